# Co mówi okno, panel po panelu.

coverage = { $sourced } z { $all } ze źródłem

# Górny pasek i menu.
window-title = { $name } · Sourceline
window-no-display = Nie ma ekranu, na którym można otworzyć okno ({ $cause }). Bez okna działają: sourceline read PLIK, sourceline check PLIK, sourceline explain "TEKST", sourceline export PLIK -o WYNIK.svg
window-no-library = Nie udało się otworzyć okna ({ $cause }). W systemach Debian i Ubuntu potrzebne są pakiety: sudo apt-get install libx11-6 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1
top-export = Eksportuj
menu-file = Plik
menu-edit = Edycja
menu-view = Widok
menu-chart = Wykres
menu-help = Pomoc
menu-recent = Ostatnie pliki

# Klawisze.
key-ctrl = Ctrl
key-command = Cmd
key-shift = Shift
key-escape = Esc
key-enter = Enter
key-home = Home
key-left = Lewo
key-right = Prawo
key-up = Góra
key-down = Dół

# Polecenia: nazwa i działanie.
command-open = Otwórz plik…
command-review = Jak odczytano plik
command-review-tip = Przejrzyj, co przyjęto o kolumnach pliku, i zmień to
command-bundled = Historie z programu
command-bundled-tip = Wróć do historii, które są częścią programu
command-open-tip = Wczytaj tabelę (CSV, skoroszyt, JSON, stronę WWW) albo kilka plików, które należą do siebie
command-forget-recent = Zapomnij ostatnie pliki
command-forget-recent-tip = Opróżnij listę; pliki zostają na miejscu
command-save-svg = Zapisz obraz jako SVG…
command-save-svg-tip = Zapisz stronę tak, jak wygląda, z tekstem, który można zaznaczyć
command-save-png = Zapisz obraz jako PNG…
command-save-png-tip = Zapisz stronę tak, jak wygląda, w pikselach
command-save-pdf = Zapisz obraz jako PDF…
command-save-pdf-tip = Zapisz stronę do druku, ze słowami, które można zaznaczyć
command-save-html = Zapisz jako stronę WWW (HTML)…
command-save-html-tip = Zapisz jeden plik do sieci: wykres, jego wiersze i źródła, a każdy znacznik jest odsyłaczem
command-save-data = Dane (CSV)…
command-save-data-tip = Zapisz wiersze z tej strony, każdy tekst bez zmian, a obok pliki z umowami i źródłami
command-save-sheet = Dane dla arkuszy (CSV)…
command-save-sheet-tip = Zapisz wiersze tak, żeby arkusz nie wziął tekstu za formułę: przed takim tekstem stanie '
command-save-sources = Źródła (BibTeX, RIS, CSL-JSON, Markdown)…
command-save-sources-tip = Zapisz listę źródeł; o formacie decyduje końcówka nazwy
command-save-words = Tekst alternatywny…
command-save-words-tip = Zapisz opis wykresu słowami, z zastrzeżeniami i źródłami, dla osób, które go słuchają
command-quit = Zakończ
command-quit-tip = Zamknij okno
command-undo = Cofnij
command-undo-tip = Cofnij ostatnią zmianę
command-redo = Ponów
command-redo-tip = Przywróć to, co cofnięto
command-reset-labels = Przywróć położenie podpisów
command-reset-labels-tip = Niech wykres znów sam rozmieści podpisy
command-copy-citation = Kopiuj przypis
command-copy-citation-tip = Skopiuj opis bibliograficzny zaznaczonego doniesienia
command-paste-table = Wklej tabelę
command-paste-table-tip = Otwórz tabelę ze schowka, skopiowaną z arkusza albo ze strony internetowej
clipboard-name = Schowek
command-unselect = Odznacz
command-unselect-tip = Zamknij kartę zaznaczonego punktu
command-stories = Historie
command-stories-tip = Pokaż wszystkie historie z danych
command-table = Tabela
command-table-tip = Pokaż lub zwiń wiersze, na których opiera się wykres
command-sources = Źródła
command-sources-tip = Pokaż lub zwiń listę źródeł
command-problems = Problemy
command-problems-tip = Pokaż, czego nie udało się odczytać wprost
command-left-panel = Lewy panel
command-left-panel-tip = Pokaż lub zwiń historie i serie
command-right-panel = Karta źródła
command-right-panel-tip = Pokaż lub zwiń kartę zaznaczonego punktu
command-bottom-panel = Dolny panel
command-bottom-panel-tip = Pokaż lub zwiń tabelę, źródła i problemy
command-page-alone = Sama strona
command-page-alone-tip = Zwiń wszystkie panele albo je przywróć
command-theme-light = Jasny
command-theme-light-tip = Ciemne litery na jasnym papierze
command-theme-dark = Ciemny
command-theme-dark-tip = Jasne litery na ciemnym papierze, tylko na ekranie
command-theme-system = Jak w systemie
command-theme-system-tip = Zgodnie z ustawieniem pulpitu
command-english = English
command-english-tip = Okno i wykres po angielsku
command-polish = Polski
command-polish-tip = Okno i wykres po polsku
command-full-screen = Pełny ekran
command-full-screen-tip = Wypełnij ekran albo wróć do okna
command-scale-linear = Skala liniowa
command-scale-linear-short = Liniowa
command-scale-linear-tip = Ta sama odległość to ta sama ilość
command-scale-log = Skala logarytmiczna
command-scale-log-short = Log
command-scale-log-tip = Ta sama odległość to to samo tempo wzrostu
command-scale-index = Indeks, początek = 100
command-scale-index-short = Indeks
command-scale-index-tip = Każda seria zaczyna się od 100
command-join-straight = Linie proste
command-join-straight-short = Proste
command-join-straight-tip = Połącz dwie wartości wprost; przebiegu między nimi nie podano
command-join-step = Schodki
command-join-step-short = Schodki
command-join-step-tip = Utrzymaj wartość, aż zostanie podana następna
command-all-accounts = Wszystkie doniesienia o wartości
command-all-accounts-tip = Rysuj każde doniesienie o wartości, nie tylko to, którego używa linia
command-deprecated = Zastąpione i powtórzone
command-deprecated-tip = Rysuj doniesienia, które sprostowano lub które powtarzają inne
command-implied = Wynikające ze stwierdzeń
command-implied-tip = Rysuj to, co wynika ze stwierdzeń takich jak „wzrosło ponad trzykrotnie”
command-zoom-in = Powiększ
command-zoom-in-tip = Pokaż krótszy czas, dokładniej
command-zoom-out = Pomniejsz
command-zoom-out-tip = Pokaż dłuższy czas
command-fit = Pokaż całość
command-fit-tip = Wróć do całego wykresu
command-pan-left = Przesuń w lewo
command-pan-left-tip = Pokaż wcześniejsze daty
command-pan-right = Przesuń w prawo
command-pan-right-tip = Pokaż późniejsze daty
command-pan-up = Przesuń w górę
command-pan-up-tip = Pokaż większe wartości
command-pan-down = Przesuń w dół
command-pan-down-tip = Pokaż mniejsze wartości
command-previous-point = Poprzedni znacznik
command-previous-point-tip = Zaznacz poprzedni znacznik w porządku czasu
command-next-point = Następny znacznik
command-next-point-tip = Zaznacz następny znacznik w porządku czasu
command-open-article = Otwórz artykuł
command-open-article-tip = Otwórz w przeglądarce adres zaznaczonego doniesienia
command-keys = Klawisze
command-keys-tip = Pokaż wszystkie klawisze
command-about = O programie Sourceline
command-about-tip = Wersja, licencje i to, co opuszcza ten komputer

