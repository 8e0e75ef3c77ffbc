# How dates, numbers and the terms of the field are worded.

## Names of the calendar

text-month-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# The form that follows a day or a preposition; English has only one.
text-month-of = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
text-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
text-quarter = { $quarter ->
    [1] Q1
    [2] Q2
    [3] Q3
   *[4] Q4
}
text-quarter-of = { $quarter ->
    [1] Q1
    [2] Q2
    [3] Q3
   *[4] Q4
}
text-quarter-short = { $quarter ->
    [1] Q1
    [2] Q2
    [3] Q3
   *[4] Q4
}
text-half = { $half ->
    [1] first half of
   *[2] second half of
}
text-half-of = { $half ->
    [1] first half of
   *[2] second half of
}
text-half-short = { $half ->
    [1] H1
   *[2] H2
}
text-season = { $season ->
    [1] spring
    [2] summer
    [3] autumn
   *[4] winter
}
text-season-of = { $season ->
    [1] spring
    [2] summer
    [3] autumn
   *[4] winter
}

## Dates

text-date-day = { $day } { $month } { $year }
text-date-day-month = { $day } { $month }
text-date-month = { $month } { $year }
text-date-quarter = { $quarter } { $year }
text-date-half = { $half } { $year }
text-date-season = { $season } { $year }
# A season that runs over the turn of the year.
text-date-two-years = { $first }–{ $second }
text-date-north = { $season } (northern hemisphere)
text-date-south = { $season } (southern hemisphere)
text-date-year = { $year }
text-date-year-of = { $year }
text-date-decade = { $first }s
text-date-decade-of = { $first }s
text-date-century = years { $first }–{ $last }
text-date-century-of = years { $first }–{ $last }
text-date-day-in = a day in { $date }
text-date-day-in-of = a day in { $date }
text-date-fiscal = fiscal year { $year } ({ $months })
text-date-fiscal-of = fiscal year { $year } ({ $months })
text-date-fiscal-short = FY{ $year }
text-date-not-stated = date not stated
text-date-not-stated-short = not stated
text-date-range = { $from } to { $to }
text-date-years = { $from } to { $to }
text-date-range-short = { $from }–{ $to }
text-date-range-short-wide = { $from } – { $to }
text-date-since = since { $date }
text-date-by = by { $date }
text-date-end-not-known = from { $date }, end not known
text-date-start-not-known = until { $date }, start not known
text-date-about = about { $date }
text-date-about-range = about { $range }
text-date-about-short = c. { $date }
text-date-about-end = { $date } (about)
text-date-uncertain = { $date } (uncertain)
text-date-uncertain-range = { $range }, both ends uncertain
text-date-uncertain-short = { $date }?
text-date-since-short = from { $date }
text-date-by-short = to { $date }

text-precision-day = to the day
text-precision-day-unspecified = to the month, a day was meant
text-precision-month = to the month
text-precision-quarter = to the quarter
text-precision-season = to the season
text-precision-half = to the half-year
text-precision-year = to the year
text-precision-decade = to the decade
text-precision-century = to the century
text-precision-fiscal = to the fiscal year
text-precision-interval = between two dates
text-precision-open = open at one end
text-precision-unknown = not known in full

## Numbers and quantities

text-number-none = not a number
text-number-power = { $number } × 10^{ $power }
text-quantity = { $number } { $unit }
text-quantity-percent = { $number }%
text-quantity-points = { $number } pp
text-quantity-range = { $low } to { $high }
text-quantity-hedged = { $hedge } { $value }
text-money = { $sign }{ $currency }{ $number }{ $scale }
text-money-code = { $sign }{ $currency } { $number }{ $scale }
text-money-usd = $
text-money-gbp = £
text-money-eur = €
text-scale-million = m
text-scale-billion = bn
text-scale-trillion = tn

text-relative-equal = ×{ $factor }
text-relative-about = about ×{ $factor }
text-relative-less = below ×{ $factor }
text-relative-at-most = at most ×{ $factor }
text-relative-greater = above ×{ $factor }
text-relative-at-least = at least ×{ $factor }

## Counts: $n chooses the form, $shown is what is printed

