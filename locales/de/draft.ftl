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

ended-title = Ihre Angaben sind gelöscht
ended-asked = Sie haben den Antrag beendet. In diesem Browserfenster ist nichts mehr von Ihnen gespeichert.
ended-idle = Eine Zeit lang hat niemand die Seite benutzt. Damit niemand anderes Ihre Angaben an diesem Gerät findet, haben wir sie gelöscht.
ended-left = Ein Antrag, den Sie schon abgeschickt haben, ist davon nicht betroffen.

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
