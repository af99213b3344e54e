# Legal pages.

imprint-title = Imprint
imprint-operator = Provider
imprint-operator-missing = No operator has been entered for this portal yet. It runs as a demonstration. Whoever operates it enters the details required by section 5 of the Digital Services Act (DDG) into the file config.json.
imprint-contact = Contact
imprint-email = E-mail
imprint-phone = Telephone
imprint-website = Website
imprint-software-title = Software
imprint-software = Amtslotse is free software under the EUPL-1.2 licence.
imprint-data-title = Data
imprint-data = Municipalities and districts: Federal Statistical Office (Destatis), as of 31 December 2024. Postcodes: © OpenStreetMap contributors, ODbL 1.0. Parts of towns: GeoNames, CC BY 4.0. Health offices: Robert Koch Institute. The texts on services are the editors' own; laws and fees name their source where they stand.

privacy-title = Privacy
privacy-lead = In short: what you search for and which place you choose does not leave your device. Only what you expressly send reaches us.
privacy-controller-title = Controller
privacy-controller = The operator named in the imprint is responsible.
privacy-visit-title = When you open the pages
privacy-visit = Your device loads the portal and the catalogue of services from our server. Your IP address is transmitted for that; it is not logged. There are no cookies, no counting of visits and no content from other servers.
privacy-device-title = What stays on your device
privacy-device = The portal uses your location only if you ask it to, and it stays on your device. Your browser remembers the place you chose and an application you began in this window. Both are deleted as soon as you close the window. Files that you choose are kept encrypted until you send; only this window has the key. It remembers your searches only if you tick the box for it; they do not leave your device, and you can delete them at any time.
privacy-application-title = When you send an application
privacy-application = We store the answers and the files of your application, the time of receipt and a reference number, so that the responsible office can work on it. The legal basis is Article 6(1)(e) of the General Data Protection Regulation together with the law under which the service is provided.
privacy-rights-title = Your rights
privacy-rights = You can ask for access, rectification, erasure and restriction of processing, and you can object to the processing (Articles 15 to 21 of the General Data Protection Regulation). You can complain to the Thuringian Commissioner for Data Protection and Freedom of Information.

accessibility-title = Accessibility statement
accessibility-lead = Everyone should be able to use this portal: with a keyboard, a screen reader, magnification, or without knowing German.
accessibility-standard-title = Compliance
accessibility-standard = The yardstick is the Ordinance on Barrier-free Information Technology (BITV 2.0), the standard EN 301 549 and WCAG 2.2, level AA.
accessibility-checked = Last checked on { $date }.
accessibility-unchecked = There has been no independent check yet. The developers check every change with automatic tools.
accessibility-gaps-title = What is still missing
accessibility-gap-sign = Content in German Sign Language
accessibility-gap-simple = Content in Easy Language
accessibility-gap-reader = A test with people who use screen readers
accessibility-feedback-title = Report a barrier
accessibility-feedback = Is there something you cannot use? Write to us. You will get an answer within a month.
accessibility-feedback-link = Report a barrier
accessibility-enforcement-title = If you get no answer
accessibility-enforcement = Then the enforcement body of the Land can help. The procedure is free of charge.
