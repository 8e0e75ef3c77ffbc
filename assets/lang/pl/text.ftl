# Jak zapisuje się daty, liczby i terminy dziedziny.

## Nazwy kalendarzowe

text-month-long = { $month ->
    [1] styczeń
    [2] luty
    [3] marzec
    [4] kwiecień
    [5] maj
    [6] czerwiec
    [7] lipiec
    [8] sierpień
    [9] wrzesień
    [10] październik
    [11] listopad
   *[12] grudzień
}
# Dopełniacz: po dniu i po przyimku.
text-month-of = { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
}
text-month-short = { $month ->
    [1] sty
    [2] lut
    [3] mar
    [4] kwi
    [5] maj
    [6] cze
    [7] lip
    [8] sie
    [9] wrz
    [10] paź
    [11] lis
   *[12] gru
}
text-quarter = { $quarter ->
    [1] I kwartał
    [2] II kwartał
    [3] III kwartał
   *[4] IV kwartał
}
text-quarter-of = { $quarter ->
    [1] I kwartału
    [2] II kwartału
    [3] III kwartału
   *[4] IV kwartału
}
text-quarter-short = { $quarter ->
    [1] I kw.
    [2] II kw.
    [3] III kw.
   *[4] IV kw.
}
text-half = { $half ->
    [1] I półrocze
   *[2] II półrocze
}
text-half-of = { $half ->
    [1] I półrocza
   *[2] II półrocza
}
text-half-short = { $half ->
    [1] I półr.
   *[2] II półr.
}
text-season = { $season ->
    [1] wiosna
    [2] lato
    [3] jesień
   *[4] zima
}
text-season-of = { $season ->
    [1] wiosny
    [2] lata
    [3] jesieni
   *[4] zimy
}

## Daty

text-date-day = { $day } { $month } { $year }
text-date-day-month = { $day } { $month }
text-date-month = { $month } { $year }
text-date-quarter = { $quarter } { $year }
text-date-half = { $half } { $year }
text-date-season = { $season } { $year }
# Pora roku na przełomie lat.
text-date-two-years = { $first }/{ $second }
text-date-north = { $season } (półkula północna)
text-date-south = { $season } (półkula południowa)
text-date-year = { $year }
text-date-year-of = { $year } roku
text-date-decade = dekada od { $first } roku
text-date-decade-of = dekady od { $first } roku
text-date-century = lata { $first }–{ $last }
text-date-century-of = lat { $first }–{ $last }
text-date-day-in = jeden z dni { $date }
text-date-day-in-of = jednego z dni { $date }
text-date-fiscal = rok budżetowy { $year } ({ $months })
text-date-fiscal-of = roku budżetowego { $year } ({ $months })
text-date-fiscal-short = rok budż. { $year }
text-date-not-stated = daty nie podano
text-date-not-stated-short = nie podano
text-date-range = od { $from } do { $to }
text-date-years = od { $from } do { $to } roku
text-date-range-short = { $from }–{ $to }
text-date-range-short-wide = { $from } – { $to }
text-date-since = od { $date }
text-date-by = do { $date }
text-date-end-not-known = od { $date }, koniec nieznany
text-date-start-not-known = do { $date }, początek nieznany
text-date-about = około { $date }
text-date-about-range = mniej więcej { $range }
text-date-about-short = ok. { $date }
text-date-about-end = { $date } (w przybliżeniu)
text-date-uncertain = { $date } (data niepewna)
text-date-uncertain-range = { $range }, oba końce niepewne
text-date-uncertain-short = { $date }?
text-date-since-short = od { $date }
text-date-by-short = do { $date }

text-precision-day = z dokładnością do dnia
text-precision-day-unspecified = z dokładnością do miesiąca, chodziło o dzień
text-precision-month = z dokładnością do miesiąca
text-precision-quarter = z dokładnością do kwartału
text-precision-season = z dokładnością do pory roku
text-precision-half = z dokładnością do półrocza
text-precision-year = z dokładnością do roku
text-precision-decade = z dokładnością do dekady
text-precision-century = z dokładnością do stulecia
text-precision-fiscal = z dokładnością do roku budżetowego
text-precision-interval = między dwiema datami
text-precision-open = z jednym otwartym końcem
text-precision-unknown = nie w pełni znana

## Liczby i wielkości

text-number-none = to nie liczba
text-number-power = { $number } × 10^{ $power }
text-quantity = { $number } { $unit }
text-quantity-percent = { $number }%
text-quantity-points = { $number } p.p.
text-quantity-range = od { $low } do { $high }
text-quantity-hedged = { $hedge } { $value }
text-money = { $sign }{ $number }{ $scale } { $currency }
text-money-code = { $sign }{ $number }{ $scale } { $currency }
text-money-usd = USD
text-money-gbp = GBP
text-money-eur = EUR
text-scale-million = { "\u00A0" }mln
text-scale-billion = { "\u00A0" }mld
text-scale-trillion = { "\u00A0" }bln

text-relative-equal = ×{ $factor }
text-relative-about = około ×{ $factor }
text-relative-less = poniżej ×{ $factor }
text-relative-at-most = najwyżej ×{ $factor }
text-relative-greater = powyżej ×{ $factor }
text-relative-at-least = co najmniej ×{ $factor }

## Liczebność: $n wybiera formę, $shown jest drukowane

text-count-source = { $n ->
    [one] { $shown } źródło
    [few] { $shown } źródła
    [many] { $shown } źródeł
   *[other] { $shown } źródła
}
text-count-report = { $n ->
    [one] { $shown } doniesienie
    [few] { $shown } doniesienia
    [many] { $shown } doniesień
   *[other] { $shown } doniesienia
}
text-count-figure = { $n ->
    [one] { $shown } wartość
    [few] { $shown } wartości
    [many] { $shown } wartości
   *[other] { $shown } wartości
}
text-count-forecast = { $n ->
    [one] { $shown } prognoza
    [few] { $shown } prognozy
    [many] { $shown } prognoz
   *[other] { $shown } prognozy
}
text-count-point = { $n ->
    [one] { $shown } punkt
    [few] { $shown } punkty
    [many] { $shown } punktów
   *[other] { $shown } punktu
}
text-count-series = { $n ->
    [one] { $shown } seria
    [few] { $shown } serie
    [many] { $shown } serii
   *[other] { $shown } serii
}
text-count-contract = { $n ->
    [one] { $shown } umowa
    [few] { $shown } umowy
    [many] { $shown } umów
   *[other] { $shown } umowy
}
text-count-span = { $n ->
    [one] { $shown } okres
    [few] { $shown } okresy
    [many] { $shown } okresów
   *[other] { $shown } okresu
}
text-count-payee = { $n ->
    [one] płatności dla { $shown } odbiorcy
    [few] płatności dla { $shown } odbiorców
    [many] płatności dla { $shown } odbiorców
   *[other] płatności dla { $shown } odbiorcy
}
text-count-row = { $n ->
    [one] { $shown } wiersz
    [few] { $shown } wiersze
    [many] { $shown } wierszy
   *[other] { $shown } wiersza
}
text-of-rows = { $rows }, od { $from } do { $to }
text-count-problem = { $n ->
    [one] { $shown } problem
    [few] { $shown } problemy
    [many] { $shown } problemów
   *[other] { $shown } problemu
}
text-count-note = { $n ->
    [one] { $shown } uwaga
    [few] { $shown } uwagi
    [many] { $shown } uwag
   *[other] { $shown } uwagi
}
text-count-origin = { $n ->
    [one] { $shown } źródło pierwotne
    [few] { $shown } źródła pierwotne
    [many] { $shown } źródeł pierwotnych
   *[other] { $shown } źródła pierwotnego
}

## Zastrzeżenia: kierunek, nigdy szerokość

text-hedge-about = około
text-hedge-nearly = prawie
text-hedge-just-under = niespełna
text-hedge-under = poniżej
text-hedge-up-to = najwyżej
text-hedge-just-over = nieco ponad
text-hedge-over = ponad
text-hedge-at-least = co najmniej
text-hedge-range = przedział

text-hedge-sentence-about = W pobliżu { $value }. Nikt nie podał, po której stronie ani jak daleko.
text-hedge-sentence-nearly = Poniżej { $value }, blisko tej wartości. Nikt nie podał, o ile mniej.
text-hedge-sentence-just-under = Tuż poniżej { $value }. Nikt nie podał, o ile mniej.
text-hedge-sentence-under = Poniżej { $value }. Nikt nie podał, jak blisko.
text-hedge-sentence-up-to = Najwyżej { $value }. To może być pułap, a nie odczyt, więc linia go pomija.
text-hedge-sentence-just-over = Tuż powyżej { $value }. Nikt nie podał, o ile więcej.
text-hedge-sentence-over = Powyżej { $value }. Nikt nie podał, jak blisko.
text-hedge-sentence-at-least = { $value } lub więcej. Nikt nie podał, o ile więcej.
text-hedge-sentence-range = Od { $low } do { $high }.
text-hedge-sentence-estimated = Szacunek w pobliżu { $value }. Nikt nie podał, jak duży może być błąd.
text-hedge-sentence-estimate = Podane jako szacunek.
text-hedge-sentence-forecast = Prognoza, nie odczyt: tego ktoś spodziewał się na ten dzień lub okres.
text-hedge-sentence-alone = Podano z zastrzeżeniem: { $hedge }.
text-hedge-sentence-claim-under = Poniżej { $value }. Nikt nie podał, o ile mniej.
text-hedge-sentence-claim-over = Powyżej { $value }. Nikt nie podał, o ile więcej.
text-hedge-sentence-claim-at-most = Najwyżej { $value }. Nikt nie podał, o ile mniej.

text-bounds-sentence-stated = Źródło podało obie granice i żadnej wartości między nimi.
text-bounds-sentence-stated-value = Źródło podało obie granice.
text-bounds-sentence-rounding = Granice wynikają z zaokrąglenia; ustalił je człowiek.
text-bounds-sentence-editor = Granice ustalił redaktor; źródło ich nie podało.
text-bounds-sentence-ci95 = Granice to przedział ufności 95%.
text-bounds-sentence-ci90 = Granice to przedział ufności 90%.
text-bounds-sentence-unknown = Nie zapisano, kto ustalił granice.

## Terminy

text-bounds-stated = podane przez źródło
text-bounds-rounding = zaokrąglenie
text-bounds-editor = ustalone przez redaktora
text-bounds-ci95 = przedział ufności 95%
text-bounds-ci90 = przedział ufności 90%

text-status-estimated = szacunek
text-status-provisional = dane wstępne
text-status-forecast = prognoza
text-status-break = przerwa w szeregu
text-status-definition-differs = inna definicja
text-status-low-reliability = niska wiarygodność
text-status-imputed = dane przypisane
text-status-revised = dane skorygowane

text-level-primary = pierwotne
text-level-official = oficjalne
text-level-secondary = wtórne
text-level-tertiary = z trzeciej ręki

text-rank-preferred = preferowane
text-rank-normal = zwykłe
text-rank-deprecated = wycofane

text-amount-obligated = zakontraktowane
text-amount-outlayed = wypłacone
text-amount-current = wartość bieżąca
text-amount-potential = pułap
text-amount-estimated = szacowane
text-amount-reported = według doniesień

text-event-planning = planowanie
text-event-tender = przetarg
text-event-award = udzielenie zamówienia
text-event-contract = podpisanie umowy
text-event-amendment = aneks
text-event-termination = rozwiązanie umowy
text-event-summary = podsumowanie zamówienia
text-event-implementation = realizacja
text-event-reported-total = suma według doniesień
text-event-milestone = kamień milowy
text-event-protest = protest
text-event-challenge = skarga do sądu
text-event-description = opis

# Stan umowy przy zdarzeniu: zdarzenia mają różne rodzaje, umowa jeden.
text-contract-state = umowa { $state }
text-contract-planned = planowana
text-contract-tendered = w przetargu
text-contract-awarded = przyznana
text-contract-active = czynna
text-contract-protested = oprotestowana
text-contract-extended = przedłużona
text-contract-cancelled = anulowana
text-contract-expired = wygasła
text-contract-ended = zakończona
text-contract-disabled = wyłączona
text-contract-under-review = w trakcie przeglądu
text-contract-delayed = opóźniona
