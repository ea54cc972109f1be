"""Tables for LaTeX: plain ``tabular`` rows between lines, so that no package is needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def escaped(text: str) -> str:
    r"""Return a text as LaTeX prints it; control characters and line breaks become spaces.

    >>> escaped("50 % of C&A_1 \\ #WithRefugees")
    '50 \\% of C\\&A\\_1 \\textbackslash{} \\#WithRefugees'
    """
    return "".join(_SPECIAL.get(sign, sign if sign.isprintable() else " ") for sign in text)


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return one ``table``; columns that hold nothing but numbers are set to the right."""
    rows = [list(row) for row in rows]
    columns = [[row[i] for row in rows] for i in range(len(headings))]
    align = "".join("r" if all(isinstance(v, int) for v in column) else "l" for column in columns)
    lines = [_line(headings), r"\hline", *map(_line, rows)]
    body = "\n".join(lines)
    return (
        f"\\begin{{table}}\n\\centering\n\\caption{{{escaped(caption)}}}\n"
        f"\\begin{{tabular}}{{{align}}}\n\\hline\n{body}\n\\hline\n\\end{{tabular}}\n"
        "\\end{table}\n"
    )


def _line(cells: Sequence[object]) -> str:
    # A bracket after \\ would be read as its argument.
    texts = (escaped(str(cell)) for cell in cells)
    return " & ".join(f"{{{t}}}" if t.startswith("[") else t for t in texts) + r" \\"
