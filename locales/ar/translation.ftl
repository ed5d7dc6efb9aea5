notice-withheld = لم تعد ترجمة هذه الصفحة حديثة. أنت تقرأ النص الأصلي باللغة { $language }.
notice-withheld-link = انظر الصفحة الأصلية
