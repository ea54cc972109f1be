"""What users call the parameters that ``analysis`` knows by their role."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.choices import Role

translate = QCoreApplication.translate
_NAMES = {
    Role.CITY: "CITY_FIELD",
    Role.CITY_NAME: "NAME_FIELD",
    Role.COUNTRY: "COUNTRY_FIELD",
    Role.DIVISION: "ADMIN_FIELD",
    Role.NETWORK: "NETWORK_FIELD",
    Role.NETWORKS: "NETWORK_FIELDS",
    Role.VALUE: "VALUE_FIELD",
    Role.GAZETTEER_NAME: "GAZETTEER_NAME_FIELD",
}
# What only “Import memberships” asks of a table, where another algorithm reads it as well.
_OF_IMPORT = (Role.SHAPE, Role.FILE, Role.NETWORKS, Role.NETWORK_NAME, Role.COUNTRY, Role.DIVISION)
_running: ContextVar[QgsProcessingAlgorithm | None] = ContextVar("running", default=None)


@contextmanager
def labels_of(algorithm: QgsProcessingAlgorithm) -> Iterator[None]:
    """Call the parameters as this algorithm does, in this thread."""
    token = _running.set(algorithm)
    try:
        yield
    finally:
        _running.reset(token)


def parameter_name(role: Role) -> str:
    """Return the name of the parameter of a role; of what is no parameter, what it is."""
    return _NAMES.get(role, role.value if role is Role.NAME else role.name)


def parameter_label(role: Role) -> str:
    """Return the label of the parameter of a role and its name, or that alone where none has it."""
    name = parameter_name(role)
    algorithm = _running.get()
    if algorithm is None:
        return name
    definition = algorithm.parameterDefinition(name)
    if definition is None and role in _OF_IMPORT:
        return translate("NodalCities", "{name} of “{algorithm}”").format(
            name=name, algorithm=translate("NodalCities", "Import memberships")
        )
    if definition is None:
        return name
    return translate("NodalCities", "“{label}” ({name})").format(
        label=definition.description(), name=name
    )
