# Drafts: whether answers are kept, what happens to them, the end without sending.

draft-saved-tab = Saved in this browser window
draft-save-failed-title = Your answers are not saved
draft-save-failed-text = Your browser saves nothing for this page. You can go on writing and send. But do not reload the page and do not close the window, or your answers are lost.

draft-update-title = This form has changed
draft-update-text = You gave your answers in another version of the form. We have taken over what still fits. Please look through all steps again.
draft-update-lost = This could not be taken over. Please enter it again if the form still asks for it:
draft-update-complete = Nothing was lost.
draft-update-answer = { $label }: { $answer }
draft-update-gone = “{ $answer }” (the form does not ask for this any more)
draft-update-seen = I understand

draft-end = End and delete
draft-end-title = Delete everything?
draft-end-text = We delete everything that you have entered in this browser window and leave the application. This cannot be undone.
draft-end-yes = Yes, delete everything
draft-end-no = No, continue writing

ended-title = Your answers are deleted
ended-asked = You have ended the application. Nothing of yours is stored in this browser window any more.
ended-idle = Nobody has used the page for some time. So that nobody else finds your answers on this device, we have deleted them.
ended-left = An application that you have already sent is not affected.

idle-title = Are you still there?
idle-text = So that nobody else finds your answers on this device, we delete them when nobody is there any more.
idle-left = { $minutes ->
    [0] { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    } left
    [1] 1 minute and { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    } left
   *[other] { $minutes } minutes and { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    } left
}
idle-continue = Continue writing
idle-any-key = You can also press any key or tap the page.
