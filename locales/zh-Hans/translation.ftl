notice-withheld = 本页的译文已经过时。您正在用{ $language }阅读原文。
notice-withheld-link = 查看原页面
