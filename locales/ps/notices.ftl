### Notices at the head of a page: what a reader must know before reading.
###
### For translators: these lines protect people. Keep the meaning exact. Never make a sentence sound
### safer than it is. `…-link` is the link that follows the notice.

notice-link = نور ولولئ

notice-fallback = دا پاڼه لا نه ده ژباړل شوې. تاسو یې په { $language } ژبه لولئ.
notice-fallback-link = اصلي پاڼه وګورئ

notice-machine = دا پاڼه کمپیوټر ژباړلې ده. تر اوسه هېچا نه ده کتلې، او تېروتنې لرلی شي. مخکې له دې چې د دې پاڼې له مخې څه وکړئ، له داسې سازمان وپوښتئ چې باور پرې لرئ.
notice-machine-link = اصلي متن ولولئ

notice-stale = د دې پاڼې اصلي متن له ژباړې وروسته بدل شوی دی. ښايي ځینې معلومات یې زاړه وي.
notice-stale-link = اصلي متن ولولئ

notice-overdue = د { $place } په اړه دا معلومات باید تر { $date } بیا کتل شوي وای. ښايي زاړه وي. مخکې له دې چې تکیه پرې وکړئ، له یوه سازمان وپوښتئ.
notice-overdue-link = وګورئ چې موږ د دې ځای په اړه پر څه پوهېږو

notice-place-missing = موږ د دې ځای په اړه معلومات نه لرو. د بل ځای پاڼه مه کاروئ: د هغه قواعد ستاسو لپاره نه دي. له یوه سازمان وپوښتئ چې ستاسو د اوسېدو په ځای کې وي.

notice-draft = دا مسوده ده. خپره شوې نه ده.

notice-protection-firewall = { $place }: یوه پالیسي د جرم راپور ورکول د کډوالۍ د قوانینو له پلي کولو جلا ساتي. محدودیتونه لري، او ضمانت نه دی.
notice-protection-firewall-link = ولولئ چې څه پکې شامل دي

notice-protection-partial = { $place }: ساتنه یوازې په ځینو جرمونو کې، یا د خلکو د ځینو ډلو لپاره ده. پولیسو ته له تګ مخکې مشوره واخلئ.
notice-protection-partial-link = ولولئ چې دا ساتنه د چا لپاره ده

notice-protection-none = { $place }: موږ د هغو بې اسناده خلکو لپاره هېڅ ساتنه ونه موندله چې د جرم راپور ورکوي. پولیسو ته له تګ مخکې مشوره واخلئ.
notice-protection-none-link = نور ولولئ، او وګورئ چې څوک مشوره درکولی شي

notice-protection-duty-to-report = { $place }: که پولیسو ته لاړ شئ، ښايي ستاسو په اړه د کډوالۍ چارواکو ته خبر ورکړل شي. له تګ مخکې مشوره واخلئ.
notice-protection-duty-to-report-link = خبرداری ولولئ، او وګورئ چې څوک مشوره درکولی شي
