# Entwürfe: ob Angaben gespeichert sind, was mit ihnen geschieht, das Ende ohne Absenden.

draft-saved-tab = In diesem Browserfenster gespeichert
draft-save-failed-title = Ihre Angaben sind nicht gespeichert
draft-save-failed-text = Ihr Browser speichert nichts für diese Seite. Sie können weiterschreiben und absenden. Laden Sie die Seite aber nicht neu und schließen Sie das Fenster nicht, sonst gehen Ihre Angaben verloren.

draft-update-title = Dieses Formular hat sich geändert
draft-update-text = Sie haben Ihre Angaben in einer anderen Fassung des Formulars gemacht. Was noch passt, haben wir übernommen. Sehen Sie bitte alle Schritte noch einmal durch.
draft-update-lost = Das konnten wir nicht übernehmen. Tragen Sie es bitte neu ein, wenn das Formular noch danach fragt:
draft-update-complete = Es ist nichts verloren gegangen.
# $label: die Frage. $answer: was geantwortet wurde.
draft-update-answer = { $label }: { $answer }
# $answer: was geantwortet wurde; die Frage gibt es nicht mehr.
draft-update-gone = „{ $answer }“ (danach fragt das Formular nicht mehr)
draft-update-seen = Verstanden

draft-end = Beenden und löschen
draft-end-title = Alles löschen?
draft-end-text = Wir löschen alles, was Sie in diesem Browserfenster eingetragen haben, und gehen aus dem Antrag. Das lässt sich nicht rückgängig machen.
draft-end-yes = Ja, alles löschen
draft-end-no = Nein, weiterschreiben

draft-saved-device = Auf diesem Gerät verschlossen gespeichert
draft-behind-title = Der Entwurf auf diesem Gerät ist nicht auf dem neuesten Stand
draft-behind-text = Ihr Browser konnte ihn gerade nicht speichern. In diesem Browserfenster sind Ihre Angaben noch da. Sichern Sie den Entwurf als Datei, wenn Sie später weitermachen möchten.
draft-later = Später weitermachen
draft-end-device = Auch der Entwurf, den Sie auf diesem Gerät aufbewahren, wird dann gelöscht. Sie können ihn behalten: Dann löschen wir nur, was in diesem Browserfenster steht.
draft-end-keep = Beenden, Entwurf behalten

