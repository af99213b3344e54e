# Anträge: Schritte, Prüfen, Absenden, Bestätigung.

form-start = Antrag beginnen
form-start-message = Nachricht schreiben
form-resume-title = Schon begonnen
form-resume = Weiterschreiben
form-start-over = Von vorn beginnen
form-resume-text = Sie haben diesen Antrag in diesem Browserfenster schon begonnen.
form-start-know-title = Gut zu wissen, bevor Sie beginnen
form-start-duration = Sie können jederzeit zurückgehen und etwas ändern. Abgeschickt wird erst, wenn Sie am Ende alles geprüft haben.
form-start-storage = Ihre Angaben bleiben in diesem Browserfenster, bis Sie sie abschicken oder das Fenster schließen. Auf einem fremden Gerät schließen Sie das Fenster danach bitte.
# $warn: Minuten bis zur Nachfrage. $wipe: Minuten bis zum Löschen.
form-start-time = Lassen Sie sich Zeit. Nur wenn { $warn } Minuten lang nichts geschieht, fragen wir, ob Sie noch da sind. Antwortet niemand, löschen wir Ihre Angaben nach { $wipe } Minuten, damit niemand anderes sie an diesem Gerät findet.
form-start-who = Wer kann das nutzen?
form-start-needs = Das brauchen Sie
# $minutes: Dauer in Minuten.
form-start-minutes = Die meisten brauchen dafür etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}.
form-start-steps = Danach fragen wir Sie
form-recipient = Wohin geht der Antrag?
# $place: Ort.
form-office-unknown = Die Stelle, die diesen Antrag bekommt, steht erst fest, wenn Sie Ihren Ort gewählt haben.
# $place: Ort.
form-office-none = Für { $place } wissen wir noch nicht, wer diesen Antrag bekommt. Die Behördennummer 115 hilft Ihnen weiter.
form-error-summary = Bitte sehen Sie sich diese Angaben noch einmal an
form-why = Warum fragen wir das?
# $title: Name eines Eintrags, z. B. „Person“. $number: seine Nummer.
form-row = { $title } { $number }
# $title: Name und Nummer eines Eintrags, z. B. „Person 2“. $name: Name der Person.
form-row-named = { $title }: { $name }
form-euro = €
form-add = Eintrag hinzufügen
form-remove = Eintrag entfernen
form-group-optional = Diesen Abschnitt können Sie leer lassen.
form-choice = Was trifft zu?
form-choice-none = Keine Angabe
form-tasks-title = Ihr Antrag in Abschnitten
# $done: fertige Abschnitte. $total: alle Abschnitte.
form-tasks-count = { $done } von { $total } Abschnitten sind fertig.
form-tasks-lead = Gehen Sie am besten der Reihe nach vor: Manche Fragen hängen von früheren Antworten ab. Sie können jeden Abschnitt wieder öffnen und ändern.
form-tasks-send = Prüfen und abschicken
form-tasks-review = Weiter zum Prüfen
form-discard-done = Ihre Angaben sind gelöscht.

form-address-street = Straße
form-address-number = Hausnummer
form-address-postcode = Postleitzahl
form-address-place = Ort
form-time = Uhrzeit
# $postcode: Postleitzahl. $places: Namen von Gemeinden.
form-address-differs = Zur Postleitzahl { $postcode } kennen wir: { $places }. Prüfen Sie Postleitzahl und Ort. Wenn beides stimmt, lassen Sie es so.
# $place: Name einer Gemeinde.
form-address-take = „{ $place }“ übernehmen
form-name-given = Vorname
form-name-family = Nachname
form-select-none = Bitte wählen

review-title = Prüfen Sie Ihre Angaben
review-lead = So geht Ihr Antrag an die zuständige Stelle. Sie können alles noch ändern.
review-title-message = Prüfen Sie Ihre Nachricht
review-lead-message = So geht Ihre Nachricht ab. Sie können alles noch ändern.
# $text: was eingegeben wurde.
review-wrong = { $text } (bitte prüfen)
review-file = { $name } ({ $size })
review-agreed = Zugestimmt:
# $date: Tag. $time: Uhrzeit.
review-date-time = { $date }, { $time } Uhr
# $time: Uhrzeit.
review-time = { $time } Uhr
# $group: Überschrift, zu der die Frage gehört. $label: die Frage.
review-in-group = { $group }: { $label }
review-warning-title = Bevor Sie abschicken
review-warning-text = Lesen Sie alles in Ruhe durch. Mit dem Absenden geben Sie den Antrag verbindlich ab.
review-submit = Antrag verbindlich abschicken
review-submit-message = Nachricht abschicken
review-incomplete = Es fehlen noch Angaben. Ergänzen Sie sie, dann können Sie abschicken.

