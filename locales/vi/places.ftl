### Các nơi: tên gọi, con người được bảo vệ đến đâu ở đó, và ai có thể giúp.

place-nl = Hà Lan
place-be = Bỉ
place-de = Đức
place-es = Tây Ban Nha
place-ie = Ireland
place-gb-eaw = Anh và xứ Wales
place-eu = Liên minh châu Âu

protection-firewall = Có chính sách về bức tường bảo vệ
protection-firewall-text = Ở đây, một chính sách hoặc một luật tách việc trình báo vụ phạm tội khỏi việc thực thi luật di trú. Nó có giới hạn, và không phải là sự bảo đảm. Hãy đọc xem nó áp dụng cho điều gì trước khi đến gặp cảnh sát.
protection-firewall-short = Có chính sách về bức tường bảo vệ, với các giới hạn

protection-partial = Chỉ một số người được bảo vệ
protection-partial-text = Ở đây, luật chỉ bảo vệ trong một số loại tội phạm, hoặc chỉ bảo vệ một số nhóm người. Nếu bạn không chắc luật có áp dụng cho bạn không, hãy xin tư vấn trước khi đến gặp cảnh sát.
protection-partial-short = Chỉ một số người được bảo vệ

protection-none = Chúng tôi không tìm thấy sự bảo vệ nào
protection-none-text = Ở đây, chúng tôi không tìm thấy luật hay chính sách nào tách việc trình báo vụ phạm tội khỏi việc thực thi luật di trú. Hãy xin tư vấn trước khi đến gặp cảnh sát.
protection-none-short = Không tìm thấy sự bảo vệ nào

protection-duty-to-report = Cảnh báo: cơ quan di trú có thể được thông báo về bạn
protection-duty-to-report-text = Ở đây, luật yêu cầu cảnh sát hoặc các cơ quan nhà nước khác thông báo cho cơ quan di trú về người không có giấy tờ cư trú. Đến gặp cảnh sát có thể gây ra hậu quả cho bạn. Hãy xin tư vấn trước khi đi.
protection-duty-to-report-short = Cảnh báo: cơ quan di trú có thể được thông báo về bạn

scope = Áp dụng cho
scope-national = cả nước
scope-regional = một phần của nước đó; các phần khác có thể khác
scope-local = một thị trấn hoặc thành phố; các nơi khác có thể khác
reviewed-on = Kiểm tra lần cuối
review-due = Hạn kiểm tra lần tới
review-late = Ngày này đã qua.
reviewer = Người kiểm tra
reviewer-role-desk-research = ban biên tập của chúng tôi, dựa trên các nguồn đã công bố; chưa được luật sư kiểm tra
reviewer-role-lawyer = một luật sư
reviewer-role-organisation = một tổ chức làm việc ở nơi này

place-numbers = Các số để gọi
number-emergency = Khẩn cấp: cảnh sát, cứu hỏa, cấp cứu
number-police = Cảnh sát, khi không khẩn cấp
number-victim-support = Hỗ trợ nạn nhân
number-helpline = Đường dây hỗ trợ nạn nhân của châu Âu
number-victim-helpline = Đường dây hỗ trợ nạn nhân
number-violence-helpline = Đường dây về bạo lực đối với phụ nữ
number-domestic-violence = Đường dây về bạo lực gia đình
number-trafficking = Đường dây về mua bán người
number-children = Đường dây hỗ trợ trẻ em
number-interpreter = Người phiên dịch
number-other = Điện thoại
victim-helpline = Đường dây hỗ trợ nạn nhân của châu Âu
victim-helpline-true = có hoạt động ở đây
victim-helpline-false = không hoạt động ở đây
victim-helpline-unknown = chúng tôi không biết nó có hoạt động ở đây không

place-contacts = Ai có thể giúp
contact-kind-support = Hỗ trợ người không có giấy tờ cư trú
contact-kind-legal = Tư vấn pháp lý
contact-kind-victim-support = Hỗ trợ nạn nhân
contact-kind-police = Cảnh sát
contact-kind-emergency = Khẩn cấp
contact-kind-advocacy = Vận động
contact-kind-advocacy-note = không phải đường dây khẩn cấp
