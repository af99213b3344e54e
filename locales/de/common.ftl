# Texte, die auf jeder Seite stehen.

-product = Amtslotse

common-product = { -product }
common-product-claim = Verwaltung in Thüringen
# Titel des Browserfensters. $page: Überschrift der Seite.
common-title = { $page } – { -product }
# Titel, wenn die Seite Fehler zeigt. $page: Überschrift der Seite.
common-title-error = Fehler: { $page } – { -product }
common-skip-link = Zum Inhalt springen
common-back = Zurück
common-continue = Weiter
common-loading = Wird geladen …
common-retry = Noch einmal versuchen
common-yes = Ja
common-no = Nein
common-home = Startseite
common-all-services = Alle Leistungen von A bis Z
common-navigation = Seiten
common-language = Sprache
common-you-are-here = Sie sind hier
common-help-title = Sie kommen nicht weiter?
common-help-text = Rufen Sie die Behördennummer 115 an, montags bis freitags von 8 bis 18 Uhr.
common-help-call = 115 anrufen
# $place: Name des gewählten Ortes.
common-place = Ihr Ort: { $place }
common-place-none = Ort wählen
common-place-change = Ort ändern

footer-about = Über dieses Portal
footer-imprint = Impressum
footer-privacy = Datenschutz
footer-accessibility = Erklärung zur Barrierefreiheit
footer-feedback = Barriere oder Fehler melden
footer-note = Wonach Sie suchen, bleibt bei Ihnen: Suche und Zuständigkeitsfinder rechnen auf Ihrem Gerät.
