### 语言名称。

language-self = 简体中文

language-en = 英语
language-nl = 荷兰语
language-de = 德语
language-fr = 法语
language-es = 西班牙语
language-pt-BR = 巴西葡萄牙语
language-ar = 阿拉伯语
language-fa = 波斯语
language-ur = 乌尔都语
language-ps = 普什图语
language-bn = 孟加拉语
language-am = 阿姆哈拉语
language-ti = 提格利尼亚语
language-tr = 土耳其语
language-so = 索马里语
language-sq = 阿尔巴尼亚语
language-vi = 越南语
language-zh-Hans = 中文（普通话）
language-uk = 乌克兰语
