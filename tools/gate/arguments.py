"""Arguments for any function of the plugin, made from what its annotations say."""

from __future__ import annotations

import collections.abc
import inspect
import types
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import numpy as np

PLAIN = {str: "text", int: 1, float: 1.0, bool: True, bytes: b"text", type(None): None}
DEEPEST = 5
SEQUENCES = (list, collections.abc.Sequence, collections.abc.Iterable, collections.abc.Collection)


def arguments(function: Callable, depth: int = 0) -> dict[str, Any]:
    """Return the arguments by name; what has a default keeps it."""
    try:
        hints = typing.get_type_hints(function)
    except (NameError, TypeError, AttributeError):
        hints = {}
    given = {}
    for name, parameter in inspect.signature(function).parameters.items():
        wanted = parameter.default is parameter.empty and name != "self"
        if wanted and parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            given[name] = value(hints.get(name, Any), depth + 1)
    return given


def value(kind: Any, depth: int = 0) -> Any:
    """Return something of a type; something that takes everything where none can be made."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind is Path:
        return Path("text")
    if depth > DEEPEST:
        return MagicMock()
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is not None:
        return _generic(origin, inner, depth)
    if kind is np.ndarray:
        return np.zeros(1)
    if isinstance(kind, type) and kind is not object:
        return instance(kind, depth)
    return MagicMock()


def instance(kind: type, depth: int = 0) -> Any:
    """Return an object of a class, of the plugin or of Qt or PyQGIS."""
    if hasattr(kind, "__members__"):
        return next(iter(kind))
    try:
        if hasattr(kind, "_fields"):  # a named tuple
            hints = typing.get_type_hints(kind)
            return kind(**{name: value(hints[name], depth + 1) for name in kind._fields})
        if kind.__module__.startswith(("PyQt6", "qgis", "builtins")):
            return kind()
        return kind(**arguments(kind.__init__, depth))
    except Exception:
        return MagicMock()


def _generic(origin: Any, inner: tuple, depth: int) -> Any:
    if origin in (typing.Union, types.UnionType):
        return value(next(one for one in inner if one is not type(None)), depth)
    if origin is typing.Literal:
        return inner[0]
    if origin is tuple:
        if len(inner) == 2 and inner[1] is Ellipsis:
            return (value(inner[0], depth + 1),)
        return tuple(value(one, depth + 1) for one in inner)
    try:
        if origin in SEQUENCES:
            return [value(inner[0], depth + 1)]
        if origin in (set, frozenset, collections.abc.Set):
            return {value(inner[0], depth + 1)}
        if origin in (dict, collections.abc.Mapping):
            return {value(inner[0], depth + 1): value(inner[1], depth + 1)}
    except TypeError:  # what cannot be in a set
        return MagicMock()
    if origin is collections.abc.Iterator:
        return iter([value(inner[0], depth + 1)])
    return MagicMock()
