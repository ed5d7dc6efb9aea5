### Назви мов.

language-self = Українська

language-en = англійська
language-nl = нідерландська
language-de = німецька
language-fr = французька
language-es = іспанська
language-pt-BR = бразильська португальська
language-ar = арабська
language-fa = перська
language-ur = урду
language-ps = пушту
language-bn = бенгальська
language-am = амхарська
language-ti = тигринья
language-tr = турецька
language-so = сомалійська
language-sq = албанська
language-vi = в’єтнамська
language-zh-Hans = китайська (мандаринська)
language-uk = українська
