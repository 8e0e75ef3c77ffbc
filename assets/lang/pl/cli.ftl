# Wiersz poleceń.

cli-help-about = Wykresy, na których każdy punkt pokazuje swoje źródło
cli-help-usage = Użycie:
cli-help-commands = Polecenia:
cli-help-arguments = Argumenty:
cli-help-options = Opcje:
cli-help-help = Pokazuje tę pomoc
cli-help-version = Pokazuje wersję

cli-help-window-usage = sourceline [PLIK...] | sourceline POLECENIE …
cli-help-window-files = Tabele lub foldery do otwarcia w oknie; bez nich otwiera się dołączony temat

cli-help-read = Pokazuje, co zrozumiano z tabel
cli-help-read-usage = sourceline read PLIK... [--json]
cli-help-check = Pokazuje kłopoty i punkty bez źródła
cli-help-check-usage = sourceline check PLIK... [--json]
cli-help-explain = Pokazuje, jak rozumiane jest wyrażenie lub data
cli-help-explain-usage = sourceline explain "TEKST" [--date] [--json]
cli-help-export = Zapisuje wykres jako obraz
cli-help-export-usage = sourceline export PLIK... -o OBRAZ.svg

cli-help-arg-files = Tabele albo foldery z tabelami
cli-help-arg-lang = Język: en lub pl; bez tej opcji język systemu
cli-help-arg-json = Wypisuje JSON; liczba, której 64-bitowy format nie odda dokładnie, jest tekstem
cli-help-explain-lang = Język tekstu i odpowiedzi: en lub pl
cli-help-explain-text = Wyrażenie takie jak „prawie 1400 terabajtów”
cli-help-explain-date = Tekst jest datą
cli-help-arg-output = Plik do zapisania, format wynika z końcówki: svg lub png
cli-help-arg-size = Szerokość i wysokość strony w punktach; domyślnie 1600x900
cli-help-arg-scale = Liczba pikseli na punkt w pliku PNG; domyślnie 1
cli-help-arg-theme = light (jasny) lub dark (ciemny); domyślnie light
cli-help-arg-story = Id tematu; domyślnie pierwszy z nich

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
cli-unsourced = { $file }, wiersz { $line }: „{ $id }” nie ma źródła
cli-check-summary = { $problems ->
    [0] Brak kłopotów
    [one] { $problems } kłopot
    [few] { $problems } kłopoty
    [many] { $problems } kłopotów
   *[other] { $problems } kłopotu
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
cli-contracts = { $count ->
    [0] Brak zdarzeń umów
    [one] { $count } zdarzenie umowy
    [few] { $count } zdarzenia umów
    [many] { $count } zdarzeń umów
   *[other] { $count } zdarzenia umów
}
cli-sources = { $count ->
    [0] Brak źródeł
    [one] { $count } źródło
    [few] { $count } źródła
    [many] { $count } źródeł
   *[other] { $count } źródła
}
cli-problems = { $count ->
    [0] Brak kłopotów
    [one] { $count } kłopot
    [few] { $count } kłopoty
    [many] { $count } kłopotów
   *[other] { $count } kłopotu
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
cli-column-field = pole
cli-column-meaning = znaczenie

cli-explained = „{ $text }” rozumiane jest jako
