# Rechtliche Seiten.

imprint-title = Impressum
imprint-operator = Anbieter
imprint-operator-missing = Für dieses Portal ist noch kein Betreiber eingetragen. Es läuft als Vorführung. Wer es betreibt, trägt seine Angaben nach § 5 Digitale-Dienste-Gesetz in die Datei config.json ein.
imprint-contact = Kontakt
imprint-email = E-Mail
imprint-phone = Telefon
imprint-website = Website
imprint-software-title = Software
imprint-software = Amtslotse ist freie Software unter der Lizenz EUPL-1.2.
imprint-data-title = Daten
imprint-data = Gemeinden und Kreise: Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand 31.12.2024. Postleitzahlen: © OpenStreetMap-Mitwirkende, ODbL 1.0. Ortsteile: GeoNames, CC BY 4.0. Gesundheitsämter: Robert Koch-Institut. Die Texte zu den Leistungen sind eigene Texte der Redaktion; Gesetze und Gebühren nennen ihre Quelle an Ort und Stelle.

privacy-title = Datenschutz
privacy-lead = Kurz gesagt: Was Sie suchen und welchen Ort Sie wählen, verlässt Ihr Gerät nicht. Nur was Sie ausdrücklich abschicken, kommt bei uns an.
privacy-controller-title = Verantwortlich
privacy-controller = Verantwortlich ist der im Impressum genannte Betreiber.
privacy-visit-title = Wenn Sie die Seiten aufrufen
privacy-visit = Ihr Gerät lädt das Portal und den Leistungskatalog von unserem Server. Dabei wird Ihre IP-Adresse übertragen; sie wird nicht protokolliert. Es gibt keine Cookies, keine Zählung Ihrer Besuche und keine Inhalte von anderen Servern.
privacy-device-title = Was auf Ihrem Gerät bleibt
privacy-device = Ihren Standort benutzt das Portal nur, wenn Sie es verlangen, und er bleibt auf Ihrem Gerät. Den gewählten Ort und einen begonnenen Antrag merkt sich Ihr Browser in diesem Fenster. Beides ist gelöscht, sobald Sie das Fenster schließen. Dateien, die Sie auswählen, bewahrt er bis zum Absenden verschlüsselt auf; nur dieses Fenster hat den Schlüssel. Ihre Suchen merkt er sich nur, wenn Sie es ankreuzen; sie verlassen Ihr Gerät nicht, und Sie können sie jederzeit löschen.
privacy-application-title = Wenn Sie einen Antrag abschicken
privacy-application = Wir speichern die Angaben und die Dateien Ihres Antrags, den Zeitpunkt des Eingangs und ein Aktenzeichen, damit die zuständige Stelle den Antrag bearbeiten kann. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung zusammen mit dem Gesetz, nach dem die Leistung erbracht wird.
privacy-rights-title = Ihre Rechte
privacy-rights = Sie können Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen und der Verarbeitung widersprechen (Artikel 15 bis 21 der Datenschutz-Grundverordnung). Beschweren können Sie sich beim Thüringer Landesbeauftragten für den Datenschutz und die Informationsfreiheit.

accessibility-title = Erklärung zur Barrierefreiheit
accessibility-lead = Dieses Portal soll jeder Mensch benutzen können: mit Tastatur, Vorlesesoftware, Vergrößerung oder ohne Deutschkenntnisse.
accessibility-standard-title = Stand der Vereinbarkeit
accessibility-standard = Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0), die Norm EN 301 549 und die Richtlinien WCAG 2.2, Stufe AA.
# $date: Tag der Prüfung.
accessibility-checked = Zuletzt geprüft am { $date }.
accessibility-unchecked = Eine unabhängige Prüfung gab es noch nicht. Die Entwicklung prüft jede Änderung mit automatischen Werkzeugen.
accessibility-gaps-title = Was noch fehlt
accessibility-gap-sign = Inhalte in Deutscher Gebärdensprache
accessibility-gap-simple = Inhalte in Leichter Sprache
accessibility-gap-reader = Ein Test mit Menschen, die Vorlesesoftware benutzen
accessibility-feedback-title = Barriere melden
accessibility-feedback = Ist etwas für Sie nicht benutzbar? Schreiben Sie uns. Sie bekommen innerhalb eines Monats eine Antwort.
accessibility-feedback-link = Barriere melden
accessibility-enforcement-title = Wenn die Antwort ausbleibt
accessibility-enforcement = Dann hilft die Durchsetzungsstelle des Landes. Das Verfahren kostet nichts.
