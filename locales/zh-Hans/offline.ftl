### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = 您可以把文件发给别人：用蓝牙、聊天软件或存储卡。
offline-open = 要看单个文件，请点它，然后选择一个浏览器。不需要网络。
# "index.html" is the name of a file and stays as it is.
offline-zip-open = ZIP文件要先解压。然后在新文件夹里打开“index.html”。
# A warning. Say exactly this.
offline-traces = 任何查看您手机的人都可能找到这个文件。不再需要时，请删除它。聊天软件可能会保留您发送内容的副本。

## Inside the one file

# $date (text): a date.
offline-date = 最近一次核对或更改：{ $date }。
# Before the address of the website.
offline-newest = 法律和号码会变。最新版本在这里：
offline-online = 带有 ↗ 标记的链接需要网络。
# Heading over the list of all pages in the file.
offline-contents = 本文件内容
offline-contacts = 电话号码和机构
# Link back to that list.
offline-top = 回到列表

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = 选择一个应用
share-sms = 短信
share-mail = 电子邮件
share-qr = 另一部手机可以打开本页：把它的摄像头对准这个码。
# Read aloud in place of the picture.
share-qr-alt = 含有本页网址的二维码
# A warning. Say exactly this.
share-traces = 您发送的内容会留在您的手机和对方的手机上。

## Saving pages in the browser, where a site offers it

keep-title = 把页面保存在这个浏览器里
# A warning. Say exactly this.
keep-text = 之后，没有网络您也能在本网站阅读有关您权利的页面。这会留下痕迹：任何查看这部手机的人都可能发现您保存了这些页面。
# Two buttons.
keep-save = 保存页面
keep-remove = 删除保存的副本
# Said after pressing them.
keep-saving = 正在保存，请稍候。
keep-saved = 页面已保存在这个浏览器里。
keep-removed = 保存的副本已删除。您访问过的页面列表仍在您的浏览器里。
keep-failed = 无法保存页面。
