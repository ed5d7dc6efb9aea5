notice-withheld = এই পাতার অনুবাদ পুরোনো হয়ে গেছে। আপনি মূল লেখাটি { $language } ভাষায় পড়ছেন।
notice-withheld-link = মূল পাতাটি দেখুন
