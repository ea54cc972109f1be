"""A sheet as PDF, PNG or SVG, by the extension of its path."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsPrintLayout,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

TEXT_AS_TEXT = Qgis.TextRenderFormat.AlwaysText
DPI = 300


def export_layout(layout: QgsPrintLayout, path: str) -> None:
    """Write ``layout`` to ``path``; text stays text in PDF and SVG.

    Raises
    ------
    QgsProcessingException
        If the extension is none of .pdf, .png, .svg, or the file cannot be written.
    """
    exporter = QgsLayoutExporter(layout)
    write = {".pdf": _pdf, ".png": _png, ".svg": _svg}.get(Path(path).suffix.lower())
    if write is None:
        raise QgsProcessingException(
            translate("NodalCities", "The map {path} must end in .pdf, .png or .svg.").format(
                path=path
            )
        )
    if write(exporter, path) != QgsLayoutExporter.ExportResult.Success:
        raise map_write_error(path)


def map_write_error(path: str) -> QgsProcessingException:
    """Return the exception that says a map could not be written."""
    return QgsProcessingException(
        translate(
            "NodalCities",
            "The map cannot be written to {path}: choose a folder you may write to,"
            " and close the file if it is open elsewhere.",
        ).format(path=path)
    )


def pdf_settings() -> QgsLayoutExporter.PdfExportSettings:
    """Return how maps are written to PDF."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = TEXT_AS_TEXT
    settings.appendGeoreference = False
    return settings


def _pdf(exporter: QgsLayoutExporter, path: str) -> QgsLayoutExporter.ExportResult:
    return exporter.exportToPdf(path, pdf_settings())


def _png(exporter: QgsLayoutExporter, path: str) -> QgsLayoutExporter.ExportResult:
    # exportToImage would have GDAL add a position to the file, which GDAL refuses for PNG.
    image = exporter.renderPageToImage(0, dpi=DPI)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    results = QgsLayoutExporter.ExportResult
    return results.Success if image.save(path) else results.FileError


def _svg(exporter: QgsLayoutExporter, path: str) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = TEXT_AS_TEXT
    return exporter.exportToSvg(path, settings)
