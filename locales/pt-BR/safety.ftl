### Palavras para sair depressa, ler sem internet e passar o site adiante.

exit-loading = Carregando.
exit-two-more = Shift: aperte mais 2 vezes para sair.
exit-one-more = Shift: aperte mais 1 vez para sair.
exit-timed-out = A saída foi cancelada.
exit-hint = Aperte a tecla Shift três vezes para sair desta página imediatamente.

offline-title = Guardar ou passar adiante
offline-text = Todas as páginas sobre os seus direitos em um arquivo. Abre sem internet. Fica no seu celular até você apagar.
offline-file = Um arquivo para o celular
offline-zip = O site inteiro nesta língua, em um arquivo ZIP
share = Compartilhar esta página
share-address = Endereço desta página
all-pages = Todas as páginas
all-pages-filter = Digite uma palavra para encontrar uma página
all-pages-none = Nenhuma página tem esta palavra.
external-link = outro site

notice-stale-parts = { $changed ->
    [one] { $changed } parte de { $total } mudou no original depois desta tradução.
    [many] { $changed } de partes de { $total } mudaram no original depois desta tradução.
   *[other] { $changed } partes de { $total } mudaram no original depois desta tradução.
}
stale-part = Esta parte mudou. Você está vendo o original.
