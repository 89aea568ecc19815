// The difficulties by their plain names, and what each does, in the three languages: [name, what happens].

const da = {
  throttle: ["Bedt om at vente", "Tjenesten har travlt og siger nej, før noget er gjort."],
  error_after_work: ["Fejl efter udført arbejde", "Arbejdet er gjort, men svaret siger fejl."],
  lost_answer: ["Svaret forsvinder", "Arbejdet er gjort, men forbindelsen lukkes uden et ord."],
  cut: ["Svaret klippes over", "Forbindelsen ryger midt i svaret."],
  delay_ms: ["Langsomme svar", "Hvert svar lader vente på sig."],
  not_found_after_create: ["Ny kanal findes ikke endnu", "En kanal, der lige er lavet, er ikke til at finde de første gange."],
  folder_not_ready: ["Kanalens mappe er ikke klar", "Mappen til en ny kanal mangler en tid endnu."],
  throttle_units: ["Kvoten er brugt op", "SharePoint tæller enheder pr. minut og lukker, når de er brugt."],
  throttle_team: ["For mange kald til teamet", "Teams svarer kun på nogle få kald i sekundet om ét team."],
  changed_meanwhile: ["En anden nåede det først", "Rækken blev ændret, lige inden der skulle gemmes."],
  conflict: ["To gemmer samtidig", "SharePoint afviser, fordi rækken er i brug."],
  no_unique: ["Dubletter stoppes ikke", "Listen lader den samme nøgle stå to gange."],
  empty_pages: ["Tomme sider", "En side uden rækker, men med besked om, at der kommer flere."],
  delta_gone: ["Bogmærket er for gammelt", "Hvad der er ændret siden sidst, må læses forfra."],
  unindexed: ["Kolonnen er ikke indekseret", "Der kan ikke søges i en kolonne, før den er indekseret igen."],
  batch_throttle: ["Dele af en samling afvises", "Nogle af de kald, der sendes samlet, må prøves igen."],
  conversation_limits: ["Grænser for beskeder", "Teams’ egne grænser gælder altid. Her kan de gøres strammere."],
  writes_blocked: ["Beskeder spærret", "Modtageren vil ikke have beskeder fra Landsbyforum."],
  gone_after_reinstall: ["Chatten er en ny", "Appen er tilføjet på ny, og den gamle chat findes ikke mere."],
  precondition: ["Prøv igen", "To ting skete på én gang i samtalen, og den ene må gøres om."],
  roster_page: ["Deltagerlisten kommer i bidder", "Kun få personer på hver side."],
};

const en = {
  throttle: ["Asked to wait", "The service is busy and says no before anything is done."],
  error_after_work: ["An error after the work", "The work is done, but the answer says error."],
  lost_answer: ["The answer is lost", "The work is done, but the connection closes without a word."],
  cut: ["The answer is cut off", "The connection breaks in the middle of the answer."],
  delay_ms: ["Slow answers", "Every answer takes its time."],
  not_found_after_create: ["A new channel is not there yet", "A channel just made cannot be found the first few times."],
  folder_not_ready: ["The channel’s folder is not ready", "A new channel goes without its folder for a while."],
  throttle_units: ["The quota is used up", "SharePoint counts units a minute and closes when they are spent."],
  throttle_team: ["Too many calls to the team", "Teams answers only a few calls a second about one team."],
  changed_meanwhile: ["Somebody else was first", "The row was changed just before it was to be saved."],
  conflict: ["Two save at once", "SharePoint refuses because the row is in use."],
  no_unique: ["Duplicates are not stopped", "The list lets the same key stand twice."],
  empty_pages: ["Empty pages", "A page without rows that says there are more to come."],
  delta_gone: ["The bookmark is too old", "What changed since last time has to be read from the start."],
  unindexed: ["The column has no index", "A column cannot be searched until it is indexed again."],
  batch_throttle: ["Parts of a batch are refused", "Some of the calls sent together have to be tried again."],
  conversation_limits: ["Limits on messages", "Teams’ own limits always hold. Here they can be made tighter."],
  writes_blocked: ["Messages blocked", "The recipient wants no messages from Landsbyforum."],
  gone_after_reinstall: ["The chat is a new one", "The app was added anew, and the old chat is no more."],
  precondition: ["Try again", "Two things happened at once in the conversation, and one must be redone."],
  roster_page: ["The list of members comes in bits", "Only a few people on each page."],
};

const de = {
  throttle: ["Bitte warten", "Der Dienst ist ausgelastet und sagt nein, bevor etwas getan ist."],
  error_after_work: ["Fehler nach getaner Arbeit", "Die Arbeit ist getan, aber die Antwort meldet einen Fehler."],
  lost_answer: ["Die Antwort geht verloren", "Die Arbeit ist getan, aber die Verbindung endet ohne ein Wort."],
  cut: ["Die Antwort reißt ab", "Die Verbindung bricht mitten in der Antwort."],
  delay_ms: ["Langsame Antworten", "Jede Antwort lässt auf sich warten."],
  not_found_after_create: ["Neuer Kanal noch nicht da", "Ein eben angelegter Kanal ist zunächst nicht zu finden."],
  folder_not_ready: ["Der Ordner des Kanals fehlt noch", "Ein neuer Kanal hat eine Weile keinen Ordner."],
  throttle_units: ["Das Kontingent ist aufgebraucht", "SharePoint zählt Einheiten pro Minute und schließt, wenn sie verbraucht sind."],
  throttle_team: ["Zu viele Aufrufe zum Team", "Teams beantwortet nur wenige Aufrufe pro Sekunde zu einem Team."],
  changed_meanwhile: ["Jemand war schneller", "Die Zeile wurde geändert, kurz bevor gesichert werden sollte."],
  conflict: ["Zwei sichern zugleich", "SharePoint lehnt ab, weil die Zeile in Gebrauch ist."],
  no_unique: ["Doppeltes wird nicht verhindert", "Die Liste lässt denselben Schlüssel zweimal stehen."],
  empty_pages: ["Leere Seiten", "Eine Seite ohne Zeilen, die sagt, dass noch mehr kommt."],
  delta_gone: ["Das Lesezeichen ist zu alt", "Was sich seither geändert hat, muss von vorn gelesen werden."],
  unindexed: ["Die Spalte hat keinen Index", "In einer Spalte kann nicht gesucht werden, bis sie wieder indiziert ist."],
  batch_throttle: ["Teile eines Stapels werden abgelehnt", "Einige der gemeinsam gesendeten Aufrufe müssen wiederholt werden."],
  conversation_limits: ["Grenzen für Nachrichten", "Die Grenzen von Teams gelten immer. Hier lassen sie sich enger ziehen."],
  writes_blocked: ["Nachrichten gesperrt", "Die Person möchte keine Nachrichten von Landsbyforum."],
  gone_after_reinstall: ["Der Chat ist ein neuer", "Die App wurde neu hinzugefügt, und den alten Chat gibt es nicht mehr."],
  precondition: ["Noch einmal versuchen", "In der Unterhaltung geschah zweierlei zugleich; eines muss wiederholt werden."],
  roster_page: ["Die Mitgliederliste kommt in Stücken", "Nur wenige Personen auf jeder Seite."],
};

const spread = (switches) => Object.fromEntries(
  Object.entries(switches).flatMap(([key, [name, hint]]) => [[`switch-${key}`, name], [`hint-${key}`, hint]]),
);

export const SWITCHES = { da: spread(da), en: spread(en), de: spread(de) };
