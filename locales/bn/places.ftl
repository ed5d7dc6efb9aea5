### Places: their names, how far people are protected there, and who can help.

place-nl = নেদারল্যান্ডস
place-be = বেলজিয়াম
place-de = জার্মানি
place-es = স্পেন
place-ie = আয়ারল্যান্ড
place-gb-eaw = ইংল্যান্ড ও ওয়েলস
place-eu = ইউরোপীয় ইউনিয়ন

protection-firewall = ফায়ারওয়াল নীতি আছে
protection-firewall-text = এখানে একটি নীতি বা আইন অপরাধের রিপোর্ট করা আর অভিবাসন আইন প্রয়োগকে আলাদা রাখে। এর সীমা আছে, আর এটা কোনো নিশ্চয়তা নয়। পুলিশের কাছে যাওয়ার আগে পড়ুন এতে কী কী পড়ে।
protection-firewall-short = ফায়ারওয়াল নীতি, সীমাসহ

protection-partial = শুধু কিছু মানুষের সুরক্ষা আছে
protection-partial-text = এখানকার আইন শুধু কিছু অপরাধের ক্ষেত্রে বা শুধু কিছু দলের মানুষকে সুরক্ষা দেয়। আপনি এর মধ্যে পড়েন কি না নিশ্চিত না হলে, পুলিশের কাছে যাওয়ার আগে পরামর্শ নিন।
protection-partial-short = শুধু কিছু মানুষের সুরক্ষা আছে

protection-none = আমরা কোনো সুরক্ষা পাইনি
protection-none-text = অপরাধের রিপোর্ট করা আর অভিবাসন আইন প্রয়োগকে আলাদা রাখে, এমন কোনো আইন বা নীতি আমরা এখানে পাইনি। পুলিশের কাছে যাওয়ার আগে পরামর্শ নিন।
protection-none-short = কোনো সুরক্ষা পাওয়া যায়নি

protection-duty-to-report = সতর্কতা: আপনার কথা অভিবাসন কর্তৃপক্ষকে জানানো হতে পারে
protection-duty-to-report-text = এখানকার আইন পুলিশ বা অন্য সরকারি দপ্তরকে নির্দেশ দেয় কাগজপত্রহীন মানুষের কথা অভিবাসন কর্তৃপক্ষকে জানাতে। পুলিশের কাছে গেলে আপনার ওপর তার প্রভাব পড়তে পারে। যাওয়ার আগে পরামর্শ নিন।
protection-duty-to-report-short = সতর্কতা: আপনার কথা অভিবাসন কর্তৃপক্ষকে জানানো হতে পারে

scope = যেখানে খাটে
scope-national = পুরো দেশ
scope-regional = দেশের একটি অংশ; অন্য অংশে আলাদা হতে পারে
scope-local = একটি শহর; অন্য জায়গায় আলাদা হতে পারে
reviewed-on = শেষ যাচাই
review-due = পরের যাচাইয়ের তারিখ
review-late = এই তারিখ পেরিয়ে গেছে।
reviewer = যাচাই করেছে
reviewer-role-desk-research = আমাদের সম্পাদকেরা, প্রকাশিত সূত্র থেকে; কোনো আইনজীবী যাচাই করেননি
reviewer-role-lawyer = একজন আইনজীবী
reviewer-role-organisation = এই জায়গায় কাজ করে এমন একটি সংস্থা

place-numbers = যেসব নম্বরে ফোন করবেন
number-emergency = জরুরি: পুলিশ, দমকল, অ্যাম্বুলেন্স
number-police = পুলিশ, জরুরি না হলে
number-victim-support = ভুক্তভোগীদের সহায়তা
number-helpline = ভুক্তভোগীদের জন্য ইউরোপীয় হেল্পলাইন
number-victim-helpline = ভুক্তভোগীদের হেল্পলাইন
number-violence-helpline = নারীর প্রতি সহিংসতা বিষয়ে হেল্পলাইন
number-domestic-violence = ঘরে সহিংসতা বিষয়ে হেল্পলাইন
number-trafficking = মানব পাচার বিষয়ে হেল্পলাইন
number-children = শিশুদের হেল্পলাইন
number-interpreter = দোভাষী
number-other = টেলিফোন
victim-helpline = ভুক্তভোগীদের জন্য ইউরোপীয় হেল্পলাইন
victim-helpline-true = এখানে চালু আছে
victim-helpline-false = এখানে চালু নেই
victim-helpline-unknown = এখানে চালু আছে কি না, আমরা জানি না

place-contacts = কে সাহায্য করতে পারে
contact-kind-support = কাগজপত্রহীন মানুষের জন্য সহায়তা
contact-kind-legal = আইনি পরামর্শ
contact-kind-victim-support = ভুক্তভোগীদের সহায়তা
contact-kind-police = পুলিশ
contact-kind-emergency = জরুরি
contact-kind-advocacy = অধিকারের পক্ষে প্রচার
contact-kind-advocacy-note = জরুরি সাহায্যের নম্বর নয়
