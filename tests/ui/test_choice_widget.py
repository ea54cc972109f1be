"""Choices: words that never change, shown as users read them."""

from __future__ import annotations

import pytest
from nodal_cities.processing.language.choice_labels import choice_label
from nodal_cities.processing.language.translation import RESOURCES
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.gui import QgsPanelWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtWidgets import QComboBox, QListView, QToolButton

PACKAGES = {"python_louvain", "networkx"}  # called what they are called


def choices(provider):
    for algorithm in provider.algorithms():
        for one in algorithm.parameterDefinitions():
            if one.type() == "enum":
                yield one.clone()


@pytest.fixture
def french(qgis_app):
    translator = QTranslator()
    assert translator.load("nodal_cities_fr.qm", str(RESOURCES / "i18n"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_every_word_has_a_label_of_its_own_in_french(provider, french):
    for parameter in choices(provider):
        words = {*parameter.options()} - PACKAGES
        labels = {word: choice_label(parameter.name(), word) for word in words}
        same = {word for word, label in labels.items() if label == word}
        assert same <= {"Europe"}, parameter.name()
        assert len({*labels.values()}) == len(labels), parameter.name()


def test_the_widget_shows_the_label_and_gives_the_word(provider, french):
    from processing.gui.wrappers import WidgetWrapperFactory

    carte1 = provider.algorithm("carte1")
    context = QgsProcessingContext()
    wrapper = WidgetWrapperFactory.create_wrapper(carte1.parameterDefinition("WEIGHT"), None)
    box = wrapper.widget
    assert wrapper.parameterValue() == "count"
    changed = []
    wrapper.widgetValueHasChanged.connect(lambda _: changed.append(wrapper.parameterValue()))
    wrapper.setParameterValue("newman", context)
    assert box.currentText() == choice_label("WEIGHT", "newman") != "newman"
    assert wrapper.parameterValue() == "newman"
    assert changed == ["newman"]


def test_several_words_are_ticked_by_their_labels(provider, french):
    from processing.gui.wrappers import WidgetWrapperFactory

    rows = provider.algorithm("typologytables").parameterDefinition("ROWS")
    wrapper = WidgetWrapperFactory.create_wrapper(rows, None)
    assert wrapper.parameterValue() == ["region"]
    box, changed = wrapper.widget, []
    wrapper.widgetValueHasChanged.connect(lambda _: changed.append(wrapper.parameterValue()))
    wrapper.setParameterValue("creation,type", QgsProcessingContext())
    assert box.checkedItems() == [choice_label("ROWS", word) for word in ("creation", "type")]
    assert wrapper.parameterValue() == ["creation", "type"]
    box.toggleItemCheckState(rows.options().index("type"))
    assert wrapper.parameterValue() == ["creation"] == changed[-1]


def test_a_step_of_a_model_shows_labels_and_keeps_words(provider, french):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    dialog = ModelerParametersDialog(provider.algorithm("citylinks"), QgsProcessingModelAlgorithm())
    label = choice_label("WEIGHT", "newman")
    (box,) = [b for b in dialog.findChildren(QComboBox) if b.findText(label) >= 0]
    assert box.findText("newman") < 0
    box.setCurrentIndex(box.findText(label))
    weight = dialog.createAlgorithm().parameterSources()["WEIGHT"]
    assert [source.staticValue() for source in weight] == ["newman"]


def test_a_step_of_a_model_ticks_several_words_by_their_labels(provider, french):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    algorithm = provider.algorithm("typologytables")
    words = algorithm.parameterDefinition("ROWS").options()
    dialog = ModelerParametersDialog(algorithm, QgsProcessingModelAlgorithm())
    *_, button = dialog.widget.widget.wrappers["ROWS"].findChildren(QToolButton)
    before = dialog.findChildren(QListView)
    button.click()
    (opened,) = [view for view in dialog.findChildren(QListView) if view not in before]
    items = opened.model()
    rows = {items.index(row, 0).data(): items.index(row, 0) for row in range(items.rowCount())}
    assert {*rows} == {choice_label("ROWS", word) for word in words}
    items.setData(
        rows[choice_label("ROWS", "type")], Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
    opened.window().findChild(QgsPanelWidget).acceptPanel()
    (chosen,) = dialog.createAlgorithm().parameterSources()["ROWS"]
    assert sorted(chosen.staticValue()) == ["region", "type"]
