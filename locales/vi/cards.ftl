### Các từ quanh thẻ bỏ túi. Nội dung của thẻ nằm trong phần nội dung.

card-draft = BẢN NHÁP – chưa kiểm tra
card-draft-notice = Tấm thẻ này là bản nháp. Máy tính đã dịch và chưa có ai kiểm tra. Khoan phát tấm thẻ này.
card-qr-alt = Mã QR: mở tấm thẻ này trên điện thoại
card-show = Đưa cho nhân viên cảnh sát xem ({ $language })
card-close = Đóng
card-places = Chọn nơi bạn đang ở
card-no-place = Không có thẻ cho nơi này.
card-overdue = Không có thẻ: thông tin về nơi này chưa được kiểm tra đúng hạn.
card-officer-side = Mặt dành cho nhân viên cảnh sát
card-reader-side = Mặt dành cho bạn

print-cards = Thẻ để in
print-choose = Chọn nơi và các ngôn ngữ
print-pair = { $reader }, mặt dành cho nhân viên cảnh sát bằng { $officer }
print-format-id1 = Cỡ thẻ ngân hàng, 85,6 × 54 mm
print-format-eu = Cỡ danh thiếp, 85 × 55 mm
print-format-us = Cỡ danh thiếp ở Mỹ, 3,5 × 2 inch
print-format-a7-fold = Sổ nhỏ: một tờ A6, gấp một lần
print-variant-home = Cho máy in của bạn, có vạch để cắt
print-variant-shop = Cho tiệm in: mỗi trang một thẻ, chừa lề xén 3 mm
print-variant-foldover = Cho máy in chỉ in một mặt: gấp và dán
print-per-sheet = { $count ->
   *[other] { $count } thẻ trên một tờ
}
print-pdf = PDF
print-html = In từ trình duyệt
print-paper = Giấy: { $paper }
