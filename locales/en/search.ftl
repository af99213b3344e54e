# Start page, search and lists of services.

home-title = What would you like to get done?
home-lead = Find the right service, the office that is responsible where you live, and the application for it.
home-topics = Topics
home-often = Often searched for
home-place-title = Your place
home-place-text = If you choose your place, we show you the responsible office straight away.

search-title = Search
search-title-for = Search for “{ $query }”
search-label = What are you looking for?
search-hint = For example “identity card expired” or “register dog Jena”
search-results-count = { $count ->
    [0] Nothing found
    [one] 1 service found
   *[other] { $count } services found
}
search-did-you-mean = Did you mean “{ $suggestion }”?
search-place-recognised = Place recognised: { $place }. We show the responsible office for this place.
search-none-title = We found nothing for these words
search-none-text = Try another word, or look through the topics.
search-related = This might fit
search-empty-title = All services
search-results-title = Results
search-why-words = Also called: { $word }
search-why-text = Found in the description: { $word }
search-why-key = Found in the service key or legal basis: { $word }
search-why-synonym = “{ $query }” goes with “{ $word }”
search-why-typo = Read “{ $query }” as “{ $word }”

services-title = Services from A to Z
services-count = { $count ->
    [one] 1 service
   *[other] { $count } services
}
topic-lead = Services on this topic

filter-title = Narrow down the results
filter-topic = Topic
filter-all-topics = All topics
filter-tier = Who is responsible?
filter-all-tiers = All levels
filter-for-whom = For whom?
filter-everyone = For everyone
filter-citizens = For citizens
filter-businesses = For businesses
filter-online = Only what you can apply for online here
filter-reset = Search without narrowing down

recent-title = Recent searches
recent-keep = Remember my searches on this device
recent-hint = They stay on this device until you delete them. Leave this unticked on a device that is not yours.
recent-clear = Delete searches
