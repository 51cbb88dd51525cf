"""The command ``servicebank links``."""

from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import click

from servicebank.assemble.line import gather, read
from servicebank.check.rolls import struck
from servicebank.check.web.strikes import after
from servicebank.cli.endings import refuse
from servicebank.cli.words import LANGUAGES, help_text
from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.errors import TrialError
from servicebank.model.sentence import say, say_many
from servicebank.report.text import safe
from servicebank.source.folder import find_bank, shown_from
from servicebank.source.rolls import LINKS
from servicebank.source.trials import read_trial


@click.command(
    help=help_text(say("Remember which sources did not answer, from the JSON report of lychee."))
)
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--bank",
    "home",
    type=click.Path(path_type=Path),
    help=help_text(say("The bank's folder, when it is not the one that you stand in.")),
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    help=help_text(say("The language of the messages.")),
)
def links(report: Path, home: Path | None, lang: str) -> None:
    """Write the bank's roll of dead links anew; exit 2 when there is nothing to go by."""
    catalog, today = Catalog.load(lang), datetime.now(UTC).date()
    folder = find_bank(home or Path())
    bank = gather(read(folder, shown_from(Path())), today).bank if folder else None
    if folder is None or bank is None:
        refuse(catalog, say("There is no bank here that can be read. Run servicebank check."))
    try:
        trial = read_trial(report)
    except TrialError:
        told = say(
            "{path} is no report of links, or says that not one answered. Try them again.",
            path=safe(str(report)),
        )
        refuse(catalog, told)
    strikes = tuple(after(bank.strikes, _addresses(bank), trial, today))
    try:
        (folder / LINKS).write_text(struck(strikes, catalog), encoding="utf-8", newline="\n")
    except OSError as error:
        told = say(
            "{path} cannot be written: {reason}",
            path=safe(str(folder / LINKS)),
            reason=error.strerror or "",
        )
        refuse(catalog, told)
    out = sum(strike.is_out for strike in strikes)
    told = say_many("{count} source did not answer", "{count} sources did not answer", len(strikes))
    click.echo(catalog(say("{sources}, {out} of them three times or more.", sources=told, out=out)))


def _addresses(bank: Bank) -> list[str]:
    """The addresses of all sources, in the order of the texts."""
    cases = (case.sources for case in bank.cases.values())
    methods = (method.sources for method in bank.methods.values())
    return [source.url for sources in chain(cases, methods) for source in sources.values()]
