### Thông báo ở đầu trang: điều người đọc cần biết trước khi đọc.
###
### Cho người dịch: những dòng này bảo vệ con người. Hãy giữ đúng nghĩa. Không câu nào được
### nghe an toàn hơn thực tế.

notice-link = Đọc thêm

notice-fallback = Trang này chưa được dịch. Bạn đang đọc trang này bằng { $language }.
notice-fallback-link = Xem trang gốc

notice-machine = Máy tính đã dịch trang này. Chưa có ai kiểm tra, và bản dịch có thể có lỗi. Trước khi làm theo, hãy hỏi một tổ chức bạn tin cậy.
notice-machine-link = Đọc bản gốc

notice-stale = Bản gốc của trang này đã thay đổi sau khi được dịch. Một phần ở đây có thể đã cũ.
notice-stale-link = Đọc bản gốc

notice-overdue = Thông tin này về { $place } lẽ ra phải được kiểm tra lại trước ngày { $date }. Thông tin có thể đã cũ. Hãy hỏi một tổ chức trước khi bạn trông cậy vào nó.
notice-overdue-link = Xem chúng tôi biết gì về nơi này

notice-place-missing = Chúng tôi không có thông tin về nơi này. Đừng dùng trang của một nơi khác: quy định ở đó không phải là quy định ở nơi bạn đang ở. Hãy hỏi một tổ chức ở nơi bạn sống.

notice-draft = Đây là bản nháp. Bản này chưa được công bố.

notice-protection-firewall = { $place }: một chính sách tách việc trình báo vụ phạm tội khỏi việc thực thi luật di trú. Chính sách này có giới hạn, và không phải là sự bảo đảm.
notice-protection-firewall-link = Đọc xem chính sách này áp dụng cho điều gì

notice-protection-partial = { $place }: chỉ có bảo vệ cho một số loại tội phạm, hoặc một số nhóm người. Hãy xin tư vấn trước khi đến gặp cảnh sát.
notice-protection-partial-link = Đọc xem ai được bảo vệ

notice-protection-none = { $place }: chúng tôi không tìm thấy sự bảo vệ nào cho người không có giấy tờ cư trú khi họ trình báo vụ phạm tội. Hãy xin tư vấn trước khi đến gặp cảnh sát.
notice-protection-none-link = Đọc thêm, và ai có thể tư vấn cho bạn

notice-protection-duty-to-report = { $place }: nếu bạn đến gặp cảnh sát, cơ quan di trú có thể được thông báo về bạn. Hãy xin tư vấn trước khi đi.
notice-protection-duty-to-report-link = Đọc lời cảnh báo, và ai có thể tư vấn cho bạn
