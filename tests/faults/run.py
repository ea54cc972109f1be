"""Send faults through every algorithm, and print what holds: `make faults`.

FAULTS="disk killed" and ALGORITHMS="carte1 sociogram" choose some of them, JOBS how many at once.
Exit code 1 when something does not hold. The figures are in build/faults.json too.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRIVATE = "NODAL_CITIES_PRIVATE_MOUNTS"


def _in_private_mounts() -> None:
    """Start anew where what is mounted is seen by no other program; needs root."""
    if os.geteuid() == 0 and PRIVATE not in os.environ and shutil.which("unshare"):
        tried = subprocess.run(["unshare", "-m", "true"], capture_output=True)
        if tried.returncode == 0:
            os.environ[PRIVATE] = "1"
            os.execvp("unshare", ["unshare", "-m", sys.executable, *sys.argv])


def _make_importable() -> None:
    """Import the plugin through a link beside no other folder; see tests/conftest.py."""
    links = ROOT / "build" / "import"
    links.mkdir(parents=True, exist_ok=True)
    link = links / "nodal_cities"
    if not link.exists():
        link.unlink(missing_ok=True)
        link.symlink_to(ROOT, target_is_directory=True)
    own = {ROOT, Path(__file__).parent}
    sys.path[:] = [str(links), *(p for p in sys.path if Path(p or ".").resolve() not in own)]


def main() -> int:
    """Run the faults chosen; return the exit code."""
    from nodal_cities.tests.faults import catalogue, children, plugin, report

    started = time.monotonic()
    work = Path(os.environ["TMPDIR"])
    skipped = catalogue.impossible()
    wanted = os.environ.get("FAULTS", "").split() or list(catalogue.FAULTS)
    faults = [fault for fault in wanted if fault not in skipped]
    outcomes: list[children.Outcome] = []
    with plugin.running(work, PRIVATE in os.environ) as loaded:
        made = catalogue.Made(work, loaded, with_server="postgres" in faults)
        try:
            jobs = catalogue.jobs(made, faults, os.environ.get("ALGORITHMS", "").split())
            children.run(jobs, int(os.environ.get("JOBS", os.cpu_count() or 1)), outcomes)
        except (KeyboardInterrupt, SystemExit):
            print("Stopped: the table is of what was checked until then.")
        finally:
            if made.server:
                made.server.stop()
    sentences = [skipped[fault] for fault in wanted if fault in skipped]
    return report.show(
        outcomes,
        sentences,
        time.monotonic() - started,
        children.computed(),
        Path(os.environ.get("LOG", ROOT / "build/faults.json")),
    )


if __name__ == "__main__":
    _in_private_mounts()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # by way of what stops the server
    _make_importable()
    folder = tempfile.mkdtemp(prefix="faults-")
    os.environ["TMPDIR"] = folder
    tempfile.tempdir = folder
    sys.stdout.reconfigure(line_buffering=True)
    code = main()
    shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.flush()
    os._exit(code)  # what QGIS does at its exit is not what is tested here
