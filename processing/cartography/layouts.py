"""Layouts: started, put into a project, and written as PDF, PNG or SVG."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeedback,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ...analysis.core.choices import PageFormat
from ...analysis.core.errors import Cancelled
from ...analysis.core.text import find_free_name
from ..language.translation import translate
from .svg_clipping import clip_groups
from .typography import FAINT_INK, INK, print_as_written, text_format, wrap_text

TEXT_AS_TEXT = Qgis.TextRenderFormat.AlwaysText
DPI = 300


@dataclass(frozen=True)
class SheetPage:
    """A page in mm: its size, and the edges of what is between its heading and its credits."""

    whole_width: float
    whole_height: float
    left = 8.0
    top = 24.0

    @property
    def right(self) -> float:
        return self.whole_width - self.left

    @property
    def bottom(self) -> float:
        return self.whole_height - 11.0

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


PAGES = {
    PageFormat.A4: SheetPage(297.0, 210.0),
    PageFormat.A3: SheetPage(420.0, 297.0),
    PageFormat.SLIDE: SheetPage(338.7, 190.5),
    PageFormat.SQUARE: SheetPage(297.0, 297.0),
}
A4 = PAGES[PageFormat.A4]
LEFT, RIGHT, TOP, BOTTOM, WIDTH = A4.left, A4.right, A4.top, A4.bottom, A4.width


@dataclass(frozen=True)
class SheetTexts:
    """What a sheet says, in the user's language."""

    title: str
    subtitle: str
    credits: str


def start_layout(project: QgsProject, name: str, page: SheetPage = A4) -> QgsPrintLayout:
    """Return an empty page, which is not in the project yet."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    size = QgsLayoutSize(page.whole_width, page.whole_height)
    layout.pageCollection().page(0).setPageSize(size)
    layout.setName(name)
    return layout


def start_sheet(
    project: QgsProject, name: str, texts: SheetTexts, lower: float = 0.0, page: SheetPage = A4
) -> QgsPrintLayout:
    """Return a page with its heading, ``lower`` by so many mm, and its credits."""
    layout = start_layout(project, name, page)
    title = QRectF(page.left, 5 + lower, page.width, 9)
    add_label(layout, "title", texts.title, title, 17, bold=True)
    subtitle = QRectF(page.left, 14 + lower, page.width, 9)
    add_label(layout, "subtitle", texts.subtitle, subtitle, 8.5, colour=FAINT_INK)
    add_foot(
        layout, "credits", texts.credits, QRectF(page.left, page.bottom + 0.5, page.width, 6.5)
    )
    return layout


def add_layout(project: QgsProject, layout: QgsPrintLayout) -> None:
    """Put a layout into the project; where its name is taken, it gets a number."""
    manager = project.layoutManager()
    name = layout.name()
    layout.setName(find_free_name(name, lambda free: manager.layoutByName(free) is not None))
    if layout.name() != name:
        said = translate(
            "NodalCities",
            "The layout “{name}” is in the project already and stays: the new one is “{free}”.",
        ).format(name=name, free=layout.name())
        QgsApplication.messageLog().logMessage(said, "Nodal Cities", Qgis.MessageLevel.Info)
    manager.addLayout(layout)


def add_label(
    layout: QgsPrintLayout,
    item_id: str,
    text: str,
    place: QRectF,
    font_size: float,
    bold: bool = False,
    colour: str = INK,
    is_template: bool = False,
) -> QgsLayoutItemLabel:
    """Add a text to a sheet, in lines as wide as its place.

    Text from data or users is printed as it is; a template has lines and expressions of its own.
    """
    label = QgsLayoutItemLabel(layout)
    label.setId(item_id)
    layout.addLayoutItem(label)
    letters = text_format(font_size, bold)
    if not is_template:
        text = print_as_written(wrap_text(text, letters.font(), place.width()))
    label.setText(text)
    if hasattr(label, "setTextFormat"):  # QGIS 3.24
        letters.setColor(QColor(colour))
        label.setTextFormat(letters)
    else:
        label.setFont(letters.font())  # type: ignore[deprecated]
        label.setFontColor(QColor(colour))  # type: ignore[deprecated]
    label.setMarginX(0)
    label.setMarginY(0)
    label.attemptSetSceneRect(place)
    return label


def add_foot(
    layout: QgsPrintLayout, item_id: str, text: str, place: QRectF, is_template: bool = False
) -> QgsLayoutItemLabel:
    """Add a small text at the foot of a page."""
    label = add_label(layout, item_id, text, place, 6, colour=FAINT_INK, is_template=is_template)
    label.setVAlign(Qt.AlignmentFlag.AlignBottom)
    return label


def export_layout(layout: QgsPrintLayout, path: str) -> None:
    """Write ``layout`` to ``path``; text stays text in PDF and SVG.

    Raises QgsProcessingException if the extension is none of .pdf, .png, .svg, or the file cannot
    be written.
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
        raise _map_write_error(path)


def is_cancelled(feedback: QgsFeedback) -> bool:
    """Let the window, which waits for this thread, take a click; return whether it cancelled."""
    QCoreApplication.processEvents()
    return bool(feedback.isCanceled())


def export_atlas(layout: QgsPrintLayout, path: str, feedback: QgsFeedback) -> None:
    """Write all pages to one PDF; QgsProcessingException when it cannot be written.

    Raises Cancelled if the user cancels ``feedback`` between two pages.
    """
    pages = QgsFeedback()

    def look_for_cancel() -> None:
        if is_cancelled(feedback):
            pages.cancel()

    pages.progressChanged.connect(look_for_cancel)
    result, _ = QgsLayoutExporter.exportToPdf(layout.atlas(), path, _pdf_settings(), pages)
    if result == QgsLayoutExporter.ExportResult.Canceled:
        raise Cancelled
    if result != QgsLayoutExporter.ExportResult.Success:
        raise _map_write_error(path)


def _map_write_error(path: str) -> QgsProcessingException:
    """Return the exception that says a map could not be written."""
    return QgsProcessingException(
        translate(
            "NodalCities",
            "The map cannot be written to {path}: choose a folder you may write to,"
            " and close the file if it is open elsewhere.",
        ).format(path=path)
    )


def _pdf_settings() -> QgsLayoutExporter.PdfExportSettings:
    """Return how maps are written to PDF."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = TEXT_AS_TEXT
    settings.appendGeoreference = False
    return settings


def _pdf(exporter: QgsLayoutExporter, path: str) -> QgsLayoutExporter.ExportResult:
    return exporter.exportToPdf(path, _pdf_settings())


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
    settings.exportAsLayers = True  # in groups that tell which map each is of
    result = exporter.exportToSvg(path, settings)
    if result == QgsLayoutExporter.ExportResult.Success:
        maps = [item for item in exporter.layout().items() if isinstance(item, QgsLayoutItemMap)]
        clip_groups(Path(path), {item.id(): item.sceneBoundingRect() for item in maps}, DPI / 25.4)
    return result
