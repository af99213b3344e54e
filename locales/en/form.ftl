# Applications: steps, review, sending, confirmation.

form-start = Start the application
form-start-message = Write a message
form-resume-title = Already begun
form-resume = Continue writing
form-start-over = Start over
form-resume-text = You have already begun this application in this browser window.
form-start-know-title = Good to know before you start
form-start-duration = You can go back and change something at any time. Nothing is sent until you have checked everything at the end.
form-start-storage = What you enter stays in this browser window until you send it or close the window. On a device that is not yours please close the window afterwards.
form-start-time = Take your time. Only if nothing happens for { $warn } minutes do we ask whether you are still there. If nobody answers, we delete your answers after { $wipe } minutes, so that nobody else finds them on this device.
form-start-who = Who can use this?
form-start-needs = What you need
form-start-minutes = It takes most people about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
form-start-steps = What we will ask you about
form-recipient = Where does the application go?
form-office-unknown = Which office gets this application is only known once you have chosen your place.
form-office-none = We do not know yet who receives this application for { $place }. The authorities' phone number 115 will help you.
form-error-summary = Please look at these answers again
form-why = Why do we ask this?
form-row = { $title } { $number }
form-row-named = { $title }: { $name }
form-euro = €
form-add = Add an entry
form-remove = Remove entry
form-group-optional = You can leave this section empty.
form-choice = Which one applies?
form-choice-none = No answer
form-tasks-title = Your application in sections
# $done: finished sections. $total: all sections.
form-tasks-count = { $done } of { $total } sections are done.
form-tasks-lead = It is best to go in order: some questions depend on earlier answers. You can open and change each section again.
form-tasks-send = Check and send
form-tasks-review = Go on to the check
form-discard-done = Your answers are deleted.

form-address-street = Street
form-address-number = House number
form-address-postcode = Postcode
form-address-place = Town
form-time = Time
form-address-differs = For postcode { $postcode } we know: { $places }. Check postcode and town. If both are right, leave them.
form-address-take = Use “{ $place }”
form-name-given = First name
form-name-family = Surname
form-select-none = Please choose

review-title = Check your answers
review-lead = This is what the responsible office will get. You can still change everything.
review-title-message = Check your message
review-lead-message = This is what will be sent. You can still change everything.
review-wrong = { $text } (please check)
review-file = { $name } ({ $size })
review-agreed = Agreed:
review-date-time = { $date }, { $time }
review-time = { $time }
review-in-group = { $group }: { $label }
review-warning-title = Before you send
review-warning-text = Take your time and read everything. By sending you hand in a binding application.
review-submit = Send the binding application
review-submit-message = Send message
review-incomplete = Some answers are still missing. Add them, then you can send it.

submit-sending = Sending the application …
submit-retrying = No answer yet. We are trying again (attempt { $attempt }).
submit-failed-title = The application has not been sent yet
submit-failed-offline = There is no connection to the server. Your answers are still here. Check your internet connection and send the application again. It will arrive only once, even if you press more than once.
submit-failed-timeout = The server did not answer in time. Your answers are still here. Send the application again. It will arrive only once, even if you press more than once.
submit-failed-server = An error occurred at the recipient's end. Your answers are still here. Try again in a few minutes.
submit-failed-code = If you ask for help, give this code: { $code }
submit-failed-malformed = The server's answer was not readable. Your answers are still here. Send the application again. It will arrive only once, even if you press more than once.
submit-failed-rejected = The recipient refused some answers. Please check them.
submit-failed-conflict = This application has already been sent with other content. Please start a new application.
submit-failed-earlier = The application has already arrived, as it was before your last change. Its reference number is { $reference }. Tell the responsible office what has changed, or start a new application.
submit-failed-outdated = This form has been changed in the meantime. Your answers are still there. Reload the page and go through them once more.
submit-failed-random = Your browser cannot mark the application safely. Please use an up-to-date browser.
submit-failed-too-large = The application is too large. Please shorten long texts.
submit-file = File { $number } of { $total } is being transferred: { $name }, { $percent } %
submit-progress = Transfer of the file
submit-failed-file = The server did not take the file “{ $name }”. Go back to the question, remove the file and save it anew before you choose it again.
submit-failed-file-lost = One of your files is no longer in this browser. Go back to the question, remove the file and choose it again.
submit-failed-busy = Very many applications are coming in right now. Your answers are still here. Try again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
submit-failed-place = Choose your place first, so that the application goes to the right office.

sent-title = Your application has arrived
sent-title-feedback = Your message has arrived
sent-reference = Your reference number
sent-received = Received on { $moment }
sent-next-title = What happens next
sent-next-text = The responsible office will work on your application and get in touch with you. Give the reference number if you have questions.
sent-reference-message = Your message's number
sent-next-message = We will read your message. If you gave an e-mail address, you will get an answer within a month.
sent-copy = Print a copy of your application or save it as PDF
sent-copy-title = What you have sent
sent-none-title = There is no sent application here
sent-none-text = The confirmation can only be seen in the browser window in which you sent the application, and only while it is open.
