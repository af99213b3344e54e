# Dateien auswählen, prüfen und mitsenden.

# $kinds: erlaubte Formate, zum Beispiel „PDF, JPEG oder PNG“.
# $megabytes: Zahl der Megabyte je Datei.
# $max: Zahl der Dateien.
upload-limits = { $max ->
    [one] Eine Datei als { $kinds }, höchstens { $megabytes } MB groß.
   *[other] Bis zu { $max } Dateien als { $kinds }, jede höchstens { $megabytes } MB groß.
}
upload-kinds = { $first } oder { $last }
upload-megabytes = { $size } MB
upload-kilobytes = { $size } kB
upload-camera = Oder nehmen Sie ein Foto auf
upload-clean = Aus Fotos entfernen, wo, wann und womit sie aufgenommen wurden
upload-clean-hint = Das Bild selbst bleibt unverändert. Die Einstellung gilt für Fotos, die Sie danach auswählen.

# $size: Größe der Datei, zum Beispiel „1,2 MB“.
upload-state-cleaned = { $size }, Aufnahmedaten entfernt
upload-state-checking = wird geprüft
# $name: Name der Datei.
upload-said-checking = { $name } wird geprüft.
upload-said-added = { $name } ist dabei.
upload-said-cleaned = { $name } ist dabei. Wo und wann das Foto aufgenommen wurde, ist daraus entfernt.
upload-said-removed = { $name } ist entfernt.
upload-wait = Ihre Dateien werden noch geprüft. Danach geht es von selbst weiter.

# Warum eine Datei nicht genommen wird, und was man tun kann. Davor steht ihr Name.
upload-too-many = { $max ->
    [one] Hier ist nur eine Datei möglich. Entfernen Sie zuerst die andere.
   *[other] Hier sind nur { $max } Dateien möglich. Entfernen Sie zuerst eine andere.
}
upload-twice = Diese Datei ist schon dabei.
upload-unreadable = Ihr Gerät gibt die Datei nicht frei. Liegt sie in einer Cloud, laden Sie sie zuerst auf das Gerät herunter.
upload-no-room = Auf Ihrem Gerät ist kein Platz, um die Datei bis zum Absenden aufzubewahren. Schaffen Sie Platz oder verkleinern Sie die Datei.
upload-not-kept = Ihr Browser kann die Datei nicht aufbewahren, bis Sie absenden. Öffnen Sie das Portal in einem normalen Fenster, nicht im privaten Modus.
upload-lost = Die Datei ist in diesem Browser nicht mehr da. Wählen Sie sie noch einmal aus.
upload-name-missing = Die Datei hat keinen Namen. Benennen Sie sie um, zum Beispiel in „Nachweis.pdf“.
upload-name-too-long = Der Name hat mehr als { $max } Zeichen. Benennen Sie die Datei um.
upload-name-hidden = Der Name enthält Zeichen, die man nicht sieht. Benennen Sie die Datei um.
upload-name-direction = Der Name enthält Zeichen, die ihn anders aussehen lassen, als er ist. So tarnen sich Schadprogramme. Wissen Sie, woher die Datei stammt, benennen Sie sie um. Sonst öffnen Sie sie nicht.
upload-name-path = Der Name enthält einen Schrägstrich. Benennen Sie die Datei um.
upload-empty = Die Datei ist leer. Vielleicht ist sie noch nicht ganz heruntergeladen.
# $size: Größe der Datei.
# $most: größte mögliche Datei.
upload-too-large = Die Datei ist { $size } groß, möglich sind { $most }. Verkleinern Sie das Bild oder teilen Sie das Dokument auf.
upload-kind-heic = Das Foto hat das Format HEIC oder AVIF. Speichern Sie es als JPEG. Auf dem iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.
upload-kind-document = Das ist ein Text oder eine Tabelle. Speichern Sie das Dokument als PDF.
upload-kind-archive = Das ist ein Archiv mit mehreren Dateien, zum Beispiel ZIP. Entpacken Sie es und wählen Sie die Dateien einzeln aus.
upload-kind-picture = Dieses Bildformat ist hier nicht möglich. Speichern Sie das Bild als { $kinds }.
upload-kind-film = Das ist ein Film oder eine Tonaufnahme. Möglich ist { $kinds }.
upload-kind-web-page = Das ist eine Webseite oder eine E-Mail. Drucken Sie sie und wählen Sie dabei „Als PDF speichern“.
upload-kind-program = Das ist ein Programm. Kommt die Datei von anderen, öffnen Sie sie nicht: Sie kann Ihrem Gerät schaden.
upload-kind-unknown = Dieses Format ist hier nicht möglich. Speichern Sie die Datei als { $kinds }.
# $media: Format der Datei, zum Beispiel „PNG“.
upload-not-here = Das Format { $media } ist hier nicht möglich. Speichern Sie die Datei als { $kinds }.
# $ending: Endung ohne Punkt.
upload-extension = Der Inhalt ist ein { $media }, aber der Name sagt etwas anderes. Benennen Sie die Datei so um, dass der Name auf .{ $ending } endet.
upload-declared = Der Inhalt ist ein { $media }, aber Ihr Gerät hält die Datei für etwas anderes. Speichern Sie sie noch einmal als { $media }.
upload-damaged = Die Datei ist beschädigt oder nicht vollständig. Öffnen Sie sie und speichern Sie sie neu.
upload-encrypted = Das PDF ist mit einem Passwort geschützt, die Stelle könnte es nicht öffnen. Speichern oder drucken Sie es als PDF ohne Passwort.
upload-foreign = In der Datei steckt noch etwas anderes. Öffnen Sie sie und speichern Sie sie unter einem neuen Namen. Kommt sie von anderen, seien Sie vorsichtig.
upload-too-many-pixels = Das Bild ist größer als 50 Megapixel. Verkleinern Sie es.
