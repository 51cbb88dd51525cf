"""The command ``servicebank export``."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from servicebank.assemble.asked import Asked, narrow, recipe_of
from servicebank.assemble.line import Assembly, Gathered, assemble, gather, read, with_recipe
from servicebank.cli.endings import FOUND, published_today, refuse
from servicebank.cli.export_options import CHOSEN, FORMS, options
from servicebank.cli.new_options import option_value
from servicebank.cli.options import facet_option, facet_words
from servicebank.cli.words import LANGUAGES
from servicebank.cli.words import help_text as told_how
from servicebank.export.choice import chosen
from servicebank.export.listing import listing, name_for, name_of
from servicebank.export.press import Press
from servicebank.host.progress import progress
from servicebank.language.catalog import Catalog
from servicebank.model.errors import ServicebankError
from servicebank.model.recipe import Recipe
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet
from servicebank.report.text import one_line, safe
from servicebank.source import folder as files
from servicebank.source.folder import find_bank, shown_from
from servicebank.source.history import history

BANK = "servicebank.bank"
"""Where click keeps the bank between reading the options and running the command."""
EXTRA = "servicebank.export.forms"
"""The module that needs the extra ``export``."""


class ExportCommand(click.Command):
    """A command with an option for each facet of the bank that it is used on."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the bank first, since it decides which options there are."""
        language, bank = option_value("--lang", args), option_value("--bank", args)
        catalog = Catalog.load(language if language in LANGUAGES else LANGUAGES[0])
        is_help = bool({"-h", "--help"} & {*args})
        home = Path(bank) if bank else find_bank(Path())
        if home is not None and (home / files.SETTINGS).is_file():
            recipe = option_value("--recipe", args) or ""
            ctx.meta[BANK] = home, _gathered(home, recipe, catalog)
        elif not is_help:
            place = bank or Path.cwd()
            refuse(
                catalog,
                say("No bank.yml was found at {place}. Name its folder with --bank.", place=place),
            )
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The options of the bank at hand, and those of every bank."""
        found = ctx.meta.get(BANK)
        world = found[1].outcome.world if found else None
        facets = world.settings.facets if world else ()
        return [*(facet_option(facet, CHOSEN) for facet in facets), *super().get_params(ctx)]


@click.command(
    cls=ExportCommand,
    params=[*options()],
    help=told_how(
        say("Make a book of the bank, or of a part of it, as PDF, Word or EPUB; or its data.")
    ),
)
@click.pass_context
def export(ctx: click.Context, /, **typed: Any) -> None:  # noqa: ANN401 - click's options
    """Write the files, whole or not at all; exit 2 when nothing can be made of what is asked."""
    home, gathered = ctx.meta[BANK]
    catalog = Catalog.load(typed["lang"] or LANGUAGES[0])
    assembly = _assembly(home, gathered, typed, catalog)
    bank = assembly.bank
    language = typed["lang"] or ""
    if language and language not in bank.settings.languages:
        told = say(
            "The bank is not in that language. Choose one of: {choices}.",
            choices=bank.settings.languages,
        )
        refuse(catalog, told)
    recipe, faults = recipe_of(_asked(typed, bank.settings.facets), bank)
    if faults:
        refuse(catalog, *faults)
    press = Press(bank, assembly.index, Path.cwd(), history(home), published_today(catalog))
    _see_that_it_holds_something(recipe, press, catalog)
    if typed["list_only"]:
        click.echo("\n".join(map(safe, listing(recipe, press))))
        return
    targets = _targets(typed["form"], typed["output"], recipe, press, catalog)
    _write(_made(targets, recipe, press, catalog), catalog)


def _gathered(home: Path, recipe: str, catalog: Catalog) -> Gathered:
    sources = read(home, shown_from(Path()))
    if _is_file(recipe):
        sources = with_recipe(sources, Path(recipe), shown_from(Path()))
    with progress(len(sources), say("Checking"), catalog) as tick:
        return gather(sources, published_today(catalog), tick)


def _assembly(
    home: Path, gathered: Gathered, typed: Mapping[str, Any], catalog: Catalog
) -> Assembly:
    """The bank, or an end with what must be mended first."""
    assembly = assemble(gathered)
    if assembly is None:
        recipe = Path(typed["recipe"] or "").name
        for finding in gathered.errors:
            if finding.mark.path.name == recipe:
                click.echo(one_line(finding, catalog), err=True)
        told = say("There are errors in {place}. Run servicebank check first.", place=home)
        refuse(catalog, told)
    return assembly


def _asked(typed: Mapping[str, Any], facets: tuple[Facet, ...]) -> Asked:
    recipe = typed["recipe"] or ""
    return Asked(
        recipe=Path(recipe).stem if _is_file(recipe) else recipe,
        terms={facet.name: facet_words(typed, facet) for facet in facets},
        collections=typed["collection"],
        cases=typed["case"],
        statuses=typed["status"],
        language=typed["lang"] or "",
        by=typed["by"] or "",
        title=typed["title"] or "",
        paper=typed["paper"] or "",
    )


def _see_that_it_holds_something(recipe: Recipe, press: Press, catalog: Catalog) -> None:
    """End when no case fits, with how many each wish has by itself."""
    language = recipe.language or press.bank.settings.language
    if chosen(recipe.choice, press.bank, press.index, language):
        return
    told = [say("No published case has all that is asked for. Nothing was written.")]
    parts = narrow(recipe.choice)
    for part in parts if len(parts) > 1 else ():
        count = len(chosen(part, press.bank, press.index, language))
        name = name_of(part, press.bank, language, catalog)
        told.append(say("{name} alone: {count}", name=name, count=count))
    told.append(say("Take something away, or see what there is: servicebank export --list"))
    refuse(catalog, *told)


def _targets(
    forms: tuple[str, ...], output: str | None, recipe: Recipe, press: Press, catalog: Catalog
) -> dict[str, Path]:
    """The file of each form: the one that is named, or one named by the book's title."""
    if output is None:
        names = {form: Path(f"{name_for(recipe, press)}.{form}") for form in forms or ("pdf",)}
    else:
        path = Path(output)
        ending = path.suffix.removeprefix(".").lower()
        asked = forms or ((ending,) if ending in FORMS else ())
        if not asked:
            told = say(
                "Which form? End the name of the file in one of these: {endings}", endings=FORMS
            )
            refuse(catalog, told)
        names = (
            {asked[0]: path}
            if len(asked) == 1
            else {form: path.with_suffix(f".{form}") for form in asked}
        )
    for path in names.values():
        if not path.absolute().parent.is_dir() or path.is_dir():
            told = say("{path} cannot be written: there is no such folder.", path=safe(str(path)))
            refuse(catalog, told)
    return names


