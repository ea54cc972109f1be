"""What every algorithm of the provider keeps, whatever it computes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from nodal_cities.processing.provider import ALGORITHMS, NodalCitiesProvider
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "resources"
LANGUAGES = ("en", "fr")
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
TAG = re.compile(r"<[^>]+>")

every_algorithm = pytest.mark.parametrize("cls", ALGORITHMS, ids=lambda cls: cls.ID)


def made(cls) -> QgsProcessingAlgorithm:
    algorithm = cls().create()
    assert algorithm is not None
    return algorithm


@pytest.fixture
def french(monkeypatch):
    """The interface in French, as the plugin sets it at its start."""
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    translator = QTranslator()
    assert translator.load("nodal_cities_fr.qm", str(RESOURCES / "i18n"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def shape(algorithm: QgsProcessingAlgorithm) -> list[tuple[object, ...]]:
    """Return what models and scripts rely on; it is the same in every language."""
    parameters = [
        (p.name(), p.type(), p.defaultValue(), int(p.flags()), _options(p))
        for p in algorithm.parameterDefinitions()
    ]
    outputs = [(o.name(), o.type()) for o in algorithm.outputDefinitions()]
    return [(algorithm.name(), algorithm.groupId(), int(algorithm.flags())), *parameters, *outputs]


def _options(parameter) -> object:
    if isinstance(parameter, QgsProcessingParameterEnum) and parameter.usesStaticStrings():
        return tuple(parameter.options())
    return None


def texts(algorithm: QgsProcessingAlgorithm) -> dict[str, str]:
    """Return what the user reads, by what it says."""
    found = {
        "name": algorithm.displayName(),
        "short description": algorithm.shortDescription(),
        "help": algorithm.shortHelpString(),
        "group": algorithm.group(),
        "tags": ",".join(algorithm.tags()),
    }
    for p in algorithm.parameterDefinitions():
        found[p.name()] = p.description()
        found[f"help of {p.name()}"] = p.help()
    for o in algorithm.outputDefinitions():
        found[f"output {o.name()}"] = o.description()
    return found


def test_provider():
    provider = NodalCitiesProvider()
    assert provider.id() == "nodalcities"
    assert provider.name() == "Nodal Cities"
    assert not provider.icon().isNull()
    provider.refreshAlgorithms()
    assert sorted(a.name() for a in provider.algorithms()) == sorted(c.ID for c in ALGORITHMS)


@every_algorithm
def test_identity(cls):
    algorithm = made(cls)
    assert re.fullmatch(r"[a-z][a-z0-9]*", algorithm.name())
    assert algorithm.displayName()[0].isupper()
    assert algorithm.groupId()
    assert algorithm.group()
    tags = algorithm.tags()
    assert tags
    assert all(tag and tag == tag.strip() for tag in tags)


@every_algorithm
def test_create_gives_another_of_the_same_class(cls):
    algorithm = cls()
    created = algorithm.createInstance()
    assert type(created) is cls
    assert created is not algorithm


@every_algorithm
def test_icon_is_its_own_file(cls):
    assert (RESOURCES / "icons" / f"{cls.ID}.svg").is_file()
    assert not made(cls).icon().isNull()
    assert made(cls).icon().pixmap(24, 24).toImage().pixelColor(12, 12).isValid()


@every_algorithm
def test_short_description_is_a_sentence_about_what_it_does(cls):
    text = made(cls).shortDescription()
    first = text.split()[0]
    assert first[0].isupper()
    assert first.endswith("s")
    assert text.endswith(".")
    assert not TAG.search(text)
    assert "algorithm" not in text.lower()


@every_algorithm
def test_every_text_is_there(cls):
    missing = [name for name, text in texts(made(cls)).items() if not text.strip()]
    assert missing == []


@every_algorithm
def test_help_names_every_parameter_and_output(cls):
    """A reader of the help page finds what the dialog asks, by its label or its name."""
    algorithm = made(cls)
    for language in LANGUAGES:
        page = (RESOURCES / "help" / f"{cls.ID}.{language}.html").read_text("utf-8")
        assert len(TAG.sub("", page)) > 200
    page = (RESOURCES / "help" / f"{cls.ID}.en.html").read_text("utf-8")
    outputs = [o for o in algorithm.outputDefinitions() if o.type() != "outputHtml"]
    missing = [o.name() for o in outputs if o.name() not in page and o.description() not in page]
    assert missing == []


@every_algorithm
def test_numbers_are_bounded_and_their_default_is_inside(cls):
    algorithm = made(cls)  # its definitions go with it
    for p in algorithm.parameterDefinitions():
        if isinstance(p, QgsProcessingParameterNumber):
            # Unbounded is ±1.8e308, or ± the largest integer.
            assert abs(p.minimum()) < 1e12, p.name()
            assert abs(p.maximum()) < 1e12, p.name()
            if p.defaultValue() is not None:
                assert p.minimum() <= p.defaultValue() <= p.maximum(), p.name()


@every_algorithm
def test_parameters_have_upper_case_names_and_the_plain_ones_come_first(cls):
    algorithm = made(cls)  # its definitions go with it
    parameters = [p for p in algorithm.parameterDefinitions() if not p.isDestination()]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", p.name()) for p in parameters)
    plain = [p for p in parameters if not p.flags() & ADVANCED]
    assert len(plain) <= 8, "more than a dialog should ask before Advanced"


def test_carte_1_asks_for_what_a_first_map_needs():
    algorithm = made(next(cls for cls in ALGORITHMS if cls.ID == "carte1"))
    inputs = [p for p in algorithm.parameterDefinitions() if not p.isDestination()]
    assert [p.name() for p in inputs if not p.flags() & ADVANCED] == ["MEMBERSHIPS", "REGION"]


@every_algorithm
def test_advanced_parameters_can_be_left_alone(cls):
    algorithm = made(cls)  # its definitions go with it
    for p in algorithm.parameterDefinitions():
        if p.flags() & ADVANCED:
            assert p.flags() & OPTIONAL or p.defaultValue() is not None, p.name()


@every_algorithm
def test_runs_with_nothing_filled_in(cls):
    """The sample is the default: no mandatory parameter is without a value."""
    algorithm = made(cls)
    context = QgsProcessingContext()
    destinations = {p.name(): "TEMPORARY_OUTPUT" for p in sinks(algorithm)}
    ok, reason = algorithm.checkParameterValues(destinations, context)
    assert ok, reason


@every_algorithm
def test_can_execute(cls):
    ok, reason = made(cls).canExecute()
    assert ok, reason


@every_algorithm
def test_can_be_cancelled_and_runs_in_the_background(cls):
    flags = made(cls).flags()
    assert flags & QgsProcessingAlgorithm.Flag.FlagCanCancel
    assert not flags & QgsProcessingAlgorithm.Flag.FlagNoThreading


@every_algorithm
def test_cancelled_from_the_start_it_leaves_nothing(cls, tmp_path):
    """No file and no exception: cancelling is no error."""
    algorithm = made(cls)
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    parameters = {p.name(): str(tmp_path / f"{p.name()}.gpkg") for p in sinks(algorithm)}
    algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert [p.name for p in tmp_path.iterdir()] == []


def sinks(algorithm):
    return [p for p in algorithm.destinationParameterDefinitions() if p.type() == "sink"]


@every_algorithm
def test_same_shape_in_french(cls, request):
    """Ids, names, defaults and keys never change with the language: models rely on them."""
    english = shape(made(cls))
    request.getfixturevalue("french")
    assert shape(made(cls)) == english


@every_algorithm
def test_every_text_is_french_in_french(cls, request):
    english = texts(made(cls))
    request.getfixturevalue("french")
    french = texts(made(cls))
    assert french.keys() == english.keys()
    assert [k for k, t in french.items() if not t.strip()] == []
    # Some words are the same in both languages; a sentence never is.
    same = [k for k, t in french.items() if t == english[k] and len(t.split()) > 3]
    assert same == []


# What people type to find an algorithm, and some of those that it should find
TYPED = {
    "en": {
        "gephi": {"exportgraph"},
        "bipartite": {"importmemberships", "sociogram", "nodalindicators", "exportgraph"},
        "hub": {"nodalindicators", "rankingchart", "carte1"},
        "atlas": {"carte1"},
        "map": {"carte1"},
        "centrality": {"nodalindicators", "intermediationchart", "carte1"},
        "louvain": {"communities", "comparepartitions", "carte1"},
        "network": {"sociogram", "networksummary", "citylinks", "exportgraph"},
        "twin towns": {"importmemberships", "citylinks", "carte1"},
        "geocod": {"locatecities"},
        "excel": {"importmemberships"},
    },
    "fr": {
        "gephi": {"exportgraph"},
        "biparti": {"importmemberships", "sociogram", "nodalindicators", "exportgraph"},
        "hub": {"nodalindicators", "rankingchart", "carte1"},
        "atlas": {"carte1"},
        "carte": {"carte1"},
        "centralité": {"nodalindicators", "intermediationchart", "carte1"},
        "louvain": {"communities", "comparepartitions", "carte1"},
        "réseau": {"sociogram", "networksummary", "citylinks", "exportgraph"},
        "jumelage": {"importmemberships", "citylinks", "carte1"},
        "géocod": {"locatecities"},
        "excel": {"importmemberships"},
    },
}


def check_found(language):
    tags = {cls.ID: ",".join(made(cls).tags()).lower() for cls in ALGORITHMS}
    found = {word: {one for one in tags if word in tags[one]} for word in TYPED[language]}
    wrong = {word: found[word] for word, ids in TYPED[language].items() if not ids <= found[word]}
    assert not wrong
    assert found["gephi"] == {"exportgraph"} and found["atlas"] == {"carte1"}
    return tags


def test_words_people_type_find_the_algorithm():
    check_found("en")


def test_words_people_type_find_the_algorithm_in_french(request):
    english = check_found("en")
    request.getfixturevalue("french")
    french = check_found("fr")
    assert all(english[one] != french[one] for one in english)


def test_groups_are_in_the_order_of_work(provider):
    groups = list(dict.fromkeys(made(cls).group() for cls in ALGORITHMS))
    assert groups == sorted(groups)
    models = {a.group() for a in provider.algorithms() if a.groupId() == "models"}
    assert all(group > groups[-1] for group in models)
    assert all(a.tags() for a in provider.algorithms())
