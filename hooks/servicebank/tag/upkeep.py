"""How well each case is kept up."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from servicebank.model.bank import Bank
from servicebank.model.case import Case, Status
from servicebank.model.date import months_after
from servicebank.model.sentence import Sentence, say
from servicebank.model.settings import Settings
from servicebank.model.upkeep import Completeness, Freshness, Part, Standing, Upkeep
from servicebank.model.vocabulary import word

HEADING = re.compile(r"^##[ \t]+(.{1,200})$", re.MULTILINE)
FEW = 2
"""Sources that a case should have, so that one can be held against the other."""


def upkeep(bank: Bank, today: date) -> Mapping[str, Upkeep]:
    """What is computed of each published case on a day, by its id."""
    strikes = {
        url: strike
        for url, strike in bank.strikes.items()
        if strike.is_out and strike.last <= today
    }
    return {
        case.id: Upkeep(
            completeness(case, bank.settings),
            freshness(case, bank.settings, today),
            {
                key: strikes[source.url]
                for key, source in case.sources.items()
                if source.url in strikes
            },
        )
        for case in bank.published
    }


def completeness(case: Case, settings: Settings) -> Completeness:
    """Which sections, facts and sources a case has, what matters most first."""
    required = tuple(_sections(case, settings, is_required=True))
    optional = tuple(_sections(case, settings, is_required=False))
    return Completeness((*required, *_facts(case), *optional))


def freshness(case: Case, settings: Settings, today: date) -> Freshness:
    """When a case must be gone through again; one never reviewed counts from its last reading."""
    read = [source.accessed for source in case.sources.values()]
    last = case.reviewed.date if case.reviewed else max(read, key=lambda day: day.last)
    due = months_after(last.last, settings.review_interval)
    return Freshness(last, case.reviewed is not None, due, today > due)


def _sections(case: Case, settings: Settings, *, is_required: bool) -> Iterator[Part]:
    _, *divided = HEADING.split(case.body)
    texts = {
        heading.rstrip(" \t#"): text.strip()
        for heading, text in zip(divided[::2], divided[1::2], strict=True)
    }
    unknown = word(settings.unknown_phrase, settings.language)
    for section in settings.sections:
        if section.required is not is_required:
            continue
        text = texts.get(word(section.label, settings.language), "")
        yield _part(
            say('"{label}"', label=section.label), is_there=bool(text), is_silent=text == unknown
        )


def _facts(case: Case) -> Iterator[Part]:
    has_ended = case.status is Status.ENDED
    yield _part(say("how it went"), is_silent=case.summary.outcome is None)
    yield _part(say("whether it goes on"), is_silent=case.status is Status.UNKNOWN)
    yield _part(say("when it started"), is_there=case.period.started is not None)
    if has_ended:
        yield _part(say("when it ended"), is_there=case.period.ended is not None)
        yield _part(say("why it ended"), is_silent=case.end_reason is None)
    yield _part(say("organisations"), is_there=bool(case.organisations))
    yield _part(say("costs or funding"), is_there=bool(case.costs or case.funding))
    yield _part(say("a second source"), is_there=len(case.sources) >= FEW)


def _part(label: Sentence, *, is_there: bool = True, is_silent: bool = False) -> Part:
    if not is_there:
        return Part(label, Standing.MISSING)
    return Part(label, Standing.SILENT if is_silent else Standing.TOLD)
