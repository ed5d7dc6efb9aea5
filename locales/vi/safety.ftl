### Các từ để thoát nhanh, đọc khi không có internet và chia sẻ trang web.

exit-loading = Đang tải.
exit-two-more = Shift: nhấn thêm 2 lần để thoát.
exit-one-more = Shift: nhấn thêm 1 lần để thoát.
exit-timed-out = Hết thời gian, chưa thoát khỏi trang này.
exit-hint = Nhấn phím Shift ba lần để thoát khỏi trang này ngay.

offline-title = Lưu lại hoặc chuyển cho người khác
offline-text = Mọi trang về quyền của bạn trong một tệp. Tệp mở được khi không có internet. Tệp ở lại trên điện thoại cho đến khi bạn xóa.
offline-file = Một tệp cho điện thoại
offline-zip = Toàn bộ trang web bằng ngôn ngữ này, trong một tệp ZIP
share = Chia sẻ trang này
share-address = Địa chỉ của trang này
all-pages = Mọi trang
all-pages-filter = Gõ một từ để tìm trang
all-pages-none = Không có trang nào chứa từ này.
external-link = trang web khác

notice-stale-parts = { $changed ->
   *[other] { $changed } trên { $total } phần của bản gốc đã thay đổi sau bản dịch này.
}
stale-part = Phần này đã thay đổi. Bạn đang thấy bản gốc.
