# Page of an office: addresses, map, contact, opening hours, access.

office-services = What this office is responsible for
office-no-services = None of the services in this portal belongs to this office.
office-save = Save contact
office-print = Print page
office-where-title = Address
office-contact-heading = Contact
office-contact-form = Write a message in the contact form
office-appointment = Make an appointment
office-app = Open in a map app
office-map = See a street map

address-house = Address
address-visitors = Address for visitors
address-po-box = Post-office box
address-large-recipient = For letters to its own postcode
address-delivery = Address for deliveries
address-postal = Postal address

map-name = Map: { $area }
map-points = Each dot is a municipality. The larger the dot, the more people live there.
map-key-place = Your place: { $place }
map-key-office = Place of the office: { $town }
map-key-both = Your place and the office's: { $place }
map-key-within = { $count ->
    [one] The office serves this municipality
   *[other] The office serves these { $count } municipalities
}
map-key-around = Other municipalities
map-way = From { $place } to { $town } it is about { $km } kilometres as the crow flies, to the { $direction }.
map-same = The office is in { $place }, your own place.
map-only-office = The office is in { $town }.
map-office-unknown = We do not know where the office is.
map-source = Position and inhabitants of the municipalities: Federal Statistical Office, list of municipalities. As of { $date }.
map-land = Thuringia

direction-north = north
direction-north-east = north-east
direction-east = east
direction-south-east = south-east
direction-south = south
direction-south-west = south-west
direction-west = west
direction-north-west = north-west

hours-title = Opening hours
hours-week = Opening hours in an ordinary week
hours-open-until = Open now, closes at { $time }
hours-open-until-day = Open now, closes on { $day } at { $time }
hours-open = Open now
hours-appointment-now = Open now with an appointment only
hours-opens-today = Closed now, opens today at { $time }
hours-opens-tomorrow = Closed now, opens tomorrow at { $time }
hours-opens-weekday = Closed now, opens on { $day } at { $time }
hours-opens-day = Closed now, opens on { $day } at { $time }
hours-opens-never = Closed now. No opening is entered for the coming weeks.
hours-span = { $from } to { $to }
hours-span-appointment = { $times }, with an appointment only
hours-span-note = { $times } ({ $note })
hours-exceptions = Days that are different
hours-exception-closed = { $day }: closed
hours-exception-open = { $day }: { $times }
hours-exception-why = { $text } ({ $why })
hours-days = { $from } to { $to }
hours-holidays-closed = Closed on the public holidays of Thuringia.
hours-holidays-open = These hours hold on public holidays as well.
hours-zone = The clock of your device differs from Germany's. All times here are German time.
hours-words = Opening hours in the office's own words

holiday-new-year = New Year's Day
holiday-good-friday = Good Friday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-ascension = Ascension Day
holiday-whit-monday = Whit Monday
holiday-childrens-day = World Children's Day
holiday-german-unity = Day of German Unity
holiday-reformation = Reformation Day
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day

access-title = Access
access-step-free = Entrance without steps
access-lift = Lift
access-toilet = Toilet for wheelchair users
access-parking = Parking for people with a disability
access-hearing-loop = Hearing loop
access-yes = yes
access-no = no
access-with-help = yes, with help
access-unknown = not known

arrival-title = How to get there
arrival-transport = Public transport
arrival-parking = Parking
languages-title = Languages
languages-spoken = Languages spoken here: { $languages }.
language-sign = German Sign Language
missing-title = What we do not know
missing-facts = We have no information about these: { $facts }.
missing-ask = Please ask the office before you go there.
missing-ask-115 = If you need any of it, the authorities' phone number 115 will help you.
missing-address = address
missing-contact = phone and e-mail
missing-hours = opening hours
missing-access = access
missing-arrival = how to get there and parking
missing-languages = languages
missing-appointment = appointments
