notice-withheld = Переклад цієї сторінки застарів. Мова оригіналу, який ви читаєте: { $language }.
notice-withheld-link = Перейти до оригіналу сторінки
