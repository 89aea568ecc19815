summary-heading = Opsummering til { $meeting }
summary-heading-open = Opsummering – intet ERFA-møde planlagt
summary-opening = { $notes ->
    [one] 1 note
   *[other] { $notes } noter
 } fra { $answered } af { $asked } landsbyer, talt op { $at }. Citaterne er ordrette, højst tre fra hvert felt. Bag *Vis* står alle noterne.
summary-opening-empty = Ingen af de { $asked } landsbyer har svaret endnu. Talt op { $at }.
summary-sees = Hele { $forum } kan se noterne. Her står landsby, ikke navn.
summary-part-own = { $village }
summary-part-others = De andre landsbyer
summary-none-own = I har ikke svaret endnu. Skriv *@{ $forum } svar*, så kommer I med.
summary-none-others = De andre landsbyer har ikke svaret endnu.
summary-count = { $notes } af { $of ->
    [one] 1 note
   *[other] { $of } noter
 } ({ $villages } af { $asked ->
    [one] 1 landsby
   *[other] { $asked } landsbyer
 })
summary-count-own = { $notes } af { $of ->
    [one] 1 note
   *[other] { $of } noter
 }
summary-source = { $count ->
    [one] kilde: 1 note
   *[other] kilde: { $count } noter
 }
summary-show = Vis
summary-show-sources = Kilder: { $phase }
summary-in-da = dansk
summary-in-en = engelsk
summary-in-de = tysk
summary-silent = { $count ->
    [one] Ikke svaret endnu: { $villages }.
   *[other] Ikke svaret endnu ({ $count }): { $villages }.
 }
summary-more-in-workbook = { $count ->
    [one] … og 1 note mere i arket.
   *[other] … og { $count } noter mere i arket.
 }
summary-sources = { $count ->
    [one] { $cell }: 1 note
   *[other] { $cell }: { $count } noter
 }
summary-sources-title = Kilder
summary-no-sources = De noter findes ikke mere. De er taget tilbage af dem, der skrev dem.
summary-note = { $village } · { $at }
summary-next = Næste ({ $count })

workbook-matrix = Matrix
workbook-notes = Noter
workbook-sources = Kilder
workbook-total = I alt
workbook-key = Nøgle
workbook-village = Landsby
workbook-question = Spørgsmål
workbook-phase = Fase
workbook-horizon = Tidshorisont
workbook-text = Tekst
workbook-language = Sprog
workbook-attribution = Vises som
workbook-sent-at = Sendt
workbook-version = Version
workbook-changed-at = Ændret
workbook-late = Eftersendt
workbook-origin = Oprindelse
workbook-origin-person = Skrevet i Teams
workbook-line = Linje
workbook-kind = Slags
workbook-part = Del
workbook-says = Linjen siger
workbook-kind-quote = Citat
workbook-kind-roll = Landsbyer
workbook-part-all = Alle
workbook-part-own = Egen landsby
workbook-part-others = De andre
workbook-attributed-village = Landsby
workbook-attributed-name = Navn
workbook-attributed-anonymous = Anonym
workbook-yes = Ja
workbook-no = Nej
workbook-roll = Svaret: { $answered }. Ikke svaret: { $silent }.
workbook-nobody = ingen
workbook-file = Forhåndslæsning { $day }
