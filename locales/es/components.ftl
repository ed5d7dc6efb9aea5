### Palabras dentro de las figuras, listas y recuadros de un texto.

## Figura de flujo

flow-harm = El problema
flow-help = Un camino mejor
flow-or = o
flow-result = Al final

## Mito y realidad

myth = Mito
fact = Realidad

## Números de teléfono

number-free = llamada gratuita

## Tarjetas de bolsillo

card = Tarjeta de bolsillo
print-hint = Imprime al 100 %, en blanco y negro si quieres.

## Historias

testimonial = Historia de una persona
warnings-title = Antes de leer
warnings-skip = Saltar la historia
story-about = Sobre esta historia
story-pseudonym = { $name } no es el nombre real de la persona.
story-name-changed = Se ha cambiado el nombre.
story-details-changed = Se han cambiado algunos detalles para que no se pueda reconocer a nadie.
story-source = La historia viene de { $organisation }.
story-place = Lugar: { $place }
story-period = Época: { $period }
story-consent-given = La persona aceptó que la contemos aquí.
story-consent-published-by-source = Esa organización la publicó primero. La contamos con nuestras palabras.

## Recuadros destacados

alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Advertencia
alert-caution = Ten cuidado
