"""The command that releases data for research."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import Home, app, home_of
from flows.progress import talk

if TYPE_CHECKING:
    from reports.research import Asked


@app.command()
def anonymize(
    out: Annotated[Path, typer.Option("--out", help="A new or empty folder.", show_default=False)],
    purpose: Annotated[
        str | None, typer.Option(help="What the release is for; it is noted.", show_default=False)
    ] = None,
    declaration: Annotated[
        Path | None,
        typer.Option(help="A TOML file that declares the release.", exists=True, show_default=False),
    ] = None,
    recipient: Annotated[
        str | None, typer.Option(help="inside, outside or public (outside).", show_default=False)
    ] = None,
    link: Annotated[
        str | None, typer.Option(help="none, thread or history (none).", show_default=False)
    ] = None,
    dates: Annotated[
        str, typer.Option(help="To the month, or the day of the conversation: month, day.")
    ] = "month",
    surrogates: Annotated[bool, typer.Option("--surrogates", help="Made-up names for persons.")] = False,  # noqa: FBT002
    again: Annotated[
        str, typer.Option(help="Why these people may be in a release again.", show_default=False)
    ] = "",
    home: Home = None,
) -> None:
    """Release tables and texts in which nobody can reasonably be found, with measurements; refused where they fail."""
    from anonymizers.declaration import declare
    from flows import orchestra
    from reports.research import Asked

    if dates not in ("month", "day"):
        raise typer.BadParameter("--dates is month or day")
    declared = declare(purpose, declaration, recipient=recipient, link=link)
    asked = Asked(declaration=declared, dates="day" if dates == "day" else "month", surrogates=surrogates)
    place = home_of(home)
    number = ask(place, asked, again)
    orchestra.settle(place)
    from flows.anonymize import anonymize as anonymize_flow

    counts = anonymize_flow(str(place), number, str(out.absolute()))
    talk.print(told(counts))
    for path in sorted(out.iterdir()):
        typer.echo(path)


def ask(home: Path, asked: "Asked", again: str = "") -> int:
    """Note what is asked for; returns the release's number."""
    from warehouse import releases
    from warehouse.connection import open_warehouse

    declared = asked.declaration
    with open_warehouse(home) as warehouse:
        return releases.ask(
            warehouse, declared.purpose, asked.model_dump_json(), asked.form, declared.recipient, again
        )


def told(counts: dict[str, int]) -> str:
    """What became of a release, in a sentence."""
    called = (
        "anonymous for its recipients, under the assumptions"
        if counts["anonymous"]
        else "pseudonymised, as said"
    )
    return (
        f"{counts['released']} of {counts['read']} messages released, {counts['markers']} places replaced; "
        f"{called} in release.html"
    )
