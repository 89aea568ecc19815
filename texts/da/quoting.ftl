quote-may-we = Må vi citere det her i referatet?
quote-shown-village = Det vises med { $village }, ikke med dit navn.
quote-shown-name = Det vises med navnet { $name }, som du har valgt.
quote-no-answer = Svarer du ikke, bliver det ikke citeret. Noten tæller med uanset hvad. Kun du ser det her.
quote-yes = Ja
quote-no = Nej
quote-thanks-yes = Tak. Vi må citere det.
quote-thanks-no = Tak. Vi citerer det ikke.
quote-reworded = Noten er ændret, siden vi spurgte. Må vi citere den, som den er nu?
quote-sees-you = Du kan skifte mening, til referatet er låst. Kun du ser det her.
quote-mine = Må ikke citeres
quote-mine-heading = Må dine noter citeres?
quote-mine-hint = De tæller med uanset hvad. Et låst referat ændres ikke. Kun du ser det her.
quote-mine-none = Ingen af dine noter herfra står mere.
quote-mine-no = Må ikke citeres
quote-mine-yes = Må gerne citeres
quote-more = Flere
quote-back = Tilbage
quote-state-free = Må citeres med landsbyens navn, ikke dit.
quote-state-free-name = Må citeres med dit navn, som du har valgt.
quote-state-yes = Du har sagt ja til at blive citeret.
quote-state-no = Må ikke citeres.
quote-state-needed = Nævner nogen ved navn. Citeres kun, hvis du siger ja.
quote-state-asked = Vi har spurgt dig. Citeres kun, hvis du siger ja.
quote-waiting-heading = { $count ->
    [0] Ingen citater venter på samtykke
    [one] 1 note venter på samtykke til citat
   *[other] { $count } noter venter på samtykke til citat
 }
quote-show = Se nærmere
quote-missing = Citatet kan ikke sendes: samtykke mangler.
quote-asked = Forfatteren er spurgt og har ikke svaret endnu.
quote-hinted = Nævner måske en person. Citatet kan sendes; spørg, hvis du er i tvivl.
quote-ask = Spørg forfatteren
quote-without = Brug uden citat
quote-asked-now = Forfatteren er spurgt. Til der er svaret ja, bliver noten ikke citeret.
quote-without-done = Noten tæller med, men bliver ikke citeret.
quote-refused = { $count ->
    [one] 1 note må efter forfatterens ønske ikke citeres.
   *[other] { $count } noter må efter forfatternes ønske ikke citeres.
 }
quote-sees-organiser = Kun du ser det her.
error-quote-nobody = Noten har ingen forfatter, der kan spørges.
