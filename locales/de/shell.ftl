# Die Seite, bevor die Anwendung läuft oder wenn sie ausfällt. Ohne Variablen.

shell-title = Amtslotse
shell-description = Verwaltungsleistungen in Thüringen finden, die zuständige Stelle erfahren und online beantragen.
shell-loading = Amtslotse wird geladen …
shell-crash-title = Die Seite ist stehen geblieben
shell-crash-text = Bei uns ist ein Fehler aufgetreten. Laden Sie die Seite bitte neu.
shell-crash-draft = Was Sie in einen Antrag eingetragen haben, ist in diesem Browserfenster noch da. Nach dem Neuladen können Sie weiterschreiben.
shell-crash-reload = Seite neu laden
shell-crash-home = Zur Startseite
shell-phone = Hilfe bekommen Sie auch bei der Behördennummer, montags bis freitags von 8 bis 18 Uhr:
shell-noscript-title = Amtslotse braucht JavaScript
shell-noscript-text = Dieses Portal rechnet auf Ihrem Gerät, damit niemand mitliest, wonach Sie suchen. Dafür muss JavaScript eingeschaltet sein.
