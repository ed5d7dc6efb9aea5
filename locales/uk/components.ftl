### Слова в схемах, списках і рамках тексту.

flow-harm = Проблема
flow-help = Кращий шлях
flow-or = або
flow-result = У підсумку

myth = Міф
fact = Факт

number-free = дзвінок безплатний

card = Кишенькова картка
print-hint = Друкуйте в масштабі 100 %; можна чорно-білим.

testimonial = Історія однієї людини
warnings-title = Перш ніж читати
warnings-skip = Пропустити історію
story-about = Про цю історію
story-pseudonym = { $name } — це не справжнє ім’я цієї людини.
story-name-changed = Ім’я змінено.
story-details-changed = Деякі подробиці змінено, щоб нікого не можна було впізнати.
story-source = Звідки історія: { $organisation }.
story-place = Місце: { $place }
story-period = Час: { $period }
story-consent-given = Ця людина погодилася, щоб ми розповіли її історію тут.
story-consent-published-by-source = Цю історію вперше опублікувала та організація. Ми переказуємо її своїми словами.

alert-note = Примітка
alert-tip = Порада
alert-important = Важливо
alert-warning = Попередження
alert-caution = Будьте обережні
