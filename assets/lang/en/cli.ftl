# The command line.

cli-help-about = Charts in which every point shows its source
cli-help-usage = Usage:
cli-help-commands = Commands:
cli-help-arguments = Arguments:
cli-help-options = Options:
cli-help-help = Show this help
cli-help-version = Show the version

cli-help-window-usage = sourceline [FILE...] | sourceline COMMAND …
cli-help-window-files = Tables or folders to open in the window; the bundled story where none is named

cli-help-read = Show what was understood of tables
cli-help-read-usage = sourceline read FILE... [--json] [--summary] [--sheet NAME]
cli-help-check = Show problems and points without a source
cli-help-check-usage = sourceline check FILE... [--json]
cli-help-explain = Show how a phrase or a date is understood
cli-help-explain-usage = sourceline explain "TEXT" [--date] [--json]
cli-help-export = Write the chart as a picture, its rows, its sources or its words
cli-help-export-usage = sourceline export FILE... -o OUT.svg

cli-help-arg-files = Tables, or folders of them
cli-help-arg-lang = Language: en or pl; that of the system where it is not named
cli-help-arg-json = Print JSON; a number that a 64-bit float cannot hold exactly is printed as text
cli-help-explain-lang = Language of the text and of the answer: en or pl
cli-help-explain-text = A phrase such as “nearly 1,400 terabytes”
cli-help-explain-date = The text is a date
cli-help-arg-output = File to write, its ending gives the format: svg, png and pdf are pictures, html is a page of the web, csv the rows with their contracts and sources in files beside it, bib, ris and json (CSL) the sources, md rows and sources to read, txt the chart in words for those who hear it
cli-help-arg-purpose = Whom a CSV is for: “exact” keeps every text as it is; “spreadsheets” puts a ' before texts that begin with =, +, -, @, a tab or a line break, so that no spreadsheet runs them, and a mark by which it knows the encoding. Numbers are the same in both
cli-help-arg-size = Width and height of the page in points; 1600x900 where it is not named
cli-help-arg-scale = Pixels for each point of a PNG; 1 where it is not named
cli-help-arg-dpi = Dots to the inch of a PNG, in place of a scale: 96 is one pixel for each point
cli-help-arg-preset = Size and scale for what the picture is for: web, column (85 mm) or wide (180 mm) in print, a4, slide (16:9), square or story (9:16). --size, --scale and --dpi go before it
cli-help-arg-theme = light or dark; light where it is not named
cli-help-arg-story = Id of a story; the first one where it is not named

cli-usage-see-help = See sourceline --help
cli-usage-unknown-argument = There is no argument { $arg }
cli-usage-bad-value = { $arg } cannot be “{ $value }”
cli-usage-no-value = { $arg } needs a value
cli-usage-missing = { $arg } is missing
cli-usage-twice = { $arg } can be given only once
cli-usage-not-utf8 = An argument is not valid UTF-8
cli-usage-other = The arguments could not be understood
cli-usage-file-before-command = “{ $arg }” stands before the command; files stand after it

cli-severity-error = Error
cli-severity-warning = Warning
cli-severity-note = Note
cli-problem = { $severity }: { $sentence }
cli-unsourced = { $file }{ $line ->
    [0] { "" }
   *[other] , line { $line }
}: “{ $id }”{ $computed ->
    [yes] , computed from { $rows ->
        [one] one row
       *[other] { $rows } rows
    },
   *[no] { "" }
} has no source
cli-check-summary = { $problems ->
    [0] No problems
    [one] One problem
   *[other] { $problems } problems
}{ $notes ->
    [0] { "" }
    [one] , one note
   *[other] , { $notes } notes
}, { $points ->
    [0] no points were read
   *[other] { $unsourced ->
        [0] every point has a source
        [one] one point without a source
       *[other] { $unsourced } points without a source
    }
}

cli-figures = { $count ->
    [0] No figures
    [one] One figure
   *[other] { $count } figures
}
cli-contracts = { $of ->
    [payments] { $count ->
        [one] One payment
       *[other] { $count } payments
    }
    [spans] { $count ->
        [one] One span of time
       *[other] { $count } spans of time
    }
   *[contracts] { $count ->
        [0] No contract events
        [one] One contract event
       *[other] { $count } contract events
    }
}
cli-sources = { $count ->
    [0] No sources
    [one] One source
   *[other] { $count } sources
}
cli-problems = { $count ->
    [0] No problems
    [one] One problem
   *[other] { $count } problems
}

cli-column-id = id
cli-column-series = series
cli-column-date = date
cli-column-figure = figure
cli-column-as-printed = as printed
cli-column-sources = sources
cli-column-contract = contract
cli-column-event = event
cli-column-supplier = supplier
cli-column-amounts = amounts
cli-column-publisher = publisher
cli-column-title = title
cli-column-published = published
cli-column-address = address

