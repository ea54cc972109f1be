"""Something of the type that a stub says."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from typing import Any

PLAIN = {"str": "text", "int": 1, "float": 1.0, "bool": True, "bytes": b"", "None": None, "": None}


class Maker:
    """Makes values; ``get`` returns a class of PyQGIS by its name."""

    def __init__(self, get: Callable[[str], Any]) -> None:
        self.get = get

    def named(self, name: str) -> Any:
        """Return what a dotted name means, of Qt, of PyQGIS or within a class of it."""
        first, *rest = name.strip("'").split(".")
        found = sys.modules[f"PyQt6.{first}"] if first.startswith("Qt") else self.get(first)
        for part in rest:
            found = getattr(found, part)
        return found

    def make(self, kind: str) -> Any:
        """Return a value of the type; None for what has none."""
        try:
            return self._of(ast.parse(kind.strip(), mode="eval").body)
        except (SyntaxError, AttributeError, KeyError, TypeError, ValueError, RecursionError):
            return None

    def _of(self, node: ast.expr) -> Any:
        if isinstance(node, ast.Constant):
            return self.make(node.value) if isinstance(node.value, str) else None
        if isinstance(node, ast.Subscript):
            return self._generic(ast.unparse(node.value).split(".")[-1].lower(), node.slice)
        if isinstance(node, ast.BinOp):
            return self._of(node.left)
        name = ast.unparse(node)
        if name in PLAIN:
            return PLAIN[name]
        found = self.named(name)
        if isinstance(found, type) and issubclass(found, int):
            return next((v for v in vars(found).values() if isinstance(v, found)), 0)
        if hasattr(found, "__members__"):
            return next(iter(found))
        return found()

    def _generic(self, name: str, inside: ast.expr) -> Any:
        parts = list(inside.elts) if isinstance(inside, ast.Tuple) else [inside]
        if name in ("optional", "union"):
            return self._of(parts[0])
        if name == "tuple":
            return tuple(self._of(part) for part in parts)
        if name in ("list", "sequence", "iterable", "iterator"):
            return [self._of(parts[0])]
        if name == "set":
            return {self._of(parts[0])}
        if name == "dict":
            return {self._of(parts[0]): self._of(parts[1])}
        return None
