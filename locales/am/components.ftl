### Words inside the figures, lists and boxes of a text.

flow-harm = ችግሩ
flow-help = የተሻለ መንገድ
flow-or = ወይም
flow-result = በመጨረሻ

myth = የተሳሳተ እምነት
fact = እውነታ

number-free = ነፃ ጥሪ

card = የኪስ ካርድ
print-hint = በ100 % መጠን ያትሙ፣ ከፈለጉ በጥቁርና ነጭ።

testimonial = የአንድ ሰው ታሪክ
warnings-title = ከማንበብዎ በፊት
warnings-skip = ታሪኩን ይዝለሉ
story-about = ስለዚህ ታሪክ
story-pseudonym = { $name } የባለታሪኩ እውነተኛ ስም አይደለም።
story-name-changed = ስሙ ተቀይሯል።
story-details-changed = ማንም እንዳይታወቅ አንዳንድ ዝርዝሮች ተቀይረዋል።
story-source = ታሪኩ የመጣው ከ{ $organisation } ነው።
story-place = ቦታ፦ { $place }
story-period = ጊዜ፦ { $period }
story-consent-given = ባለታሪኩ እዚህ እንድንናገረው ተስማምተዋል።
story-consent-published-by-source = ያ ድርጅት መጀመሪያ አሳትሞታል። እኛ በራሳችን ቃላት እንደገና እንነግረዋለን።

alert-note = ማስታወሻ
alert-tip = ጠቃሚ ምክር
alert-important = አስፈላጊ
alert-warning = ማስጠንቀቂያ
alert-caution = ይጠንቀቁ
