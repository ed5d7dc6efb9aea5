### Goobaha: magacyadooda, inta dadka halkaas lagu ilaaliyo, iyo cidda caawin karta.

## Magacyada goobaha

place-nl = Holland
place-be = Beljim
place-de = Jarmalka
place-es = Isbaanya
place-ie = Ireland
place-gb-eaw = England iyo Wales
place-eu = Midowga Yurub

## Heerarka ilaalinta. Midna yuusan u muuqan inuu ka ammaan badan yahay sida uu yahay

protection-firewall = Waxaa jirta siyaasad darbi ilaalin, oo leh xaddidaad
protection-firewall-text = Halkan, siyaasad ama sharci ayaa soo sheegidda dambiga ka sooca fulinta sharciga socdaalka. Xaddidaad ayuu leeyahay, dammaanadna ma aha. Akhri waxa uu khuseeyo intaadan booliiska u tegin.
protection-firewall-short = Siyaasad darbi ilaalin, oo leh xaddidaad

protection-partial = Dad qaarkood oo keliya ayaa la ilaaliyaa
protection-partial-text = Halkan, sharcigu wuxuu dadka u ilaaliyaa dambiyo gaar ah oo keliya, ama kooxo gaar ah oo keliya. Haddii aadan hubin inuu ku khuseeyo, talo raadso intaadan booliiska u tegin.
protection-partial-short = Dad qaarkood oo keliya ayaa la ilaaliyaa

protection-none = Wax ilaalin ah ma aannaan helin
protection-none-text = Halkan kama aannaan helin sharci ama siyaasad soo sheegidda dambiga ka sooca fulinta sharciga socdaalka. Talo raadso intaadan booliiska u tegin.
protection-none-short = Ilaalin lama helin

protection-duty-to-report = Digniin: laanta socdaalka waa lagaa ogeysiin karaa
protection-duty-to-report-text = Halkan, sharcigu wuxuu booliiska ama hay’ado kale oo dawladeed farayaa inay laanta socdaalka ka ogeysiiyaan dadka aan warqado haysan. Booliiska u tegiddu cawaaqib ayay kuu yeelan kartaa. Talo raadso intaadan tegin.
protection-duty-to-report-short = Digniin: laanta socdaalka waa lagaa ogeysiin karaa

## Inta boggan lagu kalsoonaan karo

scope = Wuxuu khuseeyaa
scope-national = dalka oo dhan
scope-regional = qayb dalka ka mid ah; qaybaha kale way ka duwanaan karaan
scope-local = hal magaalo; goobaha kale way ka duwanaan karaan
reviewed-on = Hubintii ugu dambaysay
review-due = Hubinta xigta
review-late = Taariikhdan way dhaaftay.
reviewer = Waxaa hubiyay
reviewer-role-desk-research = tifaftirayaashayada, oo ka hubiyay ilo la daabacay; qareen ma hubin
reviewer-role-lawyer = qareen
reviewer-role-organisation = urur goobtan ka shaqeeya

## Lambarrada telefoonka

place-numbers = Lambarrada la waco
number-emergency = Degdeg: booliis, dab-damis, ambalaas
number-police = Booliiska, marka aysan degdeg ahayn
number-victim-support = Taageerada dhibbanayaasha
number-helpline = Khadka caawimaadda Yurub ee dhibbanayaasha
number-victim-helpline = Khadka caawimaadda dhibbanayaasha
number-violence-helpline = Khadka caawimaadda xadgudubka haweenka
number-domestic-violence = Khadka caawimaadda xadgudubka guriga
number-trafficking = Khadka caawimaadda ka ganacsiga dadka
number-children = Khadka caawimaadda carruurta
number-interpreter = Turjubaan
number-other = Telefoon
victim-helpline = Khadka caawimaadda Yurub ee dhibbanayaasha
victim-helpline-true = halkan wuu ka shaqeeyaa
victim-helpline-false = halkan kama shaqeeyo
victim-helpline-unknown = annagu ma ogin inuu halkan ka shaqeeyo iyo in kale

## Ururrada iyo adeegyada

place-contacts = Cidda ku caawin karta
contact-kind-support = Taageerada dadka aan warqado haysan
contact-kind-legal = Talo sharci
contact-kind-victim-support = Taageerada dhibbanayaasha
contact-kind-police = Booliiska
contact-kind-emergency = Degdeg
contact-kind-advocacy = U ololaynta xuquuqda
contact-kind-advocacy-note = ma aha khad degdeg ah
