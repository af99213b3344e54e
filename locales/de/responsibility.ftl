# Zuständigkeitsfinder: Ort wählen, Stelle, Begründung.

place-title = Ihren Ort wählen
place-lead = Welche Stelle zuständig ist, hängt vom Ort ab.
place-label-home = In welchem Ort wohnen Sie?
place-label-business = In welchem Ort ist Ihr Betrieb?
place-label-property = In welchem Ort liegt das Grundstück oder Gebäude?
place-label-event = An welchem Ort ist oder war das Ereignis?
place-label-birth = In welchem Ort ist das Kind geboren oder liegt das Register?
place-label-stay = An welchem Ort halten Sie sich auf?
place-hint = Postleitzahl oder Name, zum Beispiel 07743 oder Jena
place-submit = Stelle finden
place-choose = Diesen Ort nehmen
# $query: Eingabe. $count: Zahl der Orte.
place-several = { $count ->
    [one] Meinen Sie diesen Ort?
   *[other] Zu „{ $query }“ gibt es { $count } Orte. Welchen meinen Sie?
}
place-similar = { $count ->
    [one] „{ $query }“ kennen wir nicht. Meinen Sie diesen Ort?
   *[other] „{ $query }“ kennen wir nicht. Meinen Sie einen dieser Orte?
}
place-filter = Liste eingrenzen
# $name: Gemeinde. $district: Kreis.
place-option = { $name } ({ $district })
# $name: Gemeinde. $district: Kreis. $found: Name, unter dem der Ort gefunden wurde.
place-option-via = { $name } ({ $district }) – zu { $found }
# $name: Name des Landkreises ohne das Wort Landkreis.
place-district-rural = Landkreis { $name }
place-district-city = kreisfreie Stadt
place-near = Meinen Standort benutzen
place-near-choose = Diese Orte sind in Ihrer Nähe. Welchen meinen Sie?
place-near-none = Ihr Standort liegt nicht in Thüringen. Geben Sie eine Postleitzahl oder einen Ort ein.
place-near-denied = Der Browser gibt den Standort nicht frei. Geben Sie eine Postleitzahl oder einen Ort ein.
place-near-unavailable = Ihr Gerät kann seinen Standort gerade nicht bestimmen. Geben Sie eine Postleitzahl oder einen Ort ein.
place-error-empty = Geben Sie eine Postleitzahl oder einen Ort ein.
place-error-postcode-form = Eine Postleitzahl hat fünf Ziffern. Geben Sie zum Beispiel 07743 ein.
# $query: Eingabe.
place-error-postcode-unknown = Die Postleitzahl { $query } gibt es in Thüringen nicht. Prüfen Sie die Ziffern, oder geben Sie den Ort ein.
# $query: Eingabe.
place-error-postcode-outside = Die Postleitzahl { $query } gehört zu keinem Ort in Thüringen. Prüfen Sie die Ziffern, oder geben Sie den Ort ein.
# $query: Eingabe. $land: Name des Landes.
place-error-postcode-land = Die Postleitzahl { $query } liegt in { $land }. Dieses Portal kennt nur die Stellen in Thüringen.
# $land: Name des Landes.
place-elsewhere-title = Stellen in { $land } finden Sie hier
place-elsewhere-unknown-title = Liegt der Ort in einem anderen Land?
# $portal: Name des Portals.
place-elsewhere-portal = { $portal } öffnen
place-elsewhere-call = Die Behördennummer 115 hilft in ganz Deutschland.
# $count: Zahl der Orte.
place-filter-count = { $count ->
    [0] Kein Ort in der Liste passt dazu. Ändern Sie die Eingabe.
    [one] 1 Ort in der Liste
   *[other] { $count } Orte in der Liste
}
# $query: Eingabe.
place-error-name-unknown = Wir kennen keinen Ort namens „{ $query }“ in Thüringen. Prüfen Sie die Schreibweise, oder geben Sie die Postleitzahl ein.
place-error-choose = Wählen Sie einen Ort aus.

