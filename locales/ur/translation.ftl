notice-withheld = اس صفحے کا ترجمہ پرانا ہو گیا ہے۔ آپ اصل متن { $language } زبان میں پڑھ رہے ہیں۔
notice-withheld-link = اصل صفحہ دیکھیں
