# What the page itself says.

chart-untitled = Reported figures
chart-empty = Nothing to draw: no figure here has both a value and a date. The rows are in the table
chart-empty-hidden = Everything is hidden. Switch a series or a contract on at the left
chart-contracts = { $of ->
    [spans] Spans of time
    [payments] Payments
   *[contracts] Contracts
}
chart-part = Part of the story “{ $story }”: { $shown } of { $all } series and contracts are shown.
chart-axis-time = Time
chart-axis-value = Value
chart-break = break in series
chart-axis-log = logarithmic scale
chart-axis-index = index: start = 100
chart-credit = Chart: Sourceline
chart-quoted = “{ $words }”
chart-computed = computed from { $rows ->
    [one] one row
   *[other] { $rows } rows
} of { $file }
chart-of-rows = { $rows ->
    [one] row
   *[other] { $rows } rows
} of { $file }
chart-no-source = source not named
chart-no-date = date not stated

# 1 of the reports is drawn as the used one; origins are independent sources.
chart-reports = 1 of { $count } reports, { $origins ->
    [one] 1 origin
   *[other] { $origins } origins
}
chart-implied = { $side ->
    [about] implied: about { $value }
    [below] implied: below { $value }
    [at-most] implied: at most { $value }
    [above] implied: above { $value }
    [at-least] implied: at least { $value }
   *[equal] implied: { $value }
}
chart-doubt = could be read as { $factor }
chart-point = { $date }: { $words }, { $series }. { $source }, { $reports }.
chart-point-lone = { $date }: { $words }, { $series }. { $source }.
chart-lane-part = 1 of { $count }
chart-lane-from = , from { $begin }
chart-lane-to = , to { $end }
chart-lane-span = , { $begin } to { $end }
chart-lane-before = ← before this axis: { $lane }
chart-lane-after = after this axis: { $lane } →
chart-lane-ended = , ended early { $end }
chart-event-short = { $date }: { $event }
chart-event = { $date }: { $event }, { $contract }. { $source }
chart-citation = { $words }, { $date }: { $source }
chart-alt-head = { $kind ->
    [line] Line chart of { $what }
    [points] Chart of { $what }
    [spans] Timeline of { $what }
    [payments] Timeline of payments to { $what }
    [contracts] Timeline of contracts: { $what }
   *[empty] Empty chart
}{ $dated ->
    [yes] , { $span }.
   *[no] .
}
chart-alt-span = { $from } to { $to }
chart-alt-list = { $list } and { $more } more
chart-alt-series = { $named ->
    [yes] { $series }
   *[no] Reported
}: { $list }{ $between ->
    [0] {""}
    [one] , with 1 figure in between
   *[other] , with { $between } figures in between
}.
chart-alt-more-series = { $count ->
    [one] 1 more series is in the data.
   *[other] { $count } more series are in the data.
}
chart-alt-flags = In words only: { $list }.
chart-alt-claims = Claims of change: { $list }.
chart-alt-differ = { $count ->
    [one] Reports of 1 of these figures differ.
   *[other] Reports of { $count } of these figures differ.
}
chart-alt-lanes = { $of ->
    [spans] Spans of time below
    [payments] Payments below, by payee
   *[contracts] Contracts below
} ({ $count }): { $list }.
chart-alt-unsourced = { $count ->
    [one] 1 figure names no source.
   *[other] { $count } figures name no source.
}
chart-alt-sources = { $count ->
    [one] Source: { $list }
   *[other] Sources: { $list }
}{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
chart-sources = { $count ->
    [one] Source: { $list }.
   *[other] Sources: { $list }.
}
chart-sources-more = Sources: { $list }. { $count ->
    [one] 1 more ({ $to }) is named beside its figure in the data.
   *[other] { $more } more ({ $from }–{ $to }) are named beside their figures in the data.
}
chart-sources-folded = { $count ->
    [one] Source: 1, named under “Sources”.
   *[other] Sources: 1–{ $count }, listed under “Sources”.
}
chart-note = Note: { $list }
chart-note-unlabelled = { $count ->
    [one] No room to label 1 figure: it is in the data with its source.
   *[other] No room to label { $count } figures: they are in the data with their sources.
}
chart-note-unlabelled-bare = { $count ->
    [one] No room to label 1 figure: it is in the data.
   *[other] No room to label { $count } figures: they are in the data.
}
chart-note-dense = { $count } figures are too many for marks and words of their own: each square stands for one or more, and the data names all their sources.
chart-note-dense-bare = { $count } figures are too many for marks and words of their own: each square stands for one or more, and the data has them all.
chart-note-no-source = No row names a source.
chart-note-few-words = Words stand at the first, last, lowest and highest figure; the data has them all.
chart-note-few-words-series = Words stand at the last figure of each series, the lowest and the highest; the data has them all.
chart-note-same-source = Every figure has the source named here.
chart-note-beside = Reports of one time stand side by side under a bracket.
chart-note-stacked = Marks inside one another: figures so near in time and value that they share a place.
chart-note-brackets = Numbers in brackets: sources of hollow marks and of events.

chart-note-log = Logarithmic scale: the same distance is the same growth rate.
chart-note-index = { $of ->
    [claims] Index: the level that each claim of change starts from is 100; that level was not published.
    [both] Index: the first figure of each series is 100, and so is the level that a claim of change starts from.
   *[figures] Index: the first figure of each series is 100.
}
chart-note-not-zero = The value axis does not start at zero.
chart-note-other-units = Not drawn, in another unit: { $list }.
chart-note-no-unit = Not drawn, without a unit: { $list }.
chart-note-mixed-bases = Decimal and binary units stand side by side; both are placed by their bytes.
chart-note-absent = In the data only: { $list }.
chart-absent-deprecated = { $count ->
    [one] 1 report superseded or changed in retelling
   *[other] { $count } reports superseded or changed in retelling
}
chart-absent-others = { $count ->
    [one] 1 other report, switched off
   *[other] { $count } other reports, switched off
}
chart-absent-sources = { $count ->
    [one] 1 further source of these figures
   *[other] { $count } further sources of these figures
}
chart-absent-undated = { $count ->
    [one] 1 report without a full date
   *[other] { $count } reports without a full date
}
chart-absent-valueless = { $count ->
    [one] 1 report whose value is missing or could not be read
   *[other] { $count } reports whose values are missing or could not be read
}
chart-absent-currencies = { $count ->
    [one] 1 report in another currency than the chosen one
   *[other] { $count } reports in other currencies than the chosen one
}
chart-absent-unitless = { $count ->
    [one] 1 value without a unit in a series that has one
   *[other] { $count } values without a unit in series that have one
}
chart-absent-odd-units = { $count ->
    [one] 1 value in another unit than its series
   *[other] { $count } values in another unit than their series
}
chart-absent-claims-off = { $count ->
    [one] 1 claim of change, switched off
   *[other] { $count } claims of change, switched off
}
chart-absent-claims-index = { $count ->
    [one] 1 claim of change from an unpublished level (it has a place on an index)
   *[other] { $count } claims of change from unpublished levels (they have a place on an index)
}
chart-absent-claims-base = { $count ->
    [one] 1 claim of change from a figure that is not drawn here
   *[other] { $count } claims of change from figures that are not drawn here
}
chart-absent-claims-start = { $count ->
    [one] 1 claim of change without a full starting date
   *[other] { $count } claims of change without a full starting date
}
chart-absent-claims-same = { $count ->
    [one] 1 further claim about the same change
   *[other] { $count } further claims about the same change
}
chart-note-off-scale = { $count ->
    [one] 1 value of zero or less has no place on this scale.
   *[other] { $count } values of zero or less have no place on this scale.
}
chart-note-hidden = { $count ->
    [one] 1 mark is hidden by others at its place: it is in the data.
   *[other] { $count } marks are hidden by others at their places: they are in the data.
}
chart-note-outside = { $count ->
    [one] 1 figure lies outside the part shown here.
   *[other] { $count } figures lie outside the part shown here.
}
chart-note-doubtful = { $count ->
    [one] The date is uncertain or approximate: { $list }.
   *[other] Dates are uncertain or approximate: { $list }.
}
chart-note-doubtful-many = { $count ->
    [one] The date of 1 figure is uncertain or approximate.
   *[other] The dates of { $count } figures are uncertain or approximate.
}
chart-note-lanes-part = { $of ->
    [spans] { $shown ->
        [one] Span of time { $from } of { $count } is shown; the others have no room here.
       *[other] Spans of time { $from }–{ $to } of { $count } are shown; the others have no room here.
    }
    [payments] { $shown ->
        [one] Payee { $from } of { $count } is shown; the others have no room here.
       *[other] Payees { $from }–{ $to } of { $count } are shown; the others have no room here.
    }
   *[contracts] { $shown ->
        [one] Contract { $from } of { $count } is shown; the others have no room here.
       *[other] Contracts { $from }–{ $to } of { $count } are shown; the others have no room here.
    }
}
chart-note-lanes-one = { $of ->
    [spans] No room here for one span of time: { $name }.
    [payments] No room here for one payee: { $name }.
   *[contracts] No room here for one contract: { $name }.
}
chart-note-lanes-cut = { $of ->
    [spans] { $count ->
        [one] The words of 1 span of time are cut: the data has them in full.
       *[other] The words of { $count } spans of time are cut: the data has them in full.
    }
   *[contracts] { $count ->
        [one] The words of 1 contract are cut: the data has them in full.
       *[other] The words of { $count } contracts are cut: the data has them in full.
    }
}
chart-note-lanes-hidden = { $of ->
    [spans] { $count ->
        [one] 1 span of time found no room.
       *[other] { $count } spans of time found no room.
    }
    [payments] { $count ->
        [one] The payments to 1 payee found no room.
       *[other] The payments to { $count } payees found no room.
    }
   *[contracts] { $count ->
        [one] 1 contract found no room.
       *[other] { $count } contracts found no room.
    }
}
chart-note-break = A vertical rule: a break in the series; what stands on its two sides does not compare.
chart-note-nearly = A stub down: reported as “nearly”, below the number by an amount nobody stated.
chart-note-about = An open mark: reported as “about”.
chart-note-over = A triangle up: reported as “more than”.
chart-note-just-over = A stub up: reported as “just over”.
chart-note-under = A triangle down: reported as “less than”.
chart-note-at-least = A foot with an arrow: reported as “at least”.
chart-note-up-to = A cap: a ceiling that was named, not a reading; it is not on the line.
chart-note-range = A bar with two ends: reported as a range.
chart-note-forecast = Sparse dashes without a mark: a forecast, at the time it is about.
chart-note-implied = A hollow diamond on a dotted line: what a claim of change implies, not a reading.
chart-note-dashed = A dashed line joins a hedged figure.
chart-note-months = Dates are to the month.
chart-note-whisker = A bar through a mark is the time it is about, as exactly as it was reported.
chart-note-choice = Reports that say the same share a mark; of several that differ the line uses the preferred one, else one from first hand, else the earliest.
chart-note-deprecated = A cross: superseded or lost in retelling.
chart-note-unsourced = “?”: no source is named.
chart-note-soft = An open mark without a hedge: estimated, provisional or of low reliability.
chart-note-events = Rings are events.
chart-note-pale = Pale ends of a bar are dates that are not exact.
chart-note-arrow = A bar that ends in a point goes on outside the axis.
chart-note-flag = A flag: words without a number, at the time they are about.
chart-note-cancelled = A crossed ring: ended early.
chart-note-hatched = Hatched: if every option is used.
chart-note-open-end = Dots after a bar: no end was reported.

# Beside a sign, where the note has little room.
chart-note-keys = Marks: { $list }.
chart-note-choice-short = The line uses the preferred report, else one from first hand, else the earliest.
chart-key-break = break in the series
chart-key-flag = words without a number
chart-key-brackets = further sources
chart-key-beside = same date
chart-key-stacked = same place
chart-key-nearly = “nearly”
chart-key-about = “about”
chart-key-over = “more than”
chart-key-just-over = “just over”
chart-key-under = “less than”
chart-key-at-least = “at least”
chart-key-up-to = a ceiling, off the line
chart-key-range = a range
chart-key-unsourced = no source named
chart-key-soft = estimated or provisional
chart-key-forecast = forecast
chart-key-implied = implied by a claim
chart-key-dashed = hedged
chart-key-months = its month
chart-key-whisker = the time it is about
chart-key-deprecated = superseded
chart-key-events = event
chart-key-pale = inexact date
chart-key-arrow = goes on
chart-key-cancelled = ended early
chart-key-hatched = with every option used
chart-key-open-end = no end reported

chart-note-grey = Too many series for each to look different: { $count ->
    [one] 1 is grey.
   *[other] { $count } are grey, and only labels tell them apart.
}
chart-note-computed = Computed from { $rows ->
    [one] one row
   *[other] { $rows } rows
} of the file: each point is { $by ->
    [count] the number
    [sum] the sum
    [min] the least
   *[max] the greatest
} of the rows of its period.
chart-note-rows = Each point is a row of the file: { $rows ->
    [one] one row
   *[other] { $rows } rows
}.
chart-absent-rows = { $count ->
    [one] the rows of a large file, which is not at hand
   *[other] the rows of { $count } large files, which are not at hand
}
chart-note-folded = Marks with a dot in a ring were computed by this program.
chart-key-folded = computed from rows
chart-note-scanned = { $named ->
    [yes] The values are those of “{ $column }”. {""}
   *[no] {""}
}{ $file } has { $rows ->
    [one] one row
   *[other] { $rows } rows
}{ $left ->
    [none] .
    [dates] ; those without a date ({ $undated }) are in no point.
    [values] ; those without a value ({ $valueless }) are in no point.
   *[both] ; those without a date ({ $undated }) or without a value ({ $valueless }) are in no point.
}
