### Місця: як вони називаються, наскільки там захищені люди і хто може допомогти.

place-nl = Нідерланди
place-be = Бельгія
place-de = Німеччина
place-es = Іспанія
place-ie = Ірландія
place-gb-eaw = Англія та Уельс
place-eu = Європейський Союз

protection-firewall = Є політика захисного бар’єра
protection-firewall-text = Тут політика або закон відділяє заяву про злочин від імміграційного контролю. Вона має межі, і це не гарантія. Прочитайте, що вона охоплює, перш ніж іти до поліції.
protection-firewall-short = Політика захисного бар’єра, з межами

protection-partial = Захищені лише деякі люди
protection-partial-text = Тут закон захищає лише в разі певних злочинів або лише певні групи людей. Якщо ви не певні, що він охоплює вас, отримайте консультацію, перш ніж іти до поліції.
protection-partial-short = Захищені лише деякі люди

protection-none = Ми не знайшли захисту
protection-none-text = Ми не знайшли тут закону чи політики, які відділяють заяву про злочин від імміграційного контролю. Отримайте консультацію, перш ніж іти до поліції.
protection-none-short = Захисту не знайдено

protection-duty-to-report = Попередження: про вас можуть повідомити імміграційним органам
protection-duty-to-report-text = Тут закон велить поліції чи іншим державним органам повідомляти імміграційні органи про людей без документів на проживання. Звернення до поліції може мати для вас наслідки. Отримайте консультацію, перш ніж іти.
protection-duty-to-report-short = Попередження: про вас можуть повідомити імміграційним органам

scope = Стосується
scope-national = усієї країни
scope-regional = частини країни; в інших частинах може бути інакше
scope-local = одного міста чи селища; в інших місцях може бути інакше
reviewed-on = Остання перевірка
review-due = Наступна перевірка до
review-late = Ця дата минула.
reviewer = Хто перевіряв
reviewer-role-desk-research = наша редакція, за опублікованими джерелами; юрист не перевіряв
reviewer-role-lawyer = юрист
reviewer-role-organisation = організація, яка працює в цьому місці

place-numbers = Куди дзвонити
number-emergency = Екстрена допомога: поліція, пожежники, швидка
number-police = Поліція, якщо не терміново
number-victim-support = Підтримка потерпілих
number-helpline = Європейська лінія допомоги для потерпілих
number-victim-helpline = Лінія допомоги для потерпілих
number-violence-helpline = Лінія з питань насильства щодо жінок
number-domestic-violence = Лінія з питань домашнього насильства
number-trafficking = Лінія з питань торгівлі людьми
number-children = Лінія допомоги для дітей
number-interpreter = Перекладач
number-other = Телефон
victim-helpline = Європейська лінія допомоги для потерпілих
victim-helpline-true = тут працює
victim-helpline-false = тут не працює
victim-helpline-unknown = ми не знаємо, чи вона тут працює

place-contacts = Хто може допомогти
contact-kind-support = Підтримка людей без документів на проживання
contact-kind-legal = Юридична консультація
contact-kind-victim-support = Підтримка потерпілих
contact-kind-police = Поліція
contact-kind-emergency = Екстрена допомога
contact-kind-advocacy = Правозахисні кампанії
contact-kind-advocacy-note = не лінія екстреної допомоги
