# Eigene Wörter der Bausteine.

component-back = Zurück
component-busy = Einen Moment bitte …
component-breadcrumb = Sie sind hier
component-change = Ändern
component-remove = Entfernen
component-search = Suchen
component-language = Sprache
component-external = öffnet eine andere Website
component-optional = (freiwillig)
component-not-provided = nicht angegeben

# Vor der Meldung, für Screenreader.
component-info = Hinweis:
component-success = Erfolg:
component-warning = Achtung:
component-error = Fehler:

component-date-day = Tag
component-date-month = Monat
component-date-year = Jahr

# $limit: Zahl der Zeichen.
component-count-limit = Höchstens { $limit } Zeichen.
# $count: Zahl der Zeichen.
component-count-left = { $count ->
    [one] Noch 1 Zeichen frei
   *[other] Noch { $count } Zeichen frei
}
# $count: Zahl der Zeichen.
component-count-over = { $count ->
    [one] 1 Zeichen zu viel
   *[other] { $count } Zeichen zu viel
}

component-suggestions = Vorschläge
component-suggestions-help = Beim Tippen erscheinen Vorschläge. Mit den Pfeiltasten wählen Sie aus, mit der Eingabetaste übernehmen Sie.
# $count: Zahl der Vorschläge.
component-suggestions-count = { $count ->
    [0] Keine Vorschläge
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
}

# $current: Nummer des Schritts. $total: Zahl der Schritte.
component-step = Schritt { $current } von { $total }

component-task-not-begun = Noch nicht begonnen
component-task-optional = Freiwillig
component-task-begun = Begonnen
component-task-done = Fertig
component-task-blocked = Noch nicht möglich

component-as-of = Stand:
component-source = Quelle:
component-not-maintained = Dazu liegen uns keine Angaben vor.
# $what: welche Angabe, z. B. „Adresse“.
component-not-maintained-what = { $what }: Dazu liegen uns keine Angaben vor.

component-today = (heute)
component-closed = geschlossen
# $km: Zahl der Kilometer.
component-kilometres = { $km } km
component-address = Adresse
component-contact = Kontakt
component-phone = Telefon
component-email = E-Mail
component-fax = Fax
component-website = Website
