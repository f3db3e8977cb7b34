"""The answer to a request for access, and the check of such an answer."""

import os
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import Home, app, home_of
from flows.progress import talk
from inzage.errors import RefusedError

Secret = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        help="A file whose first line is the passphrase (or INZAGE_PASSPHRASE).",
        exists=True,
        dir_okay=False,
        show_default=False,
    ),
]


@app.command()
def access(
    number: Annotated[str, typer.Argument(help="The request's id.", show_default=False)],
    out: Annotated[Path, typer.Option("--out", help="The folder to write into.", show_default=False)],
    passphrase_file: Secret = None,
    home: Home = None,
) -> None:
    """Make the bundle that answers a verified request for access; encrypted where a passphrase is given."""
    from flows import orchestra

    place = home_of(home)
    orchestra.settle(place)
    from flows.access import PASSPHRASE, passphrase
    from flows.access import access as access_flow

    os.environ[PASSPHRASE] = passphrase(passphrase_file)
    counts = access_flow(str(place), number, str(out.absolute()))
    _tell(counts, encrypted=bool(os.environ[PASSPHRASE]))
    typer.echo(out / f"inzage-{number}.zip")
    if not counts["files"]:
        raise RefusedError(
            "nothing has been read into this warehouse yet, so the bundle says nothing; run: inzage ingest"
        )
    if counts["problems"] or not counts["complete"]:
        raise RefusedError(
            "the bundle is not complete: its completeness table says which files or rows could not be read"
        )


def _tell(counts: dict[str, int], *, encrypted: bool) -> None:
    talk.print(f"{counts['records']} records, {counts['redactions']} places of other people's data taken out")
    if counts["extracts"]:
        talk.print(f"{counts['extracts']} of the records only mention the person: copied as extracts")
    if counts["near_matches"]:
        talk.print(
            f"{counts['near_matches']} records bear the same name without a shared key: left out, check them"
        )
    if encrypted:
        talk.print("encrypted; send the passphrase by another way than the file")


@app.command()
def verify(
    bundle: Annotated[
        Path, typer.Argument(help="What inzage access or inzage portability made.", exists=True)
    ],
    passphrase_file: Secret = None,
) -> None:
    """Check a bundle: nothing added, changed or missing, and its sums add up."""
    from flows.access import passphrase
    from reports.bundle import verify as check_bundle
    from reports.portability_verify import is_package, verify_package

    secret = passphrase(passphrase_file)
    result = verify_package(bundle) if is_package(bundle) else check_bundle(bundle, secret)
    for problem in result.problems:
        talk.print(f"inzage: {problem}", markup=False)
    if not result.ok:
        raise typer.Exit(1)
    typer.echo(f"{result.members} members, all as they were packed")
