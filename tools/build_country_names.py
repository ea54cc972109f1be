"""Build resources/gazetteer/country_names.csv: what countries are called in other languages.

npm pack cldr-localenames-full@47.0.0, unpacked.
.venv/bin/python tools/build_country_names.py package

From the Unicode CLDR, in the languages of ``LANGUAGES`` and all their scripts, as keys
(``countries.name_key``). Left out: names that ``countries.csv`` has, those of two countries, and
Latin ones of so few letters that they may be a code.
"""

from __future__ import annotations

import csv
import importlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "gazetteer" / "country_names.csv"
LANGUAGES = (
    "am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he hi hr hu hy id is it "
    "ja ka kk km ko ky lo lt lv mk mn ms mt my nb ne nl nn pl pt pt-PT ro ru si sk sl so sq sr "
    "sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant zh-Hant-HK"
).split()
SHORTEST_LATIN = 4  # letters

sys.path.insert(0, str(ROOT))
countries = importlib.import_module("analysis.gazetteer.countries")


def read_names(package: Path) -> Iterator[tuple[str, str]]:
    """Yield codes and names, the short and the other ones ("US-alt-short") too."""
    for language in LANGUAGES:
        path = package / "main" / language / "territories.json"
        content = json.loads(path.read_text(encoding="utf-8"))["main"][language]
        for key, name in content["localeDisplayNames"]["territories"].items():
            code = key.partition("-")[0]
            if code in countries.COUNTRIES:
                yield code, name


def main() -> None:
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in read_names(Path(sys.argv[1])):
        codes[countries.name_key(name)].add(code)
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for key, of_it in sorted(codes.items()):
        is_telling = len(key) >= SHORTEST_LATIN or not key.isascii()
        if len(of_it) == 1 and is_telling and countries.known_code(key) is None:
            keys[of_it.pop()].append(key)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "keys"])
        writer.writerows([code, ";".join(keys[code])] for code in sorted(keys))


if __name__ == "__main__":
    main()
