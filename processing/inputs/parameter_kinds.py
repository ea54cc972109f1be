"""The kinds of parameters, each with its help, made in one place."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate
ANY_TABLE = [QgsProcessing.SourceType.TypeVector]


def with_help(
    parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Return the parameter with its help, flagged advanced if asked for."""
    parameter.setHelp(help_text)
    if advanced:
        flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        parameter.setFlags(parameter.flags() | flag)
    return parameter


def table(name: str, label: str, help_text: str, advanced: bool = False) -> Any:
    """Return an optional input that takes any table or layer."""
    return with_help(
        QgsProcessingParameterFeatureSource(name, label, ANY_TABLE, optional=True),
        help_text,
        advanced,
    )


def input_file(name: str, label: str, help_text: str, filters: str) -> Any:
    """Return an optional input file; ``filters`` as a file dialog takes them."""
    return with_help(
        QgsProcessingParameterFile(name, label, optional=True, fileFilter=filters), help_text
    )


def field(
    name: str,
    label: str,
    parent: str,
    help_text: str,
    many: bool = False,
    advanced: bool = False,
) -> Any:
    """Return an optional field of another parameter's table."""
    return with_help(
        QgsProcessingParameterField(
            name, label, parentLayerParameterName=parent, allowMultiple=many, optional=True
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
    whole: bool = True,
    advanced: bool = False,
) -> Any:
    """Return a bounded number with a default."""
    kinds = QgsProcessingParameterNumber.Type
    return with_help(
        QgsProcessingParameterNumber(
            name,
            label,
            kinds.Integer if whole else kinds.Double,
            defaultValue=default,
            minValue=low,
            maxValue=high,
        ),
        help_text,
        advanced,
    )


def yes_no(
    name: str, label: str, help_text: str, default: bool = False, advanced: bool = False
) -> Any:
    """Return a check box."""
    return with_help(
        QgsProcessingParameterBoolean(name, label, defaultValue=default), help_text, advanced
    )


def sink(
    name: str,
    label: str,
    help_text: str,
    kind: Any = QgsProcessing.SourceType.TypeVector,
    optional: bool = False,
    by_default: bool | None = None,
) -> Any:
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


def output_file(
    name: str, label: str, help_text: str, filters: str, by_default: bool = False
) -> Any:
    """Return an optional file output, off until asked for unless ``by_default``."""
    return with_help(
        QgsProcessingParameterFileDestination(
            name, label, filters, optional=True, createByDefault=by_default
        ),
        help_text,
    )


def report(help_text: str) -> Any:
    """Return REPORT, an HTML page that the desktop shows after the run."""
    label = translate("NodalCities", "Report")
    return output_file("REPORT", label, help_text, "HTML (*.html)", by_default=True)


def text(name: str, label: str, help_text: str) -> Any:
    """Return an optional text under Advanced."""
    return with_help(
        QgsProcessingParameterString(name, label, optional=True), help_text, advanced=True
    )
