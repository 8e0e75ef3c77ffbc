# write: exports

write-role-point = data point
write-role-lane = contract
write-role-event = event
write-role-claim = claim of change

write-bad-scale = { $scale } is not a scale. Give a number above 0, such as 1 or 2
write-too-large = { $width } by { $height } pixels is larger than what can be written. Stay within { $side } pixels a side and { $megapixels } megapixels in all
write-no-memory = There is not enough memory for { $width } by { $height } pixels. Choose a smaller scale
write-rows-failed = The rows could not be written: { $reason }
write-failed = The picture could not be made: { $reason }

write-note-level = Level: { $text }.
write-note-via = According to { $text }.
write-note-basis = Based on: “{ $text }”.
write-note-date = Date: { $text }.
write-note-modified = Changed: { $text }.
write-note-correction = Correction: “{ $text }”.
write-note-address = Address that is not opened: { $text }.
write-note-archive = Address of the copy that is not opened: { $text }.

write-md-date = Date
write-md-series = Series
write-md-words = As reported
write-md-sources = Sources
write-md-contract = Contract
write-md-event = What was reported
write-md-list = Sources
write-md-aside = { $given ->
    [yes] set aside: “{ $reason }”
   *[no] set aside
}
write-md-archive = { $dated ->
    [yes] Archived copy, { $date }
   *[no] Archived copy
}
write-md-accessed = Looked at { $date }

write-html-figures = Figures on the chart
write-html-contracts = Contracts on the chart
write-html-embed = Set this chart into a page
write-html-embed-how = Copy these lines. The address is the name of this file: put the file beside your page, or write where it is.

# What a column of an exported table holds.
write-column = { $column ->
    [id] Key of the row
    [figure] Key of the figure
    [series] Series
    [agency] Whose data
    [provider] On whose platform
    [measure] What was measured
    [date] Date (EDTF)
    [date_text] Date as printed
    [value] Value
    [unit] Unit
    [qualifier] Hedge
    [low] Lower bound
    [high] Upper bound
    [bounds] Who gave the bounds
    [relative] Claim of change
    [relative_to] Changed from
    [value_text] Figure as printed
    [status] Status
    [rank] Rank
    [rank_reason] Reason for the rank
    [replaced_by] Replaced by
    [source] Sources
    [source_via] According to
    [quote] Quote
    [quote_prefix] Words before the quote
    [quote_suffix] Words after the quote
    [lang] Language
    [price_basis] Prices
    [note] Note
    [contract_id] Contract
    [parent_id] Framework
    [event] Event
    [amendment_id] Amendment
    [date_signed] Signed
    [period_start] Start
    [period_end] End
    [period_max_end] End with all options
    [buyer] Buyer
    [buyer_parent] Parent of the buyer
    [funder] Funder
    [supplier] Supplier
    [supplier_id] Id of the supplier
    [supplier_parent] Parent of the supplier
    [product_vendor] Who really provides
    [amount_obligated] Obligated
    [amount_outlayed] Paid
    [amount_current] Current value
    [amount_potential] Ceiling
    [amount_estimated] Estimate
    [amount_reported] Reported amount
    [currency] Currency
    [title] Title
    [description] Description
    [classification] Classification
    [publisher] Publisher
    [author] Author
    [modified] Changed
    [url] Address
    [archive_url] Archived copy
    [archive_date] Date of the copy
    [accessed] Looked at
    [kind] Kind
    [level] Level
    [via] Relies on
    [basis] Based on
    [correction_note] Correction
   *[other] { $column }
}

export-format-unknown = "{ $extension }" is not a format for export. End the name with .svg, .png, .pdf, .html, .csv, .bib, .ris, .json, .md or .txt
export-format-missing = { $file } has no ending. End the name with .svg, .png, .pdf, .html, .csv, .bib, .ris, .json, .md or .txt
export-size-unknown = "{ $size }" is not a size. Write width and height in points, such as 1600x900, each from { $least } to { $most }
export-size-cramped = { $size } points is too small for the words of this page. --size { $room } has room for them; with --scale { $scale } the picture has no more pixels than you asked for
export-unnamed = { $count ->
    [one] 1 source has no room on this page and is counted there. A larger --size names it
   *[other] { $count } sources have no room on this page and are counted there. A larger --size names them
}
export-scale-unknown = "{ $scale }" is not a scale. Give a number above 0 and up to { $most }, such as 1 or 2
export-theme-unknown = "{ $theme }" is not a theme. Write light or dark
export-purpose-unknown = "{ $purpose }" is nobody a table is written for. Write exact or spreadsheets
export-beside = Written beside it: { $files }
export-lang-unknown = "{ $lang }" is not a language of exports. Write en or pl
export-story-unknown = There is no story "{ $story }". The stories are: { $stories }
export-story-none = There is no story "{ $story }": the files bring no stories
export-nothing = The files hold no figure and no contract, so there is nothing to draw
export-carried = { $rows ->
    [one] The picture carries the only row on it
   *[other] The picture carries the { $rows } rows on it
}{ $sources ->
    [0] {""}
    [one] {" "}and its source
   *[other] {" "}and their { $sources } sources
}{ $indirect ->
    [0] {""}
   *[other] , { $indirect } of them named indirectly
}: opened in Sourceline it is the same chart again. --no-embed leaves them out
export-not-carried = The picture carries no data: more than { $most } rows would make it larger than its table
