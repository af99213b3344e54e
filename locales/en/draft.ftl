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

draft-saved-device = Saved on this device, locked
draft-behind-title = The draft on this device is not up to date
draft-behind-text = Your browser could not save it just now. Your answers are still there in this browser window. Save the draft as a file if you want to continue later.
draft-later = Continue later
draft-end-device = The draft that you keep on this device will then be deleted too. You can keep it: then we only delete what is in this browser window.
draft-end-keep = End, keep the draft

later-title = Continue later
later-lead = So far your answers are only in this browser window. If you want to continue later or on another device, save a draft. It is locked: without the key nobody can read it, not even we.
later-where = Where do you want to keep the draft?
later-where-missing = Choose where you want to keep the draft.
later-where-file = In a file
later-where-file-hint = You store it yourself and can open it on another device too.
later-where-device = In this browser on this device
later-where-device-hint = We delete it once you have sent the application or have not written for 30 days.
later-shared-title = Only on your own device
later-shared-text = On a device that is not yours or that you share, others can see that this draft exists and delete it. They cannot read it. There you had better take a file with you.
later-lock = How do you want to lock the draft?
later-lock-hint = Only you know the key. If it is lost, the draft cannot be opened any more.
later-lock-missing = Choose how you want to lock the draft.
later-lock-code = With a code that we show you
later-lock-code-hint = You write it down. It is the safest.
later-lock-passphrase = With a passphrase of your own
later-lock-passphrase-hint = You make it up and remember it.
later-passphrase = Your passphrase
later-passphrase-hint = At least { $shortest } characters, for example four words that do not belong together. The passphrase can be seen as you type, so that you do not mistype it
later-passphrase-short = Enter a passphrase of at least { $shortest } characters. You have entered { $length }.
later-save = Save the draft
later-failed-title = The draft is not saved
later-failed-full = There is not enough room on this device. Save the draft as a file.
later-failed-refused = Your browser saves nothing for this page. Save the draft as a file, or use an ordinary instead of a private window.
later-failed-memory = Your device lacks the memory to lock the draft just now. Close other windows and try again.
later-done-title = Your draft is locked
later-done-device = It is kept on this device and saved as you write on. If you do not write on, we delete it on { $day }.
later-done-file = Download the file now. What you write afterwards is not in it: then save a new draft.
later-download = Download the file
later-code = Your code
later-code-text = Write it down now, and do not keep it together with the draft. We show it only this once.
later-back-title = How to continue
later-back-device = Open this application again in the same browser. You can open the draft on its first page.
later-back-file = Open this portal on any device, go to this application and choose “Open a draft from a file”.
later-lost = Without the code or passphrase not even we can open the draft.

kept-title = You have kept a draft
kept-saved = There is a draft of this application on this device, from { $moment }.
kept-until = We delete it on { $day } if you do not write on.
kept-page-title = Open the draft
kept-replaces = You have already begun this application in this browser window. If you open the draft, it replaces those answers.
kept-delete-title = Do you not need the draft any more?
kept-delete-text = You need neither code nor passphrase to delete it.
kept-delete = Delete the draft from this device
kept-deleted = The draft is deleted from this device.

unlock-label = Your code or passphrase
unlock-hint = In a code, hyphens, spaces and capital letters do not matter
unlock-open = Open the draft
unlock-empty = Enter the code or passphrase with which you locked the draft.
unlock-wrong = This does not open the draft. Check whether you have mistyped it and whether the code or passphrase belongs to this draft. Nothing in the draft has changed.
unlock-damaged = This draft is damaged and cannot be opened. Perhaps you have another copy. What is in this browser window stays as it is.
unlock-newer = This draft comes from a newer version of the portal. Reload the page and try again.
unlock-none = There is no draft of this application on this device.
unlock-not-kept = Your browser saves nothing for this page. Use an ordinary instead of a private window, or make room on the device.
unlock-no-cipher = Your browser cannot lock or open anything on this page. Please use a current browser and open the page by https.

draft-file-open = Open a draft from a file
draft-file-lead = Here you continue with an application that you have saved as a file. The file does not leave your device.
draft-file-label = Your file
draft-file-hint = Its name is, for example, draft-2026-11-24.txt
draft-file-sealed = locked
draft-file-other = This file is not a draft from this portal. Choose another file.
draft-file-too-large = This file is too large for a draft or cannot be read. Choose another file.
draft-file-no-form-title = The application of this draft does not exist here
draft-file-no-form-text = Perhaps the file comes from another portal, or there is no connection just now. Which portal it is stands at the top of the file. Nothing in the draft has changed.
draft-file-replace-title = You have already begun this application here
draft-file-replace-text = The draft belongs to the application “{ $title }”. If you open it, it replaces what you have entered for it in this browser window.
draft-file-replace-no = Do not open
draft-file-replace-yes = Open and replace
draft-file-name = draft-{ $day }.txt
draft-file-title = Draft of an application, locked
draft-file-saved = Saved on { $moment } in the portal { $portal }
draft-file-how =
    How to open it: go to { $address }
    and choose this file there. You need the code or the passphrase with
    which you locked the draft. Without it nobody can read the draft.
    Attachments are included.
draft-file-change =
    Please do not change anything in this file.

ended-title = Your answers are deleted
ended-asked = You have ended the application. Nothing of yours is stored in this browser window any more.
ended-idle = Nobody has used the page for some time. So that nobody else finds your answers on this device, we have deleted them.
ended-left = Applications that you have already sent and locked drafts that you wanted to keep are not affected.

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
