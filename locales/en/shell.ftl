# The page before the app runs, or when it fails. Without variables.

shell-title = Amtslotse
shell-description = Find public services in Thuringia, learn which office is responsible and apply online.
shell-loading = Amtslotse is loading …
shell-crash-title = The page has stopped
shell-crash-text = An error occurred on our side. Please reload the page.
shell-crash-draft = What you entered into an application is still in this browser window. After reloading you can go on.
shell-crash-reload = Reload the page
shell-crash-home = Go to the start page
shell-phone = You can also get help from the public authorities' telephone service, Monday to Friday, 8 am to 6 pm:
shell-noscript-title = Amtslotse needs JavaScript
shell-noscript-text = This portal works on your own device, so that nobody sees what you search for. JavaScript has to be switched on for that.