# Jak cofanie nazywa każdą zmianę.
undo-story = Otwarcie historii „{ $name }”
undo-show = Pokazanie: { $name }
undo-hide = Ukrycie: { $name }
undo-show-all = Pokazanie wszystkich serii
undo-scale-linear = Skala liniowa
undo-scale-log = Skala logarytmiczna
undo-scale-index = Skala indeksu
undo-join-straight = Linie proste
undo-join-step = Schodki
undo-accounts-on = Pokazanie wszystkich doniesień
undo-accounts-off = Pokazanie jednego doniesienia o każdej wartości
undo-deprecated-on = Pokazanie doniesień zastąpionych i powtórzonych
undo-deprecated-off = Pominięcie doniesień zastąpionych i powtórzonych
undo-implied-on = Pokazanie tego, co wynika ze stwierdzeń
undo-implied-off = Pominięcie tego, co wynika ze stwierdzeń
undo-move-label = Przesunięcie podpisu
undo-reset-labels = Przywrócenie położenia podpisów
undo-title = Zmiana tytułu
undo-subtitle = Zmiana podtytułu

# Lewa strona.
side-stories = Historie
side-all-stories = { $count ->
    [one] Jedyna historia
    [few] Wszystkie { $count } historie
    [many] Wszystkie { $count } historii
   *[other] Wszystkie historie ({ $count })
}
side-open-file = Otwórz plik…
side-in-chart = Na tym wykresie
side-no-series = W tym pliku nie ma serii
side-scale = Skala
side-reports = Doniesienia
side-reports-of-figures = { $reports } o { $figures ->
    [one] 1 wartości
    [few] { $figures } wartościach
    [many] { $figures } wartościach
   *[other] { $figures } wartościach
}
side-scopes-differ = różne zakresy
side-hide-tip = Zdejmij ze strony: { $name }
side-show-tip = Pokaż na stronie: { $name }

