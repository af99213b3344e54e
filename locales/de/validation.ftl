# Was an einer Angabe nicht stimmt, und wie man es behebt.

# In der Übersicht der Fehler. $label: die Frage oder der Name der Angabe. $message: eine der Meldungen unten.
validation-at = { $label } – { $message }
# $part: Name des Teils, z. B. „Postleitzahl“.
validation-part = { $label } ({ $part })

validation-missing = Hier fehlt eine Angabe.
validation-missing-file = Wählen Sie eine Datei aus.
validation-missing-choice = Wählen Sie eine Antwort aus.
validation-missing-address = Geben Sie Straße, Hausnummer, Postleitzahl und Ort an.
validation-missing-name = Geben Sie Vorname und Nachname an.
validation-missing-date = Geben Sie Tag, Monat und Jahr an.
validation-odd = Diese Angabe konnten wir nicht lesen. Geben Sie sie bitte noch einmal ein.
# $max: Höchstzahl der Zeichen. $over: Zahl der Zeichen, die zu viel sind.
validation-too-long = Kürzen Sie um { $over ->
    [one] 1 Zeichen
   *[other] { $over } Zeichen
}. Erlaubt sind höchstens { $max }.
# $min: Mindestzahl der Zeichen.
validation-too-short = Geben Sie mindestens { $min } Zeichen ein.
validation-not-in-form = So können wir das nicht lesen. Prüfen Sie die Schreibweise.
# $found: das Zeichen.
validation-character = Das Zeichen „{ $found }“ können die Behörden nicht verarbeiten. Schreiben Sie es bitte anders.

validation-not-a-number = Geben Sie eine Zahl ein, zum Beispiel 12.
validation-not-whole = Geben Sie eine ganze Zahl ohne Komma ein.
validation-ambiguous-number = Diese Zahl lässt sich auf zwei Arten lesen. Schreiben Sie sie ohne Tausenderpunkt, zum Beispiel 1234 oder 1,23.
# $max: Zahl der Stellen.
validation-too-many-decimals = { $max ->
    [one] Geben Sie höchstens 1 Stelle nach dem Komma ein.
   *[other] Geben Sie höchstens { $max } Stellen nach dem Komma ein.
}
validation-number-too-long = Diese Zahl ist zu lang. Prüfen Sie die Ziffern.
# $min, $max: Grenze.
validation-too-small = Geben Sie eine Zahl ein, die mindestens { $min } ist.
validation-too-large = Geben Sie eine Zahl ein, die höchstens { $max } ist.

validation-not-a-date = Geben Sie ein Datum aus Tag, Monat und Jahr ein, zum Beispiel 27 3 1985.
validation-no-such-day = Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat.
validation-year-digits = Geben Sie das Jahr mit vier Ziffern ein, zum Beispiel 1985.
validation-date-in-future = Geben Sie ein Datum ein, das nicht in der Zukunft liegt.
validation-date-in-past = Geben Sie ein Datum ein, das nicht in der Vergangenheit liegt.
# $date: Tag.
validation-date-too-early = Geben Sie ein Datum ab dem { $date } ein.
validation-date-too-late = Geben Sie ein Datum bis zum { $date } ein.
validation-not-a-time = Geben Sie eine Uhrzeit ein, zum Beispiel 14:30.

validation-no-such-choice = Wählen Sie eine der Antworten aus.
# $min, $max: Zahl der Antworten.
validation-too-few-choices = { $min ->
    [one] Wählen Sie mindestens eine Antwort aus.
   *[other] Wählen Sie mindestens { $min } Antworten aus.
}
validation-too-many-choices = { $max ->
    [one] Wählen Sie höchstens eine Antwort aus.
   *[other] Wählen Sie höchstens { $max } Antworten aus.
}
validation-exclusive-choice = Eine der gewählten Antworten schließt die anderen aus. Wählen Sie entweder sie oder die anderen.
validation-not-agreed = Setzen Sie das Häkchen, wenn Sie zustimmen. Ohne Zustimmung geht es hier nicht weiter.
# $min, $max: Zahl der Einträge.
validation-too-few-rows = { $min ->
    [one] Füllen Sie mindestens einen Eintrag aus.
   *[other] Füllen Sie mindestens { $min } Einträge aus.
}
validation-too-many-rows = { $max ->
    [one] Möglich ist nur ein Eintrag. Entfernen Sie die anderen.
   *[other] Möglich sind höchstens { $max } Einträge. Entfernen Sie die übrigen.
}

