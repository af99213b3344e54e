upload-limits = { $max ->
    [one] One file as { $kinds }, at most { $megabytes } MB.
   *[other] Up to { $max } files as { $kinds }, each at most { $megabytes } MB.
}
upload-kinds = { $first } or { $last }
upload-megabytes = { $size } MB
upload-kilobytes = { $size } kB
upload-camera = Or take a photo
upload-clean = Remove from photos where, when and with what they were taken
upload-clean-hint = The picture itself stays as it is. This applies to photos that you choose from now on.

upload-state-cleaned = { $size }, data about the photo removed
upload-state-checking = is being checked
upload-said-checking = { $name } is being checked.
upload-said-added = { $name } is included.
upload-said-cleaned = { $name } is included. Where and when the photo was taken has been removed from it.
upload-said-removed = { $name } is removed.
upload-wait = Your files are still being checked. After that it goes on by itself.

upload-too-many = { $max ->
    [one] Only one file is possible here. Remove the other one first.
   *[other] Only { $max } files are possible here. Remove another one first.
}
upload-twice = This file is included already.
upload-unreadable = Your device does not release the file. If it is in a cloud, download it to the device first.
upload-no-room = Your device has no room to keep the file until you send. Make room or make the file smaller.
upload-not-kept = Your browser cannot keep the file until you send. Open the portal in a normal window, not in private mode.
upload-lost = The file is no longer in this browser. Choose it again.
upload-name-missing = The file has no name. Rename it, for example to “proof.pdf”.
upload-name-too-long = The name has more than { $max } characters. Rename the file.
upload-name-hidden = The name contains characters that cannot be seen. Rename the file.
upload-name-direction = The name contains characters that make it look different from what it is. Malware hides like this. If you know where the file comes from, rename it. Otherwise do not open it.
upload-name-path = The name contains a slash. Rename the file.
upload-empty = The file is empty. Perhaps it has not been downloaded completely.
upload-too-large = The file has { $size }, possible are { $most }. Make the picture smaller or split the document.
upload-kind-heic = The photo is in the format HEIC or AVIF. Save it as JPEG. On an iPhone: Settings, Camera, Formats, “Most Compatible”.
upload-kind-document = This is a text or a spreadsheet. Save the document as PDF.
upload-kind-archive = This is an archive of several files, such as ZIP. Unpack it and choose the files one by one.
upload-kind-picture = This format of pictures is not possible here. Save the picture as { $kinds }.
upload-kind-film = This is a film or a sound recording. Possible is { $kinds }.
upload-kind-web-page = This is a web page or an e-mail. Print it and choose “Save as PDF”.
upload-kind-program = This is a program. If it comes from others, do not open it: it can harm your device.
upload-kind-unknown = This format is not possible here. Save the file as { $kinds }.
upload-not-here = The format { $media } is not possible here. Save the file as { $kinds }.
upload-extension = The content is a { $media }, but the name says something else. Rename the file so that its name ends in .{ $ending }.
upload-declared = The content is a { $media }, but your device takes the file for something else. Save it again as { $media }.
upload-damaged = The file is damaged or not complete. Open it and save it anew.
upload-encrypted = The PDF is protected by a password, the office could not open it. Save or print it as a PDF without a password.
upload-foreign = There is something else in the file. Open it and save it under a new name. If it comes from others, be careful.
upload-too-many-pixels = The picture is larger than 50 megapixels. Make it smaller.
