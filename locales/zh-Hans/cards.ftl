### 随身卡周围的词语。卡片本身的文字在内容里。

card-draft = 草稿 – 未经核查
card-draft-notice = 这张卡片是草稿，由电脑翻译，没有人核查过。请先不要分发。
card-qr-alt = 二维码：在手机上打开这张卡片
card-show = 给警员看（{ $language }）
card-close = 关闭
card-places = 选择您所在的地方
card-no-place = 没有适用于这个地方的卡片。
card-overdue = 没有卡片：这个地方的情况没有按时核查。
card-officer-side = 给警员看的一面
card-reader-side = 给您看的一面

print-cards = 可打印的卡片
print-choose = 选择地方和语言
print-pair = { $reader }，给警员看的一面用{ $officer }
print-format-id1 = 银行卡大小，85.6 × 54毫米
print-format-eu = 名片大小，85 × 55毫米
print-format-us = 美国名片大小，3.5 × 2英寸
print-format-a7-fold = 小折页：一张A6纸，对折一次
print-variant-home = 用自己的打印机，带裁切标记
print-variant-shop = 给打印店：每页一张卡片，带3毫米出血
print-variant-foldover = 用只能单面打印的打印机：对折后粘好
print-per-sheet = { $count ->
   *[other] 每张纸{ $count }张卡片
}
print-pdf = PDF
print-html = 从浏览器打印
print-paper = 纸张：{ $paper }
