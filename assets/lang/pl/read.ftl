# Kłopoty przy wczytywaniu. Każdy ma to, co znaleziono (ciąg dalszy zdania, które zaczyna się od
# miejsca), czego oczekiwano (wyrażenie rzeczownikowe) i co zrobić (zdanie).

read-sentence = { $place }: { $what }. { $hint }.
read-place-file = { $file }
read-place-line = { $file }, wiersz { $line }
read-place-column = { $file }, kolumna { $column }
read-place-cell = { $file }, wiersz { $line }, kolumna { $column }

read-no-such-file = nie ma takiego pliku
read-no-such-file-expected = istniejący plik
read-no-such-file-hint = Sprawdź nazwę i folder

read-not-regular-file = to potok, urządzenie albo gniazdo
read-not-regular-file-expected = zwykły plik
read-not-regular-file-hint = Zapisz dane do pliku i otwórz ten plik

read-folder = to jest folder
read-folder-expected = plik
read-folder-hint = Wskaż plik, który w nim leży

read-no-permission = brak uprawnień do odczytu pliku
read-no-permission-expected = plik, który wolno odczytać z tego konta
read-no-permission-hint = Zmień uprawnienia albo skopiuj plik do własnego folderu

read-unreadable = pliku nie udało się odczytać ({ $found })
read-unreadable-expected = plik, który da się odczytać
read-unreadable-hint = Sprawdź dysk albo połączenie i spróbuj ponownie

read-too-large = plik jest za duży ({ $found })
read-too-large-expected = plik, który ma co najwyżej 1 GiB i 8 milionów wierszy
read-too-large-hint = Podziel plik

read-no-table-in-folder = w folderze nie ma żadnej tabeli
read-no-table-in-folder-expected = folder z plikiem CSV albo TSV lub ze skoroszytem
read-no-table-in-folder-hint = Wskaż sam plik albo folder, w którym leży

read-folder-too-full = w folderze jest więcej tabel niż { $limit }, reszty nie wczytano
read-folder-too-full-expected = co najwyżej tyle tabel w folderze: { $limit }
read-folder-too-full-hint = Wskaż potrzebne pliki

read-empty-file = w pliku nic nie ma
read-empty-file-expected = tabela z wierszem nagłówka
read-empty-file-hint = Zapisz tabelę ponownie jako CSV

read-not-text = to nie jest tekst
read-not-text-expected = plik tekstowy, w którym każda linia to jeden wiersz tabeli, albo skoroszyt
read-not-text-hint = Zapisz tabelę jako CSV w UTF-8 albo jako XLSX lub ODS i otwórz ten plik

read-encrypted-workbook = skoroszyt jest zabezpieczony hasłem
read-encrypted-workbook-expected = skoroszyt bez hasła
read-encrypted-workbook-hint = Otwórz go w arkuszu kalkulacyjnym, zapisz bez hasła i otwórz ten plik

read-damaged-workbook = skoroszyt jest uszkodzony albo urwany
read-damaged-workbook-expected = cały skoroszyt XLSX, XLS albo ODS
read-damaged-workbook-hint = Pobierz albo skopiuj go jeszcze raz lub zapisz na nowo w arkuszu kalkulacyjnym

read-workbook-too-large = skoroszyt po rozpakowaniu jest zbyt duży i nie został wczytany
read-workbook-too-large-expected = skoroszyt mający po rozpakowaniu najwyżej 1 GiB i najwyżej 33 miliony komórek w arkuszu
read-workbook-too-large-hint = Zapisz arkusz jako CSV, jeśli plik pochodzi od kogoś zaufanego

read-no-such-sheet = nie ma arkusza „{ $found }”; są: { $sheets }
read-no-such-sheet-expected = nazwa arkusza z tego skoroszytu
read-no-such-sheet-hint = Podaj nazwę jednego z tych arkuszy

read-no-table-in-workbook = żaden arkusz nie zawiera komórek z danymi
read-no-table-in-workbook-expected = arkusz z tabelą
read-no-table-in-workbook-hint = Otwórz plik w arkuszu kalkulacyjnym i poszukaj tabeli

read-sheet-chosen = wczytano arkusz „{ $found }”{ $any-others ->
    [yes] ; pozostałe arkusze: { $others }
   *[no] { "" }
}{ $any-hidden ->
    [yes] ; ukryte arkusze: { $hidden }
   *[no] { "" }
}
read-sheet-chosen-expected = skoroszyt z jednym arkuszem
read-sheet-chosen-hint = Inny arkusz można wskazać w wierszu poleceń przez --sheet

read-broken-json = JSON jest w tym miejscu błędny albo urwany („{ $found }”)
read-broken-json-expected = cały JSON: lista obiektów albo po jednym obiekcie w linii
read-broken-json-hint = Pobierz albo skopiuj plik jeszcze raz lub popraw ten wiersz

read-broken-record = ten wiersz pliku nie jest zapisem JSON i nie trafia do tabeli („{ $found }”)
read-broken-record-expected = jeden rekord w każdym wierszu
read-broken-record-hint = Popraw ten wiersz albo go usuń

read-no-table-in-json = ten JSON nie zawiera listy obiektów
read-no-table-in-json-expected = lista obiektów albo list lub po jednym obiekcie w wierszu
read-no-table-in-json-hint = Zapisz obiekty jako listę albo jako CSV

read-no-table-in-html = ta strona internetowa nie zawiera tabeli
read-no-table-in-html-expected = strona z tabelą
read-no-table-in-html-hint = Otwórz stronę w przeglądarce i skopiuj albo zapisz samą tabelę

read-largest-table = liczba tabel na stronie: { $tables }; wczytano największą z nich
read-largest-table-expected = strona z jedną tabelą
read-largest-table-hint = Skopiuj inną tabelę w przeglądarce i wklej ją tutaj

