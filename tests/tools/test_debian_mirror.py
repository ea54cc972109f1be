"""The other versions of QGIS come from the Debian archive of the machine, whatever it is."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.skipif(not shutil.which("apt-get"), reason="a Debian without apt is none")

# Archives of others, which also have a component called main, come first.
OTHERS = "deb [arch=amd64] https://apt.example.org/debian bookworm main\n"
DEBIAN = """Types: deb deb-src
URIs: http://near.example.org/pub/debian
Suites: bookworm bookworm-updates
Components: main contrib

Types: deb
URIs: http://near.example.org/pub/debian-security
Suites: bookworm-security
Components: main
"""
ONE_LINE = """# deb http://commented.example.org/debian bookworm main
deb http://near.example.org/pub/debian/ bookworm main
deb http://near.example.org/pub/debian/ bookworm-updates main
deb http://near.example.org/pub/debian-security bookworm-security main
"""
DISABLED = DEBIAN.replace("near", "far").replace("Types: deb", "Enabled: no\nTypes: deb")
NEAR = "http://near.example.org/pub/debian"


@pytest.fixture
def apt(tmp_path):
    for folder in ("sources.list.d", "lists/partial"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "sources.list.d/0-others.list").write_text(OTHERS)
    return tmp_path


def mirror(apt):
    settings = (
        f"Dir::Etc::sourcelist={apt}/sources.list",
        f"Dir::Etc::sourceparts={apt}/sources.list.d",
        f"Dir::State::lists={apt}/lists",
    )
    options = [part for setting in settings for part in ("-o", setting)]
    return subprocess.run(
        [str(ROOT / "tools/debian_mirror"), *options], capture_output=True, text=True
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list", ONE_LINE),
        ("sources.list.d/debian.list", ONE_LINE),
        ("sources.list.d/debian.sources", DEBIAN),
        ("sources.list.d/debian.sources", f"{DISABLED}\n{DEBIAN}"),
    ],
)
def test_the_archive_is_read_from_every_form_of_sources(apt, name, text):
    (apt / name).write_text(text)
    done = mirror(apt)
    assert done.stdout.strip() == NEAR, done.stderr


def test_without_updates_it_is_the_only_one_of_that_name(apt):
    (apt / "sources.list").write_text(f"deb {NEAR} bookworm main\n")
    assert mirror(apt).returncode == 1
    (apt / "sources.list.d/0-others.list").unlink()
    assert mirror(apt).stdout.strip() == NEAR


def test_a_list_of_mirrors_gives_its_first(apt):
    mirrors = apt / "mirrors.list"
    mirrors.write_text(f"# ours\n{NEAR}\tpriority:1\nhttp://far.example.org/debian\n")
    text = DEBIAN.replace("http://near.example.org/pub/debian\n", f"mirror+file:{mirrors}\n")
    (apt / "sources.list.d/debian.sources").write_text(text)
    done = mirror(apt)
    assert done.stdout.strip() == NEAR, done.stderr


def test_without_an_archive_the_way_out_is_said(apt):
    (apt / "sources.list.d/0-others.list").unlink()
    done = mirror(apt)
    assert done.returncode == 1
    assert "DEBIAN_MIRROR=" in done.stderr