cli-explained = “{ $text }” is understood as: { $meaning }
cli-explain-delta = a change of { $amount }
cli-explain-two = a change between two figures: { $range }
cli-explain-two-ways = { $factor } (could also be read as { $other })
cli-explain-status = { $meaning } ({ $status })
cli-explain-no-number = words without a number; they are kept as they are
cli-explain-no-date = no date
cli-explain-no-year = a date without its year; write it with the year, as in 2025-07-25
cli-explain-date = { $date } ({ $edtf }), from { $earliest } to { $latest }
cli-note-weaker = Of two readings the one that asserts less was taken.
cli-note-two-figures = These are two figures and a change, not a range.
cli-note-no-number = The words are kept; there is no number to draw.
cli-note-event-only = On the chart it can only mark an event.
cli-note-ambiguous = Readers understand such words in two ways.
cli-note-often-multiple = It is often written where the multiple itself is meant: check the source.
cli-note-several-factors = More than one factor is named, so that none of them is taken.
cli-note-hedges-left-out = The two ends carry hedges that the numbers do not keep: read the words.
cli-note-currency = It is money, but its currency is not certain.
cli-note-only-percent = It fits only a figure that is itself in percent.
cli-note-comma-decimal = Spaces group the digits and the comma is the decimal mark.
cli-note-separator = The mark in the number may group digits or begin decimals.
cli-note-other-numbers = The text holds further numbers that were left out.
cli-note-bits = A small b stands for bits by the letter: check whether bytes are meant.
cli-note-several-hedges = There are several hedges; the one with a direction was taken.
cli-note-words-not-read = Some of the words were passed over.
cli-note-too-long = The text is too long for one figure.
cli-note-too-large = The number has too many digits, or too high a power of ten, to be held exactly, so that none is taken.
cli-note-number-not-read = The words behind the number may make another one of it, so that none is taken.
cli-note-ask = A person should confirm this reading.
cli-flag-uncertain = The date is marked as uncertain.
cli-flag-approximate = The date is approximate; its bounds do not move.
cli-flag-open-start = The start is open.
cli-flag-open-end = The end is open.
cli-flag-start-unknown = The start is not known.
cli-flag-end-unknown = The end is not known.
cli-flag-fiscal = A fiscal year by the calendar of the United States government was assumed.
cli-flag-fiscal-start = The month in which this fiscal year begins was not said; what its name names is kept whole.
cli-flag-season = It may be a season or a fiscal year.
cli-flag-spreadsheet = A spreadsheet writes dates so: the last number may be a year or a day.
cli-flag-serial = The number was read as a day count of a spreadsheet.
cli-flag-day-or-month = Day and month could be read either way; the day was taken first.
cli-flag-dot = The dots say that the day comes first.
cli-flag-keep-words = The words say more than the date: keep them in date_text.
cli-flag-at-or-before = It means the level reached at the end of that time or before.
cli-flag-editor = Which months are meant is the editor’s choice.

cli-table-rows = { $count ->
    [one] One row
   *[other] { $count } rows
}
cli-table-request = A request is a line such as { "{" }"file": "name.csv"{ "}" }
cli-kind-number = number
cli-kind-date = date
cli-kind-text = text
cli-help-table = Show a table as it was read, and what its columns hold
cli-help-table-usage = sourceline table FILE [--json] [--serve] [--limit N] [--sheet NAME]
cli-help-table-file = A table
cli-help-table-serve = Answer requests such as { "{" }"file": "name.csv"{ "}" }, one a line; "sheet" names a sheet
cli-help-table-limit = Rows to show; all of them in JSON, 20 otherwise
cli-help-table-sheet = The sheet of a workbook; the first that is shown and holds a table otherwise
cli-help-read-sheet = The sheet of each workbook; the first that is shown and holds a table otherwise
cli-help-read-summary = Show the columns, the first and last date and the least and greatest value of each file

# What only a person can answer.

cli-assumptions = How { $file } was understood
cli-questions = Questions about { $file }
cli-choice = { $label }: --as '{ $answer }'
cli-help-arg-answers = What the columns of a table are, such as “date=Paid,dmy;value=Total,comma;group=Unit”

cli-scanned = { $file } is large: what its columns hold was decided by { $sample ->
    [one] its first row
   *[other] its first { $sample } rows
}, and of all { $rows } rows these columns were read: { $columns }. Other columns, and rows that stand twice, were looked at in the first rows only.
cli-scan-unsure = Some rows of { $file } have another shape than its first rows, or hold cells of another form. They were taken as they stand, and cells that could not be read are in no figure.
cli-scan-changed = { $file } was changed while it was being read. Read it again.

cli-help-open-picture = Show what a picture of Sourceline carries
cli-help-open-picture-usage = sourceline open-picture FILE [--json]
cli-help-open-picture-file = A PNG, SVG, PDF or HTML
cli-help-check-url = Tell whether the program would open an address
cli-help-check-url-usage = sourceline check-url URL
cli-help-arg-url = Address as it stands in a file
cli-help-arg-author = Who made the chart, written into a PDF or a page of the web; nobody where it is not named
cli-help-arg-no_embed = Leave the data out of the picture
cli-no-picture = { $file } is no picture. Give a PNG, SVG or PDF that Sourceline saved
cli-picture = { $title } ({ $size }): { $figures ->
    [one] 1 report
   *[other] { $figures } reports
}, { $of ->
    [payments] { $contracts ->
        [one] 1 payment
       *[other] { $contracts } payments
    }
    [spans] { $contracts ->
        [one] 1 span of time
       *[other] { $contracts } spans of time
    }
   *[contracts] { $contracts ->
        [one] 1 event of a contract
       *[other] { $contracts } events of contracts
    }
}, { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}
