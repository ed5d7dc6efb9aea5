### 文章中图示、列表和方框里的词语。

flow-harm = 问题
flow-help = 更好的办法
flow-or = 或者
flow-result = 最后

myth = 误解
fact = 事实

number-free = 免费电话

card = 随身卡
print-hint = 请按100%的比例打印，可以用黑白。

testimonial = 一个人的故事
warnings-title = 阅读之前
warnings-skip = 跳过这个故事
story-about = 关于这个故事
story-pseudonym = { $name }不是这个人的真名。
story-name-changed = 名字已改动。
story-details-changed = 一些细节已改动，以免有人被认出来。
story-source = 故事来自{ $organisation }。
story-place = 地方：{ $place }
story-period = 时间：{ $period }
story-consent-given = 当事人同意我们在这里讲述。
story-consent-published-by-source = 该组织首先发表了这个故事。我们用自己的话转述。

alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 请小心
