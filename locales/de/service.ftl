# Seite einer Leistung.

# $name: amtlicher Name der Leistung.
service-official-name = Amtlicher Name: { $name }
# $key: Leistungsschlüssel, 14 Ziffern.
service-key = Leistungsschlüssel: { $key }
service-apply = Online beantragen
service-apply-text = Diesen Antrag können Sie hier ausfüllen und abschicken.

module-full-text = Worum geht es?
module-requirements = Voraussetzungen
module-documents = Welche Unterlagen brauchen Sie?
module-procedure = So gehen Sie vor
module-fees = Was kostet das?
module-deadlines = Welche Fristen gelten?
module-processing = Wie lange dauert es?
module-laws = Rechtsgrundlagen
module-appeal = Wenn Sie nicht einverstanden sind
module-hints = Gut zu wissen

fee-free = kostenlos
fee-local = Das legt Ihre Gemeinde, Ihre Stadt oder Ihr Landkreis fest.
# $amount: Betrag mit Währung.
fee-from = ab { $amount }
fee-up-to = bis { $amount }
# $min, $max: Beträge mit Währung.
fee-range = { $min } bis { $max }

# $amount: Anzahl; $max: obere Zahl einer Spanne.
duration-minutes = { $amount ->
    [one] 1 Minute
   *[other] { $amount } Minuten
}
duration-hours = { $amount ->
    [one] 1 Stunde
   *[other] { $amount } Stunden
}
duration-days = { $amount ->
    [one] 1 Tag
   *[other] { $amount } Tage
}
duration-working-days = { $amount ->
    [one] 1 Arbeitstag
   *[other] { $amount } Arbeitstage
}
duration-weeks = { $amount ->
    [one] 1 Woche
   *[other] { $amount } Wochen
}
duration-months = { $amount ->
    [one] 1 Monat
   *[other] { $amount } Monate
}
duration-years = { $amount ->
    [one] 1 Jahr
   *[other] { $amount } Jahre
}
# $from: Anzahl; $to: Dauer mit Einheit.
duration-range = { $from } bis { $to }

# $date: Tag, für den die Angabe gilt. $source: Name der Quelle.
fact-source = Stand: { $date }. Quelle: { $source }
# $date: Tag, für den die Angabe gilt.
fee-described = Die Höhe steht in der Erläuterung.
