# Was an einer Angabe nicht stimmt, und wie man es behebt. $label: die Frage oder der Name der Angabe.

# $part: Name des Teils, z. B. „Postleitzahl“.
validation-part = { $label } ({ $part })

validation-missing = { $label } – Hier fehlt eine Angabe.
validation-missing-choice = { $label } – Wählen Sie eine Antwort aus.
validation-missing-address = { $label } – Geben Sie Straße, Hausnummer, Postleitzahl und Ort an.
validation-missing-name = { $label } – Geben Sie Vorname und Nachname an.
validation-missing-date = { $label } – Geben Sie Tag, Monat und Jahr an.
validation-odd = { $label } – Diese Angabe konnten wir nicht lesen. Geben Sie sie bitte noch einmal ein.
# $max: Höchstzahl der Zeichen. $over: Zahl der Zeichen, die zu viel sind.
validation-too-long = { $label } – Kürzen Sie um { $over ->
    [one] 1 Zeichen
   *[other] { $over } Zeichen
}. Erlaubt sind höchstens { $max }.
# $found: das Zeichen.
validation-character = { $label } – Das Zeichen „{ $found }“ können die Behörden nicht verarbeiten. Schreiben Sie es bitte anders.

validation-not-a-number = { $label } – Geben Sie eine Zahl ein, zum Beispiel 12.
validation-not-whole = { $label } – Geben Sie eine ganze Zahl ohne Komma ein.
validation-ambiguous-number = { $label } – Diese Zahl lässt sich auf zwei Arten lesen. Schreiben Sie sie ohne Tausenderpunkt, zum Beispiel 1234 oder 1,23.
# $max: Zahl der Stellen.
validation-too-many-decimals = { $label } – { $max ->
    [one] Höchstens 1 Stelle
   *[other] Höchstens { $max } Stellen
} nach dem Komma.
validation-number-too-long = { $label } – Diese Zahl ist zu lang. Prüfen Sie die Ziffern.
# $min, $max: Grenze.
validation-too-small = { $label } – Geben Sie eine Zahl ein, die mindestens { $min } ist.
validation-too-large = { $label } – Geben Sie eine Zahl ein, die höchstens { $max } ist.

validation-not-a-date = { $label } – Geben Sie ein Datum aus Tag, Monat und Jahr ein, zum Beispiel 27 3 1985.
validation-no-such-day = { $label } – Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat.
validation-year-digits = { $label } – Geben Sie das Jahr mit vier Ziffern ein, zum Beispiel 1985.
validation-date-in-future = { $label } – Geben Sie ein Datum ein, das nicht in der Zukunft liegt.
validation-date-in-past = { $label } – Geben Sie ein Datum ein, das nicht in der Vergangenheit liegt.
# $date: Tag.
validation-date-too-early = { $label } – Geben Sie ein Datum ab dem { $date } ein.
validation-date-too-late = { $label } – Geben Sie ein Datum bis zum { $date } ein.
validation-not-a-time = { $label } – Geben Sie eine Uhrzeit ein, zum Beispiel 14:30.

validation-no-such-choice = { $label } – Wählen Sie eine der Antworten aus.
# $min, $max: Zahl der Antworten.
validation-too-few-choices = { $label } – { $min ->
    [one] Wählen Sie mindestens eine Antwort aus.
   *[other] Wählen Sie mindestens { $min } Antworten aus.
}
validation-too-many-choices = { $label } – { $max ->
    [one] Wählen Sie höchstens eine Antwort aus.
   *[other] Wählen Sie höchstens { $max } Antworten aus.
}
validation-exclusive-choice = { $label } – Eine der gewählten Antworten schließt die anderen aus. Wählen Sie entweder sie oder die anderen.
validation-not-agreed = { $label } – Setzen Sie das Häkchen, wenn Sie zustimmen. Ohne Zustimmung geht es hier nicht weiter.
# $min, $max: Zahl der Einträge.
validation-too-few-rows = { $label } – { $min ->
    [one] Es fehlt noch mindestens ein Eintrag.
   *[other] Nötig sind mindestens { $min } Einträge.
}
validation-too-many-rows = { $label } – { $max ->
    [one] Möglich ist höchstens ein Eintrag.
   *[other] Möglich sind höchstens { $max } Einträge.
}