read-table-too-large = tabela jest zbyt duża i nie została wczytana
read-table-too-large-expected = najwyżej 33 miliony komórek i 512 MiB tekstu
read-table-too-large-hint = Zapisz potrzebną część jako CSV

read-stored-formula = „{ $found }” to zapisany wynik formuły{ $more ->
    [0] { "" }
    [one] , podobnie jak jeszcze { $more } komórka
    [few] , podobnie jak jeszcze { $more } komórki
    [many] , podobnie jak jeszcze { $more } komórek
   *[other] , podobnie jak jeszcze { $more } komórki
}
read-stored-formula-expected = wartości albo formuły z zapisanymi wynikami
read-stored-formula-hint = Przelicz i zapisz skoroszyt, jeśli wyniki mogą być stare

read-error-cell = „{ $found }” to błąd arkusza{ $more ->
    [0] { "" }
    [one] ; błąd zawiera jeszcze { $more } komórka
    [few] ; błąd zawierają jeszcze { $more } komórki
    [many] ; błąd zawiera jeszcze { $more } komórek
   *[other] ; błąd zawiera jeszcze { $more } komórki
}
read-error-cell-expected = wartość
read-error-cell-hint = Popraw formułę w arkuszu

read-nul-byte = plik zawiera znaki NUL, pierwszy z nich tutaj
read-nul-byte-expected = tekst bez znaków NUL
read-nul-byte-hint = Porównaj wiersze z oryginałem: plik może być uszkodzony

read-too-wide = ten wiersz ma za dużo komórek ({ $cells }) i nie został wczytany
read-too-wide-expected = co najwyżej tyle kolumn: { $limit }
read-too-wide-hint = Sprawdź separatory albo zamień kolumny na wiersze: granica to { $limit }

read-truncated = komórkę większą niż 16 MiB przycięto
read-truncated-expected = komórki o wielkości co najwyżej 16 MiB
read-truncated-hint = Sprawdź cudzysłowy w tym wierszu

read-unterminated-quote = cudzysłów otwiera się tutaj i nigdzie się nie zamyka, więc reszta pliku to jedna komórka
read-unterminated-quote-expected = cudzysłów zamykający
read-unterminated-quote-hint = Zamknij cudzysłów albo podwój go, jeśli należy do tekstu

read-ragged-row = { $cells ->
    [one] { $cells } komórka
    [few] { $cells } komórki
    [many] { $cells } komórek
   *[other] { $cells } komórki
}, a kolumn w nagłówku: { $columns }{ $more ->
    [0] {""}
    [one] ; tak samo jest w { $more } innym wierszu
    [few] ; tak samo jest w { $more } innych wierszach
    [many] ; tak samo jest w { $more } innych wierszach
   *[other] ; tak samo jest w { $more } innych wierszach
}
read-ragged-row-expected = { $columns ->
    [one] { $columns } komórka
    [few] { $columns } komórki
    [many] { $columns } komórek
   *[other] { $columns } komórki
}
read-ragged-row-hint = Sprawdź separatory i cudzysłowy w tym wierszu

read-damaged-text = bajt { $found } nie jest literą w kodowaniu { $encoding }; zachowano z niego tyle, ile dało się odczytać
read-damaged-text-expected = tekst w jednym kodowaniu
read-damaged-text-hint = Zapisz plik ponownie w UTF-8 i porównaj litery w tym miejscu z oryginałem

read-guessed-encoding = plik nie podaje kodowania; odczytano go jako { $encoding }
read-guessed-encoding-expected = tekst w UTF-8
read-guessed-encoding-hint = Spójrz na nazwy z polskimi literami: jeśli są błędne, zapisz plik ponownie w UTF-8

read-mixed-line-endings = wiersze kończą się na różne sposoby
read-mixed-line-endings-expected = jeden rodzaj końca wiersza
read-mixed-line-endings-hint = Nie trzeba nic robić: zrozumiano wszystkie

read-stray-quote = cudzysłów stoi tam, gdzie nie powinien; potraktowano go jako tekst
read-stray-quote-expected = cudzysłowy wokół całej komórki
read-stray-quote-hint = Usuń cudzysłów albo podwój go, jeśli należy do tekstu

read-own-delimiter = ten wiersz dzieli komórki znakiem „{ $sign }”, inaczej niż reszta pliku
read-own-delimiter-expected = separator pozostałych wierszy
read-own-delimiter-hint = Porównaj komórki tego wiersza z oryginałem

read-blank-row = wiersz jest pusty{ $more ->
    [0] {""}
    [one] ; tak samo jest w { $more } innym wierszu
    [few] ; tak samo jest w { $more } innych wierszach
    [many] ; tak samo jest w { $more } innych wierszach
   *[other] ; tak samo jest w { $more } innych wierszach
}
read-blank-row-expected = wiersz z komórkami
read-blank-row-hint = Usuń ten wiersz, jeśli nic nie znaczy

read-blank-header = kolumna nie ma nazwy
read-blank-header-expected = nazwa każdej kolumny
read-blank-header-hint = Nadaj kolumnie nazwę

read-duplicate-header = inna kolumna też nazywa się „{ $found }”
read-duplicate-header-expected = osobna nazwa dla każdej kolumny
read-duplicate-header-hint = Zmień nazwę jednej z nich

read-preamble = „{ $found }” stoi poza tabelą i zostało zachowane jako notatka
read-preamble-expected = tabela, która zaczyna się od nagłówka
read-preamble-hint = Nie trzeba nic robić, chyba że to wiersz

read-footer = „{ $found }” stoi pod tabelą i zostało zachowane jako notatka
read-footer-expected = same wiersze tabeli
read-footer-hint = Nie trzeba nic robić, chyba że to wiersz

