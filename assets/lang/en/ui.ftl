# What the window says, by panel.

coverage = { $sourced } of { $all } with a source

# Top bar and menus.
window-title = { $name } · Sourceline
window-no-display = There is no display to open a window on ({ $cause }). Without a window: sourceline read FILE, sourceline check FILE, sourceline explain "TEXT", sourceline export FILE -o OUT.svg
window-no-library = The window could not be opened ({ $cause }). On Debian and Ubuntu these packages are needed: sudo apt-get install libx11-6 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1
top-export = Export
menu-file = File
menu-edit = Edit
menu-view = View
menu-chart = Chart
menu-help = Help
menu-recent = Recent files

# Keys.
key-ctrl = Ctrl
key-command = Cmd
key-shift = Shift
key-escape = Esc
key-enter = Enter
key-home = Home
key-left = Left
key-right = Right
key-up = Up
key-down = Down

# Commands: the name, and what it does.
command-open = Open a file…
command-review = How the file was read
command-review-tip = Look over what was assumed about the columns of the file, and change it
command-bundled = Bundled stories
command-bundled-tip = Go back to the stories that the program brings along
command-open-tip = Read a table (CSV, workbook, JSON, web page), or several files that belong together
command-forget-recent = Forget recent files
command-forget-recent-tip = Empty the list; the files stay where they are
command-save-svg = Save picture as SVG…
command-save-svg-tip = Write the page as it stands, with text that can be selected
command-save-png = Save picture as PNG…
command-save-png-tip = Write the page as it stands, in pixels
command-save-pdf = Save picture as PDF…
command-save-pdf-tip = Write the page for print, with words that can be selected
command-save-html = Save as web page (HTML)…
command-save-html-tip = Write one file for the web: the chart, its rows and its sources, each mark a link
command-save-data = Data (CSV)…
command-save-data-tip = Write the rows on the page, every text as it is, with their contracts and sources in files beside them
command-save-sheet = Data for spreadsheets (CSV)…
command-save-sheet-tip = Write the rows so that a spreadsheet takes no text for a formula: such texts get a ' in front
command-save-sources = Sources (BibTeX, RIS, CSL-JSON, Markdown)…
command-save-sources-tip = Write the list of sources; the end of the name decides its form
command-save-words = Alt text…
command-save-words-tip = Write the chart in words, with hedges and sources, for those who hear it
command-quit = Quit
command-quit-tip = Close the window
command-undo = Undo
command-undo-tip = Take back the last change
command-redo = Redo
command-redo-tip = Bring back what was taken back
command-reset-labels = Put labels back
command-reset-labels-tip = Let the chart place every label again
command-copy-citation = Copy citation
command-copy-citation-tip = Put the selected report on the clipboard, as it would be cited
command-paste-table = Paste table
command-paste-table-tip = Open the table on the clipboard, as copied from a spreadsheet or a web page
clipboard-name = Clipboard
command-unselect = Select nothing
command-unselect-tip = Close the card of the selected point
command-stories = Stories
command-stories-tip = Show all stories of the data
command-table = Table
command-table-tip = Show or fold the rows behind the chart
command-sources = Sources
command-sources-tip = Show or fold the list of sources
command-problems = Problems
command-problems-tip = Show what could not be read as it stands
command-left-panel = Left panel
command-left-panel-tip = Show or fold stories and series
command-right-panel = Source card
command-right-panel-tip = Show or fold the card of the selected point
command-bottom-panel = Lower panel
command-bottom-panel-tip = Show or fold table, sources and problems
command-page-alone = Page alone
command-page-alone-tip = Fold every panel, or bring them back
command-theme-light = Light
command-theme-light-tip = Dark words on light paper
command-theme-dark = Dark
command-theme-dark-tip = Light words on dark paper, on the screen only
command-theme-system = As the system
command-theme-system-tip = Follow the setting of the desktop
command-english = English
command-english-tip = Window and chart in English
command-polish = Polski
command-polish-tip = Window and chart in Polish
command-full-screen = Full screen
command-full-screen-tip = Fill the screen, or go back to a window
command-scale-linear = Linear scale
command-scale-linear-short = Linear
command-scale-linear-tip = The same distance is the same amount
command-scale-log = Logarithmic scale
command-scale-log-short = Log
command-scale-log-tip = The same distance is the same growth rate
command-scale-index = Index, first = 100
command-scale-index-short = Index
command-scale-index-tip = Every series begins at 100
command-join-straight = Straight lines
command-join-straight-short = Straight
command-join-straight-tip = Join two figures directly; the path between them was not reported
command-join-step = Steps
command-join-step-short = Steps
command-join-step-tip = Hold a figure until the next one is reported
command-all-accounts = All accounts of a figure
command-all-accounts-tip = Draw every report of a figure, not only the one the line uses
command-deprecated = Superseded and retold
command-deprecated-tip = Draw reports that were corrected or that repeat another one
command-implied = Implied by claims
command-implied-tip = Draw what a claim such as “more than tripled” implies
command-zoom-in = Zoom in
command-zoom-in-tip = Show less time, larger
command-zoom-out = Zoom out
command-zoom-out-tip = Show more time, smaller
command-fit = Show everything
command-fit-tip = Go back to the whole chart
command-pan-left = Move left
command-pan-left-tip = Show earlier dates
command-pan-right = Move right
command-pan-right-tip = Show later dates
command-pan-up = Move up
command-pan-up-tip = Show larger values
command-pan-down = Move down
command-pan-down-tip = Show smaller values
command-previous-point = Previous mark
command-previous-point-tip = Select the mark before, in the order of time
command-next-point = Next mark
command-next-point-tip = Select the mark after, in the order of time
command-open-article = Open the article
command-open-article-tip = Open the address of the selected report in the browser
command-keys = Keys
command-keys-tip = Show every key
command-about = About Sourceline
command-about-tip = Version, licences, and what leaves this computer

