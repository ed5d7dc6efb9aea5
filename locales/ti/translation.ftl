notice-withheld = ትርጉም እዚ ገጽ ግዜኡ ሓሊፉ እዩ። እትንብብዎ ዘለኹም እቲ መበቆላዊ ጽሑፍ በዚ ቋንቋ እዩ፦ { $language }።
notice-withheld-link = ነቲ መበቆላዊ ገጽ ርኣዩ
