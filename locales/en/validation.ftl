# What is wrong with an answer, and how to mend it. $label: the question or the name of the answer.

validation-part = { $label } ({ $part })

validation-missing = { $label } – This is missing.
validation-missing-choice = { $label } – Choose an answer.
validation-missing-address = { $label } – Enter street, house number, postcode and town.
validation-missing-name = { $label } – Enter first name and last name.
validation-missing-date = { $label } – Enter day, month and year.
validation-odd = { $label } – We could not read this answer. Please enter it again.
validation-too-long = { $label } – Shorten this by { $over ->
    [one] 1 character
   *[other] { $over } characters
}. At most { $max } are allowed.
validation-character = { $label } – Authorities cannot process the character “{ $found }”. Please write it differently.

validation-not-a-number = { $label } – Enter a number, for example 12.
validation-not-whole = { $label } – Enter a whole number without decimals.
validation-ambiguous-number = { $label } – This number can be read in two ways. Write it without a separator for thousands, for example 1234 or 1.23.
validation-too-many-decimals = { $label } – { $max ->
    [one] At most 1 decimal.
   *[other] At most { $max } decimals.
}
validation-number-too-long = { $label } – This number is too long. Check the digits.
validation-too-small = { $label } – Enter a number that is at least { $min }.
validation-too-large = { $label } – Enter a number that is at most { $max }.

validation-not-a-date = { $label } – Enter a date as day, month and year, for example 27 3 1985.
validation-no-such-day = { $label } – There is no such day. Check day and month.
validation-year-digits = { $label } – Enter the year with four digits, for example 1985.
validation-date-in-future = { $label } – Enter a date that is not in the future.
validation-date-in-past = { $label } – Enter a date that is not in the past.
validation-date-too-early = { $label } – Enter a date from { $date } onwards.
validation-date-too-late = { $label } – Enter a date up to { $date }.
validation-not-a-time = { $label } – Enter a time, for example 14:30.

validation-no-such-choice = { $label } – Choose one of the answers.
validation-too-few-choices = { $label } – { $min ->
    [one] Choose at least one answer.
   *[other] Choose at least { $min } answers.
}
validation-too-many-choices = { $label } – { $max ->
    [one] Choose at most one answer.
   *[other] Choose at most { $max } answers.
}
validation-exclusive-choice = { $label } – One of the answers you chose excludes the others. Choose either that one or the others.
validation-not-agreed = { $label } – Tick the box if you agree. You can only go on if you agree.
validation-too-few-rows = { $label } – { $min ->
    [one] At least one entry is missing.
   *[other] At least { $min } entries are needed.
}
validation-too-many-rows = { $label } – { $max ->
    [one] At most one entry is possible.
   *[other] At most { $max } entries are possible.
}

validation-not-a-postcode = { $label } – Enter five digits, for example 07743.
validation-unknown-postcode = { $label } – There is no such postcode. Check the digits.
validation-not-a-house-number = { $label } – Enter a house number with digits, for example 12 or 12a.

validation-email-without-at = { $label } – The address has no @ sign. Enter it like this: name@example.org.
validation-email-several-at = { $label } – There must be only one @ sign.
validation-email-name = { $label } – Something is missing before the @, or there is a character that is not allowed.
validation-email-server = { $label } – Check what follows the @. It looks like this, for example: example.org.
validation-not-a-telephone = { $label } – Enter digits only, with + at the beginning if needed, for example 03641 123456.
validation-telephone-without-prefix = { $label } – Enter the number with its area code, for example 03641 123456.
validation-telephone-digits = { $label } – This number is too short or too long. Check the digits.

validation-not-digits = { $label } – Enter digits only.
validation-digit-count = { $label } – Enter { $min } to { $max } digits. You entered { $found }.
validation-digit-count-exact = { $label } – Enter { $min } digits. You entered { $found }.
validation-not-an-iban = { $label } – An IBAN starts with two letters and two digits, for example DE91 1000 0000 0123 4567 89.
validation-iban-country = { $label } – No country uses the letters “{ $country }” for its IBANs. German numbers start with DE.
validation-iban-length = { $label } – This IBAN must have { $expected } characters. You entered { $found }.
validation-iban-check = { $label } – The check digits do not fit. Compare the number with your bank card; perhaps two digits are swapped.
validation-tax-id-digits = { $label } – The tax identification number has 11 digits.
validation-tax-id-check = { $label } – This number cannot be right. Compare it with your tax assessment.
validation-not-an-id-card = { $label } – Enter the nine characters at the top right of the front of the card and the check digit.
validation-id-card-check = { $label } – The check digit does not fit. Compare the number with your identity card.
validation-not-a-plate = { $label } – Enter a number plate, for example J-AB 123.

validation-file-kind = { $label } – The file “{ $name }” has a format that is not taken here.
validation-file-too-large = { $label } – The file “{ $name }” is larger than { $megabytes } MB. Please make it smaller.
validation-file-empty = { $label } – The file “{ $name }” is empty.
validation-too-many-files = { $label } – { $max ->
    [one] Only one file is possible.
   *[other] At most { $max } files are possible.
}
