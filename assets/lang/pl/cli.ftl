# Wiersz poleceń.

cli-help-about = Wykresy, na których każdy punkt pokazuje swoje źródło
cli-help-usage = Użycie:
cli-help-commands = Polecenia:
cli-help-arguments = Argumenty:
cli-help-options = Opcje:
cli-help-help = Pokazuje tę pomoc
cli-help-version = Pokazuje wersję

cli-help-window-usage = sourceline [PLIK...] | sourceline POLECENIE …
cli-help-window-files = Tabele lub foldery do otwarcia w oknie; bez nich otwierają się dołączone historie

cli-help-read = Pokazuje, co zrozumiano z tabel
cli-help-read-usage = sourceline read PLIK... [--json] [--summary] [--sheet NAZWA]
cli-help-check = Pokazuje problemy i punkty bez źródła
cli-help-check-usage = sourceline check PLIK... [--json]
cli-help-explain = Pokazuje, jak rozumiane jest wyrażenie lub data
cli-help-explain-usage = sourceline explain "TEKST" [--date] [--json]
cli-help-export = Zapisuje wykres jako obraz, jego wiersze, źródła albo opis
cli-help-export-usage = sourceline export PLIK... -o OBRAZ.svg

cli-help-arg-files = Tabele albo foldery z tabelami
cli-help-arg-lang = Język: en lub pl; bez tej opcji język systemu
cli-help-arg-json = Wypisuje JSON; liczba, której 64-bitowy format nie odda dokładnie, jest tekstem
cli-help-explain-lang = Język tekstu i odpowiedzi: en lub pl
cli-help-explain-text = Wyrażenie takie jak „prawie 1400 terabajtów”
cli-help-explain-date = Tekst jest datą
cli-help-arg-output = Plik do zapisania, format wynika z końcówki: svg, png i pdf to obrazy, html to strona WWW, csv to wiersze, a obok nich pliki z umowami i źródłami, bib, ris i json (CSL) to źródła, md to wiersze i źródła do czytania, txt to opis wykresu dla osób, które go słuchają
cli-help-arg-purpose = Dla kogo jest CSV: „exact” zostawia każdy tekst bez zmian; „spreadsheets” stawia ' przed tekstem, który zaczyna się od =, +, -, @, tabulatora albo końca wiersza, żeby arkusz go nie wykonał, i znak, po którym arkusz pozna kodowanie. Liczby są w obu takie same
cli-help-arg-size = Szerokość i wysokość strony w punktach; domyślnie 1600x900
cli-help-arg-scale = Liczba pikseli na punkt w pliku PNG; domyślnie 1
cli-help-arg-dpi = Liczba pikseli na cal w pliku PNG, zamiast skali: 96 to jeden piksel na punkt
cli-help-arg-preset = Rozmiar i skala według przeznaczenia obrazu: web (strona WWW), w druku column (85 mm) albo wide (180 mm), a4, slide (16:9), square (kwadrat) lub story (9:16). Pierwszeństwo mają --size, --scale i --dpi
cli-help-arg-theme = light (jasny) lub dark (ciemny); domyślnie light
cli-help-arg-story = Id historii; domyślnie pierwsza z nich

cli-usage-see-help = Pomoc: sourceline --help
cli-usage-unknown-argument = Nie ma argumentu { $arg }
cli-usage-bad-value = { $arg } nie może mieć wartości „{ $value }”
cli-usage-no-value = { $arg } wymaga wartości
cli-usage-missing = Brakuje { $arg }
cli-usage-twice = { $arg } można podać tylko raz
cli-usage-not-utf8 = Jeden z argumentów nie jest poprawnym UTF-8
cli-usage-other = Nie udało się zrozumieć argumentów
cli-usage-file-before-command = „{ $arg }” stoi przed poleceniem; pliki podaje się po nim

cli-severity-error = Błąd
cli-severity-warning = Ostrzeżenie
cli-severity-note = Uwaga
cli-problem = { $severity }: { $sentence }
cli-unsourced = { $file }{ $line ->
    [0] { "" }
   *[other] , wiersz { $line }
}: „{ $id }”{ $computed ->
    [yes] , punkt obliczony z { $rows ->
        [one] { $rows } wiersza
        [few] { $rows } wierszy
        [many] { $rows } wierszy
       *[other] { $rows } wierszy
    },
   *[no] { "" }
} nie ma źródła
cli-check-summary = { $problems ->
    [0] Brak problemów
    [one] { $problems } problem
    [few] { $problems } problemy
    [many] { $problems } problemów
   *[other] { $problems } problemu
}{ $notes ->
    [0] { "" }
    [one] , { $notes } uwaga
    [few] , { $notes } uwagi
    [many] , { $notes } uwag
   *[other] , { $notes } uwagi
}, { $points ->
    [0] nie odczytano żadnych punktów
   *[other] { $unsourced ->
        [0] każdy punkt ma źródło
        [one] { $unsourced } punkt bez źródła
        [few] { $unsourced } punkty bez źródła
        [many] { $unsourced } punktów bez źródła
       *[other] { $unsourced } punktu bez źródła
    }
}

