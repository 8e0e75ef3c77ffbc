# write: exports

write-role-point = data point
write-role-lane = contract
write-role-event = event

write-bad-scale = { $scale } is not a scale. Give a number above 0, such as 1 or 2
write-too-large = { $width } by { $height } pixels is larger than what can be written. Stay within { $side } pixels a side and { $megapixels } megapixels in all
write-no-memory = There is not enough memory for { $width } by { $height } pixels. Choose a smaller scale
write-failed = The picture could not be made: { $reason }

export-format-unknown = "{ $extension }" is not a format for export. End the name with .svg, .png or .pdf
export-format-missing = { $file } has no ending. End the name with .svg, .png or .pdf
export-size-unknown = "{ $size }" is not a size. Write width and height in points, such as 1600x900, each from { $least } to { $most }
export-size-cramped = { $size } points is too small for the words of this page. --size { $room } has room for them; with --scale { $scale } the picture has no more pixels than you asked for
export-unnamed = { $count ->
    [one] 1 source has no room on this page and is counted there. A larger --size names it
   *[other] { $count } sources have no room on this page and are counted there. A larger --size names them
}
export-scale-unknown = "{ $scale }" is not a scale. Give a number above 0 and up to { $most }, such as 1 or 2
export-theme-unknown = "{ $theme }" is not a theme. Write light or dark
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
}: opened in Sourceline it is the same chart again. --no-embed leaves them out
export-not-carried = The picture carries no data: more than { $most } rows would make it larger than its table
