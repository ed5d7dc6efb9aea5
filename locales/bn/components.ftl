### Words inside the figures, lists and boxes of a text.

flow-harm = সমস্যা
flow-help = আরও ভালো পথ
flow-or = অথবা
flow-result = শেষে যা হয়

myth = ভুল ধারণা
fact = সত্য

number-free = বিনা খরচে কল

card = পকেট কার্ড
print-hint = 100 % মাপে প্রিন্ট করুন, চাইলে সাদা-কালোয়।

testimonial = একজন মানুষের কাহিনি
warnings-title = পড়ার আগে
warnings-skip = কাহিনিটি বাদ দিয়ে যান
story-about = এই কাহিনি সম্পর্কে
story-pseudonym = { $name } মানুষটির আসল নাম নয়।
story-name-changed = নাম বদলানো হয়েছে।
story-details-changed = কিছু খুঁটিনাটি বদলানো হয়েছে, যাতে কাউকে চেনা না যায়।
story-source = কাহিনিটি পাওয়া গেছে { $organisation } থেকে।
story-place = জায়গা: { $place }
story-period = সময়: { $period }
story-consent-given = মানুষটি রাজি হয়েছেন যে আমরা এটা এখানে বলি।
story-consent-published-by-source = সংস্থাটি এটা প্রথমে প্রকাশ করেছে। আমরা নিজেদের ভাষায় আবার বলছি।

alert-note = নোট
alert-tip = পরামর্শ
alert-important = গুরুত্বপূর্ণ
alert-warning = সতর্কতা
alert-caution = সাবধান
