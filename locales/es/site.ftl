### Palabras de la propia web: su nombre, el menú, los botones y los títulos alrededor del texto.

## La campaña

feed = Canal de novedades

## Salir rápido

exit-page = Salir de esta página
safe-browsing = Ocultar tu visita a esta web

## Moverse por la web

skip-label = Enlaces rápidos
skip-to-content = Ir al texto principal
menu = Menú
menu-label = Secciones
footer-label = Secciones y servicios
breadcrumbs = Estás aquí
home = Inicio
pager = Antes y después de esta página
previous = Página anterior
next = Página siguiente
list-page = Página { $current } de { $total }
toc = En esta página
home-sections = Qué puedes encontrar aquí
home-updates = Novedades

## Idiomas

languages = Idiomas
language-menu = Idiomas: { $language }
language-not-translated = sin traducir todavía

## Pie de página

sources = { $count ->
    [one] Fuente
    [many] Fuentes
   *[other] Fuentes
}
updated = Último cambio: { $date }.
reviewed = Comprobado por { $by } ({ $role }) el { $date }.
reviewed-by-nobody = Ningún abogado ni abogada ha revisado todavía esta página.
footer-caveat = Esta web da información. No es asesoramiento jurídico. Lo que pasa en la práctica puede cambiar de un lugar a otro, y de un agente a otro.
footer-no-tracking = Esta web no usa cookies, no te sigue y no carga nada de otras webs. Aun así, tu navegador recuerda qué páginas visitaste.
footer-translation = { $count ->
    [one] Puedes leer esta página en uno de nuestros { $total } idiomas.
    [many] Puedes leer esta página en { $count } de nuestros { $total } idiomas.
   *[other] Puedes leer esta página en { $count } de nuestros { $total } idiomas.
}

## Una página que no existe

not-found-title = No encontramos esta página
not-found-text = Puede que la dirección esté mal, o que la página haya cambiado de lugar. Empieza de nuevo aquí:
moved-title = Esta página ha cambiado de lugar
moved-text = La encontrarás aquí:
gone-title = Esta página ya no existe
gone-text = La hemos retirado. Empieza de nuevo aquí:
