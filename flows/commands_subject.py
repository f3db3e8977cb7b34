"""The commands about who is who: look a person up, list what is unclear, decide it."""

import json
from typing import Annotated

import typer

from flows.cli import Home, app, home_of
from flows.progress import talk

subject_app = typer.Typer(no_args_is_help=True, help="Look a person up; settle who is who.")
app.add_typer(subject_app, name="subject")


@subject_app.command("find")
def find_subject(
    key: Annotated[
        str, typer.Argument(help="An e-mail address, phone number, name or id.", show_default=False)
    ],
    home: Home = None,
) -> None:
    """Who is this, and what is held where."""
    from flows.people import look_up

    found = look_up(home_of(home), key)
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    if not found["known"]:
        raise typer.Exit(1)


@subject_app.command("unclear")
def list_unclear(
    most: Annotated[int, typer.Option(min=0, help="The likeliest so many; 0 for all.")] = 0,
    home: Home = None,
) -> None:
    """People who may be one, with what they share, as JSON lines; the likeliest first."""
    from flows.people import unclear_pairs

    pairs = unclear_pairs(home_of(home), most)
    for pair in pairs:
        typer.echo(json.dumps(pair, ensure_ascii=False))
    talk.print(f"{len(pairs)} pairs to decide: inzage subject decide PAIR --same or --different")


@subject_app.command("decide")
def decide_pair(
    pair: Annotated[str, typer.Argument(help="A pair of `inzage subject unclear`.", show_default=False)],
    same: Annotated[
        bool, typer.Option("--same/--different", help="Whether the two are one person.", show_default=False)
    ],
    home: Home = None,
) -> None:
    """Settle whether two are one person. Kept in the ledger; it counts above every score."""
    from subjects.unclear import settle
    from warehouse.connection import open_warehouse

    with open_warehouse(home_of(home)) as warehouse:
        settle(warehouse, pair, same=same)
    talk.print("noted: one person" if same else "noted: two people")