later-title = Später weitermachen
later-lead = Bisher stehen Ihre Angaben nur in diesem Browserfenster. Wenn Sie später oder an einem anderen Gerät weitermachen möchten, sichern Sie einen Entwurf. Er ist verschlossen: Ohne den Schlüssel kann ihn niemand lesen, auch wir nicht.
later-where = Wo möchten Sie den Entwurf aufbewahren?
later-where-missing = Wählen Sie, wo Sie den Entwurf aufbewahren möchten.
later-where-file = In einer Datei
later-where-file-hint = Sie speichern sie selbst und können sie auch an einem anderen Gerät öffnen.
later-where-device = In diesem Browser auf diesem Gerät
later-where-device-hint = Wir löschen ihn, wenn Sie den Antrag abgeschickt oder 30 Tage lang nicht daran geschrieben haben.
later-shared-title = Nur auf Ihrem eigenen Gerät
later-shared-text = An einem fremden oder gemeinsam benutzten Gerät können andere sehen, dass es diesen Entwurf gibt, und ihn löschen. Lesen können sie ihn nicht. Nehmen Sie dort besser eine Datei mit.
later-lock = Womit möchten Sie den Entwurf verschließen?
later-lock-hint = Den Schlüssel kennen nur Sie. Wenn er verloren geht, lässt sich der Entwurf nicht mehr öffnen.
later-lock-missing = Wählen Sie, womit Sie den Entwurf verschließen möchten.
later-lock-code = Mit einem Code, den wir Ihnen zeigen
later-lock-code-hint = Sie schreiben ihn auf. Er ist am sichersten.
later-lock-passphrase = Mit einem eigenen Kennwort
later-lock-passphrase-hint = Sie denken es sich aus und merken es sich.
later-passphrase = Ihr Kennwort
# $shortest: kleinste Zahl von Zeichen.
later-passphrase-hint = Mindestens { $shortest } Zeichen, zum Beispiel vier Wörter, die nicht zusammengehören. Das Kennwort ist beim Tippen zu sehen, damit Sie sich nicht vertippen
# $shortest: kleinste Zahl von Zeichen. $length: Zahl der eingegebenen Zeichen.
later-passphrase-short = Geben Sie ein Kennwort mit mindestens { $shortest } Zeichen ein. Eingegeben sind { $length }.
later-save = Entwurf sichern
later-failed-title = Der Entwurf ist nicht gesichert
later-failed-full = Auf diesem Gerät ist nicht genug Platz. Sichern Sie den Entwurf als Datei.
later-failed-refused = Ihr Browser speichert nichts für diese Seite. Sichern Sie den Entwurf als Datei, oder benutzen Sie ein gewöhnliches statt eines privaten Fensters.
later-failed-memory = Ihrem Gerät fehlt gerade der Speicher, um den Entwurf zu verschließen. Schließen Sie andere Fenster und versuchen Sie es noch einmal.
later-done-title = Ihr Entwurf ist verschlossen
# $day: Tag, an dem er gelöscht wird.
later-done-device = Er wird auf diesem Gerät aufbewahrt und beim Weiterschreiben laufend gespeichert. Wenn Sie nicht weiterschreiben, löschen wir ihn am { $day }.
later-done-file = Laden Sie jetzt die Datei herunter. Was Sie danach noch schreiben, steht nicht darin: Sichern Sie dann einen neuen Entwurf.
later-download = Datei herunterladen
later-code = Ihr Code
later-code-text = Schreiben Sie ihn jetzt auf und bewahren Sie ihn nicht zusammen mit dem Entwurf auf. Wir zeigen ihn nur dieses eine Mal.
later-back-title = So machen Sie weiter
later-back-device = Rufen Sie diesen Antrag im selben Browser wieder auf. Auf der ersten Seite können Sie den Entwurf öffnen.
later-back-file = Rufen Sie dieses Portal an irgendeinem Gerät auf, gehen Sie zu diesem Antrag und wählen Sie „Entwurf aus einer Datei öffnen“.
later-lost = Ohne Code oder Kennwort können auch wir den Entwurf nicht öffnen.

kept-title = Sie haben einen Entwurf aufbewahrt
# $moment: Tag und Uhrzeit.
kept-saved = Auf diesem Gerät liegt ein Entwurf dieses Antrags vom { $moment }.
# $day: Tag, an dem er gelöscht wird.
kept-until = Wir löschen ihn am { $day }, wenn Sie nicht weiterschreiben.
kept-page-title = Entwurf öffnen
kept-replaces = In diesem Browserfenster haben Sie den Antrag schon begonnen. Wenn Sie den Entwurf öffnen, ersetzt er diese Angaben.
kept-delete-title = Sie brauchen den Entwurf nicht mehr?
kept-delete-text = Zum Löschen brauchen Sie weder Code noch Kennwort.
kept-delete = Entwurf von diesem Gerät löschen
kept-deleted = Der Entwurf ist von diesem Gerät gelöscht.

unlock-label = Ihr Code oder Kennwort
unlock-hint = Beim Code spielen Bindestriche, Leerzeichen und Großschreibung keine Rolle
unlock-open = Entwurf öffnen
unlock-empty = Geben Sie den Code oder das Kennwort ein, mit dem Sie den Entwurf verschlossen haben.
unlock-wrong = Damit lässt sich der Entwurf nicht öffnen. Prüfen Sie, ob Sie sich vertippt haben und ob der Code oder das Kennwort zu diesem Entwurf gehört. Am Entwurf hat sich nichts geändert.
unlock-damaged = Dieser Entwurf ist beschädigt und lässt sich nicht öffnen. Vielleicht haben Sie noch eine andere Kopie. Was in diesem Browserfenster steht, bleibt unverändert.
unlock-newer = Dieser Entwurf stammt von einer neueren Fassung des Portals. Laden Sie die Seite neu und versuchen Sie es noch einmal.
unlock-none = Auf diesem Gerät liegt kein Entwurf dieses Antrags.
unlock-not-kept = Ihr Browser speichert nichts für diese Seite. Benutzen Sie ein gewöhnliches statt eines privaten Fensters, oder schaffen Sie Platz auf dem Gerät.
unlock-no-cipher = Ihr Browser kann auf dieser Seite nichts verschließen oder öffnen. Benutzen Sie bitte einen aktuellen Browser und rufen Sie die Seite über https auf.

