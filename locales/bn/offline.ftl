### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } কেবি
offline-send = আপনি ফাইল অন্যদের পাঠাতে পারেন: ব্লুটুথে, মেসেঞ্জারে, বা মেমরি কার্ডে।
offline-open = একটি ফাইল পড়তে হলে সেটিতে চাপ দিন এবং একটি ব্রাউজার বেছে নিন। ইন্টারনেট লাগবে না।
# "index.html" is the name of a file and stays as it is.
offline-zip-open = ZIP ফাইলটি আগে খুলে (unzip) নিতে হবে। তারপর নতুন ফোল্ডারে "index.html" খুলুন।
# A warning. Say exactly this.
offline-traces = যে কেউ আপনার ফোন দেখলে ফাইলটি খুঁজে পেতে পারে। আর দরকার না হলে মুছে ফেলুন। আপনি যা পাঠান, মেসেঞ্জার তার একটি কপি রেখে দিতে পারে।

## Inside the one file

# $date (text): a date.
offline-date = শেষ যাচাই বা বদল: { $date }।
# Before the address of the website.
offline-newest = আইন ও নম্বর বদলায়। সবচেয়ে নতুন সংস্করণ এখানে:
offline-online = যেসব লিংকে ↗ চিহ্ন আছে, সেগুলোর জন্য ইন্টারনেট লাগে।
# Heading over the list of all pages in the file.
offline-contents = এই ফাইলে যা আছে
offline-contacts = ফোন নম্বর ও সংগঠন
# Link back to that list.
offline-top = তালিকায় ফিরে যান

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = একটি অ্যাপ বেছে নিন
share-sms = টেক্সট মেসেজ (SMS)
share-mail = ইমেইল
share-qr = অন্য ফোনে এই পাতা খোলা যায়: সেটির ক্যামেরা এই কোডের দিকে ধরুন।
# Read aloud in place of the picture.
share-qr-alt = এই পাতার ঠিকানা দেওয়া QR কোড
# A warning. Say exactly this.
share-traces = আপনি যা পাঠান, তা আপনার ফোনে আর অন্য ফোনে থেকে যায়।

## Saving pages in the browser, where a site offers it

keep-title = পাতাগুলো এই ব্রাউজারে রাখুন
# A warning. Say exactly this.
keep-text = এর পরে আপনি এই সাইটে আপনার অধিকার নিয়ে পাতাগুলো ইন্টারনেট ছাড়াই পড়তে পারবেন। এতে চিহ্ন থেকে যায়: যে কেউ এই ফোন দেখলে জানতে পারে যে আপনি এগুলো রেখেছেন।
# Two buttons.
keep-save = পাতাগুলো রাখুন
keep-remove = রাখা কপি মুছে ফেলুন
# Said after pressing them.
keep-saving = রাখা হচ্ছে। একটু অপেক্ষা করুন।
keep-saved = পাতাগুলো এই ব্রাউজারে রাখা আছে।
keep-removed = রাখা কপি মুছে গেছে। আপনি যেসব পাতা দেখেছেন, তার তালিকা এখনো আপনার ব্রাউজারে আছে।
keep-failed = পাতাগুলো রাখা যায়নি।
