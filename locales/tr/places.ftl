### Yerler: adları, orada insanların ne kadar korunduğu ve kimin yardım edebileceği.

place-nl = Hollanda
place-be = Belçika
place-de = Almanya
place-es = İspanya
place-ie = İrlanda
place-gb-eaw = İngiltere ve Galler
place-eu = Avrupa Birliği

protection-firewall = Bir koruma duvarı politikası var
protection-firewall-text = Burada bir politika ya da kanun, suç bildirimini göçmenlik yasalarının uygulanmasından ayrı tutar. Sınırları vardır ve bir güvence değildir. Polise gitmeden önce neyi kapsadığını okuyun.
protection-firewall-short = Koruma duvarı politikası var, sınırlarıyla

protection-partial = Yalnızca bazı kişiler korunuyor
protection-partial-text = Buradaki kanun, yalnızca belirli suçlarda koruma sağlar ya da yalnızca belirli grupları korur. Sizi kapsadığından emin değilseniz polise gitmeden önce danışmanlık alın.
protection-partial-short = Yalnızca bazı kişiler korunuyor

protection-none = Koruma bulamadık
protection-none-text = Burada suç bildirimini göçmenlik yasalarının uygulanmasından ayrı tutan bir kanun ya da politika bulamadık. Polise gitmeden önce danışmanlık alın.
protection-none-short = Koruma bulunamadı

protection-duty-to-report = Uyarı: hakkınızda göçmenlik makamlarına haber verilebilir
protection-duty-to-report-text = Buradaki kanun, polisin ya da diğer kamu kurumlarının belgesiz kişiler hakkında göçmenlik makamlarına haber vermesini şart koşar. Polise gitmenin sizin için sonuçları olabilir. Gitmeden önce danışmanlık alın.
protection-duty-to-report-short = Uyarı: hakkınızda göçmenlik makamlarına haber verilebilir

scope = Geçerli olduğu yer
scope-national = bütün ülke
scope-regional = ülkenin bir bölümü; diğer bölümler farklı olabilir
scope-local = tek bir kasaba ya da şehir; diğer yerler farklı olabilir
reviewed-on = Son kontrol
review-due = Sonraki kontrolün son tarihi
review-late = Bu tarih geçti.
reviewer = Kontrol eden
reviewer-role-desk-research = editörlerimiz, yayımlanmış kaynaklardan; bir avukat kontrol etmedi
reviewer-role-lawyer = bir avukat
reviewer-role-organisation = bu yerde çalışan bir kuruluş

place-numbers = Aranacak numaralar
number-emergency = Acil durum: polis, itfaiye, ambulans
number-police = Polis, acil değilse
number-victim-support = Mağdur desteği
number-helpline = Avrupa mağdur yardım hattı
number-victim-helpline = Mağdurlar için yardım hattı
number-violence-helpline = Kadına yönelik şiddet yardım hattı
number-domestic-violence = Ev içi şiddet yardım hattı
number-trafficking = İnsan ticareti yardım hattı
number-children = Çocuklar için yardım hattı
number-interpreter = Tercüman
number-other = Telefon
victim-helpline = Avrupa mağdur yardım hattı
victim-helpline-true = burada hizmette
victim-helpline-false = burada hizmette değil
victim-helpline-unknown = burada hizmette olup olmadığını bilmiyoruz

place-contacts = Kim yardım edebilir
contact-kind-support = Belgesiz kişilere destek
contact-kind-legal = Hukuki danışmanlık
contact-kind-victim-support = Mağdur desteği
contact-kind-police = Polis
contact-kind-emergency = Acil durum
contact-kind-advocacy = Savunuculuk
contact-kind-advocacy-note = acil yardım hattı değildir
