# write: eksport

write-role-point = punkt danych
write-role-lane = umowa
write-role-event = zdarzenie
write-role-claim = doniesienie o zmianie

write-bad-scale = { $scale } to nie skala. Podaj liczbę większą od 0, na przykład 1 albo 2
write-too-large = { $width } na { $height } pikseli to więcej, niż można zapisać. Bok może mieć najwyżej { $side } pikseli, a całość { $megapixels } megapikseli
write-no-memory = Brakuje pamięci na { $width } na { $height } pikseli. Wybierz mniejszą skalę
write-rows-failed = Nie udało się zapisać wierszy: { $reason }
write-failed = Nie udało się utworzyć obrazu: { $reason }

write-note-level = Poziom: { $text }.
write-note-via = Za: { $text }.
write-note-basis = Podstawa: „{ $text }”.
write-note-date = Data: { $text }.
write-note-modified = Zmieniono: { $text }.
write-note-correction = Sprostowanie: „{ $text }”.
write-note-address = Adres, który nie będzie otwierany: { $text }.
write-note-archive = Adres kopii, który nie będzie otwierany: { $text }.

write-md-date = Data
write-md-series = Seria
write-md-words = Jak podano
write-md-sources = Źródła
write-md-contract = Umowa
write-md-event = Co podano
write-md-list = Źródła
write-md-aside = { $given ->
    [yes] odrzucone: „{ $reason }”
   *[no] odrzucone
}
write-md-archive = { $dated ->
    [yes] Kopia w archiwum, { $date }
   *[no] Kopia w archiwum
}
write-md-accessed = Dostęp: { $date }

write-html-figures = Wartości na wykresie
write-html-contracts = Umowy na wykresie
write-html-embed = Umieść ten wykres na stronie
write-html-embed-how = Skopiuj te wiersze. Adresem jest nazwa tego pliku: połóż plik obok swojej strony albo wpisz, gdzie się znajduje.

# What a column of an exported table holds.
write-column = { $column ->
    [id] Klucz wiersza
    [figure] Klucz wartości
    [series] Seria
    [agency] Czyje dane
    [provider] Na czyjej platformie
    [measure] Co zmierzono
    [date] Data (EDTF)
    [date_text] Data, jak ją podano
    [value] Wartość
    [unit] Jednostka
    [qualifier] Zastrzeżenie
    [low] Dolna granica
    [high] Górna granica
    [bounds] Kto podał granice
    [relative] Doniesienie o zmianie
    [relative_to] Zmiana względem
    [value_text] Wartość, jak ją podano
    [status] Status
    [rank] Ranga
    [rank_reason] Powód rangi
    [replaced_by] Zastąpione przez
    [source] Źródła
    [source_via] Za czym
    [quote] Cytat
    [quote_prefix] Słowa przed cytatem
    [quote_suffix] Słowa po cytacie
    [lang] Język
    [price_basis] Ceny
    [note] Uwaga
    [contract_id] Umowa
    [parent_id] Umowa ramowa
    [event] Zdarzenie
    [amendment_id] Aneks
    [date_signed] Data podpisania
    [period_start] Początek
    [period_end] Koniec
    [period_max_end] Koniec z wszystkimi opcjami
    [buyer] Zamawiający
    [buyer_parent] Jednostka nadrzędna zamawiającego
    [funder] Finansujący
    [supplier] Dostawca
    [supplier_id] Identyfikator dostawcy
    [supplier_parent] Spółka nadrzędna dostawcy
    [product_vendor] Kto naprawdę dostarcza
    [amount_obligated] Zakontraktowano
    [amount_outlayed] Wypłacono
    [amount_current] Bieżąca wartość
    [amount_potential] Wartość maksymalna
    [amount_estimated] Wartość szacunkowa
    [amount_reported] Kwota z doniesień
    [currency] Waluta
    [title] Tytuł
    [description] Opis
    [classification] Klasyfikacja
    [publisher] Wydawca
    [author] Autor
    [modified] Zmieniono
    [url] Adres
    [archive_url] Kopia w archiwum
    [archive_date] Data kopii
    [accessed] Data dostępu
    [kind] Rodzaj
    [level] Poziom
    [via] Opiera się na
    [basis] Podstawa
    [correction_note] Sprostowanie
   *[other] { $column }
}

export-format-unknown = „{ $extension }” nie jest formatem eksportu. Zakończ nazwę na .svg, .png, .pdf, .html, .csv, .bib, .ris, .json, .md albo .txt
export-format-missing = Nazwa { $file } nie ma rozszerzenia. Zakończ ją na .svg, .png, .pdf, .html, .csv, .bib, .ris, .json, .md albo .txt
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
export-purpose-unknown = Tabeli nie zapisuje się dla „{ $purpose }”. Napisz exact albo spreadsheets
export-beside = Zapisano obok: { $files }
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
}{ $indirect ->
    [0] {""}
    [one] , w tym 1 wskazane pośrednio
    [few] , w tym { $indirect } wskazane pośrednio
    [many] , w tym { $indirect } wskazanych pośrednio
   *[other] , w tym { $indirect } wskazanego pośrednio
}: otwarty w Sourceline jest znów tym samym wykresem. Z --no-embed zapisze się bez nich
export-not-carried = Obraz nie niesie danych: przy więcej niż { $most } wierszach byłby większy od swojej tabeli
