### Notices at the head of a page: what a reader must know before reading.
###
### For translators: these lines protect people. Keep the meaning exact. Never make a sentence sound
### safer than it is. `…-link` is the link that follows the notice.

notice-link = اقرأ المزيد

notice-fallback = هذه الصفحة غير مترجمة بعد. أنت تقرؤها باللغة { $language }.
notice-fallback-link = انظر الصفحة الأصلية

notice-machine = ترجم الكمبيوتر هذه الصفحة. لم يراجعها أحد بعد، وقد تكون فيها أخطاء. قبل أن تتصرف بناءً عليها، اسأل منظمة تثق بها.
notice-machine-link = اقرأ النص الأصلي

notice-stale = تغيّر أصل هذه الصفحة منذ ترجمتها. قد يكون بعض ما فيها قديمًا.
notice-stale-link = اقرأ النص الأصلي

notice-overdue = كان ينبغي أن تُراجَع هذه المعلومات عن { $place } من جديد بحلول { $date }. قد تكون قديمة. اسأل منظمة قبل أن تعتمد عليها.
notice-overdue-link = انظر ما نعرفه عن هذا المكان

notice-place-missing = ليست لدينا معلومات عن هذا المكان. لا تستخدم صفحة مكان آخر، فقواعده ليست قواعد مكانك. اسأل منظمة حيث تعيش.

notice-draft = هذه مسودة. وهي غير منشورة.

notice-protection-firewall = { $place }: توجد سياسة تُبقي التبليغ عن جريمة منفصلًا عن تطبيق قوانين الهجرة. لها حدود، وهي ليست ضمانًا.
notice-protection-firewall-link = اقرأ ما تشمله

notice-protection-partial = { $place }: الحماية في بعض الجرائم فقط، أو لبعض الفئات من الناس فقط. اطلب المشورة قبل أن تذهب إلى الشرطة.
notice-protection-partial-link = اقرأ من تشملهم الحماية

notice-protection-none = { $place }: لم نجد أي حماية للأشخاص بلا أوراق إقامة الذين يبلّغون عن جريمة. اطلب المشورة قبل أن تذهب إلى الشرطة.
notice-protection-none-link = اقرأ المزيد، ومن يمكنه أن يقدّم لك المشورة

notice-protection-duty-to-report = { $place }: إذا ذهبت إلى الشرطة، فقد يجري إخطار سلطات الهجرة بأمرك. اطلب المشورة قبل أن تذهب.
notice-protection-duty-to-report-link = اقرأ التحذير، ومن يمكنه أن يقدّم لك المشورة
