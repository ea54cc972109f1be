"""Names: the user's files beside an output, links, names that look like expressions."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import cases, tables, whole
from .children import Job, Outcome
from .disk import judged
from .plugin import Run, fault_of_sentence, run
from .references import asked, reference

DRAFTS = (
    "{stem}-draft.{kind}",
    ".{stem}-draft.{kind}",
    ".{stem}-draft_mine.txt",
    ".{stem}-draft.qgs",
    ".{stem}-draft_styles.db",
    ".{stem}-draft/mine.txt",
    ".{stem}.{kind}-draft",
    "{stem}.{kind}.tmp",
    "{stem}.{kind}.part",
    "{stem}.{kind}~",
    "{stem}.gpkg-draft/mine.txt",
)
TRICK = "[% 1300+37 %]"
EVALUATED = "1337"
KINDS = 3  # the most kinds that an output takes
TRICKS = (f"A %] {TRICK}", f'"B\'" {TRICK}', f"<b>C</b> {TRICK}", "D' || 1300+37 || '", "E")


def drafts(job: Job, case: cases.Case, made: Path) -> Iterator[Outcome]:
    """Yield, for each file of the user's named like a draft, whether it is untouched."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reference(case, made, folder / "new")
        place = folder / "place"
        mine = [place / pattern.format(stem="c", kind=case.kind) for pattern in DRAFTS]
        for path in mine:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("mine")
        before = whole.snapshot(place)
        done = run(case.algorithm, asked(case, made, place))
        after = whole.snapshot(place)
        wrong = judged(case, done, place, before, whole.facts(case.path(folder / "new")))
        for path in mine:
            key = str(path.relative_to(place))
            own = whole.changes({key: before[key]}, {n: after[n] for n in (key,) if n in after})
            label = f"{case.label} beside {key}"
            yield Outcome(job.algorithm, job.fault, label, not (own or wrong), own or wrong)


def links(job: Job, case: cases.Case, made: Path, few: Path) -> Iterator[Outcome]:
    """Yield whether a link to a file is followed: it stays, and the file is the new one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reference(case, made, folder / "new")
        reference(case, few, folder / "real")
        expected = whole.facts(case.path(folder / "new"))
        place = folder / "place"
        place.mkdir()
        for path in (folder / "real").iterdir():
            (place / path.name).symlink_to(path)
        before = whole.snapshot(place)
        done = run(case.algorithm, asked(case, made, place))
        problems = []
        if not done.ok:
            problems.append(f"refused: {done.sentence[:100]}")
        elif not case.path(place).is_symlink():
            problems.append("the link became a file")
        elif wrong := whole.seen(case.path(folder / "real"), expected):
            problems.append(f"the file behind the link {wrong}")
        left = sorted({*whole.snapshot(place)} - {*before})
        seen = "; ".join([*problems, *([f"left: {', '.join(left)}"] if left else [])])
        yield Outcome(job.algorithm, job.fault, case.label, not seen, seen)


def evaluated(job: Job, name: str, work: Path) -> Iterator[Outcome]:
    """Yield, for each output, whether names in the data are printed as they are."""
    members = [(city, "FR", f"{n} {TRICK}") for city in TRICKS for n in ("x", "<b>y</b>", "z'")]
    with tempfile.TemporaryDirectory() as folder:
        made = tables.fill(Path(folder) / "tables", members)
        _rename(made)
        for turn in range(1 if cases.is_model(name) else KINDS):
            place = Path(tempfile.mkdtemp(dir=folder))
            written = cases.all_outputs(name, place, turn)
            parameters = _with_title({**cases.inputs(name, made), **written}, name)
            for key, value in parameters.items():
                if str(value).endswith("/memberships.csv"):
                    parameters[key] = str(made / f"{TRICK}.csv")
            done = run(name, parameters)
            seen = f"success with an error: {done.told[-1][:150]}" if done.ok and done.told else ""
            yield Outcome(job.algorithm, job.fault, f"log {turn + 1}", not seen, seen)
            for output, path in written.items():
                case = cases.Case(name, output, Path(path).suffix[1:])
                seen = _printed(case, done, Path(path), "TITLE" in parameters)
                yield Outcome(job.algorithm, job.fault, case.label, not seen, seen)


def _rename(made: Path) -> None:
    shutil.copyfile(made / "memberships.csv", made / f"{TRICK}.csv")
    networks = [(f"{n} {TRICK}", f"{n} {TRICK}") for n in ("x", "<b>y</b>", "z'")]
    tables.write(made / "networks.csv", [("network_id", "name"), *networks])


def _with_title(parameters: dict[str, Any], name: str) -> dict[str, Any]:
    for definition in cases.algorithms()[name].parameterDefinitions():
        if definition.name() in ("TITLE", "DATA_SOURCE"):
            parameters[definition.name()] = f"<b>Title</b> {TRICK}"
    return parameters


def _printed(case: cases.Case, done: Run, path: Path, titled: bool) -> str:
    if not done.ok:
        return fault_of_sentence(done.sentence) or f"refused: {done.sentence[:100]}"
    text = _text(path) if path.exists() else ""  # the rest of the layers may take its place
    if re.search(rf"(?<!\d){EVALUATED}(?!\d)", text):
        at = text.index(EVALUATED)
        return f"evaluated: {' '.join(text[max(at - 40, 0) : at + 20].split())!r}"
    if case.kind == "html" and re.search(r"<b>(y|C|Title)", text):
        return "a tag out of the data"
    if titled and case.output in ("MAP", "FIGURE") and case.kind in ("svg", "pdf"):
        plain = " ".join(text.replace("&lt;", "<").replace("&gt;", ">").split())
        if "1300+37" not in plain or "<b>Title" not in plain:
            return f"the title is not as given: {plain[:80]!r}"
    return ""


def _text(path: Path) -> str:
    if path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True)
        return done.stdout
    if path.suffix == ".svg":
        # Text drawn as outlines stands in comments.
        text = re.sub(r"<!--|-->", " ", path.read_text(encoding="utf-8"))
        return re.sub(r"<(?!/?b>)[^>]*>", " ", text)
    if path.suffix in (".html", ".tex", ".csv"):
        return path.read_text(encoding="utf-8")
    return ""
