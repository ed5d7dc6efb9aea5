notice-withheld = የዚህ ገጽ ትርጉም ጊዜው አልፎበታል። የሚያነቡት ዋናውን ጽሑፍ በዚህ ቋንቋ ነው፦ { $language }።
notice-withheld-link = ዋናውን ገጽ ይመልከቱ
