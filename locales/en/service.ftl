# Page of a service.

service-official-name = Official German name: { $name }
service-key = Service key (Leistungsschlüssel): { $key }
service-apply = Apply online
service-apply-text = You can fill in and send this application here.

module-full-text = What is this about?
module-requirements = Requirements
module-documents = Which documents do you need?
module-procedure = What to do
module-fees = What does it cost?
module-deadlines = Which deadlines apply?
module-processing = How long does it take?
module-laws = Legal basis
module-appeal = If you do not agree
module-hints = Good to know

fee-free = free of charge
fee-local = Your municipality, city or district decides on this.
fee-from = from { $amount }
fee-up-to = up to { $amount }
fee-range = { $min } to { $max }

duration-minutes = { $amount ->
    [one] 1 minute
   *[other] { $amount } minutes
}
duration-hours = { $amount ->
    [one] 1 hour
   *[other] { $amount } hours
}
duration-days = { $amount ->
    [one] 1 day
   *[other] { $amount } days
}
duration-working-days = { $amount ->
    [one] 1 working day
   *[other] { $amount } working days
}
duration-weeks = { $amount ->
    [one] 1 week
   *[other] { $amount } weeks
}
duration-months = { $amount ->
    [one] 1 month
   *[other] { $amount } months
}
duration-years = { $amount ->
    [one] 1 year
   *[other] { $amount } years
}
duration-range = { $from } to { $to }

fact-source = As of { $date }. Source: { $source }
fee-described = The amount is explained in the note.
