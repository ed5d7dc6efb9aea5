### Avisos no começo de uma página: o que é preciso saber antes de ler.
###
### Para quem traduz: estas linhas protegem pessoas. O sentido deve ser exato. Nenhuma frase pode soar
### mais segura do que é.

notice-link = Leia mais

## Sobre a tradução

notice-fallback = Esta página ainda não foi traduzida. Você está lendo em { $language }.
notice-fallback-link = Ver a página original

notice-machine = Um computador traduziu esta página. Ninguém a verificou ainda, e ela pode ter erros. Antes de agir com base nela, pergunte a uma organização em que você confia.
notice-machine-link = Ler o original

notice-stale = O original desta página mudou depois da tradução. Uma parte do texto pode estar desatualizada.
notice-stale-link = Ler o original

## Sobre as informações

notice-overdue = { $place }: estas informações deveriam ter sido verificadas de novo até { $date }. Elas podem estar desatualizadas. Pergunte a uma organização antes de confiar nelas.
notice-overdue-link = Ver o que sabemos sobre este lugar

notice-place-missing = Não temos informações sobre este lugar. Não use a página de outro lugar: as regras de lá não são as suas. Pergunte a uma organização onde você mora.

notice-draft = Isto é um rascunho. Não está publicado.

## O nível de proteção do lugar de que trata a página

notice-protection-firewall = { $place }: uma política mantém a denúncia de um crime separada do controle de imigração. Ela tem limites e não é uma garantia.
notice-protection-firewall-link = Leia o que ela cobre

notice-protection-partial = { $place }: só há proteção para alguns crimes ou para alguns grupos de pessoas. Peça orientação antes de ir à polícia.
notice-protection-partial-link = Leia quem tem proteção

notice-protection-none = { $place }: não encontramos nenhuma proteção para pessoas indocumentadas que denunciam um crime. Peça orientação antes de ir à polícia.
notice-protection-none-link = Leia mais, e quem pode orientar você

notice-protection-duty-to-report = { $place }: se você for à polícia, podem avisar as autoridades de imigração sobre você. Peça orientação antes de ir.
notice-protection-duty-to-report-link = Leia o alerta, e quem pode orientar você
