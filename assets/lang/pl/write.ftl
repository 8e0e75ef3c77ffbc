# write: eksport

write-role-point = punkt danych
write-role-lane = umowa
write-role-event = zdarzenie

write-bad-scale = { $scale } to nie skala. Podaj liczbę większą od 0, na przykład 1 albo 2
write-too-large = { $width } na { $height } pikseli to więcej, niż można zapisać. Bok może mieć najwyżej { $side } pikseli, a całość { $megapixels } megapikseli
write-no-memory = Brakuje pamięci na { $width } na { $height } pikseli. Wybierz mniejszą skalę
write-failed = Nie udało się utworzyć obrazu: { $reason }

export-format-unknown = „{ $extension }” nie jest formatem eksportu. Zakończ nazwę na .svg, .png albo .pdf
export-format-missing = Nazwa { $file } nie ma rozszerzenia. Zakończ ją na .svg, .png albo .pdf
export-size-unknown = „{ $size }” to nie rozmiar. Podaj szerokość i wysokość w punktach, na przykład 1600x900, każdą od { $least } do { $most }
export-size-cramped = { $size } punktów to za mało na słowa tej strony. Mieszczą się przy --size { $room }; z --scale { $scale } obraz nie będzie miał więcej pikseli, niż podano
export-unnamed = { $count ->
    [one] 1 źródło nie zmieściło się na tej stronie i jest na niej tylko policzone. Większe --size pozwoli je wymienić
    [few] { $count } źródła nie zmieściły się na tej stronie i są na niej tylko policzone. Większe --size pozwoli je wymienić
    [many] { $count } źródeł nie zmieściło się na tej stronie i są na niej tylko policzone. Większe --size pozwoli je wymienić
   *[other] { $count } źródła nie zmieściło się na tej stronie i jest na niej tylko policzone. Większe --size pozwoli je wymienić
}
export-scale-unknown = „{ $scale }” to nie skala. Podaj liczbę większą od 0 i nie większą niż { $most }, na przykład 1 albo 2
export-theme-unknown = „{ $theme }” to nie motyw. Napisz light albo dark
export-lang-unknown = „{ $lang }” to nie język eksportu. Napisz en albo pl
export-story-unknown = Nie ma historii „{ $story }”. Są takie historie: { $stories }
export-story-none = Nie ma historii „{ $story }”: pliki nie zawierają żadnych historii
export-nothing = W plikach nie ma ani danych liczbowych, ani umów, więc nie ma czego narysować
export-carried = { $rows ->
    [one] Obraz niesie jedyny swój wiersz
    [few] Obraz niesie { $rows } swoje wiersze
    [many] Obraz niesie { $rows } swoich wierszy
   *[other] Obraz niesie { $rows } swojego wiersza
}{ $sources ->
    [0] {""}
    [one] {" "}i 1 źródło
    [few] {" "}i { $sources } źródła
    [many] {" "}i { $sources } źródeł
   *[other] {" "}i { $sources } źródła
}: otwarty w Sourceline jest znów tym samym wykresem. Z --no-embed zapisze się bez nich
export-not-carried = Obraz nie niesie danych: przy więcej niż { $most } wierszach byłby większy od swojej tabeli