cli-figures = { $count ->
    [0] Brak wartości
    [one] { $count } wartość
    [few] { $count } wartości
    [many] { $count } wartości
   *[other] { $count } wartości
}
cli-contracts = { $of ->
    [payments] { $count ->
        [one] { $count } płatność
        [few] { $count } płatności
        [many] { $count } płatności
       *[other] { $count } płatności
    }
    [spans] { $count ->
        [one] { $count } okres
        [few] { $count } okresy
        [many] { $count } okresów
       *[other] { $count } okresu
    }
   *[contracts] { $count ->
        [0] Brak zdarzeń umów
        [one] { $count } zdarzenie umowy
        [few] { $count } zdarzenia umów
        [many] { $count } zdarzeń umów
       *[other] { $count } zdarzenia umów
    }
}
cli-sources = { $count ->
    [0] Brak źródeł
    [one] { $count } źródło
    [few] { $count } źródła
    [many] { $count } źródeł
   *[other] { $count } źródła
}
cli-problems = { $count ->
    [0] Brak problemów
    [one] { $count } problem
    [few] { $count } problemy
    [many] { $count } problemów
   *[other] { $count } problemu
}

cli-column-id = id
cli-column-series = seria
cli-column-date = data
cli-column-figure = wartość
cli-column-as-printed = jak podano
cli-column-sources = źródła
cli-column-contract = umowa
cli-column-event = zdarzenie
cli-column-supplier = dostawca
cli-column-amounts = kwoty
cli-column-publisher = wydawca
cli-column-title = tytuł
cli-column-published = opublikowano
cli-column-address = adres

cli-explained = „{ $text }” rozumiane jest jako: { $meaning }
cli-explain-delta = zmiana o { $amount }
cli-explain-two = zmiana między dwiema wartościami: { $range }
cli-explain-two-ways = { $factor } (można też odczytać jako { $other })
cli-explain-status = { $meaning } ({ $status })
cli-explain-no-number = słowa bez liczby; zachowuje się je bez zmian
cli-explain-no-date = to nie jest data
cli-explain-no-year = data bez roku; zapisz ją z rokiem, na przykład 2025-07-25
cli-explain-date = { $date } ({ $edtf }), od { $earliest } do { $latest }
cli-note-weaker = Z dwóch odczytań wybrano to, które mówi mniej.
cli-note-two-figures = To dwie wartości i zmiana między nimi, a nie przedział.
cli-note-no-number = Słowa są zachowane; nie ma liczby do narysowania.
cli-note-event-only = Na wykresie może tylko oznaczać zdarzenie.
cli-note-ambiguous = Czytelnicy rozumieją takie słowa na dwa sposoby.
cli-note-often-multiple = Często pisze się tak, mając na myśli samą krotność: warto sprawdzić źródło.
cli-note-several-factors = Podano więcej niż jedną krotność, więc nie przyjęto żadnej z nich.
cli-note-hedges-left-out = Oba końce mają zastrzeżenia, których liczby nie oddają: trzeba czytać słowa.
cli-note-currency = To kwota pieniędzy, ale jej waluta nie jest pewna.
cli-note-only-percent = Pasuje tylko do wartości, która sama jest w procentach.
cli-note-comma-decimal = Odstępy grupują cyfry, a przecinek oddziela część dziesiętną.
cli-note-separator = Znak w liczbie może grupować cyfry albo oddzielać część dziesiętną.
cli-note-other-numbers = W tekście są inne liczby, które pominięto.
cli-note-bits = Małe b oznacza bity: warto sprawdzić, czy nie chodzi o bajty.
cli-note-several-hedges = Jest kilka zastrzeżeń; wybrano to, które wskazuje kierunek.
cli-note-words-not-read = Część słów pominięto.
cli-note-too-long = Tekst jest za długi na jedną wartość.
cli-note-too-large = Liczba ma za dużo cyfr albo za wysoką potęgę dziesięciu, by zapisać ją dokładnie, więc nie przyjęto żadnej.
cli-note-number-not-read = Słowa za liczbą mogą zmieniać jej wartość, więc nie przyjęto żadnej liczby.
cli-note-ask = To odczytanie powinien potwierdzić człowiek.
cli-flag-uncertain = Datę oznaczono jako niepewną.
cli-flag-approximate = Data jest przybliżona; jej granice się nie przesuwają.
cli-flag-open-start = Początek jest otwarty.
cli-flag-open-end = Koniec jest otwarty.
cli-flag-start-unknown = Początek nie jest znany.
cli-flag-end-unknown = Koniec nie jest znany.
cli-flag-fiscal = Przyjęto rok budżetowy według kalendarza rządu Stanów Zjednoczonych.
cli-flag-fiscal-start = Nie podano, w którym miesiącu zaczyna się ten rok budżetowy lub obrotowy; przyjęto w całości to, co obejmuje jego nazwa.
cli-flag-season = Może to być sezon albo rok budżetowy.
cli-flag-spreadsheet = Tak zapisuje daty arkusz: ostatnia liczba może być rokiem albo dniem.
cli-flag-serial = Liczbę odczytano jako numer dnia z arkusza.
cli-flag-day-or-month = Dzień i miesiąc można odczytać na dwa sposoby; przyjęto, że dzień jest pierwszy.
cli-flag-dot = Kropki mówią, że dzień jest pierwszy.
cli-flag-keep-words = Słowa mówią więcej niż data: warto zachować je w date_text.
cli-flag-at-or-before = Chodzi o stan osiągnięty najpóźniej z końcem tego okresu.
cli-flag-editor = O które miesiące chodzi, decyduje redaktor.

