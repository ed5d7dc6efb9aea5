### Sitenin kendi sözleri: adı, menüsü, düğmeleri, metnin çevresindeki başlıklar.
###
### Çevirmenler için: kısa ve sade kelimeler, cümlede en çok yaklaşık 15 kelime, aynı şey için hep aynı
### kelime. { $date } gibi süslü parantez içindeki adları olduğu gibi bırakın; yerleri değişebilir.

feed = Haber akışı

exit-page = Bu sayfadan çık
safe-browsing = Bu siteye girdiğinizi gizleyin

skip-label = Hızlı bağlantılar
skip-to-content = Ana metne geç
menu = Menü
menu-label = Bölümler
footer-label = Bölümler ve hizmetler
breadcrumbs = Buradasınız
home = Ana sayfa
pager = Bu sayfadan önce ve sonra
previous = Önceki sayfa
next = Sonraki sayfa
list-page = Sayfa { $current } / { $total }
toc = Bu sayfada
home-sections = Burada neler var
home-updates = Haberler

languages = Diller
language-menu = Diller: { $language }
language-not-translated = henüz çevrilmedi

sources = { $count ->
    [one] Kaynak
   *[other] Kaynaklar
}
updated = Son değişiklik: { $date }.
reviewed = Kontrol eden: { $by } ({ $role }), { $date }.
reviewed-by-nobody = Bu sayfayı henüz hiçbir avukat kontrol etmedi.
footer-caveat = Bu site bilgi verir. Hukuki danışmanlık değildir. Uygulamada olanlar yere ve polis memuruna göre değişebilir.
footer-no-tracking = Bu site çerez kullanmaz, sizi izlemez ve başka sitelerden hiçbir şey yüklemez. Yine de kendi tarayıcınız hangi sayfalara girdiğinizi hatırlar.
footer-translation = { $count ->
    [one] Bu sayfayı { $total } dilimizden birinde okuyabilirsiniz.
   *[other] Bu sayfayı { $total } dilimizin { $count } tanesinde okuyabilirsiniz.
}

not-found-title = Bu sayfayı bulamıyoruz
not-found-text = Adres yanlış olabilir ya da sayfa taşınmış olabilir. Buradan yeniden başlayın:
moved-title = Bu sayfa taşındı
moved-text = Onu burada bulabilirsiniz:
gone-title = Bu sayfa artık yok
gone-text = Onu kaldırdık. Buradan yeniden başlayın:
