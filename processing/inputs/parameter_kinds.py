"""The kinds of parameters, each with its label and its help, which are translated here."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language.translation import translate, translate_all

Parameter = QgsProcessingParameterDefinition
# By its name, since there are no widgets in qgis_process.
CHOICE_WIDGETS = f"{__name__.split('.')[0]}.ui.choice_widget"
ANY_TABLE = [QgsProcessing.SourceType.TypeVector]


def table(
    name: str,
    label: str,
    help_text: str,
    kinds: Sequence[Qgis.ProcessingSourceType] = ANY_TABLE,
    advanced: bool = False,
    default: str | None = None,
) -> Parameter:
    """Return an optional input: any table or layer, or one of some kinds; ``default`` by its id."""
    parameter = QgsProcessingParameterFeatureSource(name, "", list(kinds), default, optional=True)
    return _told(parameter, label, help_text, advanced)


def input_file(name: str, label: str, help_text: str, filters: str) -> Parameter:
    """Return an optional input file; ``filters`` as a file dialog takes them."""
    parameter = QgsProcessingParameterFile(name, "", optional=True, fileFilter=filters)
    return _told(parameter, label, help_text)


def input_files(name: str, label: str, help_text: str) -> Parameter:
    """Return an optional list of input files, under Advanced."""
    kind = QgsProcessing.SourceType.TypeFile
    parameter = QgsProcessingParameterMultipleLayers(name, "", kind, optional=True)
    return _told(parameter, label, help_text, advanced=True)


def field(
    name: str,
    label: str,
    help_text: str,
    *,
    parent: str,
    allow_multiple: bool = False,
    advanced: bool = False,
) -> Parameter:
    """Return an optional field of another parameter's table."""
    parameter = QgsProcessingParameterField(
        name, "", None, parent, allowMultiple=allow_multiple, optional=True
    )
    return _told(parameter, label, help_text, advanced)


def expression(
    name: str, label: str, help_text: str, *, parent: str, advanced: bool = False
) -> Parameter:
    """Return an optional expression on another parameter's table."""
    parameter = QgsProcessingParameterExpression(name, "", None, parent, optional=True)
    return _told(parameter, label, help_text, advanced)


def number(
    name: str,
    label: str,
    help_text: str,
    default: float | None,
    low: float,
    high: float,
    advanced: bool = False,
) -> Parameter:
    """Return a bounded number, whole where its bounds are; without a default it can be left empty.

    Left empty, it is read as 0.
    """
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if isinstance(low, int) else kinds.Double
    is_optional = default is None
    parameter = QgsProcessingParameterNumber(name, "", kind, default, is_optional, low, high)
    return _told(parameter, label, help_text, advanced)


def choice(
    name: str,
    label: str,
    help_text: str,
    options: Sequence[str],
    default: Sequence[str] = (),
    allow_multiple: bool = False,
    advanced: bool = False,
) -> Parameter:
    """Return a choice among words that scripts use too, the first of them by default."""
    first = list(default) if allow_multiple else options[0]
    parameter = QgsProcessingParameterEnum(
        name, "", list(options), allow_multiple, first, usesStaticStrings=True
    )
    widget = "ChoicesWidget" if allow_multiple else "ChoiceWidget"
    parameter.setMetadata({"widget_wrapper": {"class": f"{CHOICE_WIDGETS}.{widget}"}})
    return _told(parameter, label, help_text, advanced)


def yes_no(
    name: str, label: str, help_text: str, default: bool = False, advanced: bool = False
) -> Parameter:
    """Return a check box."""
    return _told(QgsProcessingParameterBoolean(name, "", default), label, help_text, advanced)


def sink(
    name: str,
    label: str,
    help_text: str,
    kind: Qgis.ProcessingSourceType = QgsProcessing.SourceType.TypeVector,
    optional: bool = False,
    by_default: bool = False,
) -> Parameter:
    """Return a layer output; an optional one is off until asked for, unless ``by_default``."""
    is_optional, made = optional or by_default, by_default or not optional
    parameter = QgsProcessingParameterFeatureSink(name, "", kind, None, is_optional, made)
    return _told(parameter, label, help_text)


def to_check(by_default: bool = False) -> Parameter:
    """Return TO_CHECK, the table of places in doubt."""
    texts = translate_all(
        "To check",
        "Cities not located or not beyond doubt, with candidates. Fill in same_as, near, "
        "or lat and lon, and give it back as corrections.",
    )
    return sink("TO_CHECK", *texts, by_default=by_default)


def output_file(
    name: str, label: str, help_text: str, filters: str, by_default: bool = False
) -> Parameter:
    """Return an optional file output, off until asked for unless ``by_default``."""
    parameter = QgsProcessingParameterFileDestination(name, "", filters, None, True, by_default)
    return _told(parameter, label, help_text)


def is_html_file(parameter: Parameter) -> bool:
    """Return whether a parameter is a page that is written."""
    if not isinstance(parameter, QgsProcessingParameterFileDestination):
        return False
    return ".html" in parameter.fileFilter()


def map_file() -> Parameter:
    """Return MAP, the pictures of a printed sheet."""
    texts = translate_all(
        "Map", "The printed map as PDF, PNG or SVG; several paths are separated by ;"
    )
    return output_file("MAP", *texts, "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)")


def map_title() -> Parameter:
    """Return TITLE of a printed sheet."""
    texts = translate_all("Title of the map", "Left empty, the map says what it shows.")
    return text("TITLE", *texts)


def report(help_text: str, by_default: bool = True) -> Parameter:
    """Return REPORT, an HTML page that the desktop shows after the run."""
    label = translate("NodalCities", "Report")
    return output_file("REPORT", label, help_text, "HTML (*.html)", by_default)


def text(name: str, label: str, help_text: str, advanced: bool = True) -> Parameter:
    """Return an optional text, under Advanced unless told."""
    return _told(QgsProcessingParameterString(name, "", optional=True), label, help_text, advanced)


def _told(parameter: Parameter, label: str, help_text: str, advanced: bool = False) -> Parameter:
    parameter.setDescription(translate("NodalCities", label))
    parameter.setHelp(translate("NodalCities", help_text))
    _set_advanced(parameter, advanced)
    return parameter


def ask_first(parameters: Sequence[Parameter], names: Collection[str]) -> list[Parameter]:
    """Return the parameters, those with these names in the open and the rest under Advanced."""
    for parameter in parameters:
        _set_advanced(parameter, parameter.name() not in names)
    return [*parameters]


def _set_advanced(parameter: Parameter, advanced: bool) -> None:
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    flags = parameter.flags()
    if bool(flags & flag) != advanced:
        parameter.setFlags(flags ^ flag)