validation-not-a-postcode = { $label } – Geben Sie fünf Ziffern ein, zum Beispiel 07743.
validation-unknown-postcode = { $label } – Diese Postleitzahl gibt es nicht. Prüfen Sie die Ziffern.
validation-not-a-house-number = { $label } – Geben Sie eine Hausnummer mit Ziffern ein, zum Beispiel 12 oder 12a.

validation-email-without-at = { $label } – In der Adresse fehlt das Zeichen @. Geben Sie sie zum Beispiel so ein: name@beispiel.de.
validation-email-several-at = { $label } – Das Zeichen @ darf nur einmal vorkommen.
validation-email-name = { $label } – Vor dem @ fehlt etwas, oder es steht ein Zeichen dort, das nicht erlaubt ist.
validation-email-server = { $label } – Prüfen Sie, was nach dem @ steht. Es sieht zum Beispiel so aus: beispiel.de.
validation-not-a-telephone = { $label } – Geben Sie nur Ziffern ein, am Anfang auch +, zum Beispiel 03641 123456.
validation-telephone-without-prefix = { $label } – Geben Sie die Nummer mit Vorwahl ein, zum Beispiel 03641 123456.
validation-telephone-digits = { $label } – Diese Nummer ist zu kurz oder zu lang. Prüfen Sie die Ziffern.

validation-not-digits = { $label } – Geben Sie nur Ziffern ein.
# $min, $max: Zahl der Ziffern. $found: Zahl der eingegebenen Ziffern.
validation-digit-count = { $label } – Geben Sie { $min } bis { $max } Ziffern ein. Eingegeben sind { $found }.
validation-digit-count-exact = { $label } – Geben Sie { $min } Ziffern ein. Eingegeben sind { $found }.
validation-not-an-iban = { $label } – Eine IBAN beginnt mit zwei Buchstaben und zwei Ziffern, zum Beispiel DE91 1000 0000 0123 4567 89.
# $country: zwei Buchstaben.
validation-iban-country = { $label } – Ein Land mit dem Kürzel „{ $country }“ gibt es bei der IBAN nicht. Deutsche Nummern beginnen mit DE.
# $expected, $found: Zahl der Zeichen.
validation-iban-length = { $label } – Diese IBAN muss { $expected } Zeichen haben. Eingegeben sind { $found }.
validation-iban-check = { $label } – Die Prüfziffer passt nicht. Vergleichen Sie die Nummer mit Ihrer Bankkarte, vielleicht sind zwei Ziffern vertauscht.
validation-tax-id-digits = { $label } – Die Steuer-Identifikationsnummer hat 11 Ziffern.
validation-tax-id-check = { $label } – Diese Nummer kann nicht stimmen. Vergleichen Sie sie mit Ihrem Steuerbescheid.
validation-not-an-id-card = { $label } – Geben Sie die neun Zeichen oben rechts auf der Vorderseite des Ausweises und die Prüfziffer ein.
validation-id-card-check = { $label } – Die Prüfziffer passt nicht. Vergleichen Sie die Nummer mit Ihrem Ausweis.
validation-not-a-plate = { $label } – Geben Sie ein Kennzeichen ein, zum Beispiel J-AB 123.

# $name: Name der Datei.
validation-file-kind = { $label } – Die Datei „{ $name }“ hat ein Format, das hier nicht geht.
# $megabytes: Größe.
validation-file-too-large = { $label } – Die Datei „{ $name }“ ist größer als { $megabytes } MB. Verkleinern Sie sie bitte.
validation-file-empty = { $label } – Die Datei „{ $name }“ ist leer.
# $max: Zahl der Dateien.
validation-too-many-files = { $label } – { $max ->
    [one] Möglich ist nur eine Datei.
   *[other] Möglich sind höchstens { $max } Dateien.
}