# Biurko.
desk-empty-heading = Nic nie jest otwarte
desk-empty = Otwórz tabelę z wartościami (CSV, skoroszyt, JSON lub strona WWW), upuść ją na okno albo wklej
desk-open = Otwórz plik…
desk-all-off-heading = Wszystko jest wyłączone
desk-show-all = Pokaż wszystkie serie
desk-no-rows-heading = Nie ma czego narysować
desk-no-rows = Plik odczytano, ale żaden wiersz nie ma jednocześnie daty i wartości. Panel problemów mówi dlaczego.
desk-fit = Pokaż całość
desk-pile = { $place } z { $count } w tym miejscu
desk-click-for-next = Kliknij ponownie, aby zobaczyć następne w tym miejscu
desk-click-to-pin = Kliknij, aby przypiąć kartę źródła

# Panel pod stroną.
tab-table = Tabela
tab-sources = Źródła
tab-problems = Problemy
table-more-columns = { $count ->
    [one] Jeszcze 1 kolumna
    [few] Jeszcze { $count } kolumny
    [many] Jeszcze { $count } kolumn
   *[other] Jeszcze { $count } kolumny
}
table-fewer-columns = Mniej kolumn
table-words = Słowa źródła
table-when = Kiedy
table-series = Seria
table-hedge = Zastrzeżenie
table-reported-by = Kto podał
table-published = Opublikowano
table-level = Poziom
table-sort-tip = Uporządkuj tabelę według tej kolumny
table-no-source = źródła nie podano
table-retells = powtarza
table-amount = { $amount }, { $kind }
table-event-amount = { $event }: { $amount }, { $kind }
table-empty-heading = Nie ma wierszy
table-empty = Otwórz plik, aby zobaczyć jego wiersze
table-all-off = Wierszy ukrytych serii tu także nie ma
table-show-all = Pokaż wszystkie wiersze
sources-empty-heading = Nie podano żadnego źródła
sources-empty = Dodaj do pliku kolumnę source_title lub source_url, po jednym źródle w wierszu
problems-error = Nie użyto
problems-warning = Do sprawdzenia
problems-note = Uwaga
problems-unsourced = { $file }, wiersz { $line }: nie podano źródła: { $row }
problems-unsourced-nowhere = Nie podano źródła: { $row }
problems-unsourced-more = { $count ->
    [one] Nie podano źródła jeszcze 1 punktu
    [few] Nie podano źródła jeszcze { $shown } punktów
    [many] Nie podano źródła jeszcze { $shown } punktów
   *[other] Nie podano źródła jeszcze { $shown } punktu
}
problems-unsourced-all = { $count ->
    [one] Nie podano źródła jedynego punktu
    [few] Nie podano źródła żadnego z { $shown } punktów
    [many] Nie podano źródła żadnego z { $shown } punktów
   *[other] Nie podano źródła żadnego z { $shown } punktu
}
problems-refused-file = { $file }, nie otwarto
problems-open-file = { $file }, otwarty
problems-none-heading = Nie ma problemów
problems-none = Każdy wiersz odczytano wprost i każdy podaje źródło
problems-no-file-heading = Nie ma problemów
problems-no-file = Otwórz plik, aby zobaczyć, czy da się go odczytać

