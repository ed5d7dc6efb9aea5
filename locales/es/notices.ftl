### Avisos al principio de una página: lo que hay que saber antes de leer.
###
### Para quien traduce: estas líneas protegen a personas. El sentido debe ser exacto. Ninguna frase debe sonar
### más segura de lo que es.

notice-link = Leer más

## Sobre la traducción

notice-fallback = Esta página no está traducida todavía. La estás leyendo en { $language }.
notice-fallback-link = Ver la página original

notice-machine = Una máquina ha traducido esta página. Nadie la ha revisado todavía, y puede tener errores. Antes de actuar según lo que dice, pregunta a una organización de confianza.
notice-machine-link = Leer el original

notice-stale = El original de esta página ha cambiado desde que se tradujo. Puede que una parte ya no esté al día.
notice-stale-link = Leer el original

## Sobre la información

notice-overdue = { $place }: esta información debería haberse comprobado de nuevo a más tardar el { $date }. Puede que no esté al día. Pregunta a una organización antes de fiarte de ella.
notice-overdue-link = Ver lo que sabemos de este lugar

notice-place-missing = No tenemos información sobre este lugar. No uses la página de otro lugar: sus reglas no son las tuyas. Pregunta a una organización del lugar donde vives.

notice-draft = Esto es un borrador. No está publicado.

## El nivel de protección del lugar del que trata la página

notice-protection-firewall = { $place }: una política mantiene la denuncia de un delito separada del control migratorio. Tiene límites y no es una garantía.
notice-protection-firewall-link = Leer qué cubre

notice-protection-partial = { $place }: solo hay protección para algunos delitos o algunos grupos de personas. Asesórate antes de ir a la Policía.
notice-protection-partial-link = Leer a quién protege

notice-protection-none = { $place }: no encontramos ninguna protección para las personas sin papeles que denuncian un delito. Asesórate antes de ir a la Policía.
notice-protection-none-link = Leer más, y quién puede asesorarte

notice-protection-duty-to-report = { $place }: si vas a la Policía, pueden avisar sobre ti a las autoridades migratorias. Asesórate antes de ir.
notice-protection-duty-to-report-link = Leer la advertencia, y quién puede asesorarte
