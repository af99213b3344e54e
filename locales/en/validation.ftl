# What is wrong with an answer, and how to mend it.

validation-at = { $label } – { $message }
validation-part = { $label } ({ $part })

validation-missing = This is missing.
validation-missing-file = Choose a file.
validation-missing-choice = Choose an answer.
validation-missing-address = Enter street, house number, postcode and town.
validation-missing-name = Enter first name and last name.
validation-missing-date = Enter day, month and year.
validation-odd = We could not read this answer. Please enter it again.
validation-too-long = Shorten this by { $over ->
    [one] 1 character
   *[other] { $over } characters
}. At most { $max } are allowed.
validation-too-short = Enter at least { $min } characters.
validation-not-in-form = We cannot read it like this. Check how it is written.
validation-character = Authorities cannot process the character “{ $found }”. Please write it differently.

validation-not-a-number = Enter a number, for example 12.
validation-not-whole = Enter a whole number without decimals.
validation-ambiguous-number = This number can be read in two ways. Write it without a separator for thousands, for example 1234 or 1.23.
validation-too-many-decimals = { $max ->
    [one] Enter at most 1 decimal.
   *[other] Enter at most { $max } decimals.
}
validation-number-too-long = This number is too long. Check the digits.
validation-too-small = Enter a number that is at least { $min }.
validation-too-large = Enter a number that is at most { $max }.

validation-not-a-date = Enter a date as day, month and year, for example 27 3 1985.
validation-no-such-day = There is no such day. Check day and month.
validation-year-digits = Enter the year with four digits, for example 1985.
validation-date-in-future = Enter a date that is not in the future.
validation-date-in-past = Enter a date that is not in the past.
validation-date-too-early = Enter a date from { $date } onwards.
validation-date-too-late = Enter a date up to { $date }.
validation-not-a-time = Enter a time, for example 14:30.

validation-no-such-choice = Choose one of the answers.
validation-too-few-choices = { $min ->
    [one] Choose at least one answer.
   *[other] Choose at least { $min } answers.
}
validation-too-many-choices = { $max ->
    [one] Choose at most one answer.
   *[other] Choose at most { $max } answers.
}
validation-exclusive-choice = One of the answers you chose excludes the others. Choose either that one or the others.
validation-not-agreed = Tick the box if you agree. You can only go on if you agree.
validation-too-few-rows = { $min ->
    [one] Fill in at least one entry.
   *[other] Fill in at least { $min } entries.
}
validation-too-many-rows = { $max ->
    [one] Only one entry is possible. Remove the others.
   *[other] At most { $max } entries are possible. Remove the rest.
}

validation-not-a-postcode = Enter five digits, for example 07743.
validation-unknown-postcode = There is no such postcode. Check the digits.
validation-not-a-house-number = Enter a house number with digits, for example 12 or 12a.

validation-email-without-at = The address has no @ sign. Enter it like this: name@example.org.
validation-email-several-at = Enter one address only. There must be only one @ sign.
validation-email-name = Check what is before the @. Something is missing there, or a character is not allowed.
validation-email-server = Check what follows the @. It looks like this, for example: example.org.
validation-not-a-telephone = Enter digits only, with + at the beginning if needed, for example 03641 123456.
validation-telephone-without-prefix = Enter the number with its area code, for example 03641 123456.
validation-telephone-digits = This number is too short or too long. Check the digits.

validation-not-digits = Enter digits only.
validation-digit-count = Enter { $min } to { $max } digits. You entered { $found }.
validation-digit-count-exact = Enter { $min } digits. You entered { $found }.
validation-not-an-iban = An IBAN starts with two letters and two digits, for example DE91 1000 0000 0123 4567 89.
validation-iban-country = No IBAN starts with “{ $country }”. German ones start with DE.
validation-iban-length = This IBAN must have { $expected } characters. You entered { $found }.
validation-iban-digit = Character { $position } is “{ $found }”, but a digit belongs there. Perhaps a 0 is meant?
validation-iban-letter = Character { $position } is “{ $found }”, but a letter belongs there.
validation-iban-check = This IBAN cannot be right. Compare it with your bank card; perhaps two digits are swapped.
validation-tax-id-digits = Enter the 11 digits. The number is on your tax assessment.
validation-tax-id-check = This number cannot be right. Compare it with your tax assessment; perhaps two digits are swapped.
validation-not-an-id-card = Enter the nine characters at the top right of the front of the card, then the check digit from the back, for example T220001293.
validation-id-card-check = This number cannot be right. Compare it with your identity card, including the digit that follows it on the back.
validation-not-a-plate = Enter a German number plate, for example J-AB 123.

validation-file-kind = The file “{ $name }” has a format that is not taken here.
validation-file-too-large = The file “{ $name }” is larger than { $megabytes } MB. Please make it smaller.
validation-file-empty = The file “{ $name }” is empty.
validation-file-name = The name of a file is too long or holds signs that cannot be seen. Rename the file and choose it again.
validation-file-twice = The file “{ $name }” is there already. Remove it once.
validation-too-many-files = { $max ->
    [one] Only one file is possible.
   *[other] At most { $max } files are possible.
}
