# Office finder: choosing the place, the office, the reason.

place-title = Choose your place
place-lead = Which office is responsible depends on the place.
place-label-home = Where do you live?
place-label-business = Where is your business?
place-label-property = Where is the land or building?
place-label-event = Where is or was the event?
place-label-birth = Where was the child born, or where is the register kept?
place-label-stay = Where are you staying?
place-hint = Postcode or name, for example 07743 or Jena
place-submit = Find the office
place-choose = Use this place
place-similar = { $count ->
    [one] We do not know “{ $query }”. Do you mean this place?
   *[other] We do not know “{ $query }”. Do you mean one of these places?
}
place-several = { $count ->
    [one] Do you mean this place?
   *[other] There are { $count } places for “{ $query }”. Which one do you mean?
}
place-filter = Narrow down the list
place-option = { $name } ({ $district })
place-option-via = { $name } ({ $district }) – for { $found }
place-district-rural = district of { $name }
place-district-city = city without a district
place-near = Use my location
place-near-choose = These places are near you. Which one do you mean?
place-near-none = Your location is not in Thuringia. Enter a postcode or a place.
place-near-denied = The browser does not share your location. Enter a postcode or a place.
place-near-unavailable = Your device cannot find its location at the moment. Enter a postcode or a place.
place-error-empty = Enter a postcode or a place.
place-error-postcode-form = A postcode has five digits. Enter 07743, for example.
place-error-postcode-unknown = There is no postcode { $query } in Thuringia. Check the digits or enter the place.
place-error-postcode-land = The postcode { $query } is in { $land }. This portal only knows the offices in Thuringia. For other parts of Germany use the federal portal verwaltung.bund.de.
place-error-name-unknown = We know of no place called “{ $query }” in Thuringia. Check the spelling or enter the postcode.
place-error-choose = Choose a place.

office-title = Responsible office
office-for = For { $place }
office-contact-title = You can also hand in the application here
office-general-title = They can help you
office-unknown = We do not know yet who is responsible in { $place }. These offices, or 115, can help you.
office-why-title = Why this office?
office-details = How we found the office
office-more = More about this office
office-services = What this office is responsible for
office-no-services = None of the services in this portal belongs to this office.
office-map = See the address on a map
office-save = Save contact
office-print = Print page
office-choose-first = Choose your place and we show you the responsible office.
office-no-hours = We do not have the opening hours. Please call before you go there.
office-no-hours-no-phone = We have no opening hours and no phone number. The authorities' phone number 115 will help you.

why-own = { $place } does not belong to an association of municipalities. Its own administration is responsible: { $office }.
why-city = { $place } is a city of its own and also does what districts do elsewhere. { $office } is responsible.
why-association = { $place } has no administration of its own for this task. It belongs to { $office }, which is responsible.
why-fulfilling = { $place } has no administration of its own for this task. { $office } is responsible on its behalf.
why-fulfilling-itself = { $place } is responsible itself, also for some of its neighbours.
why-district = Districts, not municipalities, are in charge of this task. { $place } is in the { $district }; { $office } is responsible.
why-by-area = { $office } is responsible for { $place }.
why-land = { $office } is in charge of this task for the whole of Thuringia.
why-federation = { $office } is in charge of this task for the whole of Germany.

step-found = Found here: { $office }
step-nothing = No office for this task
level-municipality = Municipality
level-association = Association or municipality that administers others
level-district = District
level-region = Region
level-land = Land
level-federation = Federation