# Karta źródła.
card-nothing-open = Nic nie jest otwarte
card-first-steps = Od czego zacząć
card-step-click = Kliknij punkt lub pasek, aby zobaczyć, kto to podał i jakimi słowami.
card-step-walk = Klawisz { $key } prowadzi od znacznika do znacznika.
card-step-open = Własny plik otworzysz skrótem { $key }; można go też upuścić na okno.
card-step-keys = { $key } pokazuje wszystkie klawisze.
card-no-source = Źródła nie podano
card-no-author = autora nie podano
card-no-publisher = wydawcy nie podano
card-no-title = tytułu nie podano
card-no-date = daty nie podano
card-retells = powtarza: { $source }
card-used = użyte
card-set-aside = odłożone
card-according-to = Według: { $source }
card-basis = Podstawa: „{ $basis }”
card-corrected = Sprostowanie: „{ $note }”
card-modified = Zmieniono: { $date }
card-archived-on = Kopia z archiwum: { $date }
card-accessed = Obejrzano: { $date }
card-date-as-printed = Data w słowach źródła: { $date }
card-open = Otwórz artykuł
card-open-archive = Kopia z archiwum
card-copy-citation = Kopiuj przypis
card-address-unseen = Adres jeszcze nieznany
card-address-refused = Nie otwieramy, to nie jest zwykły adres WWW: { $address }
card-no-archive = Nie odnotowano kopii w archiwum
card-host-no-archive = { $host }, nie odnotowano kopii w archiwum
card-differs-value = inna wartość: { $value }
card-differs-lost = zgubiono { $printed ->
    [yes] słowo { $word }
   *[no] zastrzeżenie ({ $word })
}
card-differs-without = bez { $printed ->
    [yes] słowa { $word }
   *[no] zastrzeżenia ({ $word })
}
card-differs-hedge = { $printed ->
    [yes] ze słowem { $word }
   *[no] z zastrzeżeniem ({ $word })
}
card-differs-date = inna data: { $date }
card-go-to-report = Pokaż to doniesienie
card-more-reports = { $count ->
    [one] Jeszcze 1 doniesienie jest w tabeli
    [few] Jeszcze { $count } doniesienia są w tabeli
    [many] Jeszcze { $count } doniesień jest w tabeli
   *[other] Jeszcze { $count } doniesienia jest w tabeli
}
card-why-preferred = Linia używa tego doniesienia, bo wskazuje je plik.
card-why-preferred-reason = Linia używa tego doniesienia, bo wskazuje je plik: „{ $reason }”
card-why-first-hand = Linia używa tego doniesienia, bo tylko ono pochodzi z pierwszej ręki ({ $level }).
card-why-earliest = Linia używa tego doniesienia, bo opublikowano je najwcześniej: { $date }.
card-why-first-in-file = Linia używa tego doniesienia, bo stoi w pliku pierwsze. Nic innego ich nie różni.
card-why-only-left = Linia używa tego doniesienia, bo wszystkie inne odłożono.
card-lost = { $count ->
    [one] 1 powtórzenie zgubiło
    [few] { $count } powtórzenia zgubiły
    [many] { $count } powtórzeń zgubiło
   *[other] { $count } powtórzenia zgubiło
} { $printed ->
    [yes] słowo { $word }
   *[no] zastrzeżenie ({ $word })
}
card-set-aside-reason = Odłożone: „{ $reason }”
card-set-aside-no-reason = Odłożone, powodu nie podano
card-superseded-reason = Zastąpione: „{ $reason }”
card-superseded-no-reason = Zastąpione, powodu nie podano
card-replaced-by = W jego miejsce: { $row }
card-replaced-by-unknown = W jego miejsce: { $row }; takiego wiersza w danych nie ma
card-measured-from = Mierzone od: { $base }
card-notes = Uwagi
card-columns = Pozostałe kolumny
card-price-basis = Ceny: „{ $basis }”
card-origin = { $file }, wiersz { $line }