def _made(
    targets: Mapping[str, Path], recipe: Recipe, press: Press, catalog: Catalog
) -> dict[Path, bytes]:
    """The bytes of all files, before any is written."""
    try:
        forms = import_module(EXTRA).FORMS
    except ModuleNotFoundError as error:
        told = say(
            "{name} is missing. Install it: pip install 'servicebank[export]'", name=error.name
        )
        refuse(catalog, told)
    try:
        with progress(len(targets), say("Making the book"), catalog) as tick:
            made = {}
            for form, path in targets.items():
                made[path] = forms[form](recipe, press)
                tick()
            return made
    except ServicebankError as error:
        click.echo(
            catalog(say("The book could not be made: {reason}", reason=safe(str(error)))), err=True
        )
        sys.exit(FOUND)


def _write(made: Mapping[Path, bytes], catalog: Catalog) -> None:
    """Put the files in their places, each in one step; nothing is left of one that fails."""
    for path, content in made.items():
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            draft.write_bytes(content)
            draft.replace(path)
        except OSError as error:
            draft.unlink(missing_ok=True)
            reason = error.strerror or ""
            shown = safe(str(path))
            refuse(catalog, say("{path} cannot be written: {reason}", path=shown, reason=reason))
    for path in made:
        click.echo(catalog(say("{path} is written.", path=safe(str(path)))))


def _is_file(recipe: str) -> bool:
    return recipe.endswith((".yml", ".yaml"))
