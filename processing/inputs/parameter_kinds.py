"""The kinds of parameters, each with its help, made in one place."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language.translation import translate, translate_all

Parameter = QgsProcessingParameterDefinition
ANY_TABLE = [QgsProcessing.SourceType.TypeVector]


def with_help(parameter: Parameter, help_text: str, advanced: bool = False) -> Parameter:
    """Return the parameter with its help, flagged advanced if asked for."""
    parameter.setHelp(help_text)
    if advanced:
        flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        parameter.setFlags(parameter.flags() | flag)
    return parameter


def table(name: str, label: str, help_text: str, advanced: bool = False) -> Parameter:
    """Return an optional input that takes any table or layer."""
    return with_help(
        QgsProcessingParameterFeatureSource(name, label, ANY_TABLE, optional=True),
        help_text,
        advanced,
    )


def input_file(name: str, label: str, help_text: str, filters: str) -> Parameter:
    """Return an optional input file; ``filters`` as a file dialog takes them."""
    return with_help(
        QgsProcessingParameterFile(name, label, optional=True, fileFilter=filters), help_text
    )


def field(
    name: str,
    label: str,
    parent: str,
    help_text: str,
    allow_multiple: bool = False,
    advanced: bool = False,
) -> Parameter:
    """Return an optional field of another parameter's table."""
    return with_help(
        QgsProcessingParameterField(
            name,
            label,
            parentLayerParameterName=parent,
            allowMultiple=allow_multiple,
            optional=True,
        ),
        help_text,
        advanced,
    )


def number(
    name: str,
    label: str,
    help_text: str,
    default: float,
    low: float,
    high: float,
    integer: bool = True,
    advanced: bool = False,
) -> Parameter:
    """Return a bounded number with a default."""
    kinds = QgsProcessingParameterNumber.Type
    return with_help(
        QgsProcessingParameterNumber(
            name,
            label,
            kinds.Integer if integer else kinds.Double,
            defaultValue=default,
            minValue=low,
            maxValue=high,
        ),
        help_text,
        advanced,
    )


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
    return with_help(
        QgsProcessingParameterEnum(
            name,
            label,
            list(options),
            allow_multiple,
            list(default) if allow_multiple else options[0],
            usesStaticStrings=True,
        ),
        help_text,
        advanced,
    )


def yes_no(
    name: str, label: str, help_text: str, default: bool = False, advanced: bool = False
) -> Parameter:
    """Return a check box."""
    return with_help(
        QgsProcessingParameterBoolean(name, label, defaultValue=default), help_text, advanced
    )


def sink(
    name: str,
    label: str,
    help_text: str,
    kind: Qgis.ProcessingSourceType = QgsProcessing.SourceType.TypeVector,
    optional: bool = False,
    by_default: bool | None = None,
) -> Parameter:
    """Return a layer output; an optional one is off until asked for, unless ``by_default``."""
    return with_help(
        QgsProcessingParameterFeatureSink(
            name,
            label,
            kind,
            optional=optional,
            createByDefault=not optional if by_default is None else by_default,
        ),
        help_text,
    )


def to_check_texts() -> tuple[str, str]:
    """Return the label and the help of the table of places in doubt."""
    return translate_all(
        "To check",
        "Cities not located or not beyond doubt, with candidates. Fill in same_as, near, "
        "or lat and lon, and give it back as corrections.",
    )


def output_file(
    name: str, label: str, help_text: str, filters: str, by_default: bool = False
) -> Parameter:
    """Return an optional file output, off until asked for unless ``by_default``."""
    return with_help(
        QgsProcessingParameterFileDestination(
            name, label, filters, optional=True, createByDefault=by_default
        ),
        help_text,
    )


def map_file() -> Parameter:
    """Return MAP, the pictures of a printed sheet."""
    return output_file(
        "MAP",
        translate("NodalCities", "Map"),
        translate(
            "NodalCities", "The printed map as PDF, PNG or SVG; several paths are separated by ;"
        ),
        "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)",
    )


def map_title() -> Parameter:
    """Return TITLE of a printed sheet."""
    return text(
        "TITLE",
        translate("NodalCities", "Title of the map"),
        translate("NodalCities", "Left empty, the map says what it shows."),
    )


def report(help_text: str, by_default: bool = True) -> Parameter:
    """Return REPORT, an HTML page that the desktop shows after the run."""
    label = translate("NodalCities", "Report")
    return output_file("REPORT", label, help_text, "HTML (*.html)", by_default)


def text(name: str, label: str, help_text: str) -> Parameter:
    """Return an optional text under Advanced."""
    return with_help(
        QgsProcessingParameterString(name, label, optional=True), help_text, advanced=True
    )