# What undo calls each change.
undo-story = Open “{ $name }”
undo-show = Show { $name }
undo-hide = Hide { $name }
undo-show-all = Show every series
undo-scale-linear = Linear scale
undo-scale-log = Logarithmic scale
undo-scale-index = Index scale
undo-join-straight = Straight lines
undo-join-step = Steps
undo-accounts-on = Show all accounts
undo-accounts-off = Show one account of each figure
undo-deprecated-on = Show superseded and retold reports
undo-deprecated-off = Leave out superseded and retold reports
undo-implied-on = Show what claims imply
undo-implied-off = Leave out what claims imply
undo-move-label = Move a label
undo-reset-labels = Put labels back
undo-title = Change the title
undo-subtitle = Change the subtitle

# Left side.
side-stories = Stories
side-all-stories = All { $count } stories
side-open-file = Open a file…
side-in-chart = In this chart
side-no-series = No series in this file
side-scale = Scale
side-reports = Reports
side-reports-of-figures = { $reports } of { $figures ->
    [one] 1 figure
   *[other] { $figures } figures
}
side-scopes-differ = scopes differ
side-hide-tip = Take { $name } off the page
side-show-tip = Put { $name } on the page

# The desk.
desk-empty-heading = Nothing is open
desk-empty = Open a table of figures (CSV, workbook, JSON or web page), drop one on the window, or paste one
desk-open = Open a file…
desk-all-off-heading = Everything is switched off
desk-show-all = Show every series
desk-no-rows-heading = No rows to draw
desk-no-rows = The file was read, and no row in it has both a date and a value. The problems panel says why.
desk-fit = Show everything
desk-pile = { $place } of { $count } here
desk-click-for-next = Click again for the next one here
desk-click-to-pin = Click to pin the source card

# Panel below.
tab-table = Table
tab-sources = Sources
tab-problems = Problems
table-more-columns = { $count ->
    [one] 1 more column
   *[other] { $count } more columns
}
table-fewer-columns = Fewer columns
table-words = As printed
table-when = When
table-series = Series
table-hedge = Hedge
table-reported-by = Reported by
table-published = Published
table-level = Level
table-sort-tip = Order the table by this column
table-no-source = no source named
table-retells = retells
table-amount = { $amount }, { $kind }
table-event-amount = { $event }: { $amount }, { $kind }
table-empty-heading = No rows
table-empty = Open a file to see its rows
table-all-off = Rows of hidden series are left out here as well
table-show-all = Show all rows
sources-empty-heading = No source is named
sources-empty = Add a column source_title or source_url to the file, one source a row
problems-error = Not used
problems-warning = Needs a look
problems-note = Note
problems-unsourced = { $file }, line { $line }: no source is named for { $row }
problems-unsourced-nowhere = No source is named for { $row }
problems-unsourced-more = { $count ->
    [one] No source is named for 1 more point
   *[other] No source is named for { $shown } more points
}
problems-unsourced-all = { $count ->
    [one] No source is named for the only point
   *[other] No source is named for any of the { $shown } points
}
problems-refused-file = { $file }, not opened
problems-open-file = { $file }, open
problems-none-heading = No problems
problems-none = Every row was read as it stands and names a source
problems-no-file-heading = No problems
problems-no-file = Open a file to see whether it can be read

