# Startseite, Suche und Listen von Leistungen.

home-title = Was möchten Sie erledigen?
home-lead = Finden Sie die richtige Leistung, die zuständige Stelle an Ihrem Ort und den Antrag dazu.
home-topics = Themen
home-often = Oft gesucht
home-place-title = Ihr Ort
home-place-text = Wenn Sie Ihren Ort wählen, zeigen wir Ihnen gleich die zuständige Stelle.

search-title = Suche
# $query: was eingegeben wurde.
search-title-for = Suche nach „{ $query }“
search-label = Wonach suchen Sie?
search-hint = Zum Beispiel „Perso abgelaufen“ oder „Hund anmelden Jena“
# $count: Zahl der Treffer.
search-results-count = { $count ->
    [0] Nichts gefunden
    [one] 1 Leistung gefunden
   *[other] { $count } Leistungen gefunden
}
# $suggestion: die vermutlich gemeinte Schreibweise.
search-did-you-mean = Meinten Sie „{ $suggestion }“?
# $place: Name des Ortes, der in der Eingabe stand.
search-place-recognised = Ort erkannt: { $place }. Die zuständige Stelle zeigen wir für diesen Ort.
search-none-title = Zu diesen Worten haben wir nichts gefunden
search-none-text = Versuchen Sie es mit einem anderen Wort, oder sehen Sie in den Themen nach.
search-related = Das könnte passen
search-empty-title = Alle Leistungen
search-results-title = Treffer
# $word: das Wort aus den Suchbegriffen der Leistung.
search-why-words = Auch genannt: { $word }
search-why-text = Treffer in der Beschreibung: { $word }
search-why-key = Treffer bei Leistungsschlüssel oder Rechtsgrundlage: { $word }
# $query: das eingegebene Wort. $word: das Wort, das damit gemeint sein kann.
search-why-synonym = „{ $query }“ passt zu „{ $word }“
# $query: das eingegebene Wort. $word: das gefundene Wort.
search-why-typo = „{ $query }“ als „{ $word }“ gelesen

services-title = Leistungen von A bis Z
# $count: Zahl der Leistungen.
services-count = { $count ->
    [one] 1 Leistung
   *[other] { $count } Leistungen
}
# $topic: Name des Themas.
topic-lead = Leistungen zu diesem Thema

filter-title = Treffer eingrenzen
filter-topic = Thema
filter-all-topics = Alle Themen
filter-tier = Wer ist zuständig?
filter-all-tiers = Alle Ebenen
filter-for-whom = Für wen?
filter-everyone = Für alle
filter-citizens = Für Bürgerinnen und Bürger
filter-businesses = Für Unternehmen
filter-online = Nur, was Sie hier online beantragen können
filter-reset = Ohne Eingrenzung suchen

recent-title = Zuletzt gesucht
recent-keep = Meine Suchen auf diesem Gerät merken
recent-hint = Sie bleiben auf diesem Gerät, bis Sie sie löschen. Auf einem fremden Gerät lassen Sie das Häkchen weg.
recent-clear = Suchen löschen
