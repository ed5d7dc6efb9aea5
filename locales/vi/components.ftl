### Các từ trong hình, danh sách và khung của một bài.

flow-harm = Vấn đề
flow-help = Một cách tốt hơn
flow-or = hoặc
flow-result = Cuối cùng

myth = Hiểu lầm
fact = Sự thật

number-free = gọi miễn phí

card = Thẻ bỏ túi
print-hint = In ở tỷ lệ 100%, có thể in đen trắng.

testimonial = Câu chuyện của một người
warnings-title = Trước khi bạn đọc
warnings-skip = Bỏ qua câu chuyện
story-about = Về câu chuyện này
story-pseudonym = { $name } không phải là tên thật của người này.
story-name-changed = Tên đã được đổi.
story-details-changed = Một số chi tiết đã được đổi để không ai bị nhận ra.
story-source = Câu chuyện do { $organisation } cung cấp.
story-place = Nơi: { $place }
story-period = Thời gian: { $period }
story-consent-given = Người này đã đồng ý để chúng tôi kể ở đây.
story-consent-published-by-source = Tổ chức đó đã đăng câu chuyện trước. Chúng tôi kể lại bằng lời của mình.

alert-note = Ghi chú
alert-tip = Lời khuyên
alert-important = Quan trọng
alert-warning = Cảnh báo
alert-caution = Hãy cẩn thận
