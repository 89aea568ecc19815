dots-heading = Prioritér: hvad er vigtigst?
dots-each = I har { $each } prikker hver. Giv dem alle til ét punkt, eller fordel dem.
dots-left = { $marks } { $left ->
    [0] Alle dine prikker er givet.
    [one] Du har 1 prik tilbage.
   *[other] Du har { $left } prikker tilbage.
 }
dots-label = Punkt { $from }–{ $to } af { $count }, de mest delte først
dots-required = Vælg et punkt.
dots-none = Der er ingen forslag eller ønsker at vælge imellem endnu.
dots-villages = { $count } landsbyer
dots-give = Giv prik
dots-mine = Mine prikker
dots-onward = Flere
dots-back = Tilbage
dots-take = Tag tilbage
dots-move = Flyt prik hertil
dots-keep = Behold dem
dots-totals = I alt
dots-ask = Spørg landsbyerne
dots-ask-yes = Læg kortet op
dots-ask-heading = { $count ->
    [one] Læg kortet op i 1 kanal?
   *[other] Læg kortet op i { $count } kanaler?
 }
dots-ask-means = Hver landsby får kortet én gang, også hvis du trykker igen.
dots-asked = { $count ->
    [one] Kortet bliver lagt op i 1 kanal. *leveringer* viser, om det nåede frem.
   *[other] Kortet bliver lagt op i { $count } kanaler. *leveringer* viser, om alt nåede frem.
 }
dots-mine-heading = Dine prikker
dots-move-hint = Vil du hellere give en prik hertil? Vælg, hvor den skal tages fra.
dots-stale = Her er dine prikker, som de ligger nu. Intet er talt to gange.
dots-elsewhere = Dine prikker er gemt. Skriv *prioritér* til mig privat for at se dem.
dots-sees = Kun du ser dine prikker. Arrangøren ser, hvor mange hvert punkt har, ikke hvis de er.
dots-sees-shared = Ingen ser, hvem der giver hvilke prikker.
dots-sees-own = Kun du ser det her.
dots-totals-heading = Prikker i alt
dots-count = { $count ->
    [one] 1 prik
   *[other] { $count } prikker
 }
dots-none-given = Ingen har givet prikker endnu.
dots-more = { $count ->
    [one] Og 1 punkt mere.
   *[other] Og { $count } punkter mere.
 }
dots-totals-sees = Kun arrangørerne ser tallene, til referatet er sendt. Ingen ser, hvis prikkerne er.
error-no-dots-left = Du har givet alle { $each } prikker.
