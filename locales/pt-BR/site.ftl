### Palavras do próprio site: o nome, o menu, os botões e os títulos em volta do texto.

## A campanha

feed = Canal de notícias

## Sair depressa

exit-page = Sair desta página
safe-browsing = Esconder a sua visita a este site

## Circular pelo site

skip-label = Links rápidos
skip-to-content = Ir para o texto principal
menu = Menu
menu-label = Seções
footer-label = Seções e serviços
breadcrumbs = Você está aqui
home = Início
pager = Antes e depois desta página
previous = Página anterior
next = Próxima página
list-page = Página { $current } de { $total }
toc = Nesta página
home-sections = O que você encontra aqui
home-updates = Notícias

## Línguas

languages = Línguas
language-menu = Línguas: { $language }
language-not-translated = ainda não traduzida

## Pé da página

sources = { $count ->
    [one] Fonte
    [many] Fontes
   *[other] Fontes
}
updated = Última mudança: { $date }.
reviewed = Verificado por { $by } ({ $role }) em { $date }.
reviewed-by-nobody = Nenhum advogado ou advogada verificou esta página ainda.
footer-caveat = Este site dá informação. Não é orientação jurídica. O que acontece na prática pode mudar de lugar para lugar e de policial para policial.
footer-no-tracking = Este site não usa cookies, não segue você e não carrega nada de outros sites. Mesmo assim, o seu navegador lembra quais páginas você visitou.
footer-translation = { $count ->
    [one] Você pode ler esta página em { $count } das nossas { $total } línguas.
    [many] Você pode ler esta página em { $count } das nossas { $total } línguas.
   *[other] Você pode ler esta página em { $count } das nossas { $total } línguas.
}

## Uma página que não existe

not-found-title = Não encontramos esta página
not-found-text = O endereço pode estar errado, ou a página mudou de lugar. Comece de novo aqui:
moved-title = Esta página mudou de lugar
moved-text = Você a encontra aqui:
gone-title = Esta página não existe mais
gone-text = Nós a retiramos. Comece de novo aqui:
