# Texts on every page.

-product = Amtslotse

common-product = { -product }
common-product-claim = Public services in Thuringia
common-title = { $page } – { -product }
common-title-error = Error: { $page } – { -product }
common-skip-link = Skip to content
common-back = Back
common-continue = Continue
common-loading = Loading …
common-retry = Try again
common-yes = Yes
common-no = No
common-home = Start page
common-all-services = All services from A to Z
common-navigation = Pages
common-language = Language
common-you-are-here = You are here
common-help-title = Need help?
common-help-text = Call 115, the public authorities' telephone service, Monday to Friday, 8 am to 6 pm.
common-help-call = Call 115
common-place = Your place: { $place }
common-place-none = Choose your place
common-place-change = Change place

footer-about = About this portal
footer-imprint = Imprint
footer-privacy = Privacy
footer-accessibility = Accessibility statement
footer-feedback = Report a barrier or a mistake
footer-note = What you search for stays with you: search and responsibility finder run on your device.
