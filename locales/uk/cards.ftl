### Слова навколо кишенькових карток. Сам текст карток — у змісті.

card-draft = ЧЕРНЕТКА – не перевірено
card-draft-notice = Ця картка — чернетка. Її переклав комп’ютер, і ніхто її не перевірив. Поки що не роздавайте її.
card-qr-alt = QR-код: відкриває цю картку на телефоні
card-show = Показати поліцейському ({ $language })
card-close = Закрити
card-places = Виберіть місце, де ви зараз
card-no-place = Для цього місця картки немає.
card-overdue = Картки немає: факти про це місце не перевірили вчасно.
card-officer-side = Бік для поліцейського
card-reader-side = Ваш бік

print-cards = Картки для друку
print-choose = Виберіть місце та мови
print-pair = { $reader }; бік для поліцейського: { $officer }
print-format-id1 = Розмір банківської картки, 85,6 × 54 мм
print-format-eu = Розмір візитівки, 85 × 55 мм
print-format-us = Розмір візитівки у США, 3,5 × 2 дюйми
print-format-a7-fold = Маленька книжечка: один аркуш A6, складений один раз
print-variant-home = Для вашого принтера, з мітками для розрізання
print-variant-shop = Для друкарні: одна картка на сторінці, виліт 3 мм
print-variant-foldover = Для принтера, який друкує лише з одного боку: скласти й склеїти
print-per-sheet = { $count ->
    [one] { $count } картка на аркуші
    [few] { $count } картки на аркуші
    [many] { $count } карток на аркуші
   *[other] { $count } картки на аркуші
}
print-pdf = PDF
print-html = Друкувати з браузера
print-paper = Папір: { $paper }
