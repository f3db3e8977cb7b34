"""A research release from the demo's records to its files: refused, made, made again, and no key left anywhere."""

import random
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from anonymizers.declaration import Declaration
from anonymizers.gate import held_back
from inzage.errors import RefusedError
from reports import research
from reports.research_files import files
from subjects import requests
from tests.running import Demo, inzage
from warehouse import releases
from warehouse.connection import open_warehouse

INSIDE = 'purpose = "welke vragen"\nrecipient = "inside"\n[thresholds]\nrisk = 1.0\nk = '


@pytest.fixture(scope="module")
def home(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo's home, in which the demo's release is one that went out."""
    place = tmp_path_factory.mktemp("release") / "home"
    shutil.copytree(demo.home, place)
    return place


def work(home: Path, **declared: object) -> research.Work:
    asked = research.Asked(declaration=Declaration.model_validate({"purpose": "p", **declared}))
    with open_warehouse(home) as warehouse:
        return research.work(warehouse, asked, random.Random(1))


def test_the_demo_says_what_its_release_is(demo: Demo) -> None:
    page = (demo.home / "release" / "release.html").read_text("utf-8")
    assert "Gepseudonimiseerde persoonsgegevens" in page
    assert "Zwakker ingesteld dan gebruikelijk voor deze ontvangers: risk" in page
    assert "pseudonymised" in demo.run.err
    names = sorted(path.name for path in (demo.home / "release").iterdir())
    assert names == ["datapackage.json", "intruder.html", "messages.csv", "messages.parquet", "release.html"]


def test_a_release_that_fails_writes_nothing_and_says_why(home: Path, tmp_path: Path) -> None:
    run = inzage(
        "anonymize", "--purpose", "test", "--again", "a test", "--out", tmp_path / "out", "--home", home
    )
    assert (run.code, run.out) == (1, "")
    assert "not released: " in run.err
    assert list(tmp_path.iterdir()) == []
    (report,) = (home / "reports").glob("release-*-refused.html")
    assert report.stat().st_mode & 0o777 == 0o600
    assert "er zijn geen gegevens geschreven" in report.read_text("utf-8")


def test_other_columns_of_the_same_people_need_a_reason(home: Path, tmp_path: Path) -> None:
    (tmp_path / "d.toml").write_text(INSIDE + "6\n")
    arguments = ("anonymize", "--declaration", tmp_path / "d.toml", "--out", tmp_path / "out", "--home", home)
    run = inzage(*arguments)
    assert (run.code, "--again REASON" in run.err, (tmp_path / "out").exists()) == (1, True, False)
    run = inzage(*arguments, "--again", "the first one was destroyed")
    assert (run.code, len(run.out.split())) == (0, 5), run.err
    ids = re.findall(
        r"^[a-p]{16}(?=,)", (tmp_path / "out" / "messages.csv").read_text("utf-8-sig"), re.MULTILINE
    )
    assert len(ids) > 100
    # no id, and no marker beside what it stands for, is kept anywhere
    for path in home.rglob("*"):
        content = path.read_bytes() if path.is_file() and path.parent.name != "release" else b""
        assert not any(one.encode() in content for one in ids), path.name
        assert b"<PERSON_" not in content or path.name == "intruder.html", path.name
    run = inzage(*arguments)
    assert (run.code, "is not empty" in run.err or "--again" in run.err) == (1, True)


def test_who_objected_is_in_no_release(home: Path, tmp_path: Path) -> None:
    before = work(home, recipient="inside")
    copy = tmp_path / "home"
    shutil.copytree(home, copy)
    with open_warehouse(copy) as warehouse:
        requests.open_request(warehouse, "object", "evi.smets@inbox.example", date(2026, 1, 5))
    after = work(copy, recipient="inside")
    assert before.prepared.withheld["excluded"] == 0
    assert after.prepared.withheld["excluded"] > 0
    assert after.read == before.read
    assert len(before.prepared.rows) - len(after.prepared.rows) == after.prepared.withheld["excluded"]
    assert not any("evi.smets" in key for row in after.prepared.rows for key in row.keys)


def test_only_what_is_declared_is_released(home: Path) -> None:
    made = work(home, recipient="inside", texts=("whatsapp.*",))
    assert {row.source for row in made.prepared.rows} == {"whatsapp"}
    assert made.prepared.withheld["unasked"] > 0


def test_the_sweep_reads_what_was_written(home: Path, tmp_path: Path) -> None:
    made = work(home, recipient="inside")

    def write(leak: str) -> research.Swept:
        with held_back(tmp_path / "out") as folder:
            for name, content in files(made.made.release, None, made.asked.declaration).items():
                (folder / name).write_bytes(content)
            with (folder / "messages.csv").open("ab") as out:
                out.write(leak.encode())
            swept = research.swept(folder, made.prepared, random.Random(2))
            raise RefusedError(str([check.holds for check in swept.checks]))

    for leak, holds in (("", "[True, True]"), ("x,bel vandenheuvel\r\n", "[False, True]")):
        with pytest.raises(RefusedError, match=re.escape(holds)):
            write(leak)
    assert list(tmp_path.iterdir()) == []


# --- the ledger --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mine", "theirs", "share"),
    [
        (range(10), range(10), 1.0),
        (range(10), range(5), 0.5),
        (range(10), range(20, 30), 0.0),
        ((), range(5), 0.0),
        (range(3000), range(3000), 1.0),
        (range(3000), range(1500), 0.5),
        (range(2000), range(2000, 4000), 0.0),
    ],
)
def test_how_much_two_populations_share(mine: range, theirs: range, share: float) -> None:
    sketches = [releases.sketch([f"person {n}" for n in people]) for people in (mine, theirs)]
    assert all(len(one) <= releases.SKETCH for one in sketches)
    assert releases.overlap(*sketches) == pytest.approx(share, abs=0 if len(mine) < 256 else 0.12)


def test_a_refused_release_is_not_held_against_the_next(tmp_path: Path) -> None:
    with open_warehouse(tmp_path) as warehouse:
        for state in ("refused", "made"):
            number = releases.ask(warehouse, "p", "{}", "form", "inside")
            releases.finish(warehouse, number, state, 3, verdict="anonymous", population={"a", "b"})
        assert [one.release for one in releases.earlier(warehouse, "form", {"a", "c"})] == [2]
        (one,) = releases.earlier(warehouse, "other", {"a", "c"})
        assert (one.same_form, one.share) == (False, 0.5)
        assert releases.earlier(warehouse, "form", {"c"}) == []
        assert releases.asked(warehouse, 2) == releases.Asked("p", "{}", "form", "")
