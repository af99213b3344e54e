# Texte, die auf jeder Seite stehen.

-product = Amtslotse

common-product = { -product }
common-skip-link = Zum Inhalt springen
common-search = Suchen
common-back = Zurück
common-continue = Weiter
common-change = Ändern
common-close = Schließen
common-loading = Wird geladen …
common-retry = Noch einmal versuchen
common-error-prefix = Fehler:
common-optional = freiwillig
common-yes = Ja
common-no = Nein
