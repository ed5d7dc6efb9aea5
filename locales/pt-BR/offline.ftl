### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Você pode enviar um arquivo para outras pessoas: por Bluetooth, por aplicativo de mensagens ou em um cartão de memória.
offline-open = Para ler o arquivo único, toque nele e escolha um navegador. Você não precisa de internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Primeiro é preciso descompactar o arquivo ZIP. Depois abra "index.html" na nova pasta.
# A warning. Say exactly this.
offline-traces = Qualquer pessoa que olhar o seu celular pode encontrar o arquivo. Apague quando não precisar mais. Um aplicativo de mensagens pode guardar uma cópia do que você envia.

## Inside the one file

# $date (text): a date.
offline-date = Última verificação ou mudança: { $date }.
# Before the address of the website.
offline-newest = Leis e números mudam. A versão mais nova está aqui:
offline-online = Links com o sinal ↗ precisam de internet.
# Heading over the list of all pages in the file.
offline-contents = Neste arquivo
offline-contacts = Números de telefone e organizações
# Link back to that list.
offline-top = Voltar à lista

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Escolher um aplicativo
share-sms = Mensagem de texto (SMS)
share-mail = E-mail
share-qr = Outro celular pode abrir esta página: aponte a câmera dele para este código.
# Read aloud in place of the picture.
share-qr-alt = Código QR com o endereço desta página
# A warning. Say exactly this.
share-traces = O que você envia fica no seu celular e no outro celular.

## Saving pages in the browser, where a site offers it

keep-title = Salvar as páginas neste navegador
# A warning. Say exactly this.
keep-text = Depois você pode ler sem internet as páginas deste site sobre os seus direitos. Isso deixa rastros: qualquer pessoa que olhar este celular pode descobrir que você salvou as páginas.
# Two buttons.
keep-save = Salvar as páginas
keep-remove = Apagar a cópia salva
# Said after pressing them.
keep-saving = Salvando. Espere, por favor.
keep-saved = As páginas estão salvas neste navegador.
keep-removed = A cópia salva foi apagada. A lista de páginas que você visitou ainda está no seu navegador.
keep-failed = Não foi possível salvar as páginas.
