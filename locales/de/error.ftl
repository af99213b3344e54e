# Was schiefgehen kann, und was man tun kann.

error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht ist die Adresse nicht richtig geschrieben, oder die Seite ist umgezogen. Suchen Sie nach dem, was Sie erledigen möchten, oder gehen Sie zur Startseite.
error-service-unknown-title = Diese Leistung kennen wir nicht
error-service-unknown-text = Vielleicht heißt sie jetzt anders. Suchen Sie bitte danach.
error-office-unknown-title = Diese Stelle kennen wir nicht
error-office-unknown-text = Vielleicht heißt sie jetzt anders. Suchen Sie nach der Leistung, dann zeigen wir Ihnen die zuständige Stelle.
error-form-unknown-title = Diesen Antrag gibt es hier nicht
error-form-unknown-text = Vielleicht ist die Adresse nicht richtig geschrieben. Suchen Sie bitte nach der Leistung.
error-load-title = Das konnten wir nicht laden
error-offline = Es gibt gerade keine Verbindung zum Server. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.
error-timeout = Der Server antwortet nicht. Warten Sie einen Moment und versuchen Sie es noch einmal.
# $status: Nummer der Antwort.
error-status = Der Server meldet einen Fehler (Nummer { $status }). Versuchen Sie es in ein paar Minuten noch einmal.
error-damaged = Die Daten sind unvollständig angekommen. Versuchen Sie es noch einmal.
error-help = Wenn es eilt, hilft die Behördennummer 115.
