### Places: their names, how far people are protected there, and who can help.

place-nl = هولندا
place-be = بلجيكا
place-de = ألمانيا
place-es = إسبانيا
place-ie = أيرلندا
place-gb-eaw = إنجلترا وويلز
place-eu = الاتحاد الأوروبي

# "and it has limits" is said here too: the Arabic term contains the word "protection".
protection-firewall = توجد سياسة جدار حماية، ولها حدود
protection-firewall-text = توجد هنا سياسة أو قانون يُبقي التبليغ عن جريمة منفصلًا عن تطبيق قوانين الهجرة. لهذا الفصل حدود، وهو ليس ضمانًا. اقرأ ما يشمله قبل أن تذهب إلى الشرطة.
protection-firewall-short = سياسة جدار حماية، لها حدود

protection-partial = الحماية لبعض الأشخاص فقط
protection-partial-text = القانون هنا يحمي الناس في جرائم معينة فقط، أو يحمي فئات معينة فقط. إذا لم تكن متأكدًا من أنه يشملك، فاطلب المشورة قبل أن تذهب إلى الشرطة.
protection-partial-short = الحماية لبعض الأشخاص فقط

protection-none = لم نجد أي حماية
protection-none-text = لم نجد هنا قانونًا أو سياسة تُبقي التبليغ عن جريمة منفصلًا عن تطبيق قوانين الهجرة. اطلب المشورة قبل أن تذهب إلى الشرطة.
protection-none-short = لم نجد أي حماية

protection-duty-to-report = تحذير: قد يجري إخطار سلطات الهجرة بأمرك
protection-duty-to-report-text = القانون هنا يطلب من الشرطة أو جهات عامة أخرى إخطار سلطات الهجرة بالأشخاص بلا أوراق إقامة. قد تكون للذهاب إلى الشرطة عواقب عليك. اطلب المشورة قبل أن تذهب.
protection-duty-to-report-short = تحذير: قد يجري إخطار سلطات الهجرة بأمرك

scope = تسري على
scope-national = البلد كله
scope-regional = جزء من البلد؛ وقد تختلف الأجزاء الأخرى
scope-local = مدينة أو بلدة واحدة؛ وقد تختلف الأماكن الأخرى
reviewed-on = آخر مراجعة
review-due = موعد المراجعة التالية
review-late = مضى هذا التاريخ.
reviewer = من راجعها
reviewer-role-desk-research = محررونا، من مصادر منشورة؛ ولم يراجعها محامٍ
reviewer-role-lawyer = محامٍ
reviewer-role-organisation = منظمة تعمل في هذا المكان

place-numbers = أرقام للاتصال
number-emergency = الطوارئ: الشرطة والإطفاء والإسعاف
number-police = الشرطة، للحالات غير العاجلة
number-victim-support = دعم الضحايا
number-helpline = الخط الأوروبي لمساعدة الضحايا
number-victim-helpline = خط مساعدة الضحايا
number-violence-helpline = خط مساعدة بشأن العنف ضد النساء
number-domestic-violence = خط مساعدة بشأن العنف المنزلي
number-trafficking = خط مساعدة بشأن الاتجار بالبشر
number-children = خط مساعدة الأطفال
number-interpreter = مترجم شفهي
number-other = هاتف
victim-helpline = الخط الأوروبي لمساعدة الضحايا
victim-helpline-true = يعمل هنا
victim-helpline-false = لا يعمل هنا
victim-helpline-unknown = لا نعرف هل يعمل هنا

place-contacts = من يمكنه أن يساعد
contact-kind-support = دعم الأشخاص بلا أوراق إقامة
contact-kind-legal = مشورة قانونية
contact-kind-victim-support = دعم الضحايا
contact-kind-police = الشرطة
contact-kind-emergency = الطوارئ
contact-kind-advocacy = مناصرة
contact-kind-advocacy-note = ليست خط طوارئ