# Gdy nic nie jest zaznaczone.
story-what = W danych: { $reports ->
    [one] 1 doniesienie
    [few] { $reports } doniesienia
    [many] { $reports } doniesień
   *[other] { $reports } doniesienia
} o { $figures ->
    [one] 1 wartości
    [few] { $figures } wartościach
    [many] { $figures } wartościach
   *[other] { $figures } wartościach
}{ $of ->
    [spans] { $contracts ->
        [0] {""}
        [one] {" "}i 1 okres
        [few] {" "}i { $contracts } okresy
        [many] {" "}i { $contracts } okresów
       *[other] {" "}i { $contracts } okresu
    }
    [payments] { $contracts ->
        [0] {""}
        [one] {" "}i płatności dla 1 odbiorcy
        [few] {" "}i płatności dla { $contracts } odbiorców
        [many] {" "}i płatności dla { $contracts } odbiorców
       *[other] {" "}i płatności dla { $contracts } odbiorcy
    }
   *[contracts] { $contracts ->
        [0] {""}
        [one] {" "}i 1 umowa
        [few] {" "}i { $contracts } umowy
        [many] {" "}i { $contracts } umów
       *[other] {" "}i { $contracts } umowy
    }
}.
story-contracts = W danych: { $of ->
    [spans] { $contracts ->
        [one] 1 okres
        [few] { $contracts } okresy
        [many] { $contracts } okresów
       *[other] { $contracts } okresu
    }
    [payments] { $contracts ->
        [one] płatności dla 1 odbiorcy
        [few] płatności dla { $contracts } odbiorców
        [many] płatności dla { $contracts } odbiorców
       *[other] płatności dla { $contracts } odbiorcy
    }
   *[contracts] { $contracts ->
        [one] 1 umowa
        [few] { $contracts } umowy
        [many] { $contracts } umów
       *[other] { $contracts } umowy
    }
}.
story-span = Najwcześniejsza wartość: { $first }. Najpóźniejsza: { $last }.
story-coverage = Źródło ma { $sourced } z { $all } { $kinds ->
    [figures] wartości
    [lanes] { $of ->
        [spans] { $all ->
            [one] okresu
            [few] okresów
            [many] okresów
           *[other] okresu
        }
        [payments] płatności
       *[contracts] { $all ->
            [one] zdarzenia w umowach
            [few] zdarzeń w umowach
            [many] zdarzeń w umowach
           *[other] zdarzenia w umowach
        }
    }
   *[both] { $of ->
        [spans] wartości i okresów
        [payments] wartości i płatności
       *[contracts] wartości i zdarzeń w umowach
    }
}; razem { $sources }.
sources-count = { $count ->
    [one] 1 źródło
    [few] { $count } źródła
    [many] { $count } źródeł
   *[other] { $count } źródła
}{ $more ->
    [0] {""}
    [one] {" "}i jeszcze 1 wskazane pośrednio
    [few] {" "}i jeszcze { $more } wskazane pośrednio
    [many] {" "}i jeszcze { $more } wskazanych pośrednio
   *[other] {" "}i jeszcze { $more } wskazanego pośrednio
}
sources-indirect = wskazane pośrednio

# Karta umowy.
contract-amounts = Kwoty według rodzaju
contract-no-amount = Kwoty tego zdarzenia nie podano
contract-never-summed = Różne rodzaje pieniędzy: nigdy ich nie sumujemy
contract-amount-of-kind = { $amount } ({ $kind })
contract-reported-by = Kto podał
contract-events = Zdarzenia
contract-more-events = { $count ->
    [one] Jeszcze 1 zdarzenie jest w tabeli
    [few] Jeszcze { $count } zdarzenia są w tabeli
    [many] Jeszcze { $count } zdarzeń jest w tabeli
   *[other] Jeszcze { $count } zdarzenia jest w tabeli
}
contract-parties = { $of ->
    [payments] Płatność
    [spans] Wiersz
   *[contracts] Umowa
}
contract-buyer = { $of ->
    [payments] Płacący
   *[contracts] Zamawiający
}
contract-buyer-parent = Resort zamawiającego
contract-funder = Płatnik
contract-supplier = { $of ->
    [payments] Odbiorca
   *[contracts] Wykonawca
}
contract-supplier-parent = Grupa wykonawcy
contract-vendor = Dostawca usługi
contract-signed = Podpisano
contract-start = Początek
contract-end = Koniec
contract-max-end = Koniec z opcjami
contract-id = Numer umowy
contract-parent-id = W ramach
contract-class = Klasa

# Strona początkowa.
start-title = Historie
start-lead = Każdy wykres mówi, skąd pochodzi każdy jego punkt.
start-no-stories = Ten plik nie ma własnych historii. Wykres pokazuje wszystko, co w nim jest.
start-open = Otwórz plik…
start-back = Wróć do wykresu
start-open-help = Tabela z datą i wartością w każdym wierszu: CSV, skoroszyt, JSON lub strona WWW. Można ją też upuścić na okno albo wkleić.

# Pasek stanu.
status-nothing-open = Nic nie jest otwarte
status-no-problems = bez problemów
status-unsourced = { $count ->
    [one] 1 punkt bez źródła
    [few] { $shown } punkty bez źródła
    [many] { $shown } punktów bez źródła
   *[other] { $shown } punktu bez źródła
}
status-reviewing = „{ $name }” pozostaje otwarte, dopóki tego nie użyjesz
status-unlabelled = { $count ->
    [one] 1 znacznik bez podpisu
    [few] { $count } znaczniki bez podpisu
    [many] { $count } znaczników bez podpisu
   *[other] { $count } znacznika bez podpisu
}
status-undo = Cofnij: { $step }
status-page = Obraz { $width } × { $height } · { $lang }
status-page-tip = W tym rozmiarze zapisuje się obraz, w punktach. PNG ma dwa razy więcej pikseli w każdą stronę.
status-page-tip-grown = W tym rozmiarze, w punktach, zapisuje się obraz, aby zmieściły się wszystkie jego źródła. Tutaj strona ma { $width } × { $height }, a źródła wymienia panel pod nią. PNG ma dwa razy więcej pikseli w każdą stronę.
status-opening = Czytam { $file }…
first-rows = { $count ->
    [one] Pierwszy wiersz
    [few] Pierwsze { $count } wiersze
    [many] Pierwsze { $count } wierszy
   *[other] Pierwsze { $count } wiersza
} pliku { $file } tak, jak odczytano; reszta jest właśnie przeglądana (na razie { $rows })
status-cancel = Anuluj

# Powiadomienia.
notice-link-failed = Nie udało się uruchomić przeglądarki dla adresu { $address }
notice-no-address = Nie ma czego otworzyć ({ $source }): adres jeszcze nieznany
notice-fault = Coś w programie się tu urwało. To, co było otwarte, nadal tu jest.
notice-busy = Zbyt wiele już czeka; spróbuj ponownie za chwilę
dialog-kind-data = Pliki z danymi
dialog-kind-all = Wszystkie pliki
notice-close = Zamknij
notice-problems = Pokaż problemy
notice-saved = Zapisano { $file }
notice-nothing-in-file = W pliku { $file } nie ma wierszy. To, co było otwarte, nadal tu jest.

# Okna dialogowe.
dialog-close = Zamknij
dialog-cancel = Anuluj
drop-files = Upuść, aby otworzyć
drop-named = Upuść, aby otworzyć: { $names }
keys-title = Klawisze
keys-pointer = Poruszanie się
keys-walk = [ i ] zatrzymują się przy każdym znaczniku raz, w porządku czasu. Wszystkie jego doniesienia przegląda się strzałkami w tabeli albo klawiszami Tab i Enter na karcie
keys-menu = F10 otwiera pierwsze menu, a Alt z pierwszą literą nazwy dowolne z nich. W menu poruszają strzałki, wybiera Enter
keys-escape = Escape zamyka to, co otwarto ostatnio: menu, okno dialogowe, podgląd pliku, stronę historii, na końcu kartę
keys-drag = Przeciągnij wykres, aby go przesunąć; przeciągnij podpis, aby go umieścić
keys-wheel = Kółko powiększa i pomniejsza wokół wskaźnika, a z klawiszem Shift przesuwa wzdłuż osi czasu
keys-box = Przeciągnij prawym przyciskiem, aby powiększyć prostokąt
keys-double = Kliknij dwukrotnie, aby zobaczyć całość
keys-scale = Ctrl z +, − lub 0 zmienia rozmiar wszystkiego w oknie
about-version = Wersja { $version }
about-what = Wykresy, na których każdy punkt pokazuje swoje źródło: słowa tak, jak je wydrukowano, datę, której dotyczą, kto je podał i na ile to pewne.
about-network = Nic nie opuszcza tego komputera. Adres otwiera się w przeglądarce dopiero po kliknięciu.
about-licences = Program: MIT lub Apache-2.0. Opracowane dane: CC BY 4.0. Kroje pisma: Source Sans 3, Noto Sans Arabic i Noto Sans Hebrew, na licencji SIL Open Font License.
picker-open-title = Otwórz plik
picker-save-svg-title = Zapisz obraz jako SVG
picker-save-png-title = Zapisz obraz jako PNG
picker-save-pdf-title = Zapisz obraz jako PDF
picker-save-html-title = Zapisz jako stronę WWW
picker-save-data-title = Zapisz dane jako CSV
picker-save-sheet-title = Zapisz dane dla arkuszy jako CSV
picker-save-sources-title = Zapisz źródła jako .bib, .ris, .json albo .md
picker-save-words-title = Zapisz tekst alternatywny
picker-waiting = Nie widać okna wyboru? Wybierz lub wpisz ścieżkę tutaj…
picker-path = Ścieżka
picker-path-hint = ~/dane/figures.csv
picker-reading = Czytam folder…
picker-up = W górę
picker-empty = W tym folderze nic nie ma
picker-cut-short = Pozycji jest więcej, niż pokazano; wpisz ścieżkę
picker-open = Otwórz
picker-save = Zapisz
picker-taken = Plik { $file } już tu jest. Zastąpić go?
picker-replace = Zastąp
picker-keep = Wybierz inną nazwę

# Przegląd tego, jak zrozumiano tabelę.

review-title = Jak zrozumiano { $file }
review-place = { $place } z { $count }
review-files = Pliki
review-file-open = { $file }: { $count ->
    [one] 1 pytanie
    [few] { $count } pytania
    [many] { $count } pytań
   *[other] { $count } pytania
}
review-next = Dalej: { $file }
review-sheets = Arkusze skoroszytu
review-sheet-hidden = { $sheet } (ukryty)
review-accept = Użyj
review-accept-open = Użyj tak, jak jest
review-cancel = Odrzuć
review-asked = Zdecyduj
review-assumed = Przyjęto
review-problems = Znaleziono w pliku
review-instead = Zamiast tego: { $choice }
review-asked-keys = Enter prowadzi do pytania. Ctrl+Enter albo przycisk u góry idzie dalej bez odpowiedzi.
review-meanwhile = { $choice } (na razie odczytano tak)
review-more-choices = Pokaż jeszcze { $count }
review-more-problems = i jeszcze { $count }, wszystkie są na liście problemów
review-decided = Odczytano tak, jak wcześniej zdecydowano dla plików z tym samym nagłówkiem
review-forget = Zapomnij o tym
review-cell = wiersz { $line }: { $cell }
review-line = wiersz { $line }
review-rows = Odczytane wiersze: pierwsze { $shown } z { $count }
review-table = Odczytane wiersze
review-empty-heading = Nie ma jeszcze czego narysować
review-empty = Odpowiedz na pytanie po lewej, a strona pojawi się tutaj.
review-empty-sheet = Na tym arkuszu nie ma czego narysować. Wybierz inny po lewej.
review-kind-number = liczba
review-kind-date = data
review-kind-text = tekst
review-role-date = Data
review-role-date-part = Część daty
review-role-point = Wartość
review-role-value = Wartość
review-role-low = Dolna granica
review-role-high = Górna granica
review-role-unit = Jednostka
review-role-series = Seria
review-role-agency = Czyje
review-role-provider = Gdzie
review-role-measure = Co
review-role-source-url = Adres źródła
review-role-source-title = Tytuł źródła
review-role-source = Źródło
review-role-note = Uwaga
review-role-period-start = Początek
review-role-period-end = Koniec
review-role-contract-id = Pas
review-role-supplier = Dostawca
review-role-buyer = Zamawiający
review-role-amount-obligated = Zakontraktowano
review-role-amount-outlayed = Wypłacono
review-role-currency = Waluta
review-role-title = Tytuł
review-role-description = Opis
review-role-id = Klucz
notice-read-as-found = { $file } nie jest zapisany według konwencji. Odczytano go według zawartości kolumn; { $count ->
    [one] przyjęto przy tym { $count } założenie
    [few] przyjęto przy tym { $count } założenia
    [many] przyjęto przy tym { $count } założeń
   *[other] przyjęto przy tym { $count } założenia
}.
notice-read-as-decided = { $file } odczytano tak, jak wcześniej zdecydowano dla plików z tym samym nagłówkiem.
notice-put-aside = Plik { $file } odłożono, zanim go użyto. Otwórz go jeszcze raz, aby kontynuować; podjęte decyzje pozostają.
notice-one-sheet = { $file }: odczytano arkusz „{ $sheet }”. Skoroszyt ma jeszcze { $count ->
    [one] 1 arkusz
    [few] { $count } arkusze
    [many] { $count } arkuszy
   *[other] { $count } arkusza
}.
notice-review = Przejrzyj

card-computed = Obliczył ten program: { $by ->
    [count] liczba wierszy
    [sum] suma wierszy
    [min] najmniejsza wartość
   *[max] największa wartość
} z { $rows ->
    [one] { $rows } wiersza
    [few] { $rows } wierszy
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
}{ $lines ->
    [yes] , od wiersza { $first } do wiersza { $last }
   *[no] {""}
}

card-computed-reach = Najmniejsza wartość w tych wierszach to { $least }, największa to { $greatest }
card-rows-each = Każdy z tych wierszy jest osobnym punktem
card-row = Wiersz, z którego pochodzi
card-row-shown = Tak, jak stoi w pliku { $file }
card-rows = Wiersze, z których powstał
card-rows-shown = Wiersze od { $from } do { $to } z { $of }, tak jak stoją w pliku { $file }
card-rows-reading = Szukam w pliku { $file } pierwszych z { $of ->
    [one] { $of } wiersza
    [few] { $of } wierszy
    [many] { $of } wierszy
   *[other] { $of } wiersza
}…
card-rows-line = Wiersz { $line } pliku
card-rows-next = Następne wiersze
card-rows-back = Poprzednie wiersze
card-rows-changed = Plik zmienił się od tego czasu, więc nie da się odnaleźć jego wierszy. Otwórz go jeszcze raz.
card-rows-gone = Pliku nie ma już tam, skąd go otwarto.
card-rows-unreadable = Pliku nie udało się odczytać ponownie.
status-rows = { $rows ->
    [one] { $rows } wiersz
    [few] { $rows } wiersze
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
}

# What a picture holds.
export-carries = Obraz zawiera { $rows ->
    [one] wiersz
    [few] { $rows } wiersze
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
} i { $sources ->
    [one] źródło
    [few] { $sources } źródła
    [many] { $sources } źródeł
   *[other] { $sources } źródła
} tego wykresu{ $indirect ->
    [0] {""}
    [one] , w tym 1 wskazane pośrednio,
    [few] , w tym { $indirect } wskazane pośrednio,
    [many] , w tym { $indirect } wskazanych pośrednio,
   *[other] , w tym { $indirect } wskazanego pośrednio,
} i znów się tu otworzy
export-carries-nothing = Obraz zawiera tylko to, co widać
export-carries-too-many = Ten wykres ma więcej wierszy, niż mieści obraz
command-carry-data = Wkładaj dane do obrazów
command-carry-data-tip = Obrazy zawierają wiersze i źródła wykresu, więc można go z nich otworzyć