read-several-tables = od „{ $found }” zaczyna się inna tabela; jej wiersze zachowano jako notatki
read-several-tables-expected = jedna tabela w pliku
read-several-tables-hint = Zapisz każdą tabelę w osobnym pliku

read-duplicate-row = inny wiersz ma te same komórki
read-duplicate-row-expected = wiersze, które się różnią
read-duplicate-row-hint = Usuń wiersz, jeśli skopiowano go przez pomyłkę

read-totals-row = „{ $found }” wygląda na sumę innych wierszy
read-totals-row-expected = wiersze jednego poziomu
read-totals-row-hint = Pomiń na wykresie ten wiersz albo jego części

read-formula-cell = „{ $found }” to w arkuszu formuła; tutaj jest tekstem
read-formula-cell-expected = wartość
read-formula-cell-hint = Zastąp formułę jej wynikiem

read-bidi-control = komórka zawiera znaki, które zmieniają kolejność tego, co widać
read-bidi-control-expected = tekst bez takich znaków
read-bidi-control-hint = Porównaj komórkę z oryginałem

read-mixed-order = część dat w tej kolumnie może mieć na początku tylko dzień, część tylko miesiąc; nie odczytano żadnej
read-mixed-order-expected = daty w jednej kolejności
read-mixed-order-hint = Zapisz daty w postaci 2021-03-31

read-mixed-date-format = daty w tej kolumnie mają różną postać; odczytano wszystkie
read-mixed-date-format-expected = daty w jednej postaci
read-mixed-date-format-hint = Spójrz na kilka wierszy każdej postaci

read-century = lata zapisano dwiema cyframi: od 69 do 99 to 19xx, od 00 do 68 to 20xx
read-century-expected = lata z czterema cyframi
read-century-hint = Jeśli chodzi o inne lata, zapisz je czterema cyframi

read-serial-dates = „{ $found }” to sama liczba; odczytano ją tak, jak arkusz lub komputer liczy dni albo sekundy
read-serial-dates-expected = daty w postaci 2021-03-01
read-serial-dates-hint = Spójrz na kilka takich wierszy

read-precision = każda data to pierwszy dzień miesiąca: może chodzić o miesiące albo lata
read-precision-expected = daty tak dokładne, jak je podano
read-precision-hint = Zapisz miesiąc jako 2021-03, a rok jako 2021

read-unsorted-dates = daty nie biegną w jedną stronę
read-unsorted-dates-expected = wiersze w kolejności dat
read-unsorted-dates-hint = Nie trzeba nic robić: wykres je uporządkuje

read-duplicate-date = „{ $found }” ma w jednej serii więcej niż jeden wiersz
read-duplicate-date-expected = jeden wiersz na każdą datę serii
read-duplicate-date-hint = Wskaż kolumnę, która odróżnia te wiersze

read-future-date = „{ $found }” to data z przyszłości
read-future-date-expected = data, która już minęła
read-future-date-hint = Sprawdź datę albo oznacz wiersz jako prognozę

read-mixed-number-format = część liczb w tej kolumnie ma kropkę dziesiętną, część przecinek; nie odczytano żadnej
read-mixed-number-format-expected = jeden znak dziesiętny w kolumnie
read-mixed-number-format-hint = Zapisz wszystkie z kropką

read-mixed-unit = komórki tej kolumny mają różne jednostki; odczytano tylko te, które da się sprowadzić do „{ $unit }”
read-mixed-unit-expected = jedna jednostka w kolumnie
read-mixed-unit-hint = Spójrz na komórki z inną jednostką

read-mixed-currency = komórki tej kolumny są w różnych walutach; odczytano tylko najczęstszą
read-mixed-currency-expected = jedna waluta w kolumnie
read-mixed-currency-hint = Podziel kolumnę według walut

read-header-unit = nagłówek podaje { $header }, a komórki takie jak „{ $found }” inną jednostkę; liczby są w { $unit }
read-header-unit-expected = w każdej komórce jednostka z nagłówka
read-header-unit-hint = Sprawdź, czy dobry jest nagłówek, czy komórki

read-scaled = nagłówek podaje liczby w { $power ->
    [3] tysiącach
    [5] setkach tysięcy
    [6] milionach
    [7] dziesiątkach milionów
    [9] miliardach
    [12] bilionach
   *[other] potęgach dziesięciu
}: „{ $found }” odczytano jako { $read }
read-scaled-expected = liczby zapisane w całości
read-scaled-hint = Nic nie trzeba robić, chyba że liczby są już zapisane w całości

read-unclear-scale = nagłówek podaje rząd wielkości, który można rozumieć na kilka sposobów; liczby odczytano tak, jak stoją, bez jednostki
read-unclear-scale-expected = nagłówek taki jak „w tysiącach EUR”
read-unclear-scale-hint = Wskaż, przez ile mnożyć liczby

read-unclear-letters = „{ $found }” kończy się literą, która może być mnożnikiem albo tylko oznaczeniem; liczby nie pomnożono
read-unclear-letters-expected = liczby zapisane w całości
read-unclear-letters-hint = Wskaż, czym są te litery

read-unparsed-cell = „{ $found }” różni się od innych komórek tej kolumny; zachowano to jako tekst
read-unparsed-cell-expected = komórka taka jak inne
read-unparsed-cell-hint = Popraw komórkę albo zostaw ją pustą

read-negative-value = „{ $found }” to mniej niż zero
read-negative-value-expected = wartość równa co najmniej zeru
read-negative-value-hint = Nie trzeba nic robić, jeśli tak ma być

