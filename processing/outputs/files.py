"""Files that an algorithm writes beside its layers."""

from __future__ import annotations

from pathlib import Path

from .wholeness import cannot_be_written


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in one go; QgsProcessingException when it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise cannot_be_written(path, error) from error


def write_text(path: Path, text: str) -> None:
    """Write a report in one go; QgsProcessingException when it cannot be written."""
    write_bytes(path, text.encode("utf-8"))
