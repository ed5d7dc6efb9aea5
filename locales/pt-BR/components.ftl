### Palavras dentro das figuras, listas e caixas de um texto.

## Figura de fluxo

flow-harm = O problema
flow-help = Um caminho melhor
flow-or = ou
flow-result = No fim

## Mito e fato

myth = Mito
fact = Fato

## Números de telefone

number-free = ligação gratuita

## Cartões de bolso

card = Cartão de bolso
print-hint = Imprima a 100 %, em preto e branco se quiser.

## Histórias

testimonial = A história de uma pessoa
warnings-title = Antes de ler
warnings-skip = Pular a história
story-about = Sobre esta história
story-pseudonym = { $name } não é o nome verdadeiro da pessoa.
story-name-changed = O nome foi trocado.
story-details-changed = Alguns detalhes foram mudados para que ninguém possa ser reconhecido.
story-source = A história vem de { $organisation }.
story-place = Lugar: { $place }
story-period = Época: { $period }
story-consent-given = A pessoa concordou que a história fosse contada aqui.
story-consent-published-by-source = Essa organização publicou a história primeiro. Nós a contamos com nossas palavras.

## Caixas que se destacam no texto

alert-note = Nota
alert-tip = Dica
alert-important = Importante
alert-warning = Alerta
alert-caution = Cuidado
