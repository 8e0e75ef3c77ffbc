#!/usr/bin/env python3
"""How often our sniffing and that of csv-nose name the dialect in which a file was written.

    cargo install csv-nose
    cargo build --release
    python3 benches/sniffers.py [FOLDER]

The cases are written here, one table in many dialects, and every CSV and TSV file of FOLDER whose
MANIFEST.csv names a delimiter. A dialect counts as named where the sign that parts cells is right, and
the quotation mark too if the file has any.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile

OURS = os.environ.get("SOURCELINE", "target/release/sourceline")
PEER = os.environ.get("CSV_NOSE", "csv-nose")
NAMES = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
NOTES = ["first", "second, of two", 'says "so"', "it's", "a; b", "x|y", "plain words here"]

ROWS = [["name", "date", "value", "note"]] + [
    [f"Agency {n}", f"2024-{1 + n % 12:02d}-{1 + n % 28:02d}", str(n * 7919 % 99991), NOTES[n % len(NOTES)]]
    for n in range(60)
]


def written(sign, quote, doubled=True, gap=""):
    """The table with this sign between cells; a mark inside a cell is doubled, else escaped."""
    lines = []
    for row in ROWS:
        cells = []
        for cell in row:
            if sign in cell or quote in cell:
                inside = cell.replace(quote, quote * 2) if doubled else cell.replace(quote, "\\" + quote)
                cell = quote + inside + quote
            cells.append(cell)
        lines.append((sign + gap).join(cells))
    return "\n".join(lines) + "\n"


def cases(folder):
    """Path, sign and mark of every case; those written here go into the folder."""
    texts = {}
    for name, sign in [*NAMES.items(), ("unit", "\x1f"), ("caret", "^"), ("tilde", "~")]:
        texts[f"{name}-double"] = (written(sign, '"'), sign, '"')
        texts[f"{name}-single"] = (written(sign, "'"), sign, "'")
        texts[f"{name}-backslash"] = (written(sign, '"', doubled=False), sign, '"')
    texts["comma-blank"] = (written(",", '"', gap=" "), ",", '"')
    aligned = ("  ".join(cell.replace(" ", "_").ljust(18) for cell in row) for row in ROWS)
    texts["aligned"] = ("\n".join(aligned) + "\n", " ", '"')
    texts["preamble"] = ("Report of agencies\nPrinted 2024\n\n" + written(",", '"'), ",", '"')
    texts["declared"] = ("sep=;\n" + written(";", '"'), ";", '"')
    for name, (text, sign, mark) in texts.items():
        path = os.path.join(folder, name + ".csv")
        with open(path, "w", newline="") as file:
            file.write(text)
        yield path, sign, mark


def real(folder):
    with open(os.path.join(folder, "MANIFEST.csv"), encoding="utf-8") as manifest:
        for row in csv.DictReader(manifest):
            if row["format"] in ("csv", "tsv"):
                yield os.path.join(folder, row["file"]), NAMES.get(row["delimiter"], row["delimiter"]), '"'


def answer(command, key):
    """Sign and mark as a program names them; none where it names none."""
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        found = json.loads(said)["dialect"]
        return found[key], found["quote"]
    except (ValueError, KeyError):
        return None, None


def is_right(found, sign, mark, path):
    with open(path, encoding="utf-8", errors="replace") as file:
        has_marks = mark in file.read()
    # Our sign may have the blanks behind it: ", " and, between aligned columns, "  ".
    said = found[0] or ""
    same = said == sign or (said.startswith(sign) and said.strip(" ") == sign.strip(" "))
    return same and (not has_marks or found[1] == mark)


def main():
    with tempfile.TemporaryDirectory() as folder:
        kinds = [("written here", list(cases(folder)))]
        kinds += [(given, list(real(given))) for given in sys.argv[1:]]
        for kind, listed in kinds:
            right = {"ours": 0, "csv-nose": 0}
            for path, sign, mark in listed:
                answers = {
                    "ours": answer([OURS, "table", path, "--json", "--limit", "1"], "delimiter"),
                    "csv-nose": answer([PEER, "--all", "--format", "json", path], "delimiter"),
                }
                for who, found in answers.items():
                    if is_right(found, sign, mark, path):
                        right[who] += 1
                    else:
                        print(f"{who}: {os.path.basename(path)} is {sign!r} {mark}, not {found}")
            print(f"{kind}: " + ", ".join(f"{who} {count} of {len(listed)}" for who, count in right.items()))


if __name__ == "__main__":
    main()
