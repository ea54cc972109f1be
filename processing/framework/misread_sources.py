"""Inputs that QGIS refuses as layers although what is in the file can be read."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..inputs.table_files import find_misread_file
from ..inputs.workbook_checks import unreadable_message


class ReadsTableFiles(QgsProcessingAlgorithm):
    """Mixin of the algorithms that read tables: lets such files pass the check before the run.

    It comes before the class whose check it completes.
    """

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        ok, problem = super().checkParameterValues(parameters, context)
        for definition in () if ok else self.parameterDefinitions():
            name = definition.name()
            if definition.type() != "source" or problem != self.invalidSourceError(
                parameters, name
            ):
                continue
            if find_misread_file(self, parameters, context, name) is not None:
                return self.checkParameterValues({**parameters, name: None}, context)
            problem = unreadable_message(name, parameters.get(name)) or problem
        return ok, problem