# Source card.
card-nothing-open = Nothing is open
card-first-steps = What to do first
card-step-click = Click a point or a bar to see who reported it, in which words.
card-step-walk = Press { $key } to walk from mark to mark.
card-step-open = Open a file of your own with { $key }, or drop it on the window.
card-step-keys = { $key } lists every key.
card-no-source = No source named
card-no-author = author not given
card-no-publisher = publisher not given
card-no-title = title not given
card-no-date = date not given
card-retells = retells { $source }
card-used = used
card-set-aside = set aside
card-according-to = According to { $source }
card-basis = Based on: “{ $basis }”
card-corrected = Corrected: “{ $note }”
card-modified = Modified { $date }
card-archived-on = Archived { $date }
card-accessed = Looked at on { $date }
card-date-as-printed = Date as printed: { $date }
card-open = Open article
card-open-archive = Archived copy
card-copy-citation = Copy citation
card-address-unseen = Address not seen yet
card-address-refused = Not opened, not a plain web address: { $address }
card-no-archive = No archived copy on record
card-host-no-archive = { $host }, no archived copy on record
card-differs-value = other value: { $value }
card-differs-lost = lost { $printed ->
    [yes] the word { $word }
   *[no] the hedge ({ $word })
}
card-differs-without = without { $printed ->
    [yes] the word { $word }
   *[no] the hedge ({ $word })
}
card-differs-hedge = with { $printed ->
    [yes] the word { $word }
   *[no] a hedge ({ $word })
}
card-differs-date = other date: { $date }
card-go-to-report = Show this report
card-more-reports = { $count ->
    [one] 1 more report is in the table
   *[other] { $count } more reports are in the table
}
card-why-preferred = The line uses this report because the file prefers it.
card-why-preferred-reason = The line uses this report because the file prefers it: “{ $reason }”
card-why-first-hand = The line uses this report because it alone is first hand ({ $level }).
card-why-earliest = The line uses this report because it was published first: { $date }.
card-why-first-in-file = The line uses this report because it stands first in the file. Nothing else tells the reports apart.
card-why-only-left = The line uses this report because all others are set aside.
card-lost = { $count ->
    [one] 1 retelling lost
   *[other] { $count } retellings lost
} { $printed ->
    [yes] the word { $word }
   *[no] the hedge ({ $word })
}
card-set-aside-reason = Set aside: “{ $reason }”
card-set-aside-no-reason = Set aside, no reason given
card-superseded-reason = Superseded: “{ $reason }”
card-superseded-no-reason = Superseded, no reason given
card-replaced-by = In its place: { $row }
card-replaced-by-unknown = In its place: { $row }, which is no row of this data
card-measured-from = Measured from { $base }
card-notes = Notes
card-columns = More columns
card-price-basis = Prices: “{ $basis }”
card-origin = { $file }, line { $line }

# Nothing selected.
story-what = In the data: { $reports ->
    [one] 1 report
   *[other] { $reports } reports
} of { $figures ->
    [one] 1 figure
   *[other] { $figures } figures
}{ $of ->
    [spans] { $contracts ->
        [0] {""}
        [one] {" "}and 1 span of time
       *[other] {" "}and { $contracts } spans of time
    }
    [payments] { $contracts ->
        [0] {""}
        [one] {" "}and payments to 1 payee
       *[other] {" "}and payments to { $contracts } payees
    }
   *[contracts] { $contracts ->
        [0] {""}
        [one] {" "}and 1 contract
       *[other] {" "}and { $contracts } contracts
    }
}.
story-contracts = In the data: { $of ->
    [spans] { $contracts ->
        [one] 1 span of time
       *[other] { $contracts } spans of time
    }
    [payments] { $contracts ->
        [one] payments to 1 payee
       *[other] payments to { $contracts } payees
    }
   *[contracts] { $contracts ->
        [one] 1 contract
       *[other] { $contracts } contracts
    }
}.
story-span = The figures are about the time from { $first } to { $last }.
story-coverage = { $sourced } of { $all } { $kinds ->
    [figures] { $all ->
        [one] figure
       *[other] figures
    }
    [lanes] { $of ->
        [spans] { $all ->
            [one] span of time
           *[other] spans of time
        }
        [payments] { $all ->
            [one] payment
           *[other] payments
        }
       *[contracts] { $all ->
            [one] contract event
           *[other] contract events
        }
    }
   *[both] { $of ->
        [spans] figures and spans of time
        [payments] figures and payments
       *[contracts] figures and contract events
    }
} name a source; { $sources }.
sources-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
}{ $more ->
    [0] {" "}in all
    [one] , and 1 more that is named indirectly
   *[other] , and { $more } more that are named indirectly
}
sources-indirect = named indirectly

