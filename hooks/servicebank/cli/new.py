"""The command ``servicebank new``."""

import sys
import unicodedata
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import click

from servicebank.assemble.desk import Desk, open_desk
from servicebank.assemble.given import answers
from servicebank.check.guide.blank import Answers
from servicebank.cli.dialogue import Dialogue
from servicebank.cli.endings import refuse
from servicebank.cli.new_options import TAGGED, given, option_value, options
from servicebank.cli.options import facet_option
from servicebank.cli.words import LANGUAGES, help_text
from servicebank.language.catalog import Catalog
from servicebank.model.errors import NoBankError, SetupError
from servicebank.model.sentence import Sentence, say
from servicebank.report.text import safe
from servicebank.source.folder import shown_from

OUT = "-"
"""The name of standard output."""
DESK = "servicebank.desk"
"""Where click keeps the bank between reading the options and running the command."""
STOPPED = 1
"""Exit code when somebody stops answering."""


class NewCommand(click.Command):
    """A command with an option for each facet of the bank that it is used on."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Open the bank first, since it decides which options there are."""
        language, bank = option_value("--lang", args), option_value("--bank", args)
        catalog = Catalog.load(language if language in LANGUAGES else LANGUAGES[0])
        try:
            today = datetime.now(UTC).date()
            ctx.meta[DESK] = open_desk(Path(bank) if bank else None, today, shown_from(Path()))
        except (NoBankError, SetupError) as error:
            if not {"-h", "--help"} & {*args}:
                refuse(catalog, _trouble(error))
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The options of the bank at hand, and those of every bank."""
        desk = ctx.meta.get(DESK)
        facets = desk.world.settings.facets if isinstance(desk, Desk) else ()
        return [*(facet_option(facet, TAGGED) for facet in facets), *super().get_params(ctx)]


@click.command(
    cls=NewCommand,
    params=[*options()],
    help=help_text(say("Begin a new case: answer questions, or give the answers as options.")),
)
@click.pass_context
def new(ctx: click.Context, /, **typed: Any) -> None:  # noqa: ANN401 - click's options
    """Write a draft with hints for what is not answered, never over a file that is there."""
    desk: Desk = ctx.meta[DESK]
    catalog = Catalog.load(typed["lang"])
    values = {option: _cleaned(value) for option, value in typed.items()}
    output = OUT if values["dry_run"] else values["output"]
    found, faults = answers(given(values, desk.world.settings.facets), desk)
    name = values["case_id"]
    if name:
        faults += tuple(desk.misnamed(name))
    if faults:
        refuse(catalog, *faults)
    if sys.stdin.isatty():
        dialogue = Dialogue(desk, catalog, _ask, partial(_tell, catalog))
        found, name = _asked(dialogue, found, name or output, catalog)
    text = desk.text(found, catalog)
    if output == OUT:
        click.echo(text, nl=False)
    else:
        path = Path(output) if output else desk.path(name or desk.name(found, catalog))
        _write(path, text, catalog)
        _tell_next(safe(str(shown_from(Path())(path))), catalog)


def _asked(dialogue: Dialogue, found: Answers, name: str, catalog: Catalog) -> tuple[Answers, str]:
    """All answers and the file's name, from somebody at a terminal."""
    try:
        _tell(catalog, say("An empty answer goes on. Ctrl-C stops, and nothing is saved."))
        found = dialogue.complete(found)
        return found, name or dialogue.name(found)
    except click.Abort:
        _tell(catalog, say("Stopped. Nothing has been saved."))
        sys.exit(STOPPED)


def _ask() -> str:
    answer: str = click.prompt("", prompt_suffix="> ", default="", show_default=False, err=True)
    return str(_cleaned(answer))


def _tell(catalog: Catalog, told: Sentence) -> None:
    click.echo(catalog(told), err=True)


def _tell_next(shown: str, catalog: Catalog) -> None:
    for told in (
        say("{path} is written.", path=shown),
        say("Fill in what is missing. This tells what it is: servicebank check {path}", path=shown),
        say("When all is done, write state: review and send in the case."),
    ):
        click.echo(catalog(told))


def _write(path: Path, text: str, catalog: Catalog) -> None:
    """Put a new file where there is none; when that fails half-way nothing is left of it."""
    try:
        stream = path.open("x", encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or ""
        refuse(catalog, say("{path} cannot be written: {reason}", path=path, reason=reason))
    try:
        with stream:
            stream.write(text)
    except BaseException:
        path.unlink()
        raise


def _trouble(error: NoBankError | SetupError) -> Sentence:
    if isinstance(error, SetupError):
        return say("There are errors in {place}. Run servicebank check first.", place=error)
    return say("No bank.yml was found at {place}. Name its folder with --bank.", place=error)


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - values of click's options
    """Typed texts without spaces around them, composed as most programs write letters."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value.strip())
        case tuple():
            return tuple(map(_cleaned, value))
        case _:
            return value