text-count-source = { $n ->
    [one] { $shown } source
   *[other] { $shown } sources
}
text-count-report = { $n ->
    [one] { $shown } report
   *[other] { $shown } reports
}
text-count-figure = { $n ->
    [one] { $shown } figure
   *[other] { $shown } figures
}
text-count-forecast = { $n ->
    [one] { $shown } forecast
   *[other] { $shown } forecasts
}
text-count-point = { $n ->
    [one] { $shown } point
   *[other] { $shown } points
}
text-count-series = { $n ->
    [one] { $shown } series
   *[other] { $shown } series
}
text-count-contract = { $n ->
    [one] { $shown } contract
   *[other] { $shown } contracts
}
text-count-span = { $n ->
    [one] { $shown } span of time
   *[other] { $shown } spans of time
}
text-count-payee = { $n ->
    [one] payments to { $shown } payee
   *[other] payments to { $shown } payees
}
text-count-row = { $n ->
    [one] { $shown } row
   *[other] { $shown } rows
}
text-of-rows = { $rows }, { $from } to { $to }
text-count-problem = { $n ->
    [one] { $shown } problem
   *[other] { $shown } problems
}
text-count-note = { $n ->
    [one] { $shown } note
   *[other] { $shown } notes
}
text-count-origin = { $n ->
    [one] { $shown } origin
   *[other] { $shown } origins
}

## Hedges: a direction, never a width

text-hedge-about = about
text-hedge-nearly = nearly
text-hedge-just-under = just under
text-hedge-under = under
text-hedge-up-to = up to
text-hedge-just-over = just over
text-hedge-over = over
text-hedge-at-least = at least
text-hedge-range = range

text-hedge-sentence-about = Near { $value }. Nobody has said on which side, or how far off.
text-hedge-sentence-nearly = Below { $value }, close to it. Nobody has said by how much.
text-hedge-sentence-just-under = Just below { $value }. Nobody has said by how much.
text-hedge-sentence-under = Below { $value }. Nobody has said how near.
text-hedge-sentence-up-to = At most { $value }. It may be a ceiling, not a reading, so the line leaves it out.
text-hedge-sentence-just-over = Just above { $value }. Nobody has said by how much.
text-hedge-sentence-over = Above { $value }. Nobody has said how near.
text-hedge-sentence-at-least = { $value } or more. Nobody has said how much more.
text-hedge-sentence-range = From { $low } to { $high }.
text-hedge-sentence-estimated = An estimate near { $value }. Nobody has said how far off it may be.
text-hedge-sentence-estimate = Reported as an estimate.
text-hedge-sentence-forecast = A forecast, not a reading: what somebody expected for this date.
text-hedge-sentence-alone = Reported with a hedge: { $hedge }.
text-hedge-sentence-claim-under = Below { $value }. Nobody has said by how much.
text-hedge-sentence-claim-over = Above { $value }. Nobody has said by how much.
text-hedge-sentence-claim-at-most = At most { $value }. Nobody has said how much less.

text-bounds-sentence-stated = The source gave both bounds and no value between them.
text-bounds-sentence-stated-value = The source gave both bounds.
text-bounds-sentence-rounding = The bounds come from rounding, set by a person.
text-bounds-sentence-editor = An editor set the bounds; the source gave none.
text-bounds-sentence-ci95 = The bounds are a 95% confidence interval.
text-bounds-sentence-ci90 = The bounds are a 90% confidence interval.
text-bounds-sentence-unknown = Who set the bounds is not recorded.

## Terms

text-bounds-stated = stated by the source
text-bounds-rounding = rounding
text-bounds-editor = set by an editor
text-bounds-ci95 = 95% confidence interval
text-bounds-ci90 = 90% confidence interval

text-status-estimated = estimated
text-status-provisional = provisional
text-status-forecast = forecast
text-status-break = break in the series
text-status-definition-differs = definition differs
text-status-low-reliability = low reliability
text-status-imputed = imputed
text-status-revised = revised

text-level-primary = primary
text-level-official = official
text-level-secondary = secondary
text-level-tertiary = tertiary

text-rank-preferred = preferred
text-rank-normal = normal
text-rank-deprecated = deprecated

text-amount-obligated = obligated
text-amount-outlayed = paid out
text-amount-current = current value
text-amount-potential = ceiling
text-amount-estimated = estimated
text-amount-reported = reported

text-event-planning = planning
text-event-tender = tender
text-event-award = award
text-event-contract = contract signed
text-event-amendment = amendment
text-event-termination = termination
text-event-summary = summary of the award
text-event-implementation = implementation
text-event-reported-total = reported total
text-event-milestone = milestone
text-event-protest = protest
text-event-challenge = legal challenge
text-event-description = description

# The state of the contract beside an event.
text-contract-state = { $state }
text-contract-planned = planned
text-contract-tendered = out to tender
text-contract-awarded = awarded
text-contract-active = active
text-contract-protested = protested
text-contract-extended = extended
text-contract-cancelled = cancelled
text-contract-expired = expired
text-contract-ended = ended
text-contract-disabled = disabled
text-contract-under-review = under review
text-contract-delayed = delayed
