"""French is complete, current, true to its placeholders, and set as French is."""

from __future__ import annotations

import configparser
import html
import re
import runpy
import string
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HELP = ROOT / "resources" / "help"
tool = SimpleNamespace(**runpy.run_path(str(ROOT / "tools" / "translations.py")))

FIXED = "\u00a0\u202f"  # the spaces at which a line does not break
SLIPS = {
    "straight apostrophe instead of ’": re.compile(r"'"),
    "straight quotation marks instead of « »": re.compile(r'"'),
    "three dots instead of …": re.compile(r"\.\.\."),
    "no fixed space before : ; ? !": re.compile(rf"(?<![{FIXED}:;?!…(])[:;?!](?=[\s)]|$)"),
    "no fixed space inside « »": re.compile(rf"«(?![{FIXED}])|(?<![{FIXED}])»"),
}
# Code inside a sentence keeps its own signs.
CODE = re.compile(r"\"\w+\" *[<>=]+ *'[^']*'|\{[^}]*\}|https?://\S+")
TAG = re.compile(r"<[^>]+>")
HELP_CODE = re.compile(r"<code>(.*?)</code>", re.S)


def slips(text: str) -> list[str]:
    prose = CODE.sub("x", text)
    return [name for name, pattern in SLIPS.items() if pattern.search(prose)]


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def page_prose(page: str) -> str:
    return html.unescape(TAG.sub(" ", HELP_CODE.sub("x", page)).strip())


def test_every_sentence_is_translated():
    missing = sorted(set(tool.collected()) - set(tool.translations()))
    assert missing == [], f"{len(missing)} sentences; `make translations`, then fill in the .ts"


def test_ts_is_current(tmp_path):
    """No vanished sentence, no other order: the file is what the tool would write."""
    again = tmp_path / tool.TS.name
    tool.write(tool.collected(), tool.translations(), again)
    # Not compared by pytest, which would print thousands of lines of difference.
    is_current = tool.TS.read_bytes() == again.read_bytes()
    assert is_current, "run `make translations`"


def test_qm_is_current(tmp_path):
    again = tmp_path / "again.qm"
    tool.compile_ts(tool.TS, again)
    assert tool.TS.with_suffix(".qm").read_bytes() == again.read_bytes(), "run `make translations`"


def test_placeholders_are_kept():
    wrong = [s for s, t in tool.translations().items() if placeholders(s) != placeholders(t)]
    assert wrong == []


def test_markup_is_kept():
    wrong = [s for s, t in tool.translations().items() if TAG.findall(s) != TAG.findall(t)]
    assert wrong == []


def test_typography_of_the_sentences():
    found = {t: slips(t) for t in tool.translations().values()}
    assert {t: names for t, names in found.items() if names} == {}


def test_typography_of_metadata():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    french = {k: v for k, v in metadata["general"].items() if k.endswith("[fr]")}
    assert len(french) == 4
    assert {k: slips(v) for k, v in french.items() if slips(v)} == {}


def test_help_is_there_in_both_languages():
    pages = {lang: {p.name[:-8] for p in HELP.glob(f"*.{lang}.html")} for lang in ("en", "fr")}
    assert pages["en"] == pages["fr"]
    assert pages["en"]


@pytest.mark.parametrize("french", sorted(HELP.glob("*.fr.html")), ids=lambda p: p.name)
def test_french_help(french):
    """It is set as French is, and names the same parameters and fields as the English page."""
    page = french.read_text("utf-8")
    english = french.with_name(french.name.replace(".fr.", ".en.")).read_text("utf-8")
    assert slips(page_prose(page)) == []
    assert sorted(HELP_CODE.findall(page)) == sorted(HELP_CODE.findall(english))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'île", ["straight apostrophe instead of ’"]),
        ("Attention :", ["no fixed space before : ; ? !"]),
        ("Attention: ici", ["no fixed space before : ; ? !"]),
        ("Quoi?", ["no fixed space before : ; ? !"]),
        ("« non »", ["no fixed space inside « »"]),
        ("Etc...", ["three dots instead of …"]),
        ('"mot"', ["straight quotation marks instead of « »"]),
        ("L’île\u00a0: «\u00a0oui\u202f», à 12:30\u202f; non\u202f?!", []),
        ("Par exemple \"scale\" <> 'global'\u00a0: {row}", []),
    ],
)
def test_the_check_of_typography(text, expected):
    assert slips(text) == expected


def test_the_collector():
    code = """
translate("NodalCities", "one")
self.tr("NodalCities", "two {x}" " three").format(x=1)
QCoreApplication.translate("NodalCities", message.template)
raise AnalysisError("four {row}", row=1)
errors.Message("five", {})
translate("Other", "six")
real_column("seven", "eight" " nine")
sink("ten", *translate_all("eleven", "twelve", "thirteen"), "fourteen")
"""
    expected = {"one", "two {x} three", "four {row}", "five", "seven", "eight nine"}
    expected |= {"eleven", "twelve", "thirteen"}
    assert set(tool.sentences_of(code)) == expected


def test_only_literals_are_translated():
    """What the collector cannot see would stay English for ever."""
    for path in tool.sources():
        assert tool.unseen(path.read_text("utf-8")) == [], path
    assert tool.unseen('t("NodalCities", f"{x}")\nMessage("a" + b)\nMessage(template)') == [1, 2]
    assert tool.unseen('translate_all("a", "b", c)\ntranslate_words(*names)') == [1, 2]
    assert tool.unseen('text_column("a", b)\ntext_column(a, "b")\nMessage(alias)') == [1, 2]


def test_a_new_sentence_is_unfinished_and_an_old_one_kept(tmp_path):
    ts = tmp_path / "x.ts"
    tool.write(["a & b", "new"], {"a & b": "a\u00a0& b", "gone": "parti"}, ts)
    text = ts.read_text("utf-8")
    assert text.count('type="unfinished"') == 1
    assert "gone" not in text
    assert tool.translations(ts) == {"a & b": "a\u00a0& b"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_list_of_help_pages_has_them_all(language):
    pages = {page.name for page in HELP.glob(f"*.{language}.html")}
    index = (HELP / f"index.{language}.html").read_text("utf-8")
    linked = re.findall(r'href="([^"]+)"', index)
    assert sorted([*linked, f"index.{language}.html"]) == sorted(pages)


def test_help_pages_name_their_encoding_to_browsers():
    without = [p.name for p in HELP.glob("*.html") if '<meta charset="utf-8">' not in p.read_text()]
    assert without == []
