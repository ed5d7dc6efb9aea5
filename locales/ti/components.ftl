### Words inside the figures, lists and boxes of a text.

flow-harm = እቲ ጸገም
flow-help = ዝሓሸ መንገዲ
flow-or = ወይ
flow-result = ኣብ መወዳእታ

myth = ግጉይ እምነት
fact = ሓቂ

number-free = ነጻ ጻውዒት

card = ናይ ጁባ ካርድ
print-hint = ብ100 % ዓቐን ሕተሙ፣ እንተ ደሊኹም ብጸሊምን ጻዕዳን።

testimonial = ታሪኽ ናይ ሓደ ሰብ
warnings-title = ቅድሚ ምንባብኩም
warnings-skip = ነቲ ታሪኽ ዝለልዎ
story-about = ብዛዕባ እዚ ታሪኽ
story-pseudonym = { $name } ናይቲ ሰብ ናይ ብሓቂ ስም ኣይኮነን።
story-name-changed = እቲ ስም ተቐይሩ እዩ።
story-details-changed = ሓደ እኳ ምእንቲ ከይልለ፣ ገለ ዝርዝራት ተቐይሮም እዮም።
story-source = እቲ ታሪኽ ካብ { $organisation } ዝመጸ እዩ።
story-place = ቦታ፦ { $place }
story-period = ግዜ፦ { $period }
story-consent-given = እቲ ሰብ ኣብዚ ክንነግሮ ተሰማሚዑ እዩ።
story-consent-published-by-source = እቲ ውድብ መጀመርታ ኣሕቲምዎ። ንሕና ብናትና ቃላት ንደግሞ ኣለና።

alert-note = መዘኻኸሪ
alert-tip = ጠቓሚ ምኽሪ
alert-important = ኣገዳሲ
alert-warning = መጠንቀቕታ
alert-caution = ተጠንቀቑ
