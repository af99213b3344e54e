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
place-error-postcode-outside = The postcode { $query } belongs to no place in Thuringia. Check the digits or enter the place.
place-error-postcode-land = The postcode { $query } is in { $land }. This portal only knows the offices in Thuringia.
place-elsewhere-title = You find offices in { $land } here
place-elsewhere-unknown-title = Is the place in another part of Germany?
place-elsewhere-portal = Open { $portal }
place-elsewhere-call = The authorities' phone number 115 helps all over Germany.
place-filter-count = { $count ->
    [0] No place in the list fits. Change what you typed.
    [one] 1 place in the list
   *[other] { $count } places in the list
}
place-error-name-unknown = We know of no place called “{ $query }” in Thuringia. Check the spelling or enter the postcode.
place-error-choose = Choose a place.

office-title = Responsible office
office-for = For { $place }
office-for-business = For a business in { $place }
office-for-property = For land or a building in { $place }
office-for-event = For something that happens in { $place }
office-for-birth = For a child or a register in { $place }
office-for-stay = For your stay in { $place }
office-other-business = The place of the business counts here, not where you live. If the business is elsewhere, change the place.
office-other-property = The place of the land or building counts here, not where you live. If it is elsewhere, change the place.
office-other-event = The place where it happens counts here, not where you live. If that is elsewhere, change the place.
office-other-birth = The place of birth or of the register counts here, not where you live. If that is elsewhere, change the place.
office-other-stay = The place where you are staying counts here. If you are staying elsewhere, change the place.
office-online-title = Do it online
office-online-service = You can apply online there.
office-online-form = A form to fill in.
office-contact-title = You can also hand in the application here
office-general-title = They can help you
office-unknown-title = We do not know the responsible office
office-unknown = We do not know yet who is responsible in { $place }. Call the authorities' phone number 115 or ask the administration.
office-not-offered-title = There is no such service here
office-not-offered = This service is not offered in { $place }. If you mean another place, change it. Otherwise 115 and the administration will help you.
office-why-title = Why this office?
office-details = How we found the office
office-more = More about this office
office-choose-first = Choose your place and we show you the responsible office.
office-no-hours = We do not have the opening hours. Please call before you go there.
office-no-hours-no-phone = We have no opening hours and no phone number. The authorities' phone number 115 will help you.

why-own = { $place } does not belong to an association of municipalities and does this task itself.
why-city = { $place } is a city without a district and does the tasks of a municipality and of a district itself.
why-association = { $place } has no office of its own for this. The place belongs to the { $office }, which is responsible.
why-fulfilling = { $place } has no office of its own for this. The { $office } does this task for it and is responsible.
why-fulfilling-itself = { $place } is responsible itself and does this task for neighbouring municipalities as well.
why-district = The district does this task here, not the municipality. { $place } is in the { $district }; the { $office } is responsible.
why-exception = A rule of its own holds for { $place }. Responsible is: { $office }.
why-by-area = Responsible for { $place } is: { $office }.
why-land = One office does this task for the whole of Thuringia: { $office }.
why-federation = One office does this task for the whole of Germany: { $office }.

detail-why = Several offices are responsible in this place. Which one is yours depends on this. It stays on this page and is not stored.
detail-until-then = Until then it may be one of these offices:
detail-again = Change what you entered
detail-locality = In which part of the town?
detail-locality-other = In another part of the town
detail-locality-missing = Choose the part of the town.
detail-street = In which street?
detail-street-hint = Just the name, without the house number
detail-street-missing = Enter the street.
detail-house = Which house number?
detail-house-hint = For example 12 or 12a
detail-house-missing = Enter the house number.
detail-house-wrong = A house number begins with a number. Enter 12 or 12a, for example.
detail-surname = What is your surname?
detail-surname-hint = The first letters are enough
detail-surname-missing = Enter your surname.

step-found = Found here: { $office }
step-nothing = No office for this task
level-municipality = Municipality
level-association = Association or municipality that administers others
level-district = District
level-region = Region
level-land = Land
level-federation = Federation
