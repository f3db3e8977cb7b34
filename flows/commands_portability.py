"""The command that answers a request for portability."""

from pathlib import Path
from typing import Annotated

import typer

from flows.cli import Home, app, home_of
from flows.progress import talk
from inzage.errors import RefusedError


@app.command()
def portability(
    number: Annotated[str, typer.Argument(help="The request's id.", show_default=False)],
    out: Annotated[Path, typer.Option("--out", help="The folder to write into.", show_default=False)],
    home: Home = None,
) -> None:
    """Make the package that answers a verified request for portability."""
    from flows import orchestra

    place = home_of(home)
    orchestra.settle(place)
    from flows.portability import portability as portability_flow

    counts = portability_flow(str(place), number, str(out.absolute()))
    talk.print(
        f"{counts['records']} records, {counts['values']} values; {counts['left_out']} values left out"
    )
    if counts["no_rule"]:
        talk.print(
            f"{counts['no_rule']} values have no rule: left_out.csv names their columns; "
            "[[portability]] in policy.toml can give them one"
        )
    if counts["near_matches"]:
        talk.print(
            f"{counts['near_matches']} records bear the same name without a shared key: left out, check them"
        )
    typer.echo(out / f"inzage-{number}.zip")
    if not counts["files"]:
        raise RefusedError(
            "nothing has been read into this warehouse yet, so the package says nothing; run: inzage ingest"
        )
    if counts["problems"]:
        raise RefusedError("the package does not pass its own check; do not send it: inzage verify says why")
