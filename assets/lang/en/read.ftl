# Problems of reading. Each has what was found (the rest of a sentence that begins with the place),
# what was expected (a noun phrase) and what to do (a sentence).

read-sentence = { $place }: { $what }. { $hint }.
read-place-file = { $file }
read-place-line = { $file }, line { $line }
read-place-column = { $file }, column { $column }
read-place-cell = { $file }, line { $line }, column { $column }

read-no-such-file = there is no such file
read-no-such-file-expected = a file that exists
read-no-such-file-hint = Check the name and the folder

read-not-regular-file = this is a pipe, a device or a socket
read-not-regular-file-expected = a regular file
read-not-regular-file-hint = Save what it gives into a file and open that file

read-folder = this is a folder
read-folder-expected = a file
read-folder-hint = Name a file in it

read-no-permission = the file may not be read
read-no-permission-expected = a file that this account may read
read-no-permission-hint = Change its permissions or copy it to a folder of your own

read-unreadable = the file could not be read ({ $found })
read-unreadable-expected = a file that can be read
read-unreadable-hint = Check the disk or the connection and try again

read-too-large = the file is too large ({ $found })
read-too-large-expected = a file of at most 1 GiB and 8 million rows
read-too-large-hint = Split the file

read-no-table-in-folder = the folder holds no table
read-no-table-in-folder-expected = a folder with a CSV or TSV file or a workbook
read-no-table-in-folder-hint = Choose the file itself, or the folder it is in

read-folder-too-full = the folder holds more than { $limit } tables, the rest were not read
read-folder-too-full-expected = at most { $limit } tables in a folder
read-folder-too-full-hint = Name the files that are wanted

read-empty-file = there is nothing in this file
read-empty-file-expected = a table with a header line
read-empty-file-hint = Save the table again as CSV

read-not-text = this is not text
read-not-text-expected = a text file with one row on each line, or a workbook
read-not-text-hint = Save the table as CSV in UTF-8 or as XLSX or ODS, and open that file

read-encrypted-workbook = the workbook is locked with a password
read-encrypted-workbook-expected = a workbook without a password
read-encrypted-workbook-hint = Open it in a spreadsheet program, save it without a password and open that file

read-damaged-workbook = the workbook is damaged or cut short
read-damaged-workbook-expected = a whole workbook in XLSX, XLS or ODS
read-damaged-workbook-hint = Download or copy it again, or save it anew in a spreadsheet program

read-workbook-too-large = the workbook grows too large when it is unpacked and was not read
read-workbook-too-large-expected = a workbook of at most 1 GiB unpacked, with at most 33 million cells in a sheet
read-workbook-too-large-hint = Save the sheet as CSV, if the file comes from somebody you trust

read-no-such-sheet = there is no sheet “{ $found }”; there are { $sheets }
read-no-such-sheet-expected = the name of a sheet of this workbook
read-no-such-sheet-hint = Name one of these sheets

read-no-table-in-workbook = no sheet of the workbook holds a cell
read-no-table-in-workbook-expected = a sheet with a table
read-no-table-in-workbook-hint = Open it in a spreadsheet and look for the table

read-sheet-chosen = the sheet “{ $found }” was read{ $any-others ->
    [yes] ; other sheets: { $others }
   *[no] { "" }
}{ $any-hidden ->
    [yes] ; hidden sheets: { $hidden }
   *[no] { "" }
}
read-sheet-chosen-expected = a workbook with one sheet
read-sheet-chosen-hint = Another sheet can be named on the command line with --sheet

read-broken-json = the JSON is wrong or cut short here (“{ $found }”)
read-broken-json-expected = whole JSON: a list of records, or one record on each line
read-broken-json-hint = Download or copy the file again, or correct this line

read-broken-record = this line is no JSON and is no row (“{ $found }”)
read-broken-record-expected = one record on each line
read-broken-record-hint = Correct the line, or remove it

read-no-table-in-json = this JSON holds no list of records
read-no-table-in-json-expected = a list of objects or of lists, or one object on each line
read-no-table-in-json-hint = Save the records as a list, or as CSV

read-no-table-in-html = this web page holds no table
read-no-table-in-html-expected = a page with a table
read-no-table-in-html-hint = Open the page in a browser, and copy or save the table itself

read-largest-table = the page holds { $tables } tables, and the largest of them was read
read-largest-table-expected = a page with one table
read-largest-table-hint = Copy another table in the browser and paste it here

read-table-too-large = the table is too large and was not read
read-table-too-large-expected = at most 33 million cells with 512 MiB of text
read-table-too-large-hint = Save the part that is needed as CSV

read-stored-formula = “{ $found }” is the stored result of a formula{ $more ->
    [0] { "" }
    [one] , and so is one more cell
   *[other] , and so are { $more } more cells
}
read-stored-formula-expected = values, or formulas whose results are stored
read-stored-formula-hint = Recalculate and save the workbook if the results may be old

read-error-cell = “{ $found }” is an error of the spreadsheet{ $more ->
    [0] { "" }
    [one] , and one more cell holds an error
   *[other] , and { $more } more cells hold errors
}
read-error-cell-expected = a value
read-error-cell-hint = Mend the formula in the spreadsheet

read-nul-byte = the file holds NUL characters, the first of them here
read-nul-byte-expected = text without NUL characters
read-nul-byte-hint = Compare the rows with the original: the file may be damaged

read-too-wide = this row has { $cells } cells and was not read
read-too-wide-expected = at most { $limit } columns
read-too-wide-hint = Check the separators, or turn columns into rows: at most { $limit } columns are read

read-truncated = a cell of more than 16 MiB was cut
read-truncated-expected = cells of at most 16 MiB
read-truncated-hint = Check the quotation marks of this row

read-unterminated-quote = a quotation mark opens here and never closes, so the rest of the file is one cell
read-unterminated-quote-expected = a closing quotation mark
read-unterminated-quote-hint = Close the quotation mark, or double it where it belongs to the text

read-ragged-row = { $cells ->
    [one] one cell
   *[other] { $cells } cells
} under a header of { $columns }{ $more ->
    [0] {""}
    [one] ; another row is like this
   *[other] ; { $more } other rows are like this
}
read-ragged-row-expected = { $columns ->
    [one] one cell
   *[other] { $columns } cells
}
read-ragged-row-hint = Check the separators and quotation marks of this row

read-damaged-text = byte { $found } is no letter of { $encoding }; what could be read of it was kept
read-damaged-text-expected = text in one encoding
read-damaged-text-hint = Save the file again as UTF-8, and compare the letters here with the original

read-guessed-encoding = the file does not say its encoding; it was read as { $encoding }
read-guessed-encoding-expected = text in UTF-8
read-guessed-encoding-hint = Look at names with accents: if they are wrong, save the file again as UTF-8

read-mixed-line-endings = lines end in different ways
read-mixed-line-endings-expected = one kind of line break
read-mixed-line-endings-hint = Nothing has to be done: all of them were understood

read-stray-quote = a quotation mark stands where none belongs; it was taken as text
read-stray-quote-expected = quotation marks around a whole cell
read-stray-quote-hint = Remove the quotation mark, or double it where it belongs to the text

read-own-delimiter = this row parts its cells by “{ $sign }”, unlike the rest of the file
read-own-delimiter-expected = the separator of the other rows
read-own-delimiter-hint = Compare the cells of this row with the original

read-blank-row = the row is blank{ $more ->
    [0] {""}
    [one] ; another one is too
   *[other] ; { $more } others are too
}
read-blank-row-expected = a row with cells
read-blank-row-hint = Remove the row if it means nothing

read-blank-header = the column has no name
read-blank-header-expected = a name for every column
read-blank-header-hint = Give the column a name

read-duplicate-header = another column has the name “{ $found }” too
read-duplicate-header-expected = one name for each column
read-duplicate-header-hint = Rename one of the two

read-preamble = “{ $found }” stands outside of the table and was kept as a note
read-preamble-expected = a table that begins with its header
read-preamble-hint = Nothing has to be done unless this is a row

read-footer = “{ $found }” stands below the table and was kept as a note
read-footer-expected = rows of the table only
read-footer-hint = Nothing has to be done unless this is a row

read-several-tables = another table begins with “{ $found }”; its rows were kept as notes
read-several-tables-expected = one table in a file
read-several-tables-hint = Save each table as a file of its own

read-duplicate-row = another row has the same cells
read-duplicate-row-expected = rows that differ
read-duplicate-row-hint = Remove the row if it was copied by mistake

read-totals-row = “{ $found }” looks like the sum of other rows
read-totals-row-expected = rows of one level
read-totals-row-hint = Leave this row out of the chart, or its parts

read-formula-cell = “{ $found }” is a formula in a spreadsheet; here it is text
read-formula-cell-expected = a value
read-formula-cell-hint = Replace the formula by its result

read-bidi-control = the cell holds marks that reorder what is shown
read-bidi-control-expected = text without such marks
read-bidi-control-hint = Compare the cell with the original

read-mixed-order = some dates of this column can only be day first, others only month first; none was read
read-mixed-order-expected = dates in one order
read-mixed-order-hint = Write the dates as 2021-03-31

read-mixed-date-format = the dates of this column have several forms; all of them were read
read-mixed-date-format-expected = dates in one form
read-mixed-date-format-hint = Look at a few rows of each form

read-century = years of two digits: 69 to 99 are taken as 19xx, 00 to 68 as 20xx
read-century-expected = years of four digits
read-century-hint = Write the years with four digits if others are meant

read-serial-dates = “{ $found }” is a bare number and was read as a spreadsheet or a computer counts days or seconds
read-serial-dates-expected = dates such as 2021-03-01
read-serial-dates-hint = Look at a few of these rows

read-precision = every date is the first of a month: months or years may be meant
read-precision-expected = dates as exact as they were reported
read-precision-hint = Write 2021-03 for a month and 2021 for a year

read-unsorted-dates = the dates do not run in one direction
read-unsorted-dates-expected = rows in the order of their dates
read-unsorted-dates-hint = Nothing has to be done: the chart puts them in order

read-duplicate-date = “{ $found }” has more than one row in a series
read-duplicate-date-expected = one row for each date of a series
read-duplicate-date-hint = Choose the column that tells the rows apart

read-future-date = “{ $found }” lies in the future
read-future-date-expected = a date that has been
read-future-date-hint = Check the date, or mark the row as a forecast

read-mixed-number-format = some numbers of this column have a decimal point, others a decimal comma; none was read
read-mixed-number-format-expected = one decimal mark in a column
read-mixed-number-format-hint = Write all of them with a point

read-mixed-unit = the cells of this column have different units; only those that can be brought to “{ $unit }” were read
read-mixed-unit-expected = one unit in a column
read-mixed-unit-hint = Look at the cells whose unit differs

read-mixed-currency = the cells of this column are in different currencies; only the most common one was read
read-mixed-currency-expected = one currency in a column
read-mixed-currency-hint = Split the column by currency

read-header-unit = the header says { $header }, and cells such as “{ $found }” say another unit; the numbers are in { $unit }
read-header-unit-expected = the unit of the header in each cell
read-header-unit-hint = Look at whether the header or the cells are right

read-scaled = the header gives its numbers in { $power ->
    [3] thousands
    [5] lakhs
    [6] millions
    [7] crores
    [9] billions
    [12] trillions
   *[other] powers of ten
}: “{ $found }” was read as { $read }
read-scaled-expected = numbers written out in full
read-scaled-hint = Nothing has to be done unless the numbers are written out in full already

read-unclear-scale = the header names a power of ten that can be more than one; the numbers were read as they stand, without a unit
read-unclear-scale-expected = a header such as “in thousands of EUR”
read-unclear-scale-hint = Say by what the numbers are to be multiplied

read-unclear-letters = “{ $found }” ends in a letter that may multiply it or only mark it; it was not multiplied
read-unclear-letters-expected = numbers written out in full
read-unclear-letters-hint = Say what the letters are

read-unparsed-cell = “{ $found }” is not like the other cells of this column; it was kept as text
read-unparsed-cell-expected = a cell like the others
read-unparsed-cell-hint = Correct the cell, or leave it empty

read-negative-value = “{ $found }” is below zero
read-negative-value-expected = a value of zero or more
read-negative-value-hint = Nothing has to be done where that is meant

read-more-alike = { $count ->
    [one] one more like this was found
   *[other] { $count } more like this were found
} and not listed
read-more-alike-expected = at most 50 of a kind in a list
read-more-alike-hint = Mend those that are listed, and read the file again

read-no-date-column = no date column among { $found }
read-no-date-column-expected = a column named date
read-no-date-column-hint = Name the column of dates “date” and write 2021, 2021-03 or 2021-03-01 in it

read-no-value-column = no column of numbers among { $found }
read-no-value-column-expected = a column named value
read-no-value-column-hint = Name the column of numbers “value” and write plain numbers such as 1400.5 in it

read-header-taken = “{ $found }” can mean { $field }, and “{ $winner }” already does; it was kept as it is
read-header-taken-expected = one column for { $field }
read-header-taken-hint = Remove or rename one of the two

read-bad-json = this is not valid JSON ({ $detail })
read-bad-json-expected = a data package in JSON
read-bad-json-hint = Correct the file; the tables beside it were read without it

read-bad-story = story “{ $found }” could not be understood
read-bad-story-expected = a story with id, name, series and contracts
read-bad-story-hint = Give the story an id, and its series and contracts as lists of names

read-unknown-series = a story names the series “{ $found }”, which no row has
read-unknown-series-expected = the name of a series in the figures
read-unknown-series-hint = Write the name exactly as in the column series

read-unknown-contract = a story names the contract “{ $found }”, which no row has
read-unknown-contract-expected = the key of a contract in the contracts
read-unknown-contract-hint = Write the key exactly as in the column contract_id

read-not-a-date = “{ $found }” is not a date
read-not-a-date-expected = a date
read-not-a-date-hint = Write 2021, 2021-03 or 2021-03-01

read-no-year = “{ $found }” is a date without its year
read-no-year-expected = a date with its year
read-no-year-hint = Write the year too, as in 2025-07-25

read-invalid-date = the calendar has no “{ $found }”
read-invalid-date-expected = a day of the years 1 to 9999
read-invalid-date-hint = Write a day that exists, such as 2021-02-28

read-ends-before-start = “{ $found }” ends before it begins
read-ends-before-start-expected = an interval with the earlier date first
read-ends-before-start-hint = Write the earlier date first, as in 2021-03/2021-06

read-no-date = the row has no date
read-no-date-expected = a date
read-no-date-hint = Write the date it is about: 2021, 2021-03 or 2021-03-01

read-ambiguous-date = “{ $found }” can be read in more than one way and was taken as { $read }{ $more ->
    [0] {""}
    [one] , and so can one more cell of this column
   *[other] , and so can { $more } more cells of this column
}
read-ambiguous-date-expected = a date with one meaning
read-ambiguous-date-hint = Write 2021, 2021-03 or 2021-03-01 in this column

read-not-a-number = “{ $found }” is not a number; the words were kept
read-not-a-number-expected = a number
read-not-a-number-hint = Write a plain number such as 1400 or 1400.5, or leave the cell empty

read-ambiguous-number = “{ $found }” can be read in more than one way and was taken as { $read }{ $more ->
    [0] {""}
    [one] , and so can one more cell of this column
   *[other] , and so can { $more } more cells of this column
}
read-ambiguous-number-expected = a number with one meaning
read-ambiguous-number-hint = Write plain numbers such as 1400 or 1400.5 in this column

read-not-finite = “{ $found }” is not a number that can be drawn; the words were kept
read-not-finite-expected = a finite number
read-not-finite-hint = Leave the cell empty where there is no value

read-too-many-digits = “{ $found }” has more digits than the 28 that are held exactly; the words were kept
read-too-many-digits-expected = a number of at most 28 digits
read-too-many-digits-hint = Use a larger unit, or round the number

read-no-claim = the row gives no value, no range and no change
read-no-claim-expected = a value, low and high, a relative change, or the words as printed
read-no-claim-hint = Fill in value, low and high, or relative, or write the printed words in value_text

read-two-figures = “{ $found }” is a change between two figures, not one value; the words were kept
read-two-figures-expected = one value
read-two-figures-hint = Make a row for each of the two figures, each with its date

read-one-bound = the range has one end only
read-one-bound-expected = low and high together
read-one-bound-hint = Fill in both ends, or write the number as value with at_least or up_to as its qualifier

read-low-above-high = low is above high ({ $found }); neither was used
read-low-above-high-expected = low no greater than high
read-low-above-high-hint = Exchange the two if they were mixed up

read-not-relative = “{ $found }” is not a relative change; the words were kept
read-not-relative-expected = a factor or a percentage
read-not-relative-hint = Write x3, >x3 or 250%

read-unit-of-bits = “{ $found }” is a unit of bits by its letters
read-unit-of-bits-expected = a unit such as TB or PB
read-unit-of-bits-hint = Write a capital B where bytes are meant

read-unit-differs = “{ $found }” gives another unit than { $unit } in its column; the unit beside the number was used
read-unit-differs-expected = one unit for a value
read-unit-differs-hint = Correct the cell or the column

read-unknown-code = “{ $found }” is not a code of this column; it was kept as text
read-unknown-code-expected = one of { $allowed }
read-unknown-code-hint = Write one of { $allowed }

read-unknown-currency = “{ $found }” names no certain currency
read-unknown-currency-expected = a code of ISO 4217
read-unknown-currency-hint = Write USD, GBP, EUR, PLN or another code of three letters

read-other-currency = “{ $found }” is not in the currency of its row ({ $unit }); the words were kept
read-other-currency-expected = amounts of one currency in a row
read-other-currency-hint = Make a row for each currency

read-no-currency = an amount has no currency
read-no-currency-expected = a code of ISO 4217
read-no-currency-hint = Write USD, GBP, EUR, PLN or another code in the column currency

read-no-reason = the row is deprecated and does not say why
read-no-reason-expected = a reason in the column rank_reason
read-no-reason-hint = Say in rank_reason why the row is not used

read-duplicate-id = another row has the id “{ $found }”; this one became “{ $renamed }”
read-duplicate-id-expected = an id that no other row has
read-duplicate-id-hint = Give each row an id of its own

read-unknown-source = no source has the key “{ $found }”
read-unknown-source-expected = a key in the column id of the table of sources
read-unknown-source-hint = Add a row with this id to sources.csv, or open that file together with this one

read-unknown-via = no source has the key “{ $found }”, on which this one relies
read-unknown-via-expected = a key in the column id of the table of sources, or a name
read-unknown-via-hint = Add a row with this id to sources.csv, or write the name of the source

read-unknown-row = no row has the id “{ $found }”
read-unknown-row-expected = the id of another row
read-unknown-row-hint = Write the id of the row that replaces this one

read-unknown-base = “{ $found }” is neither the id of another row nor a date
read-unknown-base-expected = the id of another row, or a date
read-unknown-base-hint = Write the id of the row the change is measured from, or its date

read-bad-address = “{ $found }” will not be opened: { $reason }
read-bad-address-expected = an address that begins with https://
read-bad-address-hint = Copy the address from the browser

read-address-empty = it is empty
read-address-too-long = it is longer than 2,048 characters
read-address-scheme = it does not begin with https:// or http://
read-address-no-host = it names no host
read-address-user = it carries a user name
read-address-hidden = it holds a blank or a character that cannot be seen
read-address-backslash = it holds a backslash (\)
read-address-brackets = its host is an IPv6 address in square brackets
read-address-odd-host = its host has a character that host names do not have
read-address-port = its port is not a number
read-address-host = its host has letters outside ASCII

# How a table was understood.

read-assumed-dates = “{ $column }” holds the dates: { $covered } of { $filled } filled cells are dates
read-assumed-date-order = “{ $cell }” in “{ $column }” is { $date }: { $deciding ->
    [0] the form of the cells says so
   *[other] { $deciding } of { $filled } cells can only be { $order ->
        [dmy] day-first
        [mdy] month-first
       *[ymd] year-first
    }
}
read-assumed-first-days = Every date in “{ $column }” is the first of a month and was read as that day
read-assumed-periods = The columns from “{ $column }” to “{ $last }” are periods: each of their cells is a point, in { $count } columns
read-assumed-joined = The columns { $columns } make the date together{ $weeks ->
    [yes] , with weeks as ISO 8601 counts them
   *[no] { "" }
}
read-assumed-interval = Each row is a span from “{ $column }” to “{ $end }”
read-assumed-values = “{ $column }” holds the values: { $covered } of { $filled } filled cells are numbers
read-assumed-worded = “{ $column }” holds the values: a number was read from the words of { $covered } of { $filled } filled cells
read-assumed-changes = “{ $column }” holds changes: { $covered } of { $filled } filled cells say by how much
read-assumed-bounds = “{ $column }” and “{ $high }” are the bounds of each value
read-assumed-decimal-mark = “{ $cell }” in “{ $column }” is { $value }: { $deciding ->
    [0] cells parted by semicolons have a decimal comma
   *[other] { $deciding } of { $filled } cells can be read in this way only
}
read-assumed-unit = The numbers in “{ $column }” are in { $unit }
read-assumed-scaled = “{ $cell }” in “{ $column }” is { $value }: its header gives numbers in { $power ->
    [3] thousands
    [5] lakhs
    [6] millions
    [7] crores
    [9] billions
    [12] trillions
   *[other] powers of ten
}
read-assumed-letters = “{ $cell }” in “{ $column }” is { $value }: { $letters ->
    [flags] the letter is a mark of whoever published the numbers
   *[scaled] the letter multiplies the number
}
read-assumed-group = “{ $column }” joins the rows into { $names ->
    [one] one series
   *[other] { $names } series
}
read-assumed-groups = The columns { $columns } together join the rows into { $names ->
    [one] one series
   *[other] { $names } series
}
read-assumed-lanes = No column names contracts: “{ $column }” joins the rows into { $names ->
    [one] one lane
   *[other] { $names } lanes
}
read-assumed-each = Each row is a point of its own, at its { $step ->
    [day] day
    [month] month
    [quarter] quarter
   *[year] year
}
read-assumed-fold = { $reason ->
    [size] There are too many rows to draw each of them. Each point
   *[asked] Each point
} is { $by ->
    [count] the number of rows
    [sum] the sum of the rows
    [min] the least of the rows
   *[max] the greatest of the rows
} of one { $step ->
    [day] day
    [month] month
    [quarter] quarter
   *[year] year
}
read-assumed-currency-column = “{ $column }” says in which currency each value of “{ $value }” is: { $codes ->
    [one] one currency
   *[other] { $codes } currencies
}
read-assumed-currency = Files of this kind give amounts in { $currency } without saying so

read-asked-header = Does the first row ({ $cells }) name the columns, or is it a row like those below it?
read-asked-dates = Which column holds the dates: { $columns }?
read-asked-values = No column holds values to plot. Which one is meant, or are the rows to be counted: { $columns }?
read-asked-which-values = Which column of numbers is meant: { $columns }?
read-asked-date-order = Does the day or the month come first in “{ $columns }” ({ $cells })?
read-asked-decimal-mark = Is the sign between the digits in “{ $columns }” ({ $cells }) a decimal mark, or does it part thousands?
read-asked-currency = The values stand in several currencies, as “{ $columns }” says ({ $cells }), and these have no axis in common. Which one is drawn?
read-asked-scale = The header of “{ $columns }” names a power of ten that can be more than one. What are its numbers ({ $cells })?
read-asked-letters = Do the letters behind the numbers of “{ $columns }” ({ $cells }) multiply them, or only mark them?
read-asked-group = { $count ->
    [0] Each date stands in one row. Which column parts these into series: { $columns }?
   *[other] Several rows share a date ({ $cells }). Which column tells them apart and makes the series: { $columns }?
}
read-asked-mixed-forms = The cells of “{ $columns }” ({ $cells }) have forms that exclude each other. Which one is meant?

read-choice-header = { $names ->
    [yes] It names the columns
   *[no] It is a row like the others
}
read-choice-column = “{ $column }”
read-choice-together = { $columns } together
read-choice-all-columns = Each of them is a series
read-choice-each = Make each row a point of its own
read-choice-fold = { $by ->
    [count] Count the rows
    [sum] Add up the rows
    [min] Take the least
   *[max] Take the greatest
} of each { $step ->
    [day] day
    [month] month
    [quarter] quarter
   *[year] year
}
read-choice-reading = “{ $cell }” is { $read }
read-choice-form = { $form ->
    [dmy] The day comes first
    [mdy] The month comes first
    [ymd] The year comes first
    [comma] The comma stands before the fraction
   *[dot] The point stands before the fraction
}
read-choice-months = Months are meant
read-choice-no-group = All rows are one series

read-choice-currency = { $known ->
    [yes] Only the rows in { $code } ({ $rows ->
        [one] one row
       *[other] { $rows } rows
    })
   *[no] Only the rows in { $code }
}
read-choice-currencies = Each currency is a series of its own, and one at a time has the axis
read-choice-no-currency = The values are in none of these currencies

read-currency-beside = “{ $unit }” names { $count } currencies, and nothing tells whether these numbers are in them: they are drawn without a unit
read-currency-beside-expected = a header that says what the numbers are, such as price or amount
read-currency-beside-hint = Look at what the numbers mean before they are compared

read-other-currencies = { $count ->
    [one] one row is in another currency than { $unit } and is not drawn
   *[other] { $count } rows are in other currencies than { $unit } and are not drawn
}
read-other-currencies-expected = rows in { $unit }
read-other-currencies-hint = Choose another currency, or each of them as a series, to see these

read-hidden-sheet = every sheet with a table is hidden; the sheet “{ $found }” was read
read-hidden-sheet-expected = a sheet that is shown
read-hidden-sheet-hint = Look at whether it is the one that was meant

read-names-left-out = more names and currencies than can be drawn: those with the { $by ->
    [rows] most rows
   *[values] largest sums
} ({ $kept }) have a series each; the rows of all others ({ $rows-left }) have no unit in common and are not drawn
read-names-left-out-expected = names that come back
read-names-left-out-hint = Choose one currency, or another column for the series

read-no-header = no row names the columns, so they go by their numbers: #1, #2
read-no-header-expected = a first row of names
read-no-header-hint = Nothing has to be done unless the first row is one of names

read-no-date-in-column = no cell of “{ $found }” is a date (0 of { $count })
read-no-date-in-column-expected = a column with dates
read-no-date-in-column-hint = Choose another column
read-no-value-in-column = no cell of “{ $found }” is a number (0 of { $count })
read-no-value-in-column-expected = a column with numbers
read-no-value-in-column-hint = Choose another column

read-unknown-answer = no column is named “{ $found }”
read-unknown-answer-expected = one of { $columns }
read-unknown-answer-hint = Write the name as it stands in the file, or its number as #3

read-rows-without-value = { $count ->
    [one] one row has no value and is not drawn
   *[other] { $count } rows have no value and are not drawn
}
read-rows-without-value-expected = a value in each row
read-rows-without-value-hint = Nothing has to be done where nothing is known

read-repeated-total = “{ $total }” repeats the total of a whole award in each of its rows, so its rows are not added up
read-repeated-total-expected = a column of what each row adds, such as federal_action_obligation
read-repeated-total-hint = Name another column of values, or take the greatest of each period

read-others = { $known ->
    [yes] All others ({ $count })
   *[no] All others
}

read-too-many-row-points = { $rows } rows are too many for a point each: there is no room for them in memory, and the greatest of each period is shown instead
read-too-many-row-points-expected = about 25 million rows, each with a date, a number and a name
read-too-many-row-points-hint = Choose a sum, the least or a count, or split the file

read-large-file = { $rows ->
    [one] one row was read block by block and is not held
   *[other] { $rows } rows were read block by block and are not held
}; what the columns are was told by { $sample } of them
read-large-file-expected = a file of this size is told by its periods and names
read-large-file-hint = Click a point to read the rows behind it

read-not-scannable = the file is too large to be read whole, and its rows cannot be told apart block by block
read-not-scannable-expected = at most 1 GiB and 8 million rows, or a table in UTF-8 with one header row, whose rows each have a date
read-not-scannable-hint = Save it as CSV in UTF-8, or split it

read-not-scannable-encoding = the file is too large to be read whole, and block by block only UTF-8 is read and what has one byte for each letter: this is { $encoding }
read-not-scannable-encoding-expected = at most 1 GiB and 8 million rows, or a table in UTF-8
read-not-scannable-encoding-hint = Convert it and open the new file, for instance with: iconv -f { $encoding } -t UTF-8 OLD.csv > NEW.csv

read-not-scannable-long-row = the file is too large to be read whole, and the row that begins at byte { $at } is longer than { $limit } MiB: either a quotation mark opens there and never closes, or the row is that long
read-not-scannable-long-row-expected = at most 1 GiB and 8 million rows, or rows of at most { $limit } MiB
read-not-scannable-long-row-hint = Close the quotation mark or shorten the row, or split the file into parts of less than 1 GiB

read-not-scannable-periods = the file is too large to be read whole, and its dates stand in the headers or in several columns, which block by block nothing can be made of
read-not-scannable-periods-expected = at most 1 GiB and 8 million rows, or a table with one column of dates
read-not-scannable-periods-hint = Make one row of each date, with a column of dates and one of values, or split the file into parts of less than 1 GiB

read-rows-without-date = { $count ->
    [one] one row has no date and is in no point
   *[other] { $count } rows have no date and are in no point
}
read-rows-without-date-expected = a date in each row
read-rows-without-date-hint = Nothing has to be done where nothing is known

read-times-left-out = times of day such as “{ $found }” are in no point: each stands at its day
read-times-left-out-expected = dates
read-times-left-out-hint = Nothing has to be done where the day is enough

read-loose-dates = { $count ->
    [one] one date is less exact than the periods of the chart, and its row is in no point
   *[other] { $count } dates are less exact than the periods of the chart, and their rows are in no point
}
read-loose-dates-expected = dates that lie within one period
read-loose-dates-hint = Have the rows told by longer periods

read-odd-rows = { $count ->
    [one] one row has
   *[other] { $count } rows have
} not as many cells as the others
read-odd-rows-expected = as many cells in each row as there are headers
read-odd-rows-hint = Look for missing quotation marks, or for a second table in the file

read-not-gathered = “{ $found }” says something of single rows, which points of many rows cannot show
read-not-gathered-expected = rows that can be told together
read-not-gathered-hint = Click a point to read its rows in full

read-names-together = more names than can be drawn: those with the { $by ->
    [rows] most rows
   *[values] largest sums
} ({ $kept }) have a series each, all others are one series
read-names-together-expected = names that come back
read-names-together-hint = Choose another column for the series, or none

read-file-changed = another program changed the file while it was read; the chart may not show what is in it now
read-file-changed-expected = a file that nobody writes to
read-file-changed-hint = Open it again once it is written

read-asked-fold = Too many rows to draw one by one. How should the values of “{ $columns }” be combined?

# Pictures that were opened for the chart they carry.
read-picture-without-chart = the picture carries no chart of Sourceline: it was made by another program, saved without its data, or stripped on its way
read-picture-without-chart-expected = a PNG, SVG or PDF as Sourceline saved it
read-picture-without-chart-hint = Ask whoever made it for the file as it was saved
read-picture-of-kind = a { $found } file carries no chart
read-picture-of-kind-expected = a table, or a PNG, SVG or PDF that Sourceline saved
read-picture-of-kind-hint = Open the table the picture was made of
read-picture-damaged = what the picture carries is damaged ({ $found })
read-picture-damaged-expected = a PNG, SVG or PDF as Sourceline saved it
read-picture-damaged-hint = Ask whoever made it for the file as it was saved
read-picture-too-large = the picture carries more than is read out of one
read-picture-too-large-expected = at most 64 MiB of text
read-picture-too-large-hint = Open the table the picture was made of
read-picture-too-new = the picture was saved by a later version of Sourceline, in form { $found }
read-picture-too-new-expected = form 1
read-picture-too-new-hint = Open it with that version
read-picture-among-files = a picture opens alone, since it brings its own chart
read-picture-among-files-expected = one picture, or tables
read-picture-among-files-hint = Open it by itself
