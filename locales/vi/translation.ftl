notice-withheld = Bản dịch của trang này đã cũ. Bạn đang đọc bản gốc bằng { $language }.
notice-withheld-link = Xem trang gốc
