### Lugares: sus nombres, hasta dónde llega la protección allí y quién puede ayudar.

## Nombres de los lugares

place-nl = Países Bajos
place-be = Bélgica
place-de = Alemania
place-es = España
place-ie = Irlanda
place-gb-eaw = Inglaterra y Gales
place-eu = Unión Europea

## Niveles de protección. Ninguno debe sonar más seguro de lo que es

protection-firewall = Hay una política de cortafuegos
protection-firewall-text = Aquí, una política o una ley mantiene la denuncia de un delito separada del control migratorio. Tiene límites y no es una garantía. Lee qué cubre antes de ir a la Policía.
protection-firewall-short = Política de cortafuegos, con límites

protection-partial = Solo protege a algunas personas
protection-partial-text = Aquí, la ley solo protege en ciertos delitos, o solo a ciertos grupos. Si no tienes la certeza de que te protege, asesórate antes de ir a la Policía.
protection-partial-short = Solo protege a algunas personas

protection-none = No encontramos ninguna protección
protection-none-text = Aquí no encontramos ninguna ley ni política que mantenga la denuncia de un delito separada del control migratorio. Asesórate antes de ir a la Policía.
protection-none-short = No encontramos protección

protection-duty-to-report = Advertencia: pueden avisar sobre ti a las autoridades migratorias
protection-duty-to-report-text = Aquí, la ley obliga a la Policía o a otros organismos públicos a avisar a las autoridades migratorias sobre las personas sin papeles. Ir a la Policía puede tener consecuencias para ti. Asesórate antes de ir.
protection-duty-to-report-short = Advertencia: pueden avisar a las autoridades migratorias

## Hasta dónde fiarse de esta página

scope = Válido para
scope-national = todo el país
scope-regional = una parte del país; otras partes pueden ser distintas
scope-local = una localidad o ciudad; otros lugares pueden ser distintos
reviewed-on = Última revisión
review-due = Próxima revisión
review-late = Esta fecha ya ha pasado.
reviewer = Comprobado por
reviewer-role-desk-research = nuestra redacción, con fuentes publicadas; sin revisión de un abogado o abogada
reviewer-role-lawyer = un abogado o abogada
reviewer-role-organisation = una organización que trabaja en este lugar

## Números de teléfono

place-numbers = Números a los que llamar
number-emergency = Emergencias: policía, bomberos, ambulancia
number-police = Policía, cuando no es urgente
number-victim-support = Apoyo a las víctimas
number-helpline = Línea europea de ayuda a las víctimas
number-victim-helpline = Línea de ayuda a las víctimas
number-violence-helpline = Línea sobre violencia contra las mujeres
number-domestic-violence = Línea sobre violencia en el hogar
number-trafficking = Línea sobre trata de personas
number-children = Línea de ayuda a la infancia
number-interpreter = Intérprete
number-other = Teléfono
victim-helpline = Línea europea de ayuda a las víctimas
victim-helpline-true = funciona aquí
victim-helpline-false = no funciona aquí
victim-helpline-unknown = no sabemos si funciona aquí

## Organizaciones y servicios

place-contacts = Quién puede ayudar
contact-kind-support = Apoyo a personas sin papeles
contact-kind-legal = Asesoramiento jurídico
contact-kind-victim-support = Apoyo a las víctimas
contact-kind-police = Policía
contact-kind-emergency = Emergencias
contact-kind-advocacy = Incidencia política
contact-kind-advocacy-note = no es una línea de emergencia
