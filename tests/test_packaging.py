"""What is shipped: a wheel that runs the demo by itself, a lock that names no host, names nobody else has taken."""

import re
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.running import ROOT

ROOMS = ("inzage", "flows", "reports", "subjects", "anonymizers", "warehouse", "connectors", "detectors")


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_distribution_ships_a_package_of_this_name(room: str) -> None:
    owners = set(packages_distributions().get(room, []))
    assert owners <= {"inzage"}, (
        f"{room} is also shipped by {owners - {'inzage'}}, which would overwrite ours"
    )


def test_the_lock_has_hashes_and_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links", lock)
    pinned = re.findall(r"^[A-Za-z0-9_.-]+==", lock, re.MULTILINE)
    blocks = re.split(r"^(?=[A-Za-z0-9_.-]+==)", lock, flags=re.MULTILINE)[1:]
    assert len(pinned) == len(blocks) > 100
    assert all("--hash=sha256:" in block for block in blocks)


def test_every_dependency_says_why_it_is_there() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    body = project.split("dependencies = [")[1].split("\n]")[0]
    lines = [line for line in body.splitlines() if line.strip()]
    assert len(lines) > 20
    assert all(re.search(r'",\s+# \w', line) for line in lines)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        ".",
    ]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("inzage-*.whl")
    return made


def test_the_wheel_holds_its_data_and_nothing_private(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "warehouse/sql/scan_plan.sql",
        "warehouse/migrations/001_house.sql",
        "reports/templates/bundle.html.j2",
        "reports/words/discovery.toml",
        "flows/demo_exports/mail/mailbox.mbox",
        "flows/demo_home/policy.toml",
        "detectors/models/inzage_names/meta.json",
        "connectors/py.typed",
    ):
        assert needed in names
    rooms = {name.split("/")[0] for name in names if ".dist-info" not in name}
    assert rooms == set(ROOMS)
    assert not [name for name in names if name.endswith((".duckdb", ".key", ".wal"))]


def test_the_installed_wheel_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    """In an environment that has our dependencies but not this checkout."""
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / "bin" / "python"
    site = next((tmp_path / "env" / "lib").glob("python*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    dependencies = next(Path(path) for path in sys.path if path.endswith("site-packages"))
    (site / "dependencies.pth").write_text(f"import site; site.addsitedir({str(dependencies)!r})\n")
    script = (
        "import sys; sys.path[:] = [p for p in sys.path if p != sys.argv[1]]\n"
        "import flows.cli; assert 'site-packages' in flows.cli.__file__, flows.cli.__file__\n"
        "sys.argv = ['inzage', 'demo', '--home', 'home']; flows.cli.main()\n"
    )
    done = subprocess.run(
        [str(python), "-c", script, str(ROOT)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert (tmp_path / "home" / "reports" / "discovery.html").exists()
