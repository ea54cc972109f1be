"""Small files of SAS, made as their formats are described, since nothing free writes them.

``sas7bdat``: M. S. Shotwell, SAS7BDAT Database Binary Format (2013); little-endian, 32 bits, one
page of metadata and one of data. ``xpt``: SAS technical paper TS-140, version 5.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

_PAGE = _HEADER = 4096
_WIDTH = 48  # bytes of a cell; pandas loses the last of rows of transport files below 80 bytes
_MAGIC = bytes.fromhex("000000000000000000000000c2ea8160b31411cfbd92080009c7318c181f1011")
ENCODINGS = {"utf-8": 20, "latin-1": 29}


def sas7bdat(names: Sequence[str], rows: Sequence[Sequence[str]], encoding: str) -> bytes:
    """Return a file with columns of texts."""
    header = bytearray(_HEADER)
    header[: len(_MAGIC)] = _MAGIC
    header[37] = 1  # little-endian
    header[70] = ENCODINGS[encoding]
    struct.pack_into("<III", header, 196, _HEADER, _PAGE, 2)
    cells = [cell.encode(encoding).ljust(_WIDTH) for row in rows for cell in row]
    data = bytearray(_PAGE)
    struct.pack_into("<HHH", data, 16, 0x100, len(rows), 0)
    data[24 : 24 + _WIDTH * len(cells)] = b"".join(cells)
    return bytes(header) + _metadata(names, len(rows)) + bytes(data)


def _metadata(names: Sequence[str], n_rows: int) -> bytes:
    parts = [_row_size(len(names), n_rows), struct.pack("<III", 0xF6F6F6F6, len(names), 0)]
    text = bytearray(64)  # what stands before the names is not read here
    starts = []
    for name in names:
        starts.append(len(text))
        text += name.encode("ascii").ljust(-(-len(name) // 4) * 4)
    parts.append(struct.pack("<IH", 0xFFFFFFFD, len(text)) + bytes(text[2:]))
    pointers = b"".join(struct.pack("<HHHH", 0, s, len(n), 0) for s, n in zip(starts, names))
    parts.append(struct.pack("<III", 0xFFFFFFFF, 0, 0) + pointers + bytes(8))
    places = (struct.pack("<IIHBB", i * _WIDTH, _WIDTH, 0, 2, 0) for i in range(len(names)))
    parts.append(struct.pack("<III", 0xFFFFFFFC, 0, 0) + b"".join(places) + bytes(8))
    parts += [struct.pack("<I", 0xFFFFFBFE) + bytes(48)] * len(names)
    return _page_of(parts)


def _row_size(n_columns: int, n_rows: int) -> bytes:
    words = [0] * 120
    words[0], words[5], words[6], words[9], words[15] = (
        0xF7F7F7F7,
        n_columns * _WIDTH,
        n_rows,
        n_columns,
        n_rows,
    )
    return struct.pack("<120I", *words)


def _page_of(parts: Sequence[bytes]) -> bytes:
    page = bytearray(_PAGE)
    struct.pack_into("<HHH", page, 16, 0, len(parts), len(parts))
    end = _PAGE
    for i, part in enumerate(parts):
        end -= -(-len(part) // 4) * 4
        page[end : end + len(part)] = part
        struct.pack_into("<IIBB", page, 24 + 12 * i, end, len(part), 0, 0)
    return bytes(page)


def xpt(names: Sequence[str], rows: Sequence[Sequence[str]], encoding: str) -> bytes:
    """Return a transport file with columns of texts; it does not say its encoding."""
    dates = b"01JAN20:00:00:00"
    system = b"9.4     LINUX   "
    variables = b"".join(
        struct.pack(">4h8s48x3h2x8x2hi52x", 2, 0, _WIDTH, i + 1, _name(name), *[0] * 5, i * _WIDTH)
        for i, name in enumerate(names)
    )
    cells = b"".join(cell.encode(encoding).ljust(_WIDTH) for row in rows for cell in row)
    parts = [
        _record("LIBRARY"),
        b"SAS     SAS     SASLIB  " + system + b" " * 24 + dates,
        dates.ljust(80),
        _record("MEMBER", "000000000000000001600000000140"),
        _record("DSCRPTR"),
        b"SAS     MEMBERS SASDATA " + system + b" " * 24 + dates,
        dates.ljust(80),
        _record("NAMESTR", f"000000{len(names):04}00000000000000000000"),
        _padded(variables),
        _record("OBS"),
        _padded(cells),
    ]
    return b"".join(parts)


def _name(name: str) -> bytes:
    return name.encode("ascii").ljust(8)


def _record(name: str, numbers: str = "0" * 30) -> bytes:
    return f"HEADER RECORD*******{name:8}HEADER RECORD!!!!!!!{numbers}  ".encode("ascii")


def _padded(data: bytes) -> bytes:
    return data.ljust(-(-len(data) // 80) * 80)
