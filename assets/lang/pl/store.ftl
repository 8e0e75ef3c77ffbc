# store: pliki, ustawienia i odnośniki