read-more-alike = znaleziono jeszcze { $count ->
    [one] { $count } takie miejsce, którego
    [few] { $count } takie miejsca, których
    [many] { $count } takich miejsc, których
   *[other] { $count } takiego miejsca, którego
} nie wymieniono
read-more-alike-expected = co najwyżej 50 miejsc jednego rodzaju na liście
read-more-alike-hint = Popraw wymienione i wczytaj plik ponownie

read-no-date-column = wśród kolumn { $found } nie ma kolumny z datą
read-no-date-column-expected = kolumna o nazwie date
read-no-date-column-hint = Nazwij kolumnę z datami „date” i wpisz w niej 2021, 2021-03 lub 2021-03-01

read-no-value-column = wśród kolumn { $found } nie ma kolumny z liczbami
read-no-value-column-expected = kolumna o nazwie value
read-no-value-column-hint = Nazwij kolumnę z liczbami „value” i wpisz w niej zwykłe liczby, na przykład 1400.5

read-header-taken = „{ $found }” może znaczyć { $field }, ale to pole daje już „{ $winner }”; kolumnę zachowano bez zmian
read-header-taken-expected = jedna kolumna dla pola { $field }
read-header-taken-hint = Usuń jedną z tych kolumn albo zmień jej nazwę

read-bad-json = to nie jest poprawny JSON ({ $detail })
read-bad-json-expected = pakiet danych w JSON
read-bad-json-hint = Popraw plik; sąsiednie tabele wczytano bez niego

read-bad-story = nie udało się zrozumieć historii „{ $found }”
read-bad-story-expected = historia z polami id, name, series i contracts
read-bad-story-hint = Nadaj historii id, a serie i umowy podaj jako listy nazw

read-unknown-series = historia wymienia serię „{ $found }”, której nie ma w żadnym wierszu
read-unknown-series-expected = nazwa serii z tabeli wartości
read-unknown-series-hint = Wpisz nazwę dokładnie tak, jak w kolumnie series

read-unknown-contract = historia wymienia umowę „{ $found }”, której nie ma w żadnym wierszu
read-unknown-contract-expected = klucz umowy z tabeli umów
read-unknown-contract-hint = Wpisz klucz dokładnie tak, jak w kolumnie contract_id

read-not-a-date = „{ $found }” to nie data
read-not-a-date-expected = data
read-not-a-date-hint = Wpisz 2021, 2021-03 lub 2021-03-01

read-no-year = „{ $found }” to data bez roku
read-no-year-expected = data z rokiem
read-no-year-hint = Dopisz rok, na przykład 2025-07-25

read-invalid-date = w kalendarzu nie ma „{ $found }”
read-invalid-date-expected = dzień z lat od 1 do 9999
read-invalid-date-hint = Wpisz dzień, który istnieje, na przykład 2021-02-28

read-ends-before-start = „{ $found }” kończy się, zanim się zacznie
read-ends-before-start-expected = przedział z wcześniejszą datą na początku
read-ends-before-start-hint = Wpisz najpierw wcześniejszą datę, jak w 2021-03/2021-06

read-no-date = wiersz nie ma daty
read-no-date-expected = data
read-no-date-hint = Wpisz datę, której wiersz dotyczy: 2021, 2021-03 lub 2021-03-01

read-ambiguous-date = „{ $found }” można odczytać na więcej niż jeden sposób; przyjęto { $read }{ $more ->
    [0] {""}
    [one] ; tak samo jest w { $more } innej komórce tej kolumny
    [few] ; tak samo jest w { $more } innych komórkach tej kolumny
    [many] ; tak samo jest w { $more } innych komórkach tej kolumny
   *[other] ; tak samo jest w { $more } innych komórkach tej kolumny
}
read-ambiguous-date-expected = data o jednym znaczeniu
read-ambiguous-date-hint = Wpisuj w tej kolumnie 2021, 2021-03 lub 2021-03-01

read-not-a-number = „{ $found }” to nie liczba; słowa zachowano
read-not-a-number-expected = liczba
read-not-a-number-hint = Wpisz zwykłą liczbę, na przykład 1400 lub 1400.5, albo zostaw pustą komórkę

read-ambiguous-number = „{ $found }” można odczytać na więcej niż jeden sposób; przyjęto { $read }{ $more ->
    [0] {""}
    [one] ; tak samo jest w { $more } innej komórce tej kolumny
    [few] ; tak samo jest w { $more } innych komórkach tej kolumny
    [many] ; tak samo jest w { $more } innych komórkach tej kolumny
   *[other] ; tak samo jest w { $more } innych komórkach tej kolumny
}
read-ambiguous-number-expected = liczba o jednym znaczeniu
read-ambiguous-number-hint = Wpisuj w tej kolumnie zwykłe liczby, na przykład 1400 lub 1400.5

read-not-finite = „{ $found }” to nie liczba, którą da się narysować; słowa zachowano
read-not-finite-expected = liczba skończona
read-not-finite-hint = Zostaw pustą komórkę tam, gdzie nie ma wartości

read-too-many-digits = „{ $found }” ma więcej cyfr niż 28, które można przechować dokładnie; słowa zachowano
read-too-many-digits-expected = liczba o co najwyżej 28 cyfrach
read-too-many-digits-hint = Użyj większej jednostki albo zaokrąglij liczbę

read-no-claim = wiersz nie podaje ani wartości, ani przedziału, ani zmiany
read-no-claim-expected = wartość, dolna i górna granica, zmiana względna albo słowa z druku
read-no-claim-hint = Wypełnij value, low i high albo relative, albo wpisz słowa z druku w value_text

read-two-figures = „{ $found }” to zmiana między dwiema wartościami, a nie jedna wartość; słowa zachowano
read-two-figures-expected = jedna wartość
read-two-figures-hint = Utwórz wiersz dla każdej z dwóch wartości, każdy z własną datą