submit-sending = Der Antrag wird gesendet …
# $attempt: Nummer des Versuchs.
submit-retrying = Noch keine Antwort. Wir versuchen es noch einmal (Versuch { $attempt }).
submit-failed-title = Der Antrag ist noch nicht abgeschickt
submit-failed-offline = Es gibt gerade keine Verbindung zum Server. Ihre Angaben sind noch da. Prüfen Sie Ihre Internetverbindung und schicken Sie den Antrag noch einmal ab. Er kommt nur einmal an, auch wenn Sie öfter drücken.
submit-failed-timeout = Der Server hat nicht rechtzeitig geantwortet. Ihre Angaben sind noch da. Schicken Sie den Antrag noch einmal ab. Er kommt nur einmal an, auch wenn Sie öfter drücken.
# $code: Kennung des Fehlers für die Hilfe; kann leer sein.
submit-failed-server = Beim Empfänger ist ein Fehler aufgetreten. Ihre Angaben sind noch da. Versuchen Sie es in ein paar Minuten noch einmal.
submit-failed-code = Nennen Sie bei einer Nachfrage diese Kennung: { $code }
submit-failed-malformed = Die Antwort des Servers war nicht lesbar. Ihre Angaben sind noch da. Schicken Sie den Antrag noch einmal ab. Er kommt nur einmal an, auch wenn Sie öfter drücken.
submit-failed-rejected = Der Empfänger hat Angaben zurückgewiesen. Prüfen Sie sie bitte.
submit-failed-conflict = Dieser Antrag wurde schon einmal mit anderem Inhalt abgeschickt. Beginnen Sie bitte einen neuen Antrag.
# $reference: Aktenzeichen.
submit-failed-earlier = Der Antrag ist schon angekommen, in der Fassung vor Ihrer letzten Änderung. Sein Aktenzeichen ist { $reference }. Teilen Sie der zuständigen Stelle mit, was sich geändert hat, oder beginnen Sie einen neuen Antrag.
submit-failed-outdated = Dieses Formular wurde inzwischen geändert. Ihre Angaben sind noch da. Laden Sie die Seite neu und sehen Sie sie noch einmal durch.
submit-failed-random = Ihr Browser kann den Antrag nicht sicher kennzeichnen. Benutzen Sie bitte einen aktuellen Browser.
submit-failed-too-large = Der Antrag ist zu groß. Kürzen Sie bitte lange Texte.
submit-file = Datei { $number } von { $total } wird übertragen: { $name }, { $percent } %
submit-progress = Übertragung der Datei
submit-failed-file = Der Server hat die Datei „{ $name }“ nicht angenommen. Gehen Sie zurück zu der Frage, entfernen Sie die Datei und speichern Sie sie neu, bevor Sie sie wieder auswählen.
submit-failed-file-lost = Eine Ihrer Dateien ist in diesem Browser nicht mehr da. Gehen Sie zurück zu der Frage, entfernen Sie die Datei und wählen Sie sie noch einmal.
# $seconds: Wartezeit in Sekunden.
submit-failed-busy = Gerade gehen sehr viele Anträge ein. Ihre Angaben sind noch da. Versuchen Sie es in { $seconds ->
    [one] 1 Sekunde
   *[other] { $seconds } Sekunden
} noch einmal.
submit-failed-place = Wählen Sie zuerst Ihren Ort, damit der Antrag an die richtige Stelle geht.

sent-title = Ihr Antrag ist angekommen
sent-title-feedback = Ihre Nachricht ist angekommen
sent-reference = Ihr Aktenzeichen
# $moment: Tag und Uhrzeit.
sent-received = Eingegangen am { $moment }
sent-next-title = So geht es weiter
sent-next-text = Die zuständige Stelle bearbeitet Ihren Antrag und meldet sich bei Ihnen. Nennen Sie bei Fragen das Aktenzeichen.
sent-reference-message = Kennung Ihrer Nachricht
sent-next-message = Wir lesen Ihre Nachricht. Wenn Sie eine E-Mail-Adresse angegeben haben, bekommen Sie innerhalb eines Monats eine Antwort.
sent-copy = Kopie drucken oder als PDF sichern
sent-copy-title = Das haben Sie abgeschickt
sent-none-title = Hier ist kein abgeschickter Antrag
sent-none-text = Die Bestätigung ist nur in dem Browserfenster zu sehen, in dem Sie den Antrag abgeschickt haben, und nur solange es offen ist.
