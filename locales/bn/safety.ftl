### Words for leaving fast, reading offline and passing the site on.

exit-loading = লোড হচ্ছে।
exit-two-more = Shift, বেরিয়ে যেতে আরও 2 বার চাপুন।
exit-one-more = Shift, বেরিয়ে যেতে আরও 1 বার চাপুন।
exit-timed-out = বেরিয়ে যাওয়ার সময় পার হয়ে গেছে।
exit-hint = এই পাতা থেকে সঙ্গে সঙ্গে বেরিয়ে যেতে Shift বোতাম তিনবার চাপুন।

offline-title = নিজের কাছে রাখুন বা অন্যকে দিন
offline-text = আপনার অধিকার নিয়ে সব পাতা একটি ফাইলে। এটা ইন্টারনেট ছাড়াই খোলে। আপনি মুছে না ফেলা পর্যন্ত এটা আপনার ফোনে থাকে।
offline-file = ফোনের জন্য একটি ফাইল
offline-zip = এই ভাষায় পুরো সাইট, একটি ZIP ফাইলে
share = এই পাতা অন্যকে পাঠান
share-address = এই পাতার ঠিকানা
all-pages = সব পাতা
all-pages-filter = পাতা খুঁজতে একটি শব্দ লিখুন
all-pages-none = কোনো পাতায় এই শব্দ নেই।
external-link = অন্য ওয়েবসাইট

notice-stale-parts = { $changed ->
    [one] এই অনুবাদের পর মূল লেখায় { $total }টি অংশের মধ্যে একটি বদলেছে।
   *[other] এই অনুবাদের পর মূল লেখায় { $total }টি অংশের মধ্যে { $changed }টি বদলেছে।
}
stale-part = এই অংশটি বদলেছে। আপনি মূল লেখাটি দেখছেন।