read-one-bound = przedział ma tylko jeden koniec
read-one-bound-expected = low i high razem
read-one-bound-hint = Wypełnij oba końce albo wpisz liczbę jako value z kwalifikatorem at_least lub up_to

read-low-above-high = low jest większe niż high ({ $found }); nie użyto żadnego z nich
read-low-above-high-expected = low nie większe niż high
read-low-above-high-hint = Zamień je miejscami, jeśli je pomylono

read-not-relative = „{ $found }” to nie zmiana względna; słowa zachowano
read-not-relative-expected = krotność albo procent
read-not-relative-hint = Wpisz x3, >x3 lub 250%

read-unit-of-bits = „{ $found }” oznacza według liter bity
read-unit-of-bits-expected = jednostka taka jak TB lub PB
read-unit-of-bits-hint = Wpisz wielkie B, jeśli chodzi o bajty

read-unit-differs = „{ $found }” podaje inną jednostkę niż { $unit } w kolumnie; przyjęto jednostkę stojącą przy liczbie
read-unit-differs-expected = jedna jednostka dla wartości
read-unit-differs-hint = Popraw komórkę albo kolumnę

read-unknown-code = „{ $found }” nie jest kodem tej kolumny; zachowano jako tekst
read-unknown-code-expected = jeden z kodów: { $allowed }
read-unknown-code-hint = Wpisz jeden z kodów: { $allowed }

read-unknown-currency = „{ $found }” nie wskazuje jednej, pewnej waluty
read-unknown-currency-expected = kod ISO 4217
read-unknown-currency-hint = Wpisz USD, GBP, EUR, PLN lub inny kod z trzech liter

read-other-currency = „{ $found }” nie jest w walucie swojego wiersza ({ $unit }); słowa zachowano
read-other-currency-expected = kwoty w jednej walucie w wierszu
read-other-currency-hint = Utwórz osobny wiersz dla każdej waluty

read-no-currency = kwota nie ma waluty
read-no-currency-expected = kod ISO 4217
read-no-currency-hint = Wpisz USD, GBP, EUR, PLN lub inny kod w kolumnie currency

read-no-reason = wiersz jest odrzucony i nie mówi dlaczego
read-no-reason-expected = powód w kolumnie rank_reason
read-no-reason-hint = Napisz w rank_reason, dlaczego wiersz nie jest używany

read-duplicate-id = inny wiersz ma już id „{ $found }”; ten otrzymał „{ $renamed }”
read-duplicate-id-expected = id, którego nie ma żaden inny wiersz
read-duplicate-id-hint = Nadaj każdemu wierszowi własne id

read-unknown-source = żadne źródło nie ma klucza „{ $found }”
read-unknown-source-expected = klucz z kolumny id w tabeli źródeł
read-unknown-source-hint = Dodaj wiersz z tym id do sources.csv albo otwórz ten plik razem z bieżącym

read-unknown-via = żadne źródło nie ma klucza „{ $found }”, na który się tu powołano
read-unknown-via-expected = klucz z kolumny id w tabeli źródeł albo nazwa
read-unknown-via-hint = Dodaj wiersz z tym id do sources.csv albo wpisz nazwę źródła

read-unknown-row = żaden wiersz nie ma id „{ $found }”
read-unknown-row-expected = id innego wiersza
read-unknown-row-hint = Wpisz id wiersza, który zastępuje ten

read-unknown-base = „{ $found }” nie jest ani id innego wiersza, ani datą
read-unknown-base-expected = id innego wiersza albo data
read-unknown-base-hint = Wpisz id wiersza, od którego liczy się zmiana, albo jego datę

read-bad-address = „{ $found }” nie zostanie otwarty: { $reason }
read-bad-address-expected = adres zaczynający się od https://
read-bad-address-hint = Skopiuj adres z przeglądarki

read-address-empty = jest pusty
read-address-too-long = ma więcej niż 2048 znaków
read-address-scheme = nie zaczyna się od https:// ani http://
read-address-no-host = nie zawiera nazwy hosta
read-address-user = zawiera nazwę użytkownika
read-address-hidden = zawiera odstęp albo znak, którego nie widać
read-address-backslash = zawiera ukośnik wsteczny (\)
read-address-brackets = jego host to adres IPv6 w nawiasach kwadratowych
read-address-odd-host = jego host zawiera znak, jakiego nazwy hostów nie mają
read-address-port = jego port nie jest liczbą
read-address-host = nazwa hosta ma litery spoza ASCII

# Jak zrozumiano tabelę.