draft-file-open = Entwurf aus einer Datei öffnen
draft-file-lead = Hier machen Sie mit einem Antrag weiter, den Sie als Datei gesichert haben. Die Datei verlässt Ihr Gerät dabei nicht.
draft-file-label = Ihre Datei
draft-file-hint = Sie heißt zum Beispiel entwurf-2026-11-24.txt
draft-file-sealed = verschlossen
draft-file-other = Diese Datei ist kein Entwurf aus diesem Portal. Wählen Sie eine andere Datei.
draft-file-too-large = Diese Datei ist zu groß für einen Entwurf oder lässt sich nicht lesen. Wählen Sie eine andere Datei.
draft-file-no-form-title = Den Antrag zu diesem Entwurf gibt es hier nicht
draft-file-no-form-text = Vielleicht stammt die Datei aus einem anderen Portal, oder es gibt gerade keine Verbindung. Welches Portal es ist, steht oben in der Datei. Am Entwurf hat sich nichts geändert.
draft-file-replace-title = Diesen Antrag haben Sie hier schon begonnen
# $title: Name des Antrags.
draft-file-replace-text = Der Entwurf gehört zum Antrag „{ $title }“. Wenn Sie ihn öffnen, ersetzt er, was Sie dazu in diesem Browserfenster eingetragen haben.
draft-file-replace-no = Nicht öffnen
draft-file-replace-yes = Öffnen und ersetzen
# $day: heutiger Tag, z. B. 2026-11-24.
draft-file-name = entwurf-{ $day }.txt
draft-file-title = Entwurf eines Antrags, verschlossen
# $moment: Tag und Uhrzeit. $portal: Adresse des Portals.
draft-file-saved = Gesichert am { $moment } im Portal { $portal }
# $address: Adresse der Seite, die ihn öffnet.
draft-file-how =
    So öffnen Sie ihn: Gehen Sie auf { $address }
    und wählen Sie dort diese Datei. Sie brauchen dazu den Code oder das
    Kennwort, mit dem Sie den Entwurf verschlossen haben. Ohne ihn kann
    niemand den Entwurf lesen. Anhänge sind darin enthalten.
draft-file-change =
    Ändern Sie an dieser Datei bitte nichts.

ended-title = Ihre Angaben sind gelöscht
ended-asked = Sie haben den Antrag beendet. In diesem Browserfenster ist nichts mehr von Ihnen gespeichert.
ended-idle = Eine Zeit lang hat niemand die Seite benutzt. Damit niemand anderes Ihre Angaben an diesem Gerät findet, haben wir sie gelöscht.
ended-left = Nicht betroffen sind Anträge, die Sie schon abgeschickt haben, und verschlossene Entwürfe, die Sie behalten wollten.

idle-title = Sind Sie noch da?
idle-text = Damit niemand anderes Ihre Angaben an diesem Gerät findet, löschen wir sie, wenn niemand mehr da ist.
# $minutes: Minuten. $seconds: Sekunden.
idle-left = { $minutes ->
    [0] Noch { $seconds ->
        [one] 1 Sekunde
       *[other] { $seconds } Sekunden
    }
    [1] Noch 1 Minute und { $seconds ->
        [one] 1 Sekunde
       *[other] { $seconds } Sekunden
    }
   *[other] Noch { $minutes } Minuten und { $seconds ->
        [one] 1 Sekunde
       *[other] { $seconds } Sekunden
    }
}
idle-continue = Weiterschreiben
idle-any-key = Sie können auch eine beliebige Taste drücken oder auf die Seite tippen.
