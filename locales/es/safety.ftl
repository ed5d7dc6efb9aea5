### Palabras para salir rápido, leer sin conexión y pasar la web a otras personas.

exit-loading = Cargando.
exit-two-more = Mayús, pulsa 2 veces más para salir.
exit-one-more = Mayús, pulsa 1 vez más para salir.
exit-timed-out = La salida se ha cancelado.
exit-hint = Pulsa tres veces la tecla Mayús para salir de esta página al momento.
offline-title = Guardar o pasar a otras personas
offline-text = Todas las páginas sobre tus derechos en un archivo. Se abre sin internet. Se queda en tu teléfono hasta que lo borres.
offline-file = Un archivo para el teléfono
offline-zip = Toda la web en este idioma, en un archivo ZIP
share = Compartir esta página
share-address = Dirección de esta página
all-pages = Todas las páginas
all-pages-filter = Escribe una palabra para encontrar una página
all-pages-none = Ninguna página contiene esta palabra.
external-link = otra web
notice-stale-parts = { $changed ->
    [one] { $changed } parte de { $total } ha cambiado en el original desde esta traducción.
    [many] { $changed } de partes de { $total } han cambiado en el original desde esta traducción.
   *[other] { $changed } partes de { $total } han cambiado en el original desde esta traducción.
}
stale-part = Esta parte ha cambiado. Ves el original.