read-assumed-dates = Daty są w kolumnie „{ $column }”: datą jest { $covered } z { $filled } wypełnionych komórek
read-assumed-date-order = „{ $cell }” w kolumnie „{ $column }” to { $date }: { $deciding ->
    [0] tak mówi postać komórek
   *[other] { $deciding } z { $filled } komórek może zaczynać się tylko od { $order ->
        [dmy] dnia
        [mdy] miesiąca
       *[ymd] roku
    }
}
read-assumed-first-days = Każda data w kolumnie „{ $column }” to pierwszy dzień miesiąca; odczytano ją jako ten dzień
read-assumed-periods = Kolumny od „{ $column }” do „{ $last }” to okresy: każda ich komórka jest punktem; takich kolumn jest { $count }
read-assumed-joined = Kolumny { $columns } razem tworzą datę{ $weeks ->
    [yes] , a tygodnie są liczone według ISO 8601
   *[no] { "" }
}
read-assumed-interval = Każdy wiersz to okres od „{ $column }” do „{ $end }”
read-assumed-values = Wartości są w kolumnie „{ $column }”: liczbą jest { $covered } z { $filled } wypełnionych komórek
read-assumed-worded = Wartości są w kolumnie „{ $column }”: liczbę odczytano ze słów w { $covered } z { $filled } wypełnionych komórek
read-assumed-changes = Zmiany są w kolumnie „{ $column }”: skalę zmiany podaje { $covered } z { $filled } wypełnionych komórek
read-assumed-bounds = Kolumny „{ $column }” i „{ $high }” to granice każdej wartości
read-assumed-decimal-mark = „{ $cell }” w kolumnie „{ $column }” to { $value }: { $deciding ->
    [0] w pliku ze średnikami ułamek stoi po przecinku
   *[other] { $deciding } z { $filled } komórek da się odczytać tylko w ten sposób
}
read-assumed-unit = Jednostka liczb w kolumnie „{ $column }”: { $unit }
read-assumed-scaled = „{ $cell }” w „{ $column }” to { $value }: nagłówek podaje liczby w { $power ->
    [3] tysiącach
    [5] setkach tysięcy
    [6] milionach
    [7] dziesiątkach milionów
    [9] miliardach
    [12] bilionach
   *[other] potęgach dziesięciu
}
read-assumed-letters = „{ $cell }” w „{ $column }” to { $value }: { $letters ->
    [flags] litera jest oznaczeniem wydawcy danych
   *[scaled] litera jest mnożnikiem
}
read-assumed-group = Kolumna „{ $column }” łączy wiersze w { $names ->
    [one] { $names } serię
    [few] { $names } serie
    [many] { $names } serii
   *[other] { $names } serii
}
read-assumed-groups = Kolumny { $columns } razem łączą wiersze w { $names ->
    [one] { $names } serię
    [few] { $names } serie
    [many] { $names } serii
   *[other] { $names } serii
}
read-assumed-lanes = Żadna kolumna nie nazywa umów: „{ $column }” łączy wiersze w { $names ->
    [one] { $names } pas
    [few] { $names } pasy
    [many] { $names } pasów
   *[other] { $names } pasa
}
read-assumed-each = Każdy wiersz jest osobnym punktem w swoim { $step ->
    [day] dniu
    [month] miesiącu
    [quarter] kwartale
   *[year] roku
}
read-assumed-fold = { $reason ->
    [size] Wierszy jest za dużo, aby narysować każdy z nich. Każdy punkt
   *[asked] Każdy punkt
} to { $by ->
    [count] liczba wierszy
    [sum] suma wierszy
    [min] najmniejsza wartość
   *[max] największa wartość
} z jednego { $step ->
    [day] dnia
    [month] miesiąca
    [quarter] kwartału
   *[year] roku
}
read-assumed-currency-column = Kolumna „{ $column }” podaje walutę każdej wartości kolumny „{ $value }”: { $codes ->
    [one] { $codes } waluta
    [few] { $codes } waluty
    [many] { $codes } walut
   *[other] { $codes } waluty
}
read-assumed-currency = Pliki tego rodzaju podają kwoty w { $currency }, choć tego nie piszą

read-asked-header = Czy pierwszy wiersz ({ $cells }) to nazwy kolumn, czy wiersz taki jak te pod nim?
read-asked-dates = W której kolumnie są daty: { $columns }?
read-asked-values = Żadna kolumna nie zawiera wartości do narysowania. O którą chodzi, a może policzyć wiersze: { $columns }?
read-asked-which-values = O którą kolumnę liczb chodzi: { $columns }?
read-asked-date-order = Czy w kolumnie „{ $columns }” ({ $cells }) najpierw stoi dzień, czy miesiąc?
read-asked-decimal-mark = Czy znak między cyframi w kolumnie „{ $columns }” ({ $cells }) oddziela ułamek, czy tysiące?
read-asked-currency = Wartości są w kilku walutach, jak podaje kolumna „{ $columns }” ({ $cells }), a waluty nie mają wspólnej osi. Którą narysować?
read-asked-scale = Nagłówek „{ $columns }” podaje rząd wielkości, który można rozumieć na kilka sposobów. Co oznaczają jego liczby ({ $cells })?
read-asked-letters = Czy litery przy liczbach z „{ $columns }” ({ $cells }) to mnożniki, czy tylko oznaczenia?
read-asked-group = { $count ->
    [0] Każda data stoi w jednym wierszu. Która kolumna dzieli je na serie: { $columns }?
   *[other] Kilka wierszy ma tę samą datę ({ $cells }). Która kolumna je odróżnia i tworzy serie: { $columns }?
}
read-asked-mixed-forms = Komórki kolumny „{ $columns }” ({ $cells }) mają postacie, które się wykluczają. O którą chodzi?

read-choice-header = { $names ->
    [yes] To nazwy kolumn
   *[no] To wiersz taki jak inne
}
read-choice-column = „{ $column }”
read-choice-together = { $columns } razem
read-choice-all-columns = Każda z nich to seria
read-choice-each = Niech każdy wiersz będzie osobnym punktem
read-choice-fold = { $by ->
    [count] Policz wiersze
    [sum] Zsumuj wiersze
    [min] Weź najmniejszą wartość
   *[max] Weź największą wartość
} z każdego { $step ->
    [day] dnia
    [month] miesiąca
    [quarter] kwartału
   *[year] roku
}
read-choice-reading = „{ $cell }” to { $read }
read-choice-form = { $form ->
    [dmy] Najpierw stoi dzień
    [mdy] Najpierw stoi miesiąc
    [ymd] Najpierw stoi rok
    [comma] Ułamek stoi po przecinku
   *[dot] Ułamek stoi po kropce
}
read-choice-months = Chodzi o miesiące
read-choice-no-group = Wszystkie wiersze to jedna seria

read-choice-currency = { $known ->
    [yes] Tylko wiersze w { $code } ({ $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    })
   *[no] Tylko wiersze w { $code }
}
read-choice-currencies = Każda waluta to osobna seria, a na osi stoi naraz jedna
read-choice-no-currency = Wartości nie są w żadnej z tych walut

