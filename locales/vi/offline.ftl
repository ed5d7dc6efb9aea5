### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Bạn có thể gửi tệp cho người khác: qua Bluetooth, qua ứng dụng nhắn tin, hoặc trên thẻ nhớ.
offline-open = Để đọc tệp này, hãy chạm vào tệp và chọn một trình duyệt. Bạn không cần internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Trước hết phải giải nén tệp ZIP. Sau đó mở "index.html" trong thư mục mới.
# A warning. Say exactly this.
offline-traces = Ai xem điện thoại của bạn cũng có thể thấy tệp. Hãy xóa khi bạn không cần nữa. Ứng dụng nhắn tin có thể giữ một bản sao của những gì bạn gửi.

## Inside the one file

# $date (text): a date.
offline-date = Kiểm tra hoặc thay đổi lần cuối: { $date }.
# Before the address of the website.
offline-newest = Luật và số điện thoại có thể thay đổi. Bản mới nhất ở đây:
offline-online = Các liên kết có dấu ↗ cần internet.
# Heading over the list of all pages in the file.
offline-contents = Trong tệp này
offline-contacts = Số điện thoại và tổ chức
# Link back to that list.
offline-top = Về lại danh sách

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Chọn một ứng dụng
share-sms = Tin nhắn (SMS)
share-mail = Email
share-qr = Điện thoại khác có thể mở trang này: hướng máy ảnh của nó vào mã này.
# Read aloud in place of the picture.
share-qr-alt = Mã QR có địa chỉ của trang này
# A warning. Say exactly this.
share-traces = Những gì bạn gửi sẽ ở lại trên điện thoại của bạn và trên điện thoại kia.

## Saving pages in the browser, where a site offers it

keep-title = Lưu các trang trong trình duyệt này
# A warning. Say exactly this.
keep-text = Sau đó bạn có thể đọc các trang về quyền của bạn trên trang web này khi không có internet. Việc này để lại dấu vết: ai xem điện thoại này cũng có thể biết bạn đã lưu chúng.
# Two buttons.
keep-save = Lưu các trang
keep-remove = Xóa bản đã lưu
# Said after pressing them.
keep-saving = Đang lưu. Xin chờ một chút.
keep-saved = Các trang đã được lưu trong trình duyệt này.
keep-removed = Bản đã lưu đã được xóa. Danh sách các trang bạn đã xem vẫn còn trong trình duyệt.
keep-failed = Không lưu được các trang.
