import-form-name = Importskema
import-sheet-notes = Noter
import-sheet-choices = Valg
import-column-village = Landsby
import-column-question = Spørgsmål
import-column-phase = Fase
import-column-horizon = Sigt
import-column-notetext = Note
import-column-groupname = Gruppe
import-example = eksempel
import-example-note = Vi har en velkomstfest hvert år (denne række tæller ikke med)
import-heading = Noter fra papir
import-empty = Mappen *Import* i General er tom. Jeg har lagt skemaet *{ $name }* i den.
import-how = Skriv én note i hver række, gem filen, og skriv *importér* igen.
import-open = Åbn skemaet
import-found = { $notes ->
    [one] Fundet 1 note i { $file }.
   *[other] Fundet { $notes } noter i { $file }.
 }
import-new = { $new ->
    [one] 1 er ny.
   *[other] { $new } er nye.
 }
import-all-known = De er alle gemt allerede.
import-corrected = { $count ->
    [one] 1 er rettet eller sat ind igen.
   *[other] { $count } er rettet eller sat ind igen.
 }
import-unusable = { $rows ->
    [one] 1 række kan ikke bruges:
   *[other] { $rows } rækker kan ikke bruges:
 }
import-row = Række { $row }: { $why }
import-more-rows = { $rows ->
    [one] Og 1 række mere.
   *[other] Og { $rows } rækker mere.
 }
import-more-files = { $files ->
    [one] Der ligger 1 ældre fil mere i mappen.
   *[other] Der ligger { $files } ældre filer mere i mappen.
 }
import-why-village-missing = landsbyen mangler
import-why-village-unknown = landsbyen «{ $typed }» kender jeg ikke
import-why-question-missing = spørgsmålet mangler
import-why-question-unknown = spørgsmålet «{ $typed }» kender jeg ikke
import-why-phase-missing = fasen mangler
import-why-phase-unknown = fasen «{ $typed }» kender jeg ikke
import-why-horizon-unknown = sigtet «{ $typed }» kender jeg ikke
import-why-note-missing = noten mangler
import-why-note-too-long = noten er for lang, del den i to
import-why-group-unknown = gruppen «{ $typed }» findes ikke
import-why-formula = der står en formel, skriv teksten i stedet
import-refused = { $file }: { $why }
import-for-session = Noterne lægges til gruppearbejdet { $at }.
import-for-session-late = Noterne lægges til gruppearbejdet { $at } som eftersendt.
import-for-meeting = Noterne lægges til det næste ERFA-møde.
import-sees = Hele { $forum } kan læse noterne i listen. De står under landsbyen, uden navn.
import-save = { $count ->
    [one] Gem 1 note
   *[other] Gem { $count } noter
 }
import-saved = { $count ->
    [0] Alle noter i { $file } er gemt allerede – intet er gemt to gange.
    [one] 1 note fra { $file } er gemt.
   *[other] { $count } noter fra { $file } er gemt.
 }
import-undo = Fortryd import
import-undone = { $count ->
    [0] Der er ikke mere at fortryde.
    [one] 1 note er taget ud igen.
   *[other] { $count } noter er taget ud igen.
 }
import-changed = Filen er ændret, siden jeg læste den. Intet er gemt. Se den igen:
import-fallback = Noter fra papir: skriv «importér» for at læse mappen Import.
import-again = Læs mappen igen
import-in-private = Skriv *importér* til mig i vores private chat.
error-import-away = SharePoint svarer ikke lige nu. Intet er gemt. Prøv igen om lidt.
error-import-gone = Filen ligger ikke i mappen mere. Skriv *importér* for at se, hvad der gør.
error-import-not-a-sheet = filen kan ikke læses som en Excel-fil (.xlsx)
error-import-no-headings = overskrifterne Landsby, Spørgsmål, Fase og Note mangler
error-import-too-many-rows = der er for mange rækker, der er plads til { $limit }
error-import-too-large = filen er for stor, den må fylde { $limit } MB
import-help = **importér** og **tilmeld** – noter fra papir, og hvem der vil være med