read-currency-beside = kolumna „{ $unit }” wymienia waluty ({ $count }), a nic nie mówi, czy te liczby są w tych walutach: narysowano je bez jednostki
read-currency-beside-expected = nagłówek, który mówi, czym są liczby, na przykład cena albo kwota
read-currency-beside-hint = Sprawdź, co znaczą te liczby, zanim je porównasz

read-other-currencies = { $count ->
    [one] { $count } wiersz jest w innej walucie niż { $unit } i nie jest narysowany
    [few] { $count } wiersze są w innych walutach niż { $unit } i nie są narysowane
    [many] { $count } wierszy jest w innych walutach niż { $unit } i nie jest narysowanych
   *[other] { $count } wiersza jest w innych walutach niż { $unit } i nie jest narysowane
}
read-other-currencies-expected = wiersze w { $unit }
read-other-currencies-hint = Aby je zobaczyć, wybierz inną walutę albo każdą jako osobną serię

read-hidden-sheet = wszystkie arkusze z tabelą są ukryte; odczytano arkusz „{ $found }”
read-hidden-sheet-expected = arkusz, który nie jest ukryty
read-hidden-sheet-hint = Sprawdź, czy to ten, o który chodzi

read-names-left-out = nazw i walut jest więcej, niż da się narysować: własne serie ({ $kept }) mają te { $by ->
    [rows] z największą liczbą wierszy
   *[values] z największymi sumami
}; wiersze wszystkich pozostałych ({ $rows-left }) nie mają wspólnej jednostki i nie są narysowane
read-names-left-out-expected = nazwy, które się powtarzają
read-names-left-out-hint = Wybierz jedną walutę albo inną kolumnę serii

read-no-header = żaden wiersz nie nazywa kolumn, więc noszą numery: #1, #2
read-no-header-expected = pierwszy wiersz z nazwami
read-no-header-hint = Nie trzeba nic robić, chyba że pierwszy wiersz zawiera nazwy

read-no-date-in-column = żadna komórka kolumny „{ $found }” nie jest datą (0 z { $count })
read-no-date-in-column-expected = kolumna z datami
read-no-date-in-column-hint = Wybierz inną kolumnę
read-no-value-in-column = żadna komórka kolumny „{ $found }” nie jest liczbą (0 z { $count })
read-no-value-in-column-expected = kolumna z liczbami
read-no-value-in-column-hint = Wybierz inną kolumnę

read-unknown-answer = żadna kolumna nie nazywa się „{ $found }”
read-unknown-answer-expected = jedna z kolumn { $columns }
read-unknown-answer-hint = Wpisz nazwę tak, jak stoi w pliku, albo numer kolumny, na przykład #3

read-rows-without-value = { $count ->
    [one] { $count } wiersz nie ma wartości i nie jest narysowany
    [few] { $count } wiersze nie mają wartości i nie są narysowane
    [many] { $count } wierszy nie ma wartości i nie jest narysowanych
   *[other] { $count } wiersza nie ma wartości i nie jest narysowane
}
read-rows-without-value-expected = wartość w każdym wierszu
read-rows-without-value-hint = Nie trzeba nic robić, jeśli wartość nie jest znana

read-repeated-total = „{ $total }” powtarza w każdym wierszu sumę całej umowy, więc jej wierszy się nie dodaje
read-repeated-total-expected = kolumna z tym, co dodaje każdy wiersz, na przykład federal_action_obligation
read-repeated-total-hint = Wskaż inną kolumnę wartości albo weź największą wartość z każdego okresu

read-others = { $known ->
    [yes] Wszystkie pozostałe ({ $count })
   *[no] Wszystkie pozostałe
}

read-too-many-row-points = { $rows ->
    [one] { $rows } wiersz to
    [few] { $rows } wiersze to
    [many] { $rows } wierszy to
   *[other] { $rows } wiersza to
} za dużo, aby każdy był punktem: nie mieszczą się w pamięci, więc pokazano największą wartość każdego okresu
read-too-many-row-points-expected = około 25 milionów wierszy, każdy z datą, liczbą i nazwą
read-too-many-row-points-hint = Wybierz sumę, najmniejszą wartość albo liczbę wierszy lub podziel plik

read-large-file = { $rows ->
    [one] { $rows } wiersz odczytano blok po bloku, bez trzymania go w pamięci
    [few] { $rows } wiersze odczytano blok po bloku, bez trzymania ich w pamięci
    [many] { $rows } wierszy odczytano blok po bloku, bez trzymania ich w pamięci
   *[other] { $rows } wiersza odczytano blok po bloku, bez trzymania ich w pamięci
}; co jest w kolumnach, pokazała próbka wierszy ({ $sample })
read-large-file-expected = plik tej wielkości pokazuje się okresami i nazwami
read-large-file-hint = Kliknij punkt, aby przeczytać wiersze, z których powstał

read-not-scannable = plik jest za duży, aby odczytać go w całości, a jego wierszy nie da się rozdzielić blok po bloku
read-not-scannable-expected = najwyżej 1 GiB i 8 milionów wierszy albo tabela w UTF-8 z jednym wierszem nagłówka, w której każdy wiersz ma datę
read-not-scannable-hint = Zapisz go jako CSV w UTF-8 albo podziel

read-not-scannable-encoding = plik jest za duży, aby odczytać go w całości, a blok po bloku czyta się tylko UTF-8 i kodowania o jednym bajcie na literę: to jest { $encoding }
read-not-scannable-encoding-expected = najwyżej 1 GiB i 8 milionów wierszy albo tabela w UTF-8
read-not-scannable-encoding-hint = Przekoduj go i otwórz nowy plik, na przykład: iconv -f { $encoding } -t UTF-8 STARY.csv > NOWY.csv

