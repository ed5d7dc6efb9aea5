### 页面开头的提示：读者在阅读之前必须知道的事。
###
### 给译者：这些句子保护着人。意思必须准确。任何一句都不能听起来比实际更安全。

notice-link = 阅读更多

notice-fallback = 本页还没有翻译。您正在用{ $language }阅读。
notice-fallback-link = 查看原页面

notice-machine = 本页由电脑翻译。还没有人核查过，可能有错误。按照本页行动之前，请先问一个您信任的组织。
notice-machine-link = 阅读原文

notice-stale = 本页翻译之后，原文有改动。这里的一些内容可能已经过时。
notice-stale-link = 阅读原文

notice-overdue = 关于{ $place }的信息本应在{ $date }之前再次核查。它可能已经过时。在依靠它之前，请先问一个组织。
notice-overdue-link = 看看我们对这个地方了解什么

notice-place-missing = 我们没有这个地方的信息。请不要使用另一个地方的页面：那里的规定不是您这里的规定。请问您居住地的组织。

notice-draft = 这是草稿，没有发布。

notice-protection-firewall = { $place }：有政策把报案与移民执法隔开。它有限度，也不是保证。
notice-protection-firewall-link = 看看它包括什么

notice-protection-partial = { $place }：只有某些犯罪或某些人群受到保护。去找警察之前，请先找人咨询。
notice-protection-partial-link = 看看谁受到保护

notice-protection-none = { $place }：没有居留证件的人如果报案，我们没有找到任何对他们的保护。去找警察之前，请先找人咨询。
notice-protection-none-link = 阅读更多，以及可以向谁咨询

notice-protection-duty-to-report = { $place }：如果您去找警察，您的情况可能会被通报给移民当局。去之前，请先找人咨询。
notice-protection-duty-to-report-link = 阅读警告，以及可以向谁咨询
