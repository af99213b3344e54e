# Texts on every page.

-product = Amtslotse

common-product = { -product }
common-skip-link = Skip to content
common-search = Search
common-back = Back
common-continue = Continue
common-change = Change
common-close = Close
common-loading = Loading …
common-retry = Try again
common-error-prefix = Error:
common-optional = optional
common-yes = Yes
common-no = No
