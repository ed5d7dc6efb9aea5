notice-withheld = Përkthimi i kësaj faqeje është vjetruar. Po lexoni origjinalin në { $language }.
notice-withheld-link = Shihni faqen origjinale
