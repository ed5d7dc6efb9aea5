### Các từ của chính trang web: tên, menu, nút, tiêu đề quanh bài viết.
###
### Cho người dịch: dùng từ ngắn, đơn giản, mỗi câu tối đa khoảng 15 từ, và luôn dùng cùng một từ cho
### cùng một thứ. Giữ nguyên các tên trong ngoặc nhọn, như { $date }; có thể đổi chỗ chúng.

feed = Nguồn tin

exit-page = Thoát khỏi trang này
safe-browsing = Giấu việc bạn đã xem trang này

skip-label = Liên kết nhanh
skip-to-content = Đến nội dung chính
menu = Menu
menu-label = Các mục
footer-label = Các mục và dịch vụ
breadcrumbs = Bạn đang ở đây
home = Trang đầu
pager = Trước và sau trang này
previous = Trang trước
next = Trang sau
list-page = Trang { $current } trên { $total }
toc = Trên trang này
home-sections = Bạn tìm thấy gì ở đây
home-updates = Tin tức

languages = Ngôn ngữ
language-menu = Ngôn ngữ: { $language }
language-not-translated = chưa được dịch

sources = { $count ->
   *[other] Nguồn
}
updated = Thay đổi lần cuối: { $date }.
reviewed = Được { $by } ({ $role }) kiểm tra, { $date }.
reviewed-by-nobody = Chưa có luật sư nào kiểm tra trang này.
footer-caveat = Trang web này cung cấp thông tin. Đây không phải là tư vấn pháp lý. Thực tế có thể khác nhau ở mỗi nơi, và với mỗi nhân viên cảnh sát.
footer-no-tracking = Trang web này không dùng cookie, không theo dõi bạn và không tải gì từ các trang web khác. Nhưng trình duyệt của bạn vẫn nhớ những trang bạn đã xem.
footer-translation = { $count ->
   *[other] Bạn có thể đọc trang này bằng { $count } trong { $total } ngôn ngữ của chúng tôi.
}

not-found-title = Chúng tôi không tìm thấy trang này
not-found-text = Có thể địa chỉ bị sai, hoặc trang đã được chuyển đi. Hãy bắt đầu lại ở đây:
moved-title = Trang này đã được chuyển đi
moved-text = Bạn có thể tìm thấy trang đó ở đây:
gone-title = Trang này không còn nữa
gone-text = Chúng tôi đã gỡ trang này xuống. Hãy bắt đầu lại ở đây:
