# The building blocks' own words.

component-back = Back
component-busy = One moment please …
component-breadcrumb = You are here
component-change = Change
component-remove = Remove
component-search = Search
component-language = Language
component-external = opens another website
component-optional = (optional)
component-not-provided = not provided

# Before the message, for screen readers.
component-info = Note:
component-success = Success:
component-warning = Warning:
component-error = Error:

component-date-day = Day
component-date-month = Month
component-date-year = Year

# $limit: number of characters.
component-count-limit = At most { $limit } characters.
# $count: number of characters.
component-count-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
}
# $count: number of characters.
component-count-over = { $count ->
    [one] 1 character too many
   *[other] { $count } characters too many
}

component-suggestions = Suggestions
component-suggestions-help = Suggestions appear as you type. Choose with the arrow keys and press Enter to take one.
# $count: number of suggestions.
component-suggestions-count = { $count ->
    [0] No suggestions
    [one] 1 suggestion
   *[other] { $count } suggestions
}

# $current: number of the step. $total: number of steps.
component-step = Step { $current } of { $total }

component-task-not-begun = Not begun
component-task-optional = Optional
component-task-begun = Begun
component-task-done = Done
component-task-blocked = Not possible yet

component-as-of = As of:
component-source = Source:
component-not-maintained = We have no information about this.
# $what: which fact, e.g. "Address".
component-not-maintained-what = { $what }: we have no information about this.

component-today = (today)
component-closed = closed
# $km: number of kilometres.
component-kilometres = { $km } km
component-address = Address
component-contact = Contact
component-phone = Phone
component-email = E-mail
component-fax = Fax
component-website = Website
