### Words around the pocket cards. The cards' own text stands in the content.

card-draft = খসড়া – যাচাই করা হয়নি
card-draft-notice = এই কার্ড একটি খসড়া। একটি কম্পিউটার এটা অনুবাদ করেছে, আর কেউ এটা যাচাই করেনি। এটা এখনই কাউকে দেবেন না।
card-qr-alt = QR কোড: ফোনে এই কার্ড খোলে
card-show = পুলিশ কর্মকর্তাকে দেখান ({ $language })
card-close = বন্ধ করুন
card-places = আপনি যে জায়গায় আছেন, সেটি বেছে নিন
card-no-place = এই জায়গার জন্য কোনো কার্ড নেই।
card-overdue = কার্ড নেই: এই জায়গার তথ্য সময়মতো যাচাই করা হয়নি।
card-officer-side = কর্মকর্তার জন্য লেখা পিঠ
card-reader-side = আপনার জন্য লেখা পিঠ

print-cards = প্রিন্ট করার কার্ড
print-choose = জায়গা ও ভাষা বেছে নিন
print-pair = { $reader }, কর্মকর্তার জন্য লেখা পিঠ { $officer } ভাষায়
print-format-id1 = ব্যাংক কার্ডের মাপ, 85.6 × 54 মিমি
print-format-eu = বিজনেস কার্ডের মাপ, 85 × 55 মিমি
print-format-us = যুক্তরাষ্ট্রের বিজনেস কার্ডের মাপ, 3.5 × 2 ইঞ্চি
print-format-a7-fold = ছোট পুস্তিকা: একটি A6 কাগজ, একবার ভাঁজ করা
print-variant-home = নিজের প্রিন্টারের জন্য, কাটার দাগসহ
print-variant-shop = প্রিন্টের দোকানের জন্য: প্রতি পাতায় একটি কার্ড, চারপাশে 3 মিমি বাড়তি
print-variant-foldover = যে প্রিন্টার শুধু এক পিঠে ছাপে: ভাঁজ করে আঠা লাগান
print-per-sheet = { $count ->
    [one] প্রতি কাগজে 1টি কার্ড
   *[other] প্রতি কাগজে { $count }টি কার্ড
}
print-pdf = PDF
print-html = ব্রাউজার থেকে প্রিন্ট করুন
print-paper = কাগজ: { $paper }
