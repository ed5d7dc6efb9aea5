### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Puedes enviar un archivo a otras personas: por Bluetooth, por una aplicación de mensajes o en una tarjeta de memoria.
offline-open = Para leer el archivo único, tócalo y elige un navegador. No necesitas internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Primero hay que descomprimir el archivo ZIP. Después abre "index.html" en la carpeta nueva.
# A warning. Say exactly this.
offline-traces = Cualquier persona que mire tu teléfono puede encontrar el archivo. Bórralo cuando ya no lo necesites. Una aplicación de mensajes puede guardar una copia de lo que envías.

## Inside the one file

# $date (text): a date.
offline-date = Última revisión o cambio: { $date }.
# Before the address of the website.
offline-newest = Las leyes y los números cambian. La versión más nueva está aquí:
offline-online = Los enlaces con el signo ↗ necesitan internet.
# Heading over the list of all pages in the file.
offline-contents = En este archivo
offline-contacts = Números de teléfono y organizaciones
# Link back to that list.
offline-top = Volver a la lista

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Elegir una aplicación
share-sms = Mensaje de texto (SMS)
share-mail = Correo electrónico
share-qr = Otro teléfono puede abrir esta página: apunta su cámara a este código.
# Read aloud in place of the picture.
share-qr-alt = Código QR con la dirección de esta página
# A warning. Say exactly this.
share-traces = Lo que envías se queda en tu teléfono y en el otro teléfono.

## Saving pages in the browser, where a site offers it

keep-title = Guardar las páginas en este navegador
# A warning. Say exactly this.
keep-text = Después puedes leer sin internet las páginas de esta web sobre tus derechos. Esto deja rastros: cualquier persona que mire este teléfono puede descubrir que las guardaste.
# Two buttons.
keep-save = Guardar las páginas
keep-remove = Borrar la copia guardada
# Said after pressing them.
keep-saving = Guardando. Espera, por favor.
keep-saved = Las páginas están guardadas en este navegador.
keep-removed = La copia guardada está borrada. La lista de páginas que visitaste sigue en tu navegador.
keep-failed = No se pudieron guardar las páginas.
