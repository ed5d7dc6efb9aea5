### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } КБ
offline-send = Файл можна надіслати іншим: через Bluetooth, через месенджер або на карті пам’яті.
offline-open = Щоб прочитати один файл, торкніться його й виберіть браузер. Інтернет не потрібен.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Файл ZIP спершу треба розпакувати. Потім відкрийте «index.html» у новій теці.
# A warning. Say exactly this.
offline-traces = Кожен, хто дивиться у ваш телефон, може знайти файл. Видаліть його, коли він більше не потрібен. Месенджер може зберегти копію того, що ви надсилаєте.

## Inside the one file

# $date (text): a date.
offline-date = Востаннє перевірено або змінено: { $date }.
# Before the address of the website.
offline-newest = Закони й номери змінюються. Найновіша версія тут:
offline-online = Для посилань зі знаком ↗ потрібен інтернет.
# Heading over the list of all pages in the file.
offline-contents = У цьому файлі
offline-contacts = Телефонні номери й організації
# Link back to that list.
offline-top = Назад до списку

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Вибрати застосунок
share-sms = Текстове повідомлення (SMS)
share-mail = Електронна пошта
share-qr = Інший телефон може відкрити цю сторінку: наведіть його камеру на цей код.
# Read aloud in place of the picture.
share-qr-alt = QR-код з адресою цієї сторінки
# A warning. Say exactly this.
share-traces = Те, що ви надсилаєте, залишається на вашому телефоні й на іншому телефоні.

## Saving pages in the browser, where a site offers it

keep-title = Зберегти сторінки в цьому браузері
# A warning. Say exactly this.
keep-text = Після цього ви зможете читати сторінки цього сайту про ваші права без інтернету. Це залишає сліди: кожен, хто дивиться в цей телефон, може дізнатися, що ви їх зберегли.
# Two buttons.
keep-save = Зберегти сторінки
keep-remove = Видалити збережену копію
# Said after pressing them.
keep-saving = Зберігаємо. Зачекайте, будь ласка.
keep-saved = Сторінки збережено в цьому браузері.
keep-removed = Збережену копію видалено. Список сторінок, які ви відвідали, все ще у вашому браузері.
keep-failed = Не вдалося зберегти сторінки.
