### Words inside the figures, lists and boxes of a text.

flow-harm = ستونزه
flow-help = غوره لاره
flow-or = یا
flow-result = په پای کې

myth = ناسم باور
fact = حقیقت

number-free = وړیا زنګ

card = جیبي کارت
print-hint = په 100 سلنه اندازه یې چاپ کړئ، که غواړئ تور او سپین.

testimonial = د یوه کس کیسه
warnings-title = له لوستلو مخکې
warnings-skip = له کیسې تېر شئ
story-about = د دې کیسې په اړه
story-pseudonym = { $name } د دې کس اصلي نوم نه دی.
story-name-changed = نوم بدل شوی دی.
story-details-changed = ځینې جزئیات بدل شوي دي، چې څوک ونه پېژندل شي.
story-source = دا کیسه له { $organisation } څخه ده.
story-place = ځای: { $place }
story-period = وخت: { $period }
story-consent-given = دې کس ومنله چې کیسه یې دلته ووایو.
story-consent-published-by-source = لومړی هغه سازمان کیسه خپره کړه. موږ یې په خپلو کلمو بیا وایو.

alert-note = یادښت
alert-tip = لارښوونه
alert-important = مهم
alert-warning = خبرداری
alert-caution = پام وکړئ
