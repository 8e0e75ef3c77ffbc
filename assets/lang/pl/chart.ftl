# Co mówi sama strona wykresu.

chart-untitled = Podane wartości
chart-empty = Nie ma czego narysować: żadna wartość nie ma zarazem liczby i daty. Wiersze są w tabeli
chart-empty-hidden = Wszystko jest ukryte. Włącz serię lub umowę po lewej
chart-contracts = Umowy
chart-axis-time = Czas
chart-axis-value = Wartość
chart-break = przerwa w serii
chart-axis-log = skala logarytmiczna
chart-credit = Wykres: Sourceline
chart-quoted = „{ $words }”
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
chart-point = { $date }: { $words }, { $series }. { $source }, { $reports }.
chart-point-lone = { $date }: { $words }, { $series }. { $source }.
chart-lane-from = , od: { $begin }
chart-lane-to = , do: { $end }
chart-lane-span = , { $begin } – { $end }
chart-lane-before = ← przed tą osią: { $lane }
chart-lane-after = po tej osi: { $lane } →
chart-lane-ended = , zakończono przed czasem { $end }
chart-event-short = { $date }: { $event }
chart-event = { $date }: { $event }, { $contract }. { $source }
chart-description = { $points ->
    [0] Wykres bez wartości
    [one] Wykres 1 wartości
    [few] Wykres { $points } wartości
    [many] Wykres { $points } wartości
   *[other] Wykres { $points } wartości
}{ $lanes ->
    [0] {""}
    [one] {" "}i 1 umowy
    [few] {" "}i { $lanes } umów
    [many] {" "}i { $lanes } umów
   *[other] {" "}i { $lanes } umowy
}, zakres czasu: { $from } – { $to }.
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
    [few] Źródła: { $count }, na karcie „Źródła”.
    [many] Źródła: { $count }, na karcie „Źródła”.
   *[other] Źródła: { $count }, na karcie „Źródła”.
}
chart-note = Uwaga: { $list }
chart-note-unlabelled = { $count ->
    [one] 1 wartość nie ma z braku miejsca ani podpisu, ani numeru: jest w danych razem ze źródłem.
    [few] { $count } wartości nie mają z braku miejsca ani podpisu, ani numeru: są w danych razem ze źródłami.
    [many] { $count } wartości nie ma z braku miejsca ani podpisu, ani numeru: są w danych razem ze źródłami.
   *[other] { $count } wartości nie ma z braku miejsca ani podpisu, ani numeru: są w danych razem ze źródłami.
}
chart-note-dense = Liczba wartości na wykresie, { $count }, jest za duża na osobne znaki i podpisy: każdy kwadracik to co najmniej jedna z nich, a wszystkie źródła są w danych.
chart-note-dense-bare = Liczba wartości na wykresie, { $count }, jest za duża na osobne znaki i podpisy: każdy kwadracik to co najmniej jedna z nich, a wszystkie są w danych.
chart-note-no-source = Żaden wiersz nie podaje źródła.
chart-note-few-words = Podpisano wartość pierwszą, ostatnią, najniższą i najwyższą; wszystkie są w danych.
chart-note-few-words-series = Podpisano ostatnią wartość każdej serii oraz najniższą i najwyższą; wszystkie są w danych.
chart-note-same-source = Źródło każdej wartości podano tutaj.
chart-note-beside = Doniesienia o tym samym czasie stoją obok siebie, pod klamrą.
chart-note-brackets = Numery w nawiasach: źródła pustych znaków i zdarzeń.

chart-note-log = Skala logarytmiczna: ta sama odległość to to samo tempo wzrostu.
chart-note-index = Indeks: pierwsza wartość każdej serii to 100.
chart-note-not-zero = Oś wartości nie zaczyna się od zera.
chart-note-other-units = Nie narysowano, inna jednostka: { $list }.
chart-note-mixed-bases = Jednostki dziesiętne i dwójkowe stoją obok siebie; położenie wynika z liczby bajtów.
chart-note-undated = { $count ->
    [one] 1 doniesienie bez pełnej daty jest tylko w danych.
    [few] { $count } doniesienia bez pełnej daty są tylko w danych.
    [many] { $count } doniesień bez pełnej daty jest tylko w danych.
   *[other] { $count } doniesienia bez pełnej daty jest tylko w danych.
}
chart-note-off-scale = { $count ->
    [one] 1 wartość zerowa lub ujemna nie ma miejsca na tej skali.
    [few] { $count } wartości zerowe lub ujemne nie mają miejsca na tej skali.
    [many] { $count } wartości zerowych lub ujemnych nie ma miejsca na tej skali.
   *[other] { $count } wartości zerowej lub ujemnej nie ma miejsca na tej skali.
}
chart-note-lanes-part = { $shown ->
    [one] Widać umowę { $from } z { $count }; pozostałe się tu nie mieszczą.
    [few] Widać umowy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
    [many] Widać umowy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
   *[other] Widać umowy { $from }–{ $to } z { $count }; pozostałe się tu nie mieszczą.
}
chart-note-lanes-hidden = { $count ->
    [one] 1 umowa się nie zmieściła.
    [few] { $count } umowy się nie zmieściły.
    [many] { $count } umów się nie zmieściło.
   *[other] { $count } umowy się nie zmieściło.
}
chart-note-break = Pionowa kreska: przerwa w serii; wartości po jej obu stronach są nieporównywalne.
chart-note-nearly = Kreska w dół: podano „prawie”, czyli mniej; o ile mniej, nie powiedziano.
chart-note-about = Pusty znak: podano „około”.
chart-note-over = Trójkąt w górę: podano „ponad”.
chart-note-just-over = Kreska w górę: podano „nieco ponad”.
chart-note-under = Trójkąt w dół: podano „poniżej”.
chart-note-at-least = Stopka ze strzałką: podano „co najmniej”.
chart-note-up-to = Daszek: podany górny limit, a nie odczyt; linia przez niego nie przechodzi.
chart-note-range = Odcinek z dwoma końcami: podano przedział.
chart-note-forecast = Rzadkie kreski bez znaku: prognoza, w czasie, którego dotyczy.
chart-note-dashed = Linia przerywana łączy wartość podaną z zastrzeżeniem.
chart-note-months = Daty z dokładnością do miesiąca.
chart-note-whisker = Odcinek przez znak to czas, którego wartość dotyczy, tak dokładnie, jak go podano.
chart-note-choice = Z kilku doniesień linia używa wskazanego, potem pochodzącego z pierwszej ręki, potem najwcześniejszego.
chart-note-deprecated = Krzyżyk: zastąpione lub zniekształcone w powtórzeniu.
chart-note-unsourced = „?”: nie podano źródła.
chart-note-soft = Pusty znak bez zastrzeżenia w słowach: szacunek, wartość tymczasowa lub mało wiarygodna.
chart-note-events = Kółka na pasku to zdarzenia.
chart-note-pale = Blade końce paska to daty nie całkiem dokładne.
chart-note-arrow = Pasek zakończony ostrzem ciągnie się poza osią.
chart-note-flag = Chorągiewka: słowa bez liczby, w czasie, którego dotyczą.
chart-note-cancelled = Przekreślony krąg: zakończono przed czasem.
chart-note-hatched = Kreskowanie: przy wykorzystaniu wszystkich opcji.
chart-note-open-end = Kropki za paskiem: końca nie podano.

# Obok znaku, gdy na uwagę jest mało miejsca.
chart-note-keys = Znaki: { $list }.
chart-note-more = { $count ->
    [one] Jeszcze 1 uwaga na większej stronie.
    [few] Jeszcze { $count } uwagi na większej stronie.
    [many] Jeszcze { $count } uwag na większej stronie.
   *[other] Jeszcze { $count } uwagi na większej stronie.
}
chart-key-break = przerwa w serii
chart-key-flag = słowa bez liczby
chart-key-brackets = dalsze źródła
chart-key-beside = ta sama data
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
chart-key-dashed = z zastrzeżeniem
chart-key-months = jej miesiąc
chart-key-whisker = czas, którego dotyczy
chart-key-deprecated = zastąpione
chart-key-events = zdarzenie
chart-key-pale = data niedokładna
chart-key-arrow = ciąg dalszy
chart-key-cancelled = koniec przed czasem
chart-key-hatched = przy użyciu wszystkich opcji
chart-key-open-end = końca nie podano

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
chart-note-folded = Znaki z kropką w pierścieniu obliczył ten program.
chart-key-folded = obliczono z wierszy