cli-table-rows = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
}
cli-table-request = Prośba to wiersz w rodzaju { "{" }"file": "nazwa.csv"{ "}" }
cli-kind-number = liczba
cli-kind-date = data
cli-kind-text = tekst
cli-help-table = Pokazuje tabelę tak, jak ją odczytano, i zawartość kolumn
cli-help-table-usage = sourceline table PLIK [--json] [--serve] [--limit N] [--sheet NAZWA]
cli-help-table-file = Tabela
cli-help-table-serve = Odpowiada na prośby w rodzaju { "{" }"file": "nazwa.csv"{ "}" }, po jednej w wierszu; "sheet" wskazuje arkusz
cli-help-table-limit = Ile wierszy pokazać; w JSON wszystkie, poza tym 20
cli-help-table-sheet = Arkusz skoroszytu; jeśli nie podano, pierwszy widoczny arkusz z tabelą
cli-help-read-sheet = Arkusz każdego skoroszytu; jeśli nie podano, pierwszy widoczny arkusz z tabelą
cli-help-read-summary = Pokazuje kolumny, pierwszą i ostatnią datę oraz najmniejszą i największą wartość każdego pliku

# Na co może odpowiedzieć tylko człowiek.

cli-assumptions = Jak zrozumiano { $file }
cli-questions = Pytania o { $file }
cli-choice = { $label }: --as '{ $answer }'
cli-help-arg-answers = Czym są kolumny tabeli, na przykład „date=Data,dmy;value=Kwota,comma;group=Dział”

cli-scanned = Plik { $file } jest duży: zawartość kolumn ustalono na podstawie { $sample ->
    [one] pierwszego wiersza
    [few] pierwszych { $sample } wierszy
    [many] pierwszych { $sample } wierszy
   *[other] pierwszych { $sample } wierszy
}, a ze wszystkich wierszy ({ $rows }) odczytano kolumny: { $columns }. Pozostałe kolumny i powtarzające się wiersze sprawdzono tylko na początku pliku.
cli-scan-unsure = Niektóre wiersze pliku { $file } są zbudowane inaczej niż pierwsze albo mają komórki innej postaci. Wzięto je tak, jak są zapisane, a komórek, których nie udało się odczytać, nie ma w żadnej liczbie.
cli-scan-changed = Plik { $file } zmienił się w trakcie wczytywania. Wczytaj go ponownie.

cli-help-open-picture = Pokaż, co niesie obraz zapisany przez Sourceline
cli-help-open-picture-usage = sourceline open-picture PLIK [--json]
cli-help-open-picture-file = PNG, SVG, PDF lub HTML
cli-help-check-url = Powiedz, czy program otworzyłby adres
cli-help-check-url-usage = sourceline check-url ADRES
cli-help-arg-url = Adres w postaci, w jakiej stoi w pliku
cli-help-arg-author = Autor wykresu, wpisywany do PDF lub do strony WWW; gdy go nie podano, nikt
cli-help-arg-no_embed = Nie wkładaj danych do obrazu
cli-no-picture = { $file } to nie obraz. Podaj PNG, SVG lub PDF zapisany przez Sourceline
cli-picture = { $title } ({ $size }): { $figures ->
    [one] 1 doniesienie
    [few] { $figures } doniesienia
    [many] { $figures } doniesień
   *[other] { $figures } doniesienia
}, { $of ->
    [payments] { $contracts ->
        [one] 1 płatność
        [few] { $contracts } płatności
        [many] { $contracts } płatności
       *[other] { $contracts } płatności
    }
    [spans] { $contracts ->
        [one] 1 okres
        [few] { $contracts } okresy
        [many] { $contracts } okresów
       *[other] { $contracts } okresu
    }
   *[contracts] { $contracts ->
        [one] 1 zdarzenie umowy
        [few] { $contracts } zdarzenia umów
        [many] { $contracts } zdarzeń umów
       *[other] { $contracts } zdarzenia umów
    }
}, { $sources ->
    [one] 1 źródło
    [few] { $sources } źródła
    [many] { $sources } źródeł
   *[other] { $sources } źródła
}