read-not-scannable-long-row = plik jest za duży, by odczytać go w całości, a wiersz, który zaczyna się w bajcie { $at }, jest dłuższy niż { $limit } MiB: albo otwiera się tam cudzysłów, który nigdy się nie zamyka, albo wiersz jest tak długi
read-not-scannable-long-row-expected = najwyżej 1 GiB i 8 milionów wierszy albo wiersze najwyżej po { $limit } MiB
read-not-scannable-long-row-hint = Zamknij cudzysłów albo skróć wiersz, albo podziel plik na części mniejsze niż 1 GiB

read-not-scannable-periods = plik jest za duży, aby odczytać go w całości, a jego daty stoją w nagłówkach albo w kilku kolumnach, z czego blok po bloku nic nie powstanie
read-not-scannable-periods-expected = najwyżej 1 GiB i 8 milionów wierszy albo tabela z jedną kolumną dat
read-not-scannable-periods-hint = Zrób z każdej daty osobny wiersz z kolumną dat i kolumną wartości albo podziel plik na części mniejsze niż 1 GiB

read-rows-without-date = { $count ->
    [one] { $count } wiersz nie ma daty i nie wchodzi do żadnego punktu
    [few] { $count } wiersze nie mają daty i nie wchodzą do żadnego punktu
    [many] { $count } wierszy nie ma daty i nie wchodzi do żadnego punktu
   *[other] { $count } wiersza nie ma daty i nie wchodzi do żadnego punktu
}
read-rows-without-date-expected = data w każdym wierszu
read-rows-without-date-hint = Nie trzeba nic robić, jeśli data nie jest znana

read-times-left-out = godziny, takie jak „{ $found }”, nie trafiają na wykres: każdy punkt stoi przy swoim dniu
read-times-left-out-expected = daty
read-times-left-out-hint = Jeśli wystarczy dzień, nic nie trzeba robić

read-loose-dates = { $count ->
    [one] { $count } data jest mniej dokładna niż okresy wykresu, więc jej wiersz nie wchodzi do żadnego punktu
    [few] { $count } daty są mniej dokładne niż okresy wykresu, więc ich wiersze nie wchodzą do żadnego punktu
    [many] { $count } dat jest mniej dokładnych niż okresy wykresu, więc ich wiersze nie wchodzą do żadnego punktu
   *[other] { $count } daty jest mniej dokładne niż okresy wykresu, więc ich wiersze nie wchodzą do żadnego punktu
}
read-loose-dates-expected = daty mieszczące się w jednym okresie
read-loose-dates-hint = Wybierz dłuższe okresy

read-odd-rows = { $count ->
    [one] { $count } wiersz ma
    [few] { $count } wiersze mają
    [many] { $count } wierszy ma
   *[other] { $count } wiersza ma
} inną liczbę komórek niż pozostałe
read-odd-rows-expected = w każdym wierszu tyle komórek, ile nagłówków
read-odd-rows-hint = Poszukaj brakujących cudzysłowów albo drugiej tabeli w pliku

read-not-gathered = „{ $found }” mówi coś o pojedynczych wierszach, czego nie pokażą punkty zebrane z wielu wierszy
read-not-gathered-expected = wiersze, o których można mówić łącznie
read-not-gathered-hint = Kliknij punkt, aby przeczytać jego wiersze w całości

read-names-together = nazw jest więcej, niż da się narysować: własne serie ({ $kept }) mają te { $by ->
    [rows] z największą liczbą wierszy
   *[values] z największymi sumami
}, wszystkie pozostałe tworzą jedną serię
read-names-together-expected = nazwy, które się powtarzają
read-names-together-hint = Wybierz inną kolumnę serii albo żadną

read-file-changed = inny program zmienił plik w trakcie czytania; wykres może nie pokazywać tego, co jest w nim teraz
read-file-changed-expected = plik, do którego nikt nie pisze
read-file-changed-hint = Otwórz go jeszcze raz, gdy będzie zapisany

read-asked-fold = Wierszy jest za dużo, by rysować każdy z osobna. Jak połączyć wartości kolumny „{ $columns }”?

# Obrazy otwarte dla wykresu, który niosą.
read-picture-without-chart = obraz nie niesie wykresu Sourceline: powstał w innym programie, zapisano go bez danych albo usunięto je po drodze
read-picture-without-chart-expected = PNG, SVG lub PDF w postaci, w jakiej zapisał go Sourceline
read-picture-without-chart-hint = Poproś autora o plik w postaci, w jakiej go zapisał
read-picture-of-kind = plik { $found } nie niesie wykresu
read-picture-of-kind-expected = tabela albo PNG, SVG lub PDF zapisany przez Sourceline
read-picture-of-kind-hint = Otwórz tabelę, z której powstał obraz
read-picture-damaged = to, co niesie obraz, jest uszkodzone ({ $found })
read-picture-damaged-expected = PNG, SVG lub PDF w postaci, w jakiej zapisał go Sourceline
read-picture-damaged-hint = Poproś autora o plik w postaci, w jakiej go zapisał
read-picture-too-large = obraz niesie więcej, niż się z obrazu odczytuje
read-picture-too-large-expected = najwyżej 64 MiB tekstu
read-picture-too-large-hint = Otwórz tabelę, z której powstał obraz
read-picture-too-new = obraz zapisano w nowszej wersji Sourceline, w postaci { $found }
read-picture-too-new-expected = postać 1
read-picture-too-new-hint = Otwórz go w tej wersji
read-picture-among-files = obraz otwiera się sam, bo niesie własny wykres
read-picture-among-files-expected = jeden obraz albo tabele
read-picture-among-files-hint = Otwórz go osobno
