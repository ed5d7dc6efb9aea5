### Lugares: os nomes, até onde vai a proteção e quem pode ajudar.

## Nomes dos lugares

place-nl = Países Baixos
place-be = Bélgica
place-de = Alemanha
place-es = Espanha
place-ie = Irlanda
place-gb-eaw = Inglaterra e País de Gales
place-eu = União Europeia

## Níveis de proteção. Nenhum pode soar mais seguro do que é

protection-firewall = Há uma política de firewall
protection-firewall-text = Aqui, uma política ou uma lei mantém a denúncia de um crime separada do controle de imigração. Ela tem limites e não é uma garantia. Leia o que ela cobre antes de ir à polícia.
protection-firewall-short = Política de firewall, com limites

protection-partial = Só algumas pessoas têm proteção
protection-partial-text = Aqui, a lei só protege em certos crimes ou só certos grupos. Se você não tem certeza de que ela protege você, peça orientação antes de ir à polícia.
protection-partial-short = Só algumas pessoas têm proteção

protection-none = Não encontramos nenhuma proteção
protection-none-text = Aqui, não encontramos nenhuma lei ou política que mantenha a denúncia de um crime separada do controle de imigração. Peça orientação antes de ir à polícia.
protection-none-short = Nenhuma proteção encontrada

protection-duty-to-report = Alerta: podem avisar a imigração sobre você
protection-duty-to-report-text = Aqui, a lei manda a polícia ou outros órgãos públicos avisarem as autoridades de imigração sobre pessoas indocumentadas. Ir à polícia pode ter consequências para você. Peça orientação antes de ir.
protection-duty-to-report-short = Alerta: podem avisar a imigração sobre você

## Até onde confiar nesta página

scope = Vale para
scope-national = o país inteiro
scope-regional = uma parte do país; outras partes podem ser diferentes
scope-local = uma cidade; outros lugares podem ser diferentes
reviewed-on = Última verificação
review-due = Próxima verificação
review-late = Esta data já passou.
reviewer = Verificado por
reviewer-role-desk-research = nossa redação, com fontes publicadas; sem verificação de um advogado ou advogada
reviewer-role-lawyer = um advogado ou advogada
reviewer-role-organisation = uma organização que trabalha neste lugar

## Números de telefone

place-numbers = Números para ligar
number-emergency = Emergência: polícia, bombeiros, ambulância
number-police = Polícia, quando não é urgente
number-victim-support = Apoio a vítimas
number-helpline = Linha de ajuda europeia para vítimas
number-victim-helpline = Linha de ajuda para vítimas
number-violence-helpline = Linha de ajuda sobre violência contra as mulheres
number-domestic-violence = Linha de ajuda sobre violência em casa
number-trafficking = Linha de ajuda sobre tráfico de pessoas
number-children = Linha de ajuda para crianças
number-interpreter = Intérprete
number-other = Telefone
victim-helpline = Linha de ajuda europeia para vítimas
victim-helpline-true = funciona aqui
victim-helpline-false = não funciona aqui
victim-helpline-unknown = não sabemos se funciona aqui

## Organizações e serviços

place-contacts = Quem pode ajudar
contact-kind-support = Apoio a pessoas indocumentadas
contact-kind-legal = Orientação jurídica
contact-kind-victim-support = Apoio a vítimas
contact-kind-police = Polícia
contact-kind-emergency = Emergência
contact-kind-advocacy = Defesa de direitos
contact-kind-advocacy-note = não é uma linha de emergência