validation-not-a-postcode = Geben Sie fünf Ziffern ein, zum Beispiel 07743.
validation-unknown-postcode = Diese Postleitzahl gibt es nicht. Prüfen Sie die Ziffern.
validation-not-a-house-number = Geben Sie eine Hausnummer mit Ziffern ein, zum Beispiel 12 oder 12a.

validation-email-without-at = In der Adresse fehlt das Zeichen @. Geben Sie sie zum Beispiel so ein: name@beispiel.de.
validation-email-several-at = Geben Sie nur eine Adresse ein. Das Zeichen @ darf nur einmal vorkommen.
validation-email-name = Prüfen Sie, was vor dem @ steht. Dort fehlt etwas, oder ein Zeichen ist nicht erlaubt.
validation-email-server = Prüfen Sie, was nach dem @ steht. Es sieht zum Beispiel so aus: beispiel.de.
validation-not-a-telephone = Geben Sie nur Ziffern ein, am Anfang auch +, zum Beispiel 03641 123456.
validation-telephone-without-prefix = Geben Sie die Nummer mit Vorwahl ein, zum Beispiel 03641 123456.
validation-telephone-digits = Diese Nummer ist zu kurz oder zu lang. Prüfen Sie die Ziffern.

validation-not-digits = Geben Sie nur Ziffern ein.
# $min, $max: Zahl der Ziffern. $found: Zahl der eingegebenen Ziffern.
validation-digit-count = Geben Sie { $min } bis { $max } Ziffern ein. Eingegeben sind { $found }.
validation-digit-count-exact = Geben Sie { $min } Ziffern ein. Eingegeben sind { $found }.
validation-not-an-iban = Eine IBAN beginnt mit zwei Buchstaben und zwei Ziffern, zum Beispiel DE91 1000 0000 0123 4567 89.
# $country: zwei Buchstaben.
validation-iban-country = Keine IBAN beginnt mit „{ $country }“. Deutsche beginnen mit DE.
# $expected, $found: Zahl der Zeichen.
validation-iban-length = Diese IBAN muss { $expected } Zeichen haben. Eingegeben sind { $found }.
# $position: Stelle, von vorn gezählt. $found: Zeichen, das dort steht.
validation-iban-digit = An der { $position }. Stelle steht „{ $found }“, dort gehört eine Ziffer hin. Ist vielleicht eine 0 gemeint?
validation-iban-letter = An der { $position }. Stelle steht „{ $found }“, dort gehört ein Buchstabe hin.
validation-iban-check = Diese IBAN kann nicht stimmen. Vergleichen Sie sie mit Ihrer Bankkarte, vielleicht sind zwei Ziffern vertauscht.
validation-tax-id-digits = Geben Sie die 11 Ziffern ein. Die Nummer steht auf Ihrem Steuerbescheid.
validation-tax-id-check = Diese Nummer kann nicht stimmen. Vergleichen Sie sie mit Ihrem Steuerbescheid, vielleicht sind zwei Ziffern vertauscht.
validation-not-an-id-card = Geben Sie die neun Zeichen oben rechts auf der Vorderseite des Ausweises und dahinter die Prüfziffer von der Rückseite ein, zum Beispiel T220001293.
validation-id-card-check = Diese Nummer kann nicht stimmen. Vergleichen Sie sie mit Ihrem Ausweis, auch die Ziffer dahinter auf der Rückseite.
validation-not-a-plate = Geben Sie ein deutsches Kennzeichen ein, zum Beispiel J-AB 123.

# $name: Name der Datei.
validation-file-kind = Die Datei „{ $name }“ hat ein Format, das hier nicht geht.
# $megabytes: Größe.
validation-file-too-large = Die Datei „{ $name }“ ist größer als { $megabytes } MB. Verkleinern Sie sie bitte.
validation-file-empty = Die Datei „{ $name }“ ist leer.
validation-file-name = Der Name einer Datei ist zu lang oder enthält Zeichen, die man nicht sieht. Benennen Sie die Datei um und wählen Sie sie noch einmal.
validation-file-twice = Die Datei „{ $name }“ ist schon dabei. Entfernen Sie sie einmal.
# $max: Zahl der Dateien.
validation-too-many-files = { $max ->
    [one] Möglich ist nur eine Datei.
   *[other] Möglich sind höchstens { $max } Dateien.
}
