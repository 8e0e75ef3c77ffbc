# Co mówi sama strona wykresu.

chart-untitled = Podane wartości
chart-empty = Nie ma czego narysować: żadna wartość nie ma zarazem liczby i daty. Wiersze są w tabeli
chart-empty-hidden = Wszystko jest ukryte. Włącz serię lub umowę po lewej
chart-contracts = { $of ->
    [spans] Okresy
    [payments] Płatności
   *[contracts] Umowy
}
chart-part = Część historii „{ $story }”: widać { $shown } z { $all } serii i umów.
chart-axis-time = Czas
chart-axis-value = Wartość
chart-break = przerwa w serii
chart-axis-log = skala logarytmiczna
chart-axis-index = indeks: początek = 100
chart-credit = Wykres: Sourceline
chart-quoted = „{ $words }”
chart-computed = obliczono z { $rows ->
    [one] { $rows } wiersza
    [few] { $rows } wierszy
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
} pliku { $file }
chart-of-rows = { $rows ->
    [one] wiersz pliku
    [few] { $rows } wiersze pliku
    [many] { $rows } wierszy pliku
   *[other] { $rows } wiersza pliku
} { $file }
chart-no-source = źródła nie podano
chart-no-date = daty nie podano

chart-reports = 1 z { $count } doniesień, { $origins ->
    [one] 1 źródło pierwotne
    [few] { $origins } źródła pierwotne
    [many] { $origins } źródeł pierwotnych
   *[other] { $origins } źródła pierwotnego
}
chart-implied = { $side ->
    [about] wynika: około { $value }
    [below] wynika: poniżej { $value }
    [at-most] wynika: najwyżej { $value }
    [above] wynika: powyżej { $value }
    [at-least] wynika: co najmniej { $value }
   *[equal] wynika: { $value }
}
chart-doubt = można też odczytać jako { $factor }
chart-point = { $date }: { $words }, { $series }. { $source }, { $reports }.
chart-point-lone = { $date }: { $words }, { $series }. { $source }.
chart-lane-part = 1 z { $count }
chart-lane-from = , początek: { $begin }
chart-lane-to = , koniec: { $end }
chart-lane-span = , { $begin } – { $end }
chart-lane-before = ← przed tą osią: { $lane }
chart-lane-after = po tej osi: { $lane } →
chart-lane-ended = , zakończono przed czasem { $end }
chart-event-short = { $date }: { $event }
chart-event = { $date }: { $event }, { $contract }. { $source }
chart-citation = { $words }, { $date }: { $source }
chart-alt-head = { $kind ->
    [line] Wykres liniowy: { $what }
    [points] Wykres: { $what }
    [spans] Oś czasu: { $what }
    [payments] Oś czasu płatności według odbiorców: { $what }
    [contracts] Oś czasu umów: { $what }
   *[empty] Pusty wykres
}{ $dated ->
    [yes] , { $span }.
   *[no] .
}
chart-alt-span = { $from } – { $to }
chart-alt-list = { $list } i jeszcze { $more }
chart-alt-series = { $named ->
    [yes] { $series }
   *[no] Podano
}: { $list }{ $between ->
    [0] {""}
    [one] , a pomiędzy nimi 1 wartość
    [few] , a pomiędzy nimi { $between } wartości
    [many] , a pomiędzy nimi { $between } wartości
   *[other] , a pomiędzy nimi { $between } wartości
}.
chart-alt-more-series = { $count ->
    [one] Jeszcze 1 seria jest w danych.
    [few] Jeszcze { $count } serie są w danych.
    [many] Jeszcze { $count } serii jest w danych.
   *[other] Jeszcze { $count } serii jest w danych.
}
chart-alt-flags = Tylko słowami: { $list }.
chart-alt-claims = Doniesienia o zmianie: { $list }.
chart-alt-differ = { $count ->
    [one] Doniesienia o 1 z tych wartości są różne.
    [few] Doniesienia o { $count } z tych wartości są różne.
    [many] Doniesienia o { $count } z tych wartości są różne.
   *[other] Doniesienia o { $count } z tych wartości są różne.
}
chart-alt-lanes = { $of ->
    [spans] Okresy poniżej
    [payments] Płatności poniżej, według odbiorców
   *[contracts] Umowy poniżej
} ({ $count }): { $list }.
chart-alt-unsourced = { $count ->
    [one] 1 wartość nie ma podanego źródła.
    [few] { $count } wartości nie mają podanego źródła.
    [many] { $count } wartości nie ma podanego źródła.
   *[other] { $count } wartości nie ma podanego źródła.
}
chart-alt-sources = { $count ->
    [one] Źródło: { $list }
    [few] Źródła: { $list }
    [many] Źródła: { $list }
   *[other] Źródła: { $list }
}{ $more ->
    [0] .
   *[other] {" "}i jeszcze { $more }.
}
chart-sources = { $count ->
    [one] Źródło: { $list }.
    [few] Źródła: { $list }.
    [many] Źródła: { $list }.
   *[other] Źródła: { $list }.
}
chart-sources-more = Źródła: { $list }. { $count ->
    [one] Jeszcze 1 ({ $to }) podano w danych, przy jego wartości.
    [few] Jeszcze { $more } ({ $from }–{ $to }) podano w danych, przy ich wartościach.
    [many] Jeszcze { $more } ({ $from }–{ $to }) podano w danych, przy ich wartościach.
   *[other] Jeszcze { $more } ({ $from }–{ $to }) podano w danych, przy ich wartościach.
}
chart-sources-folded = { $count ->
    [one] Źródło: 1, na karcie „Źródła”.
    [few] Źródła: 1–{ $count }, na karcie „Źródła”.
    [many] Źródła: 1–{ $count }, na karcie „Źródła”.
   *[other] Źródła: 1–{ $count }, na karcie „Źródła”.
}
chart-note = Uwaga: { $list }
chart-note-unlabelled = { $count ->
    [one] Na podpis 1 wartości nie ma miejsca: jest w danych razem ze źródłem.
    [few] Na podpisy { $count } wartości nie ma miejsca: są w danych razem ze źródłami.
    [many] Na podpisy { $count } wartości nie ma miejsca: są w danych razem ze źródłami.
   *[other] Na podpisy { $count } wartości nie ma miejsca: są w danych razem ze źródłami.
}
chart-note-unlabelled-bare = { $count ->
    [one] Na podpis 1 wartości nie ma miejsca: jest w danych.
    [few] Na podpisy { $count } wartości nie ma miejsca: są w danych.
    [many] Na podpisy { $count } wartości nie ma miejsca: są w danych.
   *[other] Na podpisy { $count } wartości nie ma miejsca: są w danych.
}
chart-note-dense = Liczba wartości na wykresie, { $count }, jest za duża na osobne znaczniki i podpisy: każdy kwadracik to co najmniej jedna z nich, a wszystkie źródła są w danych.
chart-note-dense-bare = Liczba wartości na wykresie, { $count }, jest za duża na osobne znaczniki i podpisy: każdy kwadracik to co najmniej jedna z nich, a wszystkie są w danych.
chart-note-no-source = Żaden wiersz nie podaje źródła.
chart-note-few-words = Podpisano wartość pierwszą, ostatnią, najniższą i najwyższą; wszystkie są w danych.
chart-note-few-words-series = Podpisano ostatnią wartość każdej serii oraz najniższą i najwyższą; wszystkie są w danych.
chart-note-same-source = Źródło każdej wartości podano tutaj.
chart-note-beside = Doniesienia o tym samym czasie stoją obok siebie, pod klamrą.
chart-note-stacked = Znaczniki jeden w drugim: wartości tak bliskie w czasie i wielkości, że mają wspólne miejsce.
chart-note-brackets = Numery w nawiasach: źródła pustych znaczników i zdarzeń.

chart-note-log = Skala logarytmiczna: ta sama odległość to to samo tempo wzrostu.
chart-note-index = { $of ->
    [claims] Indeks: poziom, od którego liczy się każda zmiana, to 100; samego poziomu nie opublikowano.
    [both] Indeks: pierwsza wartość każdej serii to 100, tak samo poziom, od którego liczy się podaną zmianę.
   *[figures] Indeks: pierwsza wartość każdej serii to 100.
}
chart-note-not-zero = Oś wartości nie zaczyna się od zera.
chart-note-other-units = Nie narysowano, inna jednostka: { $list }.
chart-note-no-unit = Nie narysowano, brak jednostki: { $list }.
chart-note-mixed-bases = Jednostki dziesiętne i dwójkowe stoją obok siebie; położenie wynika z liczby bajtów.
chart-note-absent = Tylko w danych: { $list }.
chart-absent-deprecated = { $count ->
    [one] 1 doniesienie zastąpione lub zmienione w powtórzeniu
    [few] { $count } doniesienia zastąpione lub zmienione w powtórzeniu
    [many] { $count } doniesień zastąpionych lub zmienionych w powtórzeniu
   *[other] { $count } doniesienia zastąpionego lub zmienionego w powtórzeniu
}
chart-absent-others = { $count ->
    [one] 1 inne doniesienie, wyłączone
    [few] { $count } inne doniesienia, wyłączone
    [many] { $count } innych doniesień, wyłączonych
   *[other] { $count } innego doniesienia, wyłączonego
}
chart-absent-sources = { $count ->
    [one] 1 dalsze źródło
    [few] { $count } dalsze źródła
    [many] { $count } dalszych źródeł
   *[other] { $count } dalszego źródła
}
chart-absent-undated = { $count ->
    [one] 1 doniesienie bez pełnej daty
    [few] { $count } doniesienia bez pełnej daty
    [many] { $count } doniesień bez pełnej daty
   *[other] { $count } doniesienia bez pełnej daty
}
chart-absent-valueless = { $count ->
    [one] 1 doniesienie, którego wartości brak lub nie udało się odczytać
    [few] { $count } doniesienia, których wartości brak lub nie udało się odczytać
    [many] { $count } doniesień, których wartości brak lub nie udało się odczytać
   *[other] { $count } doniesienia, których wartości brak lub nie udało się odczytać
}
chart-absent-currencies = { $count ->
    [one] 1 doniesienie w innej walucie niż wybrana
    [few] { $count } doniesienia w innych walutach niż wybrana
    [many] { $count } doniesień w innych walutach niż wybrana
   *[other] { $count } doniesienia w innych walutach niż wybrana
}
chart-absent-unitless = { $count ->
    [one] 1 wartość bez jednostki w serii, która ją ma
    [few] { $count } wartości bez jednostki w seriach, które ją mają
    [many] { $count } wartości bez jednostki w seriach, które ją mają
   *[other] { $count } wartości bez jednostki w seriach, które ją mają
}
chart-absent-odd-units = { $count ->
    [one] 1 wartość w innej jednostce niż jej seria
    [few] { $count } wartości w innej jednostce niż ich serie
    [many] { $count } wartości w innej jednostce niż ich serie
   *[other] { $count } wartości w innej jednostce niż ich serie
}
chart-absent-claims-off = { $count ->
    [one] 1 stwierdzenie o zmianie, wyłączone
    [few] { $count } stwierdzenia o zmianie, wyłączone
    [many] { $count } stwierdzeń o zmianie, wyłączonych
   *[other] { $count } stwierdzenia o zmianie, wyłączonego
}
chart-absent-claims-index = { $count ->
    [one] 1 stwierdzenie o zmianie od nieopublikowanego poziomu (ma miejsce na indeksie)
    [few] { $count } stwierdzenia o zmianie od nieopublikowanych poziomów (mają miejsce na indeksie)
    [many] { $count } stwierdzeń o zmianie od nieopublikowanych poziomów (mają miejsce na indeksie)
   *[other] { $count } stwierdzenia o zmianie od nieopublikowanych poziomów (ma miejsce na indeksie)
}
chart-absent-claims-base = { $count ->
    [one] 1 stwierdzenie o zmianie od wartości, której tu nie narysowano
    [few] { $count } stwierdzenia o zmianie od wartości, których tu nie narysowano
    [many] { $count } stwierdzeń o zmianie od wartości, których tu nie narysowano
   *[other] { $count } stwierdzenia o zmianie od wartości, których tu nie narysowano
}
chart-absent-claims-start = { $count ->
    [one] 1 stwierdzenie o zmianie bez pełnej daty początku
    [few] { $count } stwierdzenia o zmianie bez pełnej daty początku
    [many] { $count } stwierdzeń o zmianie bez pełnej daty początku
   *[other] { $count } stwierdzenia o zmianie bez pełnej daty początku
}
chart-absent-claims-same = { $count ->
    [one] 1 dalsze stwierdzenie o tej samej zmianie
    [few] { $count } dalsze stwierdzenia o tej samej zmianie
    [many] { $count } dalszych stwierdzeń o tej samej zmianie
   *[other] { $count } dalszego stwierdzenia o tej samej zmianie
}
chart-note-off-scale = { $count ->
    [one] 1 wartość zerowa lub ujemna nie ma miejsca na tej skali.
    [few] { $count } wartości zerowe lub ujemne nie mają miejsca na tej skali.
    [many] { $count } wartości zerowych lub ujemnych nie ma miejsca na tej skali.
   *[other] { $count } wartości zerowej lub ujemnej nie ma miejsca na tej skali.
}
chart-note-hidden = { $count ->
    [one] 1 znacznik zasłaniają inne znaczniki w tym samym miejscu: jest w danych.
    [few] { $count } znaczniki zasłaniają inne znaczniki w tych samych miejscach: są w danych.
    [many] { $count } znaczników zasłaniają inne znaczniki w tych samych miejscach: są w danych.
   *[other] { $count } znacznika zasłaniają inne znaczniki w tych samych miejscach: są w danych.
}
chart-note-outside = { $count ->
    [one] 1 wartość leży poza pokazaną tu częścią.
    [few] { $count } wartości leżą poza pokazaną tu częścią.
    [many] { $count } wartości leży poza pokazaną tu częścią.
   *[other] { $count } wartości leży poza pokazaną tu częścią.
}
chart-note-doubtful = { $count ->
    [one] Data niepewna lub przybliżona: { $list }.
    [few] Daty niepewne lub przybliżone: { $list }.
    [many] Daty niepewne lub przybliżone: { $list }.
   *[other] Daty niepewne lub przybliżone: { $list }.
}
chart-note-doubtful-many = { $count ->
    [one] Data 1 wartości jest niepewna lub przybliżona.
    [few] Daty { $count } wartości są niepewne lub przybliżone.
    [many] Daty { $count } wartości są niepewne lub przybliżone.
   *[other] Daty { $count } wartości są niepewne lub przybliżone.
}
chart-note-lanes-part = { $of ->
    [spans] { $shown ->
        [one] Widać okres { $from } z { $count }; pozostałe się tu nie mieszczą.
        [few] Widać okresy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
        [many] Widać okresy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
       *[other] Widać okresy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
    }
    [payments] { $shown ->
        [one] Widać płatności dla odbiorcy { $from } z { $count }; pozostałe się tu nie mieszczą.
        [few] Widać płatności dla odbiorców { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
        [many] Widać płatności dla odbiorców { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
       *[other] Widać płatności dla odbiorców { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
    }
   *[contracts] { $shown ->
        [one] Widać umowę { $from } z { $count }; pozostałe się tu nie mieszczą.
        [few] Widać umowy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
        [many] Widać umowy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
       *[other] Widać umowy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
    }
}
chart-note-lanes-one = { $of ->
    [spans] Nie mieści się tu jeden okres: { $name }.
    [payments] Nie mieści się tu jeden odbiorca: { $name }.
   *[contracts] Nie mieści się tu jedna umowa: { $name }.
}
chart-note-lanes-cut = { $of ->
    [spans] { $count ->
        [one] Opis 1 okresu jest skrócony: w danych jest cały.
        [few] Opisy { $count } okresów są skrócone: w danych są całe.
        [many] Opisy { $count } okresów są skrócone: w danych są całe.
       *[other] Opisy { $count } okresu są skrócone: w danych są całe.
    }
   *[contracts] { $count ->
        [one] Opis 1 umowy jest skrócony: w danych jest cały.
        [few] Opisy { $count } umów są skrócone: w danych są całe.
        [many] Opisy { $count } umów są skrócone: w danych są całe.
       *[other] Opisy { $count } umowy są skrócone: w danych są całe.
    }
}
chart-note-lanes-hidden = { $of ->
    [spans] { $count ->
        [one] 1 okres się nie zmieścił.
        [few] { $count } okresy się nie zmieściły.
        [many] { $count } okresów się nie zmieściło.
       *[other] { $count } okresu się nie zmieściło.
    }
    [payments] { $count ->
        [one] Płatności dla 1 odbiorcy się nie zmieściły.
        [few] Płatności dla { $count } odbiorców się nie zmieściły.
        [many] Płatności dla { $count } odbiorców się nie zmieściły.
       *[other] Płatności dla { $count } odbiorcy się nie zmieściły.
    }
   *[contracts] { $count ->
        [one] 1 umowa się nie zmieściła.
        [few] { $count } umowy się nie zmieściły.
        [many] { $count } umów się nie zmieściło.
       *[other] { $count } umowy się nie zmieściło.
    }
}
chart-note-break = Pionowa kreska: przerwa w serii; wartości po jej obu stronach są nieporównywalne.
chart-note-nearly = Kreska w dół: podano „prawie”, czyli mniej; o ile mniej, nie powiedziano.
chart-note-about = Pusty znacznik: podano „około”.
chart-note-over = Trójkąt w górę: podano „ponad”.
chart-note-just-over = Kreska w górę: podano „nieco ponad”.
chart-note-under = Trójkąt w dół: podano „poniżej”.
chart-note-at-least = Stopka ze strzałką: podano „co najmniej”.
chart-note-up-to = Daszek: podany górny limit, a nie odczyt; linia przez niego nie przechodzi.
chart-note-range = Odcinek z dwoma końcami: podano przedział.
chart-note-forecast = Rzadkie kreski bez znacznika: prognoza, w czasie, którego dotyczy.
chart-note-implied = Pusty romb na linii kropkowanej: wartość, która wynika ze stwierdzenia o zmianie, a nie odczyt.
chart-note-dashed = Linia przerywana łączy wartość podaną z zastrzeżeniem.
chart-note-months = Daty z dokładnością do miesiąca.
chart-note-whisker = Odcinek przez znacznik to czas, którego wartość dotyczy, tak dokładnie, jak go podano.
chart-note-choice = Zgodne doniesienia mają wspólny znacznik; z kilku niezgodnych linia używa wskazanego, potem pochodzącego z pierwszej ręki, potem najwcześniejszego.
chart-note-deprecated = Krzyżyk: zastąpione lub zniekształcone w powtórzeniu.
chart-note-unsourced = „?”: nie podano źródła.
chart-note-soft = Pusty znacznik bez zastrzeżenia w słowach: szacunek, wartość tymczasowa lub mało wiarygodna.
chart-note-events = Kółka to zdarzenia.
chart-note-pale = Blade końce paska to daty nie całkiem dokładne.
chart-note-arrow = Pasek zakończony ostrzem ciągnie się poza osią.
chart-note-flag = Chorągiewka: słowa bez liczby, w czasie, którego dotyczą.
chart-note-cancelled = Przekreślony krąg: zakończono przed czasem.
chart-note-hatched = Kreskowanie: przy wykorzystaniu wszystkich opcji.
chart-note-open-end = Kropki za paskiem: końca nie podano.

# Obok znaku, gdy na uwagę jest mało miejsca.
chart-note-keys = Znaczniki: { $list }.
chart-note-choice-short = Linia używa doniesienia wskazanego, potem z pierwszej ręki, potem najwcześniejszego.
chart-key-break = przerwa w serii
chart-key-flag = słowa bez liczby
chart-key-brackets = dalsze źródła
chart-key-beside = ta sama data
chart-key-stacked = to samo miejsce
chart-key-nearly = „prawie”
chart-key-about = „około”
chart-key-over = „ponad”
chart-key-just-over = „nieco ponad”
chart-key-under = „poniżej”
chart-key-at-least = „co najmniej”
chart-key-up-to = górny limit, poza linią
chart-key-range = przedział
chart-key-unsourced = nie podano źródła
chart-key-soft = szacunek lub wartość tymczasowa
chart-key-forecast = prognoza
chart-key-implied = wynika ze stwierdzenia
chart-key-dashed = z zastrzeżeniem
chart-key-months = co do miesiąca
chart-key-whisker = czas, którego dotyczy
chart-key-deprecated = zastąpione
chart-key-events = zdarzenie
chart-key-pale = data niedokładna
chart-key-arrow = ciąg dalszy
chart-key-cancelled = koniec przed czasem
chart-key-hatched = przy użyciu wszystkich opcji
chart-key-open-end = końca nie podano

chart-note-grey = Serii jest za dużo, by każda wyglądała inaczej: { $count ->
    [one] { $count } jest szara.
    [few] { $count } są szare i rozróżniają je tylko podpisy.
    [many] { $count } jest szarych i rozróżniają je tylko podpisy.
   *[other] { $count } jest szarych i rozróżniają je tylko podpisy.
}
chart-note-computed = Obliczono z { $rows ->
    [one] { $rows } wiersza
    [few] { $rows } wierszy
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
} pliku: każdy punkt to { $by ->
    [count] liczba wierszy
    [sum] suma wierszy
    [min] najmniejsza wartość
   *[max] największa wartość
} ze swojego okresu.
chart-note-rows = Każdy punkt to wiersz pliku: { $rows ->
    [one] jeden wiersz
    [few] { $rows } wiersze
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
}.
chart-absent-rows = { $count ->
    [one] wiersze dużego pliku, którego tu nie ma
    [few] wiersze { $count } dużych plików, których tu nie ma
    [many] wiersze { $count } dużych plików, których tu nie ma
   *[other] wiersze { $count } dużego pliku, których tu nie ma
}
chart-note-folded = Znaczniki z kropką w pierścieniu obliczył ten program.
chart-key-folded = obliczono z wierszy
chart-note-scanned = { $named ->
    [yes] Wartości pochodzą z kolumny „{ $column }”. {""}
   *[no] {""}
}Plik { $file } ma { $rows ->
    [one] { $rows } wiersz
    [few] { $rows } wiersze
    [many] { $rows } wierszy
   *[other] { $rows } wiersza
}{ $left ->
    [none] .
    [dates] ; wiersze bez daty ({ $undated }) nie wchodzą do żadnego punktu.
    [values] ; wiersze bez wartości ({ $valueless }) nie wchodzą do żadnego punktu.
   *[both] ; wiersze bez daty ({ $undated }) lub bez wartości ({ $valueless }) nie wchodzą do żadnego punktu.
}
