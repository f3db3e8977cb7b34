"""The command line as scripts rely on it: what goes to stdout, exit codes, messages a user can act on."""

import json
from pathlib import Path

import pytest

import connectors
from tests.running import ROOT, Run, inzage

CHAT = "01-02-2026 09:01 - Canary Kanarievogel: dag\n13-02-2026 09:02 - Bob Roodborst: tot morgen\n"


@pytest.fixture
def chat(tmp_path: Path) -> Path:
    path = tmp_path / "WhatsApp-chat met Bob.txt"
    path.write_text(CHAT, "utf-8")
    return path


def lines(run: Run) -> list[dict[str, object]]:
    return [json.loads(line) for line in run.out.splitlines()]


def test_read_gives_records_as_json_lines_and_sums_on_stderr(chat: Path) -> None:
    run = inzage("read", chat)
    assert run.code == 0
    assert [row["kind"] for row in lines(run)] == ["message", "message"]
    assert lines(run)[0]["people"] == [{"role": "author", "name": "Canary Kanarievogel"}]
    assert "2 read = 2 records + 0 unreadable" in run.err


def test_read_tells_what_it_cannot_read_and_goes_on(chat: Path, tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(b"\x00\x01\x02")
    run = inzage("read", tmp_path)
    assert (run.code, len(lines(run))) == (1, 2)
    assert "no reader recognises this file" in run.err


def test_a_wrong_mapping_is_told_and_the_other_files_are_read(chat: Path, tmp_path: Path) -> None:
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "a.csv").write_text("x\n1\n")
    (tmp_path / "calls" / "a.mapping.toml").write_text('files = ["a.csv"]\nsorce = "typo"\n')
    run = inzage("read", tmp_path)
    assert (run.code, len(lines(run))) == (1, 2), chat
    assert "sorce: unknown key" in run.err


def test_read_lists_its_readers() -> None:
    run = inzage("read", "--list")
    assert run.code == 0
    assert [line for line in run.out.splitlines() if line.startswith("### ")] == [
        f"### `{kind}`" for kind in connectors.READERS
    ]


def test_detect_answers_in_order_and_names_bad_lines() -> None:
    asked = [
        json.dumps({"id": 1, "text": "mail jan@firma.example"}),
        "not json",
        json.dumps({"id": "b", "text": "niets", "lang": "nl"}),
        json.dumps({"id": 3}),
    ]
    run = inzage("detect", stdin="\n".join(asked))
    assert run.code == 1
    assert [row["id"] for row in lines(run)] == [1, "b"]
    assert lines(run)[0]["spans"] == [{"start": 5, "end": 22, "label": "EMAIL", "score": 1.0}]
    assert "line 2" in run.err
    assert "line 4" in run.err


def test_detect_beside_each_other_gives_the_same() -> None:
    asked = "\n".join(
        json.dumps({"id": n, "text": f"Dag, bel Sofie Claes op 0470 12 34 {n % 100:02}"}) for n in range(600)
    )
    one, two = inzage("detect", stdin=asked), inzage("detect", "--processes", "2", stdin=asked)
    assert one.code == two.code == 0
    assert one.out == two.out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        # wrong usage: 2
        (("read", "--as"), 2, "requires an argument"),
        (("ingest", "not-there.csv"), 2, "does not exist"),
        (("request", "open", "--kind", "access"), 2, "--from"),
        (("nonsense",), 2, "nonsense"),
        # a no: 1, with the remedy
        (("read", "README.md", "--as", "smoke signals"), 1, "choose one of"),
        (("detect", "--language", "xx"), 1, "none of auto"),
        (("request", "open", "--kind", "dance", "--from", "a@b.example"), 1, "choose one of access"),
        (("request", "show", "no-such"), 1, "inzage request list"),
        (("access", "no-such", "--out", "out"), 1, "there is no request"),
        (("subject", "find", "nobody@b.example"), 1, ""),
        (("anonymize", "--purpose", "x", "--out", "out"), 1, "inzage scan"),
    ],
)
def test_what_a_user_s_mistake_is_answered_with(
    arguments: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    home = (
        ("--home", str(tmp_path))
        if arguments[0] in ("ingest", "request", "access", "subject", "anonymize")
        else ()
    )
    run = inzage(*arguments, *home)
    assert (run.code, said in " ".join(run.err.split())) == (code, True), run.err
    assert "Traceback" not in run.err


def test_a_request_in_the_future_is_none(tmp_path: Path) -> None:
    run = inzage(
        "request",
        "open",
        "--kind",
        "access",
        "--from",
        "a@b.example",
        "--received",
        "2999-01-01",
        "--home",
        tmp_path,
    )
    assert run.code == 1
    assert "future" in run.err


def test_open_prints_the_id_alone(tmp_path: Path) -> None:
    run = inzage(
        "request",
        "open",
        "--kind",
        "access",
        "--from",
        "a@b.example",
        "--received",
        "2026-11-20",
        "--home",
        tmp_path,
    )
    assert run.code == 0
    assert run.out.strip().startswith("20261120-")
    assert "2026-12-04" in run.err
    (row,) = lines(inzage("request", "list", "--home", tmp_path))
    assert (row["request"], row["state"], row["due"]) == (run.out.strip(), "opened", "2026-12-04")


def test_settings_that_cannot_be_name_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "inzage.toml").write_text('langage = "nl"\n')
    run = inzage("subject", "find", "a@b.example", "--home", tmp_path)
    assert run.code == 1
    assert "inzage.toml: langage" in " ".join(run.err.split())
    assert "known keys" in run.err


def test_doctor_reports_every_check(tmp_path: Path) -> None:
    run = inzage("doctor", "--home", tmp_path)
    (checks,) = [json.loads(run.out)]
    assert (run.code, [check["ok"] for check in checks]) == (0, [True] * 6)


def test_help_needs_nothing_heavy() -> None:
    import subprocess
    import sys

    script = (
        "import sys; sys.argv = ['inzage', '--help']\n"
        "from flows.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'prefect', 'spacy', 'presidio_analyzer', 'duckdb', 'pandas', 'pyarrow', 'jinja2', 'phonenumbers'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


def test_no_traceback_and_no_value_when_something_of_ours_breaks(tmp_path: Path) -> None:
    """A fault inside a flow is told by type and place; what the library said about the value is not."""
    from inzage.errors import InternalError, sealed

    with pytest.raises(InternalError) as caught, sealed("counting birds"):
        int("Canary Kanarievogel")
    assert "Kanarievogel" not in str(caught.value)
    assert "ValueError in test_flows_cli.py" in str(caught.value)
    assert caught.value.__suppress_context__
