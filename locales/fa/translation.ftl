notice-withheld = ترجمهٔ این صفحه قدیمی شده است. شما متن اصلی را به زبان { $language } می‌خوانید.
notice-withheld-link = صفحهٔ اصلی را ببینید
