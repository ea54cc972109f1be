"""The classes of PyQGIS as their stubs say them: what each one has, and what is derived from it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FILES = ("_core.pyi", "_gui.pyi")


@dataclass
class StubClass:
    """A class; the types that its methods return and its values have are texts of Python."""

    name: str
    bases: list[str]
    methods: dict[str, str] = field(default_factory=dict)
    static: set[str] = field(default_factory=set)
    values: dict[str, str] = field(default_factory=dict)
    nested: dict[str, StubClass] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return name in self.methods or name in self.values or name in self.nested


class StubIndex:
    """The classes by name, and the functions by name with what they return."""

    def __init__(self, stubs: Path) -> None:
        self.classes: dict[str, StubClass] = {}
        self.functions: dict[str, str] = {}
        for name in FILES:
            path = stubs / "qgis" / name
            tree = ast.parse(path.read_text(encoding="utf-8"), type_comments=True)
            for node in tree.body:
                if isinstance(node, ast.ClassDef):
                    self.classes[node.name] = _read_class(node)
                elif isinstance(node, ast.FunctionDef):
                    self.functions[node.name] = _text(node.returns)
        self._derived: dict[str, set[str]] = {}
        for found in self.classes.values():
            for base in found.bases:
                self._derived.setdefault(base.split(".")[-1], set()).add(found.name)

    def derived(self, name: str) -> Iterator[StubClass]:
        """Yield every class derived from a class, near or far."""
        for child in sorted(self._derived.get(name, ())):
            yield self.classes[child]
            yield from self.derived(child)

    def in_derived(self, name: str, member: str) -> StubClass | None:
        """Return a derived class that has a member: PyQGIS hands over the class really there."""
        return next((found for found in self.derived(name) if found.has(member)), None)


def _read_class(node: ast.ClassDef) -> StubClass:
    found = StubClass(node.name, [_text(base) for base in node.bases])
    for part in node.body:
        if isinstance(part, ast.ClassDef):
            found.nested[part.name] = _read_class(part)
        elif isinstance(part, ast.FunctionDef):
            found.methods.setdefault(part.name, _text(part.returns))
            if any(_text(one) in ("staticmethod", "classmethod") for one in part.decorator_list):
                found.static.add(part.name)
        elif isinstance(part, ast.AnnAssign):
            found.values[_text(part.target)] = _text(part.annotation)
        elif isinstance(part, ast.Assign):
            found.values[_text(part.targets[0])] = part.type_comment or ""
    return found


def _text(node: ast.expr | None) -> str:
    if node is None:
        return ""
    return str(node.value) if isinstance(node, ast.Constant) else ast.unparse(node)
