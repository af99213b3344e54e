# What can go wrong, and what one can do.

error-not-found-title = This page does not exist
error-not-found-text = The address may be misspelt, or the page has moved. Search for what you want to get done, or go to the start page.
error-service-unknown-title = We do not know this service
error-service-unknown-text = It may have a new name. Please search for it.
error-office-unknown-title = We do not know this office
error-office-unknown-text = Perhaps it has a different name now. Search for the service, then we will show you the responsible office.
error-form-unknown-title = There is no such application here
error-form-unknown-text = The address may be misspelt. Please search for the service.
error-load-title = We could not load this
error-offline = There is no connection to the server. Check your internet connection and try again.
error-timeout = The server does not answer. Wait a moment and try again.
error-status = The server reports an error (number { $status }). Try again in a few minutes.
error-damaged = The data arrived incomplete. Try again.
error-help = If it is urgent, call 115.
