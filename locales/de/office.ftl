# Seite einer Stelle: Anschriften, Karte, Kontakt, Öffnungszeiten, Barrierefreiheit.

office-services = Dafür ist diese Stelle zuständig
office-no-services = Keine der Leistungen in diesem Portal gehört zu dieser Stelle.
office-save = Kontakt speichern
office-print = Seite drucken
office-where-title = Anschrift
office-contact-heading = Kontakt
office-contact-form = Nachricht über das Kontaktformular schreiben
office-appointment = Termin vereinbaren
office-app = In einer Karten-App öffnen
office-map = Straßenkarte ansehen

address-house = Hausanschrift
address-visitors = Besucheranschrift
address-po-box = Postfach
address-large-recipient = Für Briefe an die eigene Postleitzahl
address-delivery = Lieferanschrift
address-postal = Postanschrift

# $area: Name des Gebiets.
map-name = Karte: { $area }
map-points = Jeder Punkt ist eine Gemeinde. Je größer der Punkt, desto mehr Menschen leben dort.
# $place: gewählter Ort.
map-key-place = Ihr Ort: { $place }
# $town: Gemeinde, in der die Stelle ist.
map-key-office = Ort der Stelle: { $town }
# $place: Gemeinde.
map-key-both = Ihr Ort und Ort der Stelle: { $place }
# $count: Zahl der Gemeinden, für die die Stelle da ist.
map-key-within = { $count ->
    [one] Für diese Gemeinde ist die Stelle da
   *[other] Für diese { $count } Gemeinden ist die Stelle da
}
map-key-around = Andere Gemeinden
# $place: gewählter Ort. $town: Gemeinde der Stelle. $km: Kilometer. $direction: Himmelsrichtung.
map-way = Von { $place } nach { $town } sind es in Luftlinie etwa { $km } Kilometer, Richtung { $direction }.
# $place: Gemeinde.
map-same = Die Stelle ist in { $place }, an Ihrem Ort.
# $town: Gemeinde der Stelle.
map-only-office = Die Stelle ist in { $town }.
map-office-unknown = Wo die Stelle ist, wissen wir nicht.
# $date: Gebietsstand.
map-source = Lage und Einwohner der Gemeinden: Statistisches Bundesamt, Gemeindeverzeichnis. Stand: { $date }.
map-land = Thüringen

direction-north = Norden
direction-north-east = Nordosten
direction-east = Osten
direction-south-east = Südosten
direction-south = Süden
direction-south-west = Südwesten
direction-west = Westen
direction-north-west = Nordwesten

hours-title = Öffnungszeiten
hours-week = Öffnungszeiten in einer gewöhnlichen Woche
# $time: Uhrzeit.
hours-open-until = Jetzt geöffnet, schließt um { $time } Uhr
# $time: Uhrzeit. $day: Wochentag.
hours-open-until-day = Jetzt geöffnet, schließt am { $day } um { $time } Uhr
hours-open = Jetzt geöffnet
hours-appointment-now = Jetzt nur mit Termin geöffnet
# $time: Uhrzeit.
hours-opens-today = Jetzt geschlossen, öffnet heute um { $time } Uhr
# $time: Uhrzeit.
hours-opens-tomorrow = Jetzt geschlossen, öffnet morgen um { $time } Uhr
# $time: Uhrzeit. $day: Wochentag.
hours-opens-weekday = Jetzt geschlossen, öffnet { $day } um { $time } Uhr
# $time: Uhrzeit. $day: Wochentag und Datum.
hours-opens-day = Jetzt geschlossen, öffnet am { $day } um { $time } Uhr
hours-opens-never = Jetzt geschlossen. Für die nächsten Wochen ist keine Öffnung eingetragen.
# $from, $to: Uhrzeiten.
hours-span = { $from } bis { $to } Uhr
# $times: Zeitspanne.
hours-span-appointment = { $times }, nur mit Termin
# $times: Zeitspanne. $note: wofür oder für wen.
hours-span-note = { $times } ({ $note })
hours-exceptions = Abweichende Tage
# $day: Tag oder Zeitraum.
hours-exception-closed = { $day }: geschlossen
# $day: Tag oder Zeitraum. $times: Zeiten.
hours-exception-open = { $day }: { $times }
# $text: Tag und Zeiten. $why: Grund.
hours-exception-why = { $text } ({ $why })
# $from, $to: Tage.
hours-days = { $from } bis { $to }
hours-holidays-closed = An den gesetzlichen Feiertagen in Thüringen ist geschlossen.
hours-holidays-open = Die Zeiten gelten auch an gesetzlichen Feiertagen.
hours-zone = Die Uhr Ihres Geräts geht anders als in Deutschland. Alle Zeiten hier sind deutsche Zeit.
hours-words = Öffnungszeiten in den Worten der Stelle

holiday-new-year = Neujahr
holiday-good-friday = Karfreitag
holiday-easter-monday = Ostermontag
holiday-labour-day = Tag der Arbeit
holiday-ascension = Christi Himmelfahrt
holiday-whit-monday = Pfingstmontag
holiday-childrens-day = Weltkindertag
holiday-german-unity = Tag der Deutschen Einheit
holiday-reformation = Reformationstag
holiday-christmas = Erster Weihnachtstag
holiday-boxing-day = Zweiter Weihnachtstag

access-title = Barrierefreiheit
access-step-free = Eingang ohne Stufen
access-lift = Aufzug
access-toilet = Rollstuhlgerechte Toilette
access-parking = Behindertenparkplatz
access-hearing-loop = Induktionsanlage für Hörgeräte
access-yes = ja
access-no = nein
access-with-help = ja, mit Hilfe
access-unknown = nicht bekannt

arrival-title = So kommen Sie hin
arrival-transport = Bus und Bahn
arrival-parking = Parken
languages-title = Sprachen
# $languages: Liste von Sprachen.
languages-spoken = Hier spricht man { $languages }.
language-sign = Deutsche Gebärdensprache
missing-title = Was wir nicht wissen
# $facts: Liste von Angaben.
missing-facts = Dazu liegen uns keine Angaben vor: { $facts }.
missing-ask = Fragen Sie vor einem Besuch bitte bei der Stelle nach.
missing-ask-115 = Wenn Sie etwas davon brauchen, hilft die Behördennummer 115.
missing-address = Anschrift
missing-contact = Telefon und E-Mail
missing-hours = Öffnungszeiten
missing-access = Barrierefreiheit
missing-arrival = Anfahrt und Parken
missing-languages = Sprachen
missing-appointment = Terminvereinbarung
