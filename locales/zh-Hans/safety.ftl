### 快速退出、离线阅读和转发本网站时用的词语。

exit-loading = 正在加载。
exit-two-more = Shift，再按2次即可退出。
exit-one-more = Shift，再按1次即可退出。
exit-timed-out = 时间已过，没有退出本页。
exit-hint = 连按三次Shift键，立刻离开本页。

offline-title = 保存或转发
offline-text = 有关您权利的所有页面都在一个文件里。没有网络也能打开。它会留在您的手机上，直到您删除它。
offline-file = 一个手机用的文件
offline-zip = 本语言的整个网站，ZIP文件
share = 转发本页
share-address = 本页的网址
all-pages = 所有页面
all-pages-filter = 输入一个词来查找页面
all-pages-none = 没有页面包含这个词。
external-link = 其他网站

notice-stale-parts = { $changed ->
   *[other] 本页翻译之后，原文{ $total }个部分中有{ $changed }个部分有改动。
}
stale-part = 这一部分有改动。您看到的是原文。
