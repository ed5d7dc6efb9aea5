### 网站本身的词语：名称、菜单、按钮、正文周围的标题。
###
### 给译者：用简短、平实的词，同一事物始终用同一个词。大括号里的名称（例如 { $date }）保持原样，可以移动位置。

feed = 消息订阅

exit-page = 退出本页
safe-browsing = 隐藏您对本网站的访问

skip-label = 快速链接
skip-to-content = 跳到正文
menu = 菜单
menu-label = 栏目
footer-label = 栏目和服务
breadcrumbs = 您在这里
home = 首页
pager = 本页的前后
previous = 上一页
next = 下一页
list-page = 第{ $current }页，共{ $total }页
toc = 本页内容
home-sections = 这里有什么
home-updates = 最新消息

languages = 语言
language-menu = 语言：{ $language }
language-not-translated = 还没有翻译

sources = { $count ->
   *[other] 资料来源
}
updated = 最后更改：{ $date }。
reviewed = { $by }（{ $role }）于{ $date }核查。
reviewed-by-nobody = 还没有律师核查过本页。
footer-caveat = 本网站提供信息，不是法律意见。实际情况可能因地方而异，也可能因警员而异。
footer-no-tracking = 本网站不使用cookie，不跟踪您，也不从其他网站加载任何内容。但您自己的浏览器仍会记住您访问过哪些页面。
footer-translation = { $count ->
   *[other] 本网站有{ $total }种语言，您可以用其中{ $count }种阅读本页。
}

not-found-title = 我们找不到这个页面
not-found-text = 网址可能有误，或者页面已经移走。请从这里重新开始：
moved-title = 这个页面已经移走
moved-text = 现在可以在这里找到：
gone-title = 这个页面已经不存在了
gone-text = 我们已将它撤下。请从这里重新开始：
