"""When cases are to be reviewed, as a calendar (iCalendar, RFC 5545)."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

from servicebank.language.numbers import date_text
from servicebank.model.case import Case
from servicebank.model.sentence import Sentence, say
from servicebank.model.upkeep import Freshness
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.identity import Identity
from servicebank.publish.feeds.moments import Moments, latest
from servicebank.publish.open_data.documents import VERSION as FORMAT
from servicebank.tag.upkeep import freshness

LONGEST = 75
"""Bytes of a line, without its end."""
SIGNS = re.compile(r"([\\;,])")
"""What has a meaning in texts."""
HIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
"""What cannot stand in a line."""
VERSION, MAKER = "2.0", "-//Servicebank//Reviews//EN"


class Calendar:
    """Writes the coming reviews of one edition."""

    def __init__(
        self, edition: Edition, address: str, moments: Moments, identity: Identity, today: date
    ) -> None:
        """`address` is the site's, with a slash at the end, or empty."""
        self.edition, self.address = edition, address
        self.moments, self.today = moments, today
        self._identity = identity

    def text(self) -> str:
        """The calendar, an event for each case on the day when its review is due."""
        return "".join(f"{folded(line)}\r\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        name = self.edition.word(self.edition.bank.settings.name)
        title = escaped(self.edition.catalog(say("{bank}: cases to review", bank=name)))
        yield "BEGIN:VCALENDAR"
        yield f"VERSION:{VERSION}"
        yield f"PRODID:{MAKER}"
        yield "CALSCALE:GREGORIAN"
        yield f"NAME:{title}"
        yield f"X-WR-CALNAME:{title}"
        yield from self._terms()
        for case in self.edition.cases:
            yield from self._event(case)
        yield "END:VCALENDAR"

    def _terms(self) -> Iterator[str]:
        """What every document says of itself: its day, its version and its licence."""
        licence = self.edition.bank.settings.licence
        changed = latest(self.moments)
        if changed:
            yield f"LAST-MODIFIED:{changed:%Y%m%dT%H%M%SZ}"
        yield f"X-SERVICEBANK-VERSION:{FORMAT}"
        yield f"X-SERVICEBANK-LICENCE;VALUE=URI:{licence.url}"
        told = say("Licence: {name}, {url}", name=licence.name, url=licence.url)
        yield f"DESCRIPTION:{escaped(self.edition.catalog(told))}"

    def _event(self, case: Case) -> Iterator[str]:
        card, told_how = self.edition.cards[case.id], self.edition.catalog
        told = say("Review: {title}", title=card.title)
        state = freshness(case, self.edition.bank.settings, self.today)
        yield "BEGIN:VEVENT"
        yield f"UID:{escaped(self._identity.review(case))}"
        yield f"DTSTAMP:{self.moments[case.id].changed:%Y%m%dT%H%M%SZ}"
        yield f"DTSTART;VALUE=DATE:{state.due:%Y%m%d}"
        yield f"SUMMARY:{escaped(told_how(told))}"
        yield f"DESCRIPTION:{escaped(told_how(self._last(state)))}"
        yield f"LOCATION:{escaped(card.place)}"
        if self.address:
            yield f"URL:{urljoin(self.address, card.address)}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"

    def _last(self, state: Freshness) -> Sentence:
        day = date_text(state.last, self.edition.language)
        if state.is_reviewed:
            return say("Last reviewed on {date}.", date=day)
        return say("Nobody has reviewed it; its sources were read on {date}.", date=day)


def escaped(text: str) -> str:
    """A text as a value: signs with a meaning escaped, lines in one."""
    return HIDDEN.sub("", SIGNS.sub(r"\\\1", text).replace("\n", r"\n"))


def folded(line: str) -> str:
    """A line as lines of at most `LONGEST` bytes, letters whole, each further one after a space."""
    left = line.encode()
    if len(left) <= LONGEST:
        return line
    parts = []
    while len(left) > LONGEST:
        end = LONGEST
        while left[end] & 0xC0 == 0x80:  # noqa: PLR2004 - inside a letter of several bytes
            end -= 1
        parts.append(left[:end])
        left = b" " + left[end:]
    return b"\r\n".join((*parts, left)).decode()
