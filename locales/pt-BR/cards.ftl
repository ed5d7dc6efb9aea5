### Palavras em volta dos cartões de bolso. O texto dos cartões está no conteúdo.

card-draft = RASCUNHO – não revisado
card-draft-notice = Este cartão é um rascunho. Um computador o traduziu e ninguém o verificou. Ainda não o distribua.
card-qr-alt = Código QR: abre este cartão em um celular
card-show = Mostrar à polícia ({ $language })
card-close = Fechar
card-places = Escolha o lugar onde você está
card-no-place = Não há cartão para este lugar.
card-overdue = Sem cartão: as informações sobre este lugar não foram verificadas a tempo.
card-officer-side = O lado para a polícia
card-reader-side = O seu lado

print-cards = Cartões para imprimir
print-choose = Escolha o lugar e as línguas
print-pair = { $reader }, lado para a polícia em { $officer }
print-format-id1 = Tamanho de cartão de banco, 85,6 × 54 mm
print-format-eu = Tamanho de cartão de visita, 85 × 55 mm
print-format-us = Tamanho de cartão de visita dos EUA, 3,5 × 2 polegadas
print-format-a7-fold = Livrinho: uma folha A6, dobrada uma vez
print-variant-home = Para a sua impressora, com marcas de corte
print-variant-shop = Para uma gráfica rápida: um cartão por página, com sangria de 3 mm
print-variant-foldover = Para impressora que só imprime de um lado: dobrar e colar
print-per-sheet = { $count ->
    [one] { $count } cartão por folha
    [many] { $count } de cartões por folha
   *[other] { $count } cartões por folha
}
print-pdf = PDF
print-html = Imprimir pelo navegador
print-paper = Papel: { $paper }
