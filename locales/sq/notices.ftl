### Njoftimet në krye të faqes: çfarë duhet ditur para leximit.
###
### Për përkthyesit: këto rreshta mbrojnë njerëz. Kuptimi duhet të jetë i saktë. Asnjë fjali nuk duhet të tingëllojë
### më e sigurt se ç’është.

notice-link = Lexoni më shumë

## Për përkthimin

notice-fallback = Kjo faqe ende nuk është përkthyer. Po e lexoni në { $language }.
notice-fallback-link = Shihni faqen origjinale

notice-machine = Këtë faqe e përktheu një kompjuter. Askush nuk e ka kontrolluar ende dhe mund të ketë gabime. Para se të veproni sipas saj, pyesni një organizatë që i besoni.
notice-machine-link = Lexoni origjinalin

notice-stale = Origjinali i kësaj faqeje ka ndryshuar pas përkthimit. Një pjesë mund të jetë e vjetruar.
notice-stale-link = Lexoni origjinalin

## Për informacionin

notice-overdue = { $place }: ky informacion duhej të kontrollohej përsëri deri më { $date }. Mund të jetë i vjetruar. Pyesni një organizatë para se të mbështeteni tek ai.
notice-overdue-link = Shihni çfarë dimë për këtë vend

notice-place-missing = Nuk kemi informacion për këtë vend. Mos përdorni faqen e një vendi tjetër: rregullat e tij nuk janë rregullat tuaja. Pyesni një organizatë atje ku jetoni.

notice-draft = Ky është draft. Nuk është botuar.

## Niveli i mbrojtjes i vendit për të cilin flet faqja

notice-protection-firewall = { $place }: një politikë e mban raportimin e një krimi veç nga zbatimi i ligjeve të imigracionit. Ajo ka kufij dhe nuk është garanci.
notice-protection-firewall-link = Lexoni çfarë mbulon

notice-protection-partial = { $place }: ka mbrojtje vetëm për disa krime ose për disa grupe njerëzish. Kërkoni këshillë para se të shkoni në polici.
notice-protection-partial-link = Lexoni kush mbrohet

notice-protection-none = { $place }: nuk gjetëm asnjë mbrojtje për njerëzit pa dokumente që raportojnë një krim. Kërkoni këshillë para se të shkoni në polici.
notice-protection-none-link = Lexoni më shumë, edhe kush mund t’ju këshillojë

notice-protection-duty-to-report = { $place }: nëse shkoni në polici, mund të njoftohen për ju autoritetet e imigracionit. Kërkoni këshillë para se të shkoni.
notice-protection-duty-to-report-link = Lexoni paralajmërimin, edhe kush mund t’ju këshillojë
