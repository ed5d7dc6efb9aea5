### 各个地方：名称，那里对人的保护程度，以及谁可以帮助。

place-nl = 荷兰
place-be = 比利时
place-de = 德国
place-es = 西班牙
place-ie = 爱尔兰
place-gb-eaw = 英格兰和威尔士
place-eu = 欧洲联盟

protection-firewall = 有防火墙政策
protection-firewall-text = 这里有政策或法律把报案与移民执法隔开。它有限度，也不是保证。去找警察之前，请先看它包括什么。
protection-firewall-short = 有防火墙政策，但有限度

protection-partial = 只有一部分人受到保护
protection-partial-text = 这里的法律只对某些犯罪或某些人群提供保护。如果您不确定它是否包括您，去找警察之前请先找人咨询。
protection-partial-short = 只有一部分人受到保护

protection-none = 我们没有找到保护
protection-none-text = 我们没有在这里找到把报案与移民执法隔开的法律或政策。去找警察之前，请先找人咨询。
protection-none-short = 没有找到保护

protection-duty-to-report = 警告：您可能会被通报给移民当局
protection-duty-to-report-text = 这里的法律要求警察或其他公共机关向移民当局通报没有居留证件的人。去找警察可能会给您带来后果。去之前，请先找人咨询。
protection-duty-to-report-short = 警告：您可能会被通报给移民当局

scope = 适用于
scope-national = 全国
scope-regional = 该国的一部分；其他部分可能不同
scope-local = 一个城镇或城市；其他地方可能不同
reviewed-on = 上次核查
review-due = 下次核查应在
review-late = 这个日期已经过了。
reviewer = 核查者
reviewer-role-desk-research = 我们的编辑，根据公开资料；律师没有核查过
reviewer-role-lawyer = 律师
reviewer-role-organisation = 在这个地方工作的组织

place-numbers = 可以拨打的电话
number-emergency = 紧急情况：警察、消防、救护车
number-police = 警察（非紧急情况）
number-victim-support = 受害者援助
number-helpline = 欧洲受害者求助热线
number-victim-helpline = 受害者求助热线
number-violence-helpline = 关于对女性暴力的求助热线
number-domestic-violence = 家庭暴力求助热线
number-trafficking = 人口贩运求助热线
number-children = 儿童求助热线
number-interpreter = 口译员
number-other = 电话
victim-helpline = 欧洲受害者求助热线
victim-helpline-true = 在这里已开通
victim-helpline-false = 在这里没有开通
victim-helpline-unknown = 我们不知道在这里是否开通

place-contacts = 谁可以帮助
contact-kind-support = 对没有居留证件的人的援助
contact-kind-legal = 法律咨询
contact-kind-victim-support = 受害者援助
contact-kind-police = 警察
contact-kind-emergency = 紧急情况
contact-kind-advocacy = 倡导
contact-kind-advocacy-note = 不是紧急热线
