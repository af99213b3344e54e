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
# $query: Eingabe. $land: Name des Landes.
place-error-postcode-land = Die Postleitzahl { $query } liegt in { $land }. Dieses Portal kennt nur die Stellen in Thüringen. Für andere Länder hilft das Bundesportal verwaltung.bund.de.
# $query: Eingabe.
place-error-name-unknown = Wir kennen keinen Ort namens „{ $query }“ in Thüringen. Prüfen Sie die Schreibweise, oder geben Sie die Postleitzahl ein.
place-error-choose = Wählen Sie einen Ort aus.

office-title = Zuständige Stelle
# $place: Name der Gemeinde.
office-for = Für { $place }
office-contact-title = Hier können Sie den Antrag auch abgeben
office-general-title = Hier hilft man Ihnen weiter
office-unknown = Wer in { $place } dafür zuständig ist, wissen wir noch nicht. Diese Stellen oder die 115 helfen Ihnen weiter.
office-why-title = Warum diese Stelle?
office-details = So haben wir die Stelle gefunden
office-more = Mehr zu dieser Stelle
office-services = Dafür ist diese Stelle zuständig
office-no-services = Keine der Leistungen in diesem Portal gehört zu dieser Stelle.
office-map = Anschrift auf einer Karte ansehen
office-save = Kontakt speichern
office-print = Seite drucken
office-choose-first = Wählen Sie Ihren Ort, dann zeigen wir Ihnen die zuständige Stelle.
office-no-hours = Öffnungszeiten liegen uns nicht vor. Rufen Sie vor einem Besuch bitte an.
office-no-hours-no-phone = Öffnungszeiten und Telefonnummer liegen uns nicht vor. Die Behördennummer 115 hilft Ihnen weiter.

# $place: Gemeinde. $office: Name der Stelle.
why-own = { $place } gehört zu keiner Verwaltungsgemeinschaft. Zuständig ist die eigene Verwaltung: { $office }.
why-city = { $place } ist eine kreisfreie Stadt und erledigt auch, was sonst der Landkreis tut. Zuständig ist { $office }.
why-association = { $place } hat für diese Aufgabe keine eigene Verwaltung. Sie gehört zur { $office }; die ist zuständig.
why-fulfilling = { $place } hat für diese Aufgabe keine eigene Verwaltung. Für sie ist { $office } zuständig, als erfüllende Gemeinde.
why-fulfilling-itself = { $place } ist selbst zuständig, auch für einige Nachbargemeinden (als erfüllende Gemeinde).
# $district: Name des Landkreises mit dem Wort Landkreis oder Kreis.
why-district = Diese Aufgabe liegt nicht bei den Gemeinden, sondern beim Kreis. { $place } gehört zum { $district }; zuständig ist { $office }.
# $area: Name des Gebiets.
why-by-area = Für { $place } ist { $office } zuständig.
why-land = Diese Aufgabe erledigt für ganz Thüringen { $office }.
why-federation = Diese Aufgabe erledigt für ganz Deutschland { $office }.

# Schritte der Suche nach der Stelle.
step-found = Hier gefunden: { $office }
step-nothing = Keine Stelle für diese Aufgabe
level-municipality = Gemeinde
level-association = Verwaltungsgemeinschaft oder erfüllende Gemeinde
level-district = Kreis
level-region = Regierungsbezirk
level-land = Land
level-federation = Bund