# Contract card.
contract-amounts = Amounts by kind
contract-no-amount = No amount was reported for this event
contract-never-summed = Different kinds of money: never added together
contract-amount-of-kind = { $amount } { $kind }
contract-reported-by = Reported by
contract-events = Events
contract-more-events = { $count ->
    [one] 1 more event is in the table
   *[other] { $count } more events are in the table
}
contract-parties = { $of ->
    [payments] The payment
    [spans] The row
   *[contracts] The contract
}
contract-buyer = { $of ->
    [payments] Payer
   *[contracts] Buyer
}
contract-buyer-parent = Buyer’s department
contract-funder = Paid by
contract-supplier = { $of ->
    [payments] Payee
   *[contracts] Supplier
}
contract-supplier-parent = Supplier’s group
contract-vendor = Provided by
contract-signed = Signed
contract-start = Begins
contract-end = Ends
contract-max-end = Ends with all options
contract-id = Contract
contract-parent-id = Under
contract-class = Class

# Start page.
start-title = Stories
start-lead = Each chart says where every one of its points comes from.
start-no-stories = This file has no stories of its own. The chart shows everything in it.
start-open = Open a file…
start-back = Back to the chart
start-open-help = A table with a date and a value in each row: CSV, workbook, JSON or web page. It can also be dropped on the window, or pasted.

# Status bar.
status-nothing-open = Nothing is open
status-no-problems = no problems
status-unsourced = { $count ->
    [one] 1 point without a source
   *[other] { $shown } points without a source
}
status-reviewing = “{ $name }” stays open until this is used
status-unlabelled = { $count ->
    [one] 1 mark without a label
   *[other] { $count } marks without a label
}
status-undo = Undo: { $step }
status-page = Picture { $width } × { $height } · { $lang }
status-page-tip = The picture is saved in this size, in points. A PNG has twice as many pixels each way.
status-page-tip-grown = The picture is saved in this size, in points, so that all of its sources have room. Here the page is { $width } × { $height }, and the panel below lists the sources. A PNG has twice as many pixels each way.
status-opening = Reading { $file }…
first-rows = The first { $count ->
    [one] row
   *[other] { $count } rows
} of { $file } as they were read; the others are being looked through ({ $rows } so far)
status-cancel = Cancel

# Notices.
notice-link-failed = No browser could be started for { $address }
notice-no-address = Nothing to open at { $source }: the address was not seen yet
notice-fault = Something in the program broke off here. What was open is still there.
notice-busy = Too much is waiting already; try again in a moment
dialog-kind-data = Data files
dialog-kind-all = All files
notice-close = Close
notice-problems = Show problems
notice-saved = Saved { $file }
notice-nothing-in-file = { $file } holds no rows. What was open is still here.

# Dialogs.
dialog-close = Close
dialog-cancel = Cancel
drop-files = Drop to open
drop-named = Drop to open { $names }
keys-title = Keys
keys-pointer = Getting about
keys-walk = [ and ] stop once at each mark, in the order of time. Up and down in the table go through all of its reports; so do Tab and Enter on its card
keys-menu = F10 opens the first menu, Alt with the first letter of its name any of them. The arrows walk in it, Enter chooses
keys-escape = Escape closes what was opened last: a menu, a dialog, the look at a file, the page of stories, then the card
keys-drag = Drag the chart to move it, drag a label to place it
keys-wheel = The wheel zooms in and out about the pointer, and with Shift it moves along the time axis
keys-box = Drag with the right button to zoom into a box
keys-double = Double-click to show everything
keys-scale = Ctrl with +, − or 0 changes the size of everything in the window
about-version = Version { $version }
about-what = Charts in which every point shows its source: the words as printed, the date they are about, who reported them and how sure anyone is.
about-network = Nothing leaves this computer. An address opens in the browser only when it is clicked.
about-licences = Program: MIT or Apache-2.0. Curated data: CC BY 4.0. Typefaces: Source Sans 3, Noto Sans Arabic and Noto Sans Hebrew, under the SIL Open Font License.
picker-open-title = Open a file
picker-save-svg-title = Save picture as SVG
picker-save-png-title = Save picture as PNG
picker-save-pdf-title = Save picture as PDF
picker-save-html-title = Save as web page
picker-save-data-title = Save data as CSV
picker-save-sheet-title = Save data for spreadsheets as CSV
picker-save-sources-title = Save sources as .bib, .ris, .json or .md
picker-save-words-title = Save alt text
picker-waiting = Dialog not showing? Choose or type a path here…
picker-path = Path
picker-path-hint = ~/data/figures.csv
picker-reading = Reading the folder…
picker-up = Up
picker-empty = Nothing in this folder
picker-cut-short = More entries than are listed; type a path
picker-open = Open
picker-save = Save
picker-taken = { $file } is here already. Replace it?
picker-replace = Replace
picker-keep = Choose another name

