### Places: their names, how far people are protected there, and who can help.

place-nl = هالنډ
place-be = بلجیم
place-de = جرمني
place-es = هسپانیه
place-ie = ایرلنډ
place-gb-eaw = انګلستان او وېلز
place-eu = اروپايي اتحادیه

# "with limits" is said here too: the Pashto term contains the word "protection".
protection-firewall = د ساتنې د دېوال پالیسي شته، خو محدوده ده
protection-firewall-text = دلته یوه پالیسي یا قانون د جرم راپور ورکول د کډوالۍ د قوانینو له پلي کولو جلا ساتي. محدودیتونه لري، او ضمانت نه دی. پولیسو ته له تګ مخکې ولولئ چې څه پکې شامل دي.
protection-firewall-short = د ساتنې د دېوال پالیسي، محدوده

protection-partial = ساتنه یوازې د ځینو خلکو لپاره ده
protection-partial-text = دلته قانون خلک یوازې په ځینو ټاکلو جرمونو کې ساتي، یا یوازې ځینې ټاکلې ډلې ساتي. که ډاډه نه یاست چې تاسو پکې شامل یاست، پولیسو ته له تګ مخکې مشوره واخلئ.
protection-partial-short = ساتنه یوازې د ځینو خلکو لپاره ده

protection-none = موږ هېڅ ساتنه ونه موندله
protection-none-text = موږ دلته داسې قانون یا پالیسي ونه موندله چې د جرم راپور ورکول د کډوالۍ د قوانینو له پلي کولو جلا ساتي. پولیسو ته له تګ مخکې مشوره واخلئ.
protection-none-short = هېڅ ساتنه ونه موندل شوه

protection-duty-to-report = خبرداری: ښايي ستاسو په اړه د کډوالۍ چارواکو ته خبر ورکړل شي
protection-duty-to-report-text = دلته قانون پولیسو یا نورو دولتي ادارو ته وايي چې د بې اسناده خلکو په اړه د کډوالۍ چارواکو ته خبر ورکړي. پولیسو ته تګ ستاسو لپاره پایلې لرلی شي. له تګ مخکې مشوره واخلئ.
protection-duty-to-report-short = خبرداری: ښايي د کډوالۍ چارواکو ته خبر ورکړل شي

scope = د دې لپاره
scope-national = ټول هېواد
scope-regional = د هېواد یوه برخه؛ نورې برخې توپیر لرلی شي
scope-local = یو ښار؛ نور ځایونه توپیر لرلی شي
reviewed-on = وروستۍ کتنه
review-due = بله کتنه
review-late = دا نېټه تېره شوې ده.
reviewer = کتونکی
reviewer-role-desk-research = زموږ لیکوالان، له خپرو شویو سرچینو څخه؛ وکیل نه دي کتلي
reviewer-role-lawyer = یو وکیل
reviewer-role-organisation = داسې سازمان چې په دې ځای کې کار کوي

place-numbers = د زنګ وهلو شمېرې
number-emergency = بېړنی حالت: پولیس، اور وژونکي، امبولانس
number-police = پولیس، کله چې بېړنی حالت نه وي
number-victim-support = د قربانیانو ملاتړ
number-helpline = د قربانیانو لپاره د مرستې اروپايي کرښه
number-victim-helpline = د قربانیانو لپاره د مرستې کرښه
number-violence-helpline = د ښځو پر وړاندې د تاوتریخوالي په اړه د مرستې کرښه
number-domestic-violence = د کورني تاوتریخوالي په اړه د مرستې کرښه
number-trafficking = د انسانانو د قاچاق په اړه د مرستې کرښه
number-children = د ماشومانو لپاره د مرستې کرښه
number-interpreter = ترجمان
number-other = ټېلیفون
victim-helpline = د قربانیانو لپاره د مرستې اروپايي کرښه
victim-helpline-true = دلته فعاله ده
victim-helpline-false = دلته فعاله نه ده
victim-helpline-unknown = نه پوهېږو چې دلته فعاله ده که نه

place-contacts = څوک مرسته کولی شي
contact-kind-support = د بې اسناده خلکو ملاتړ
contact-kind-legal = حقوقي مشوره
contact-kind-victim-support = د قربانیانو ملاتړ
contact-kind-police = پولیس
contact-kind-emergency = بېړنی حالت
contact-kind-advocacy = مدني کمپاین
contact-kind-advocacy-note = بېړنۍ کرښه نه ده
