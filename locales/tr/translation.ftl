notice-withheld = Bu sayfanın çevirisi eskidi. Aslını şu dilde okuyorsunuz: { $language }.
notice-withheld-link = Asıl sayfaya bakın