# Looking over how a table was understood.

review-title = How { $file } was understood
review-place = { $place } of { $count }
review-files = Files
review-file-open = { $file }: { $count ->
    [one] 1 question
   *[other] { $count } questions
}
review-next = On to { $file }
review-sheets = Sheets of the workbook
review-sheet-hidden = { $sheet } (hidden)
review-accept = Use it
review-accept-open = Use it as it is
review-cancel = Discard
review-asked = Please decide
review-assumed = Assumed
review-problems = Found in the file
review-instead = Instead: { $choice }
review-asked-keys = Enter goes to the question. Ctrl+Enter, or the button above, goes on without an answer.
review-meanwhile = { $choice } (read so for now)
review-more-choices = Show { $count } more
review-more-problems = and { $count } more, all in the list of problems
review-decided = Read as you decided before for files with the same header
review-forget = Forget that
review-cell = line { $line }: { $cell }
review-line = line { $line }
review-rows = Rows as read: the first { $shown } of { $count }
review-table = Rows as read
review-empty-heading = Nothing can be drawn yet
review-empty = Answer the question on the left, and the page appears here.
review-empty-sheet = This sheet has no rows to draw. Choose another one on the left.
review-kind-number = number
review-kind-date = date
review-kind-text = text
review-role-date = Date
review-role-date-part = Part of the date
review-role-point = Value
review-role-value = Value
review-role-low = Lower end
review-role-high = Upper end
review-role-unit = Unit
review-role-series = Series
review-role-agency = Whose
review-role-provider = Where
review-role-measure = What
review-role-source-url = Address of the source
review-role-source-title = Title of the source
review-role-source = Source
review-role-note = Note
review-role-period-start = Start
review-role-period-end = End
review-role-contract-id = Lane
review-role-supplier = Supplier
review-role-buyer = Buyer
review-role-amount-obligated = Obligated
review-role-amount-outlayed = Outlayed
review-role-currency = Currency
review-role-title = Title
review-role-description = Description
review-role-id = Key
notice-read-as-found = { $file } follows no convention. It was read by what its columns hold, with { $count ->
    [one] one assumption
   *[other] { $count } assumptions
}.
notice-read-as-decided = { $file } was read as you decided before for files with the same header.
notice-put-aside = { $file } was put aside before it was used. Open it again to go on; what you decided about it is kept.
notice-one-sheet = { $file }: the sheet “{ $sheet }” was read. The workbook has { $count ->
    [one] one more
   *[other] { $count } more
}.
notice-review = Look it over

card-computed = Computed by this program: { $by ->
    [count] the number
    [sum] the sum
    [min] the least
   *[max] the greatest
} of { $rows ->
    [one] one row
   *[other] { $rows } rows
}{ $lines ->
    [yes] , from line { $first } to line { $last }
   *[no] {""}
}

card-computed-reach = The least of these rows says { $least }, the greatest { $greatest }
card-rows-each = Each of these rows is a point of its own
card-row = The row behind it
card-row-shown = As it stands in { $file }
card-rows = Rows behind it
card-rows-shown = Rows { $from } to { $to } of { $of }, as they stand in { $file }
card-rows-reading = Looking for the first of { $of ->
    [one] one row
   *[other] { $of } rows
} in { $file }…
card-rows-line = Line { $line }
card-rows-next = Next rows
card-rows-back = Rows before
card-rows-changed = The file has changed since, so its rows cannot be found by what is known of it. Open it again.
card-rows-gone = The file is no longer where it was opened.
card-rows-unreadable = The file could not be read again.
status-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
}

# What a picture holds.
export-carries = The picture holds the { $rows ->
    [one] row
   *[other] { $rows } rows
} and { $sources ->
    [one] the source
   *[other] { $sources } sources
} of this chart{ $indirect ->
    [0] {""}
   *[other] , { $indirect } of them named indirectly
}, and opens here again
export-carries-nothing = The picture holds nothing but what is seen
export-carries-too-many = This chart has more rows than a picture holds
command-carry-data = Put the data in pictures
command-carry-data-tip = Pictures hold the rows and sources of the chart, so that it can be opened again