office-title = Zuständige Stelle
# $place: Name der Gemeinde.
office-for = Für { $place }
office-for-business = Für einen Betrieb in { $place }
office-for-property = Für ein Grundstück oder Gebäude in { $place }
office-for-event = Für ein Ereignis in { $place }
office-for-birth = Für ein Kind oder ein Register in { $place }
office-for-stay = Für Ihren Aufenthalt in { $place }
office-other-business = Hier zählt der Ort des Betriebs, nicht Ihr Wohnort. Liegt der Betrieb woanders, ändern Sie den Ort.
office-other-property = Hier zählt der Ort des Grundstücks oder Gebäudes, nicht Ihr Wohnort. Liegt es woanders, ändern Sie den Ort.
office-other-event = Hier zählt der Ort des Ereignisses, nicht Ihr Wohnort. War oder ist es woanders, ändern Sie den Ort.
office-other-birth = Hier zählt der Ort der Geburt oder des Registers, nicht Ihr Wohnort. Liegt er woanders, ändern Sie den Ort.
office-other-stay = Hier zählt der Ort, an dem Sie sich aufhalten. Halten Sie sich woanders auf, ändern Sie den Ort.
office-online-title = Online erledigen
office-online-service = Dort können Sie den Antrag online stellen.
office-online-form = Ein Formular zum Ausfüllen.
office-contact-title = Hier können Sie den Antrag auch abgeben
office-general-title = Hier hilft man Ihnen weiter
office-unknown-title = Die zuständige Stelle kennen wir nicht
office-unknown = Wer in { $place } dafür zuständig ist, wissen wir noch nicht. Rufen Sie die Behördennummer 115 an, oder fragen Sie bei der Verwaltung nach.
office-not-offered-title = Diese Leistung gibt es hier nicht
office-not-offered = Diese Leistung wird in { $place } nicht angeboten. Meinen Sie einen anderen Ort, ändern Sie ihn. Sonst helfen die Behördennummer 115 und die Verwaltung weiter.
office-why-title = Warum diese Stelle?
office-details = So haben wir die Stelle gefunden
office-more = Mehr zu dieser Stelle
office-choose-first = Wählen Sie Ihren Ort, dann zeigen wir Ihnen die zuständige Stelle.
office-no-hours = Öffnungszeiten liegen uns nicht vor. Rufen Sie vor einem Besuch bitte an.
office-no-hours-no-phone = Öffnungszeiten und Telefonnummer liegen uns nicht vor. Die Behördennummer 115 hilft Ihnen weiter.

# $place: Gemeinde.
why-own = { $place } gehört zu keiner Verwaltungsgemeinschaft und erledigt diese Aufgabe selbst.
why-city = { $place } ist eine kreisfreie Stadt und erledigt die Aufgaben von Gemeinde und Landkreis selbst.
# $place: Gemeinde. $office: „Verwaltungsgemeinschaft …“.
why-association = { $place } hat dafür keine eigene Stelle. Zuständig ist die { $office }, zu der der Ort gehört.
# $place: Gemeinde. $office: „Stadt …“ oder „Gemeinde …“.
why-fulfilling = { $place } hat dafür keine eigene Stelle. Zuständig ist die { $office }, die diese Aufgabe als erfüllende Gemeinde mit übernimmt.
why-fulfilling-itself = { $place } ist selbst zuständig und erledigt diese Aufgabe als erfüllende Gemeinde auch für Nachbargemeinden.
# $district: Name des Landkreises mit dem Wort Landkreis oder Kreis. $office: „Landratsamt …“.
why-district = Diese Aufgabe erledigt hier der Kreis, nicht die Gemeinde. { $place } gehört zum { $district }, zuständig ist das { $office }.
# $office: Name der Stelle.
why-exception = Für { $place } gilt bei dieser Aufgabe eine eigene Regel. Zuständig ist: { $office }.
why-by-area = Für { $place } ist zuständig: { $office }.
why-land = Diese Aufgabe erledigt eine Stelle für ganz Thüringen: { $office }.
why-federation = Diese Aufgabe erledigt eine Stelle für ganz Deutschland: { $office }.

# Angaben, die bei Stellen für Teile einer Gemeinde entscheiden.
detail-why = In diesem Ort sind mehrere Stellen zuständig. Welche es für Sie ist, hängt von dieser Angabe ab. Sie bleibt auf dieser Seite und wird nicht gespeichert.
detail-until-then = Bis dahin kommen diese Stellen infrage:
detail-again = Angaben ändern
detail-locality = In welchem Ortsteil?
detail-locality-other = In einem anderen Ortsteil
detail-locality-missing = Wählen Sie aus, in welchem Ortsteil.
detail-street = In welcher Straße?
detail-street-hint = Nur der Name, ohne Hausnummer
detail-street-missing = Geben Sie die Straße ein.
detail-house = Welche Hausnummer?
detail-house-hint = Zum Beispiel 12 oder 12a
detail-house-missing = Geben Sie die Hausnummer ein.
detail-house-wrong = Eine Hausnummer beginnt mit einer Zahl. Geben Sie zum Beispiel 12 oder 12a ein.
detail-surname = Wie ist Ihr Nachname?
detail-surname-hint = Die ersten Buchstaben genügen
detail-surname-missing = Geben Sie Ihren Nachnamen ein.

# Schritte der Suche nach der Stelle.
step-found = Hier gefunden: { $office }
step-nothing = Keine Stelle für diese Aufgabe
level-municipality = Gemeinde
level-association = Verwaltungsgemeinschaft oder erfüllende Gemeinde
level-district = Kreis
level-region = Regierungsbezirk
level-land = Land
level-federation = Bund
