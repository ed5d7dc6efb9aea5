### Sayfanın başındaki bildirimler: okumadan önce bilinmesi gerekenler.
###
### Çevirmenler için: bu satırlar insanları korur. Anlam tam kalsın. Hiçbir cümle olduğundan daha
### güvenli görünmesin.

notice-link = Devamını okuyun

notice-fallback = Bu sayfa henüz çevrilmedi. Şu dilde okuyorsunuz: { $language }.
notice-fallback-link = Asıl sayfaya bakın

notice-machine = Bu sayfayı bir bilgisayar çevirdi. Henüz kimse kontrol etmedi ve hatalar içerebilir. Buna göre hareket etmeden önce güvendiğiniz bir kuruluşa sorun.
notice-machine-link = Aslını okuyun

notice-stale = Bu sayfanın aslı, çevrildikten sonra değişti. Buradaki bazı bilgiler eski olabilir.
notice-stale-link = Aslını okuyun

notice-overdue = { $place }: Bu bilgiler { $date } tarihine kadar yeniden kontrol edilmeliydi. Eski olabilirler. Onlara güvenmeden önce bir kuruluşa sorun.
notice-overdue-link = Bu yer hakkında ne bildiğimize bakın

notice-place-missing = Bu yer hakkında bilgimiz yok. Başka bir yerin sayfasını kullanmayın: oranın kuralları sizin bulunduğunuz yerde geçerli değildir. Yaşadığınız yerdeki bir kuruluşa sorun.

notice-draft = Bu bir taslaktır. Yayımlanmadı.

notice-protection-firewall = { $place }: Bir politika, suç bildirimini göçmenlik yasalarının uygulanmasından ayrı tutar. Sınırları vardır ve bir güvence değildir.
notice-protection-firewall-link = Neyi kapsadığını okuyun

notice-protection-partial = { $place }: Yalnızca bazı suçlar ya da bazı gruplar için koruma vardır. Polise gitmeden önce danışmanlık alın.
notice-protection-partial-link = Kimlerin korunduğunu okuyun

notice-protection-none = { $place }: Suç bildiren belgesiz kişiler için bir koruma bulamadık. Polise gitmeden önce danışmanlık alın.
notice-protection-none-link = Devamını ve kimden danışmanlık alabileceğinizi okuyun

notice-protection-duty-to-report = { $place }: Polise giderseniz hakkınızda göçmenlik makamlarına haber verilebilir. Gitmeden önce danışmanlık alın.
notice-protection-duty-to-report-link = Uyarıyı ve kimden danışmanlık alabileceğinizi okuyun
