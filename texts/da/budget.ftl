budget-heading = Budget
budget-sums = Bevilget **{ $granted }** · ansøgt **{ $applied }** (ikke bevilget) · brugt { $spent } · disponeret { $committed } · ledigt **{ $free }** af det bevilgede.
budget-sums-granted = Bevilget **{ $granted }** · brugt { $spent } · disponeret { $committed } · ledigt **{ $free }** af det bevilgede.
budget-awaiting = Afventer bevilling: **{ $amount }** er disponeret af det, der kun er ansøgt.
budget-empty = Der står ingen penge i budgettet endnu.
budget-bars = Sådan ligger det bevilgede
budget-bar-spent = Brugt
budget-bar-committed = Disponeret
budget-bar-free = Ledigt
budget-grants = Landsbyernes bevillinger
budget-part-spent = brugt { $amount }
budget-part-committed = disponeret { $amount }
budget-part-awaiting = afventer bevilling { $amount }
budget-part-none = alt er returneret
budget-sees = Alle i { $forum } kan se summerne. Har din landsby en bevilling, ser du den også her.
budget-sees-writer = Alle i { $forum } kan se summerne. Kun projektledere og arrangører ser posterne og alle landsbyers bevillinger.
budget-sees-shared = Alle her ser det. Posterne viser jeg kun projektledere og arrangører, i en privat besked.
budget-private = Posterne viser jeg kun i en privat besked. Skriv *budget poster* til mig der.
budget-load = Hent fra planen
budget-loaded = { $count ->
    [0] Alle planens puljer er her allerede.
    [one] Hentet fra planen: 1 pulje.
   *[other] Hentet fra planen: { $count } puljer.
 }
budget-spend = Brug
budget-commit = Disponér
budget-lines = Poster
budget-funds = Puljer
budget-more-villages = Flere landsbyer
budget-form-spend = Hvad er der brugt?
budget-form-commit = Hvad skal der sættes penge af til?
budget-form-amount = Beløb i kroner, fx 41.500 eller 41.500,00
budget-form-amount-missing = Skriv et beløb.
budget-form-fund = Hvilke penge?
budget-form-village = Hvilken landsby er det til?
budget-form-everybody = Hele projektet
budget-form-text = Hvad går pengene til?
budget-form-reason = Hvorfor ændres det?
budget-form-hint-spend = Du kan også skrive: *budget brug 41.500 broager optagelse*
budget-form-hint-commit = Du kan også skrive: *budget disponér 60.000 nordborg klip*
budget-form-save-spend = Gem som brugt
budget-form-save-commit = Gem som disponering
budget-form-save-fund = Gem
budget-form-commit-instead = Gem som disponering
budget-form-yes = Ja
budget-form-cancel = Annullér
budget-meant = «{ $typed }» er ikke skrevet som et dansk beløb. Mener du **{ $meant }**?
budget-saved-spend = Gemt: { $amount } er brugt.
budget-saved-commit = Gemt: { $amount } er disponeret.
budget-standing-granted = { $amount } bevilget
budget-standing-applied_for = { $amount } ansøgt, ikke bevilget
budget-standing-refused = { $amount } afslået
budget-standing-choice-granted = Bevilget
budget-standing-choice-applied_for = Ansøgt, ikke bevilget
budget-standing-choice-refused = Afslået
budget-fund-used = Af «{ $fund }» er **{ $used }** allerede brugt eller disponeret. Ret posterne først, eller lad puljen rumme dem.
budget-use-spent = { $amount } brugt
budget-use-committed = { $amount } disponeret
budget-use-returned = { $amount } returneret
budget-lines-heading = { $count ->
    [0] Der er ikke brugt eller disponeret noget endnu
    [one] 1 post i budgettet
   *[other] { $count } poster i budgettet
 }
budget-lines-choose = Vælg en post.
budget-lines-sees = Kun projektledere og arrangører ser posterne.
budget-funds-heading = Hvor pengene kommer fra
budget-funds-choose = Vælg en pulje.
budget-fund-new = Ny pulje
budget-fund-standing = Hvordan står det til?
budget-fund-title = Hvad hedder puljen?
budget-fund-untitled = Skriv et navn.
budget-open = Åbn
budget-back = Tilbage
budget-newer = Nyere
budget-older = Ældre
budget-correct = Gem rettelse
budget-spend-all = Gem som brugt
budget-return = Returnér
budget-history = Historik
budget-changed-meanwhile = En anden har ændret det imens. Her står det nyeste, og intet er overskrevet.
budget-clash = { $who } har ændret posten imens.
budget-clash-mine = Herunder står det, du skrev. Gem igen, hvis det skal gælde.
error-budget-amount = Skriv et beløb i kroner, der er større end nul, fx 41.500 eller 41.500,00.
error-budget-not-granted = De { $oere } er ansøgt, ikke bevilget.
error-budget-not-enough = Der er kun **{ $free }** ledigt i «{ $fund }». Skriv et mindre beløb, eller returnér noget andet først.
error-budget-purpose = Skriv med få ord, hvad pengene går til (højst { $limit } tegn).
error-budget-no-line = Den linje kan ikke ændres på den måde mere. Skriv *budget* for at se, hvordan det står.
