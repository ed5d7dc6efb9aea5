### Words of the website itself: its name, menu, buttons, headings around the text.

feed = খবরের ফিড

exit-page = এই পাতা থেকে বেরিয়ে যান
safe-browsing = এই সাইটে আসার কথা আড়াল করুন

skip-label = দ্রুত লিংক
skip-to-content = মূল লেখায় যান
menu = মেনু
menu-label = বিভাগ
footer-label = বিভাগ ও সেবা
breadcrumbs = আপনি এখানে আছেন
home = শুরু
pager = এই পাতার আগে ও পরে
previous = আগের পাতা
next = পরের পাতা
list-page = মোট { $total } পাতার { $current } নম্বর পাতা
toc = এই পাতায় যা আছে
home-sections = এখানে যা পাবেন
home-updates = খবর

languages = ভাষা
language-menu = ভাষা: { $language }
language-not-translated = এখনো অনুবাদ করা হয়নি

sources = { $count ->
    [one] উৎস
   *[other] উৎসগুলো
}
updated = শেষ বদল: { $date }।
reviewed = যাচাই করেছেন { $by } ({ $role }), { $date } তারিখে।
reviewed-by-nobody = কোনো আইনজীবী এখনো এই পাতা যাচাই করেননি।
footer-caveat = এই সাইট তথ্য দেয়। এটা আইনি পরামর্শ নয়। বাস্তবে কী হয়, তা একেক জায়গায় আর একেক কর্মকর্তার কাছে একেক রকম হতে পারে।
footer-no-tracking = এই সাইট কোনো কুকি ব্যবহার করে না, আপনাকে অনুসরণ করে না, আর অন্য ওয়েবসাইট থেকে কিছু আনে না। কিন্তু আপনি কোন কোন পাতায় গেছেন, আপনার নিজের ব্রাউজার তা মনে রাখে।
footer-translation = { $count ->
    [one] আমাদের { $total }টি ভাষার মধ্যে একটিতে এই পাতা পড়া যায়।
   *[other] আমাদের { $total }টি ভাষার মধ্যে { $count }টিতে এই পাতা পড়া যায়।
}

not-found-title = এই পাতাটি আমরা খুঁজে পাচ্ছি না
not-found-text = ঠিকানাটি ভুল হতে পারে, অথবা পাতাটি সরানো হয়েছে। এখান থেকে আবার শুরু করুন:
moved-title = এই পাতাটি সরানো হয়েছে
moved-text = এখন এটি এখানে পাবেন:
gone-title = এই পাতাটি আর নেই
gone-text = আমরা এটি সরিয়ে নিয়েছি। এখান থেকে আবার শুরু করুন:
