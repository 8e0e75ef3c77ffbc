# store i jobs: pliki, ustawienia, odnośniki i praca w tle

store-could-not-write = Nie udało się zapisać { $file }: { $reason }
store-could-not-read = Nie udało się odczytać { $file }: { $reason }
store-settings-damaged = Nie udało się użyć pliku { $file }, więc te ustawienia są takie jak przy pierwszym uruchomieniu: { $reason }

# Każdy z tych tekstów kończy zdanie, po dwukropku.
store-reason-not-found = nie ma takiego pliku ani folderu
store-reason-permission = brak uprawnień
store-reason-read-only = ten dysk jest tylko do odczytu
store-reason-full = dysk jest pełny
store-reason-is-folder = to jest folder
store-reason-is-no-folder = to nie jest folder
store-reason-name = tej nazwy nie można tu użyć
store-reason-too-large = plik jest za duży
store-reason-damaged = jego zawartość jest uszkodzona
store-reason-other = system podaje „{ $reason }”

jobs-link-failed = Nie udało się uruchomić przeglądarki. Adres to { $address }
jobs-busy = Zbyt wiele rzeczy już czeka. Spróbuj ponownie za chwilę
jobs-failed = Przerwano z powodu błędu w programie. To, co było otwarte, pozostało
