"""The bank read and checked at the beginning of a build, with what is said of it."""

import logging
from datetime import date
from pathlib import Path

from mkdocs.exceptions import Abort, PluginError

from servicebank.assemble.line import Assembly, Gathered, assemble, gather, read
from servicebank.check.rules.staleness import review_overdue
from servicebank.check.rules.terms import retired_term
from servicebank.host.ahead import Ahead
from servicebank.language.catalog import Catalog
from servicebank.model.errors import ClockError
from servicebank.model.finding import Finding, Level
from servicebank.model.sentence import say
from servicebank.prose.body_cache import BodyCache
from servicebank.report.text import one_line, summary
from servicebank.source.clock import today
from servicebank.source.folder import find_bank, shown_from

log = logging.getLogger("mkdocs.hooks.servicebank")
"""A child of MkDocs' own logger: its warnings count in ``--strict``."""
CACHE = "cache"
"""What in ``extra`` says whether what was made before may be used again."""
KEPT = Path(".cache") / "servicebank" / "bodies.txt"
"""Where rendered bodies are kept, from the project's folder."""
QUIET = {review_overdue.name, retired_term.name}
"""Rules that find fault with a case when nobody has touched it: time passes, words change."""


def day() -> date:
    """The day of the build; stops it when the environment sets none that is one."""
    try:
        return today()
    except ClockError as error:
        raise PluginError(str(error)) from error


def checked_bank(root: Path, today: date, *, is_cached: bool) -> tuple[Assembly, Gathered]:
    """The bank of a project, with its bodies rendered; what is cached is taken as it is.

    Stops the build with one line for each error.
    """
    bank = find_bank(root)
    if bank is None:
        raise PluginError(f"no bank.yml in {root / 'cases'}")
    ahead = Ahead(BodyCache(root / KEPT) if is_cached else None)
    try:
        checked = gather(read(bank, shown_from(root)), today, told=ahead.tell)
        assembly = _assembly(checked)
        ahead.end()
    finally:
        ahead.stop()
    return assembly, checked


def _assembly(checked: Gathered) -> Assembly:
    catalog = Catalog.load(_own_language(checked))
    for finding in checked.findings:
        log.log(_weight(finding, checked), one_line(finding, catalog))
    told = summary(checked.findings, checked.count, catalog)
    assembly = assemble(checked)
    if assembly is None:
        raise Abort(catalog(say("The build stopped: {summary}", summary=told)))
    log.info(told)
    return assembly


def _weight(finding: Finding, checked: Gathered) -> int:
    """How loud a finding is; those in drafts, and those that come by themselves, stop nothing."""
    if finding.mark.path in checked.outcome.drafts or finding.rule in QUIET:
        return logging.INFO
    return logging.ERROR if finding.level is Level.ERROR else logging.WARNING


def _own_language(checked: Gathered) -> str:
    return checked.bank.settings.language if checked.bank else "sv"
