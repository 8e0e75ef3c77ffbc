# store: files, settings and links
