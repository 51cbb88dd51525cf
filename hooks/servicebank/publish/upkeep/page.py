"""The page of what needs doing for the bank to stay true."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from servicebank.language.catalog import Catalog
from servicebank.language.names import language_name
from servicebank.model.case import Case, Evidence
from servicebank.model.page import Contents, Page, Shown
from servicebank.model.sentence import Sentence, say, say_many
from servicebank.model.upkeep import Upkeep
from servicebank.publish.cards import Card
from servicebank.publish.edition import Edition
from servicebank.publish.upkeep.told import listed, review, silence

TEMPLATE = "upkeep.html"
TITLE = say("Upkeep")
MOST = 200
"""Cases that are shown of one kind; the first are those that need it most."""
FEW = 10
"""Cases that stand open; more of a kind are folded away."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do for one case."""

    card: Card
    why: str
    action: str
    """The one thing that would help most."""
    file: str
    """The file to mend, from the top of the project."""


@dataclass(frozen=True, slots=True)
class Chore:
    """Cases that need the same thing."""

    id: str
    title: str
    lead: str
    count: str
    tasks: tuple[Task, ...]
    more: str
    """How many more there are than are shown; empty when there are none."""
    is_open: bool


@dataclass(frozen=True, slots=True)
class UpkeepView:
    """The page of what needs doing."""

    title: str
    chores: tuple[Chore, ...]
    done: tuple[str, ...]
    """What there is nothing to do about."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of a kind of need."""

    id: str
    title: Sentence
    lead: Sentence


Needy = tuple[Case, Upkeep]
Words = Callable[[Needy], str]


class UpkeepPage:
    """Makes the page, in the bank's own language."""

    def __init__(self, edition: Edition) -> None:
        """Work for the edition in the bank's own language."""
        self.edition, self.catalog = edition, edition.catalog
        self._all = tuple((case, edition.index.upkeep[case.id]) for case in edition.cases)

    def pages(self) -> Iterator[Page]:
        """The page, where the bank has an address for it."""
        address = self.edition.addresses.upkeep()
        if not address:
            return
        chores = tuple(self._chores())
        title = self.catalog(TITLE)
        waiting = tuple(chore for chore in chores if chore.tasks)
        view = UpkeepView(title, waiting, tuple(chore.title for chore in chores if not chore.tasks))
        contents = (
            Contents("upkeep", title, 1),
            *(Contents(chore.id, chore.title, 2) for chore in waiting),
        )
        yield Page(
            address=address,
            template=TEMPLATE,
            title=title,
            description=self.catalog(
                say("What needs doing for the cases to stay true, computed anew at every build.")
            ),
            language=self.edition.language,
            show=Shown(view, contents=contents).itself,
        )

    def _chores(self) -> Iterator[Chore]:
        yield self._dead()
        yield self._overdue()
        yield self._incomplete()
        yield self._weak()
        for language in self.edition.bank.settings.languages[1:]:
            yield self._untranslated(language)
        yield self._unreviewed()

    def _dead(self) -> Chore:
        return self._chore(
            Head(
                "dead-links",
                say("Sources that no longer answer"),
                say(
                    "The pages have been tried three weeks in a row. Keep the source all the same."
                ),
            ),
            (one for one in self._all if any(self._gone(*one))),
            lambda one: " ".join(self._gone(*one)),
            say('Write the new address, or a kept copy in "archived"'),
        )

    def _gone(self, case: Case, found: Upkeep) -> Iterator[str]:
        """The sources of a case that are gone, but for those with a kept copy."""
        for key, strike in found.gone.items():
            if case.sources[key].archived is None:
                yield f"{case.sources[key].title}. {silence(strike, self.catalog)}"

    def _overdue(self) -> Chore:
        late = [one for one in self._all if one[1].freshness.is_overdue]
        return self._chore(
            Head(
                "overdue",
                say("To be reviewed again"),
                say("More than {months} months have gone.", months=self._months),
            ),
            sorted(late, key=lambda one: one[1].freshness.due),
            self._review,
            say("Read the sources again, mend what has changed and write the day"),
        )

    def _incomplete(self) -> Chore:
        short = [one for one in self._all if one[1].completeness.missing]
        return self._chore(
            Head(
                "incomplete",
                say("Parts that are missing"),
                say("What the sources do not tell is no gap when the case says so."),
            ),
            sorted(short, key=lambda one: -len(one[1].completeness.missing)),
            lambda one: self._missing(one[1]),
            lambda one: say("Add: {part}", part=one[1].completeness.missing[0]),
        )

    def _missing(self, found: Upkeep) -> str:
        names = listed(found.completeness.missing, self.catalog)
        return self.catalog(say("Missing: {parts}.", parts=names))

    def _weak(self) -> Chore:
        return self._chore(
            Head(
                "weak",
                say("Weak evidence"),
                say("The case rests on one short, undated or biased source."),
            ),
            (one for one in self._all if one[0].evidence is Evidence.WEAK),
            lambda one: self._sources(len(one[0].sources)),
            say("Find one more source that says how it went"),
        )

    def _sources(self, count: int) -> str:
        return self.catalog(say_many("{count} source.", "{count} sources.", count))

    def _untranslated(self, language: str) -> Chore:
        name = language_name(language, self.edition.language)
        return self._chore(
            Head(
                f"lacks-{language}",
                say("Lacks a summary in {language}", language=name),
                say("The case cannot be found in that edition of the bank."),
            ),
            (one for one in self._all if language not in one[0].translations),
            lambda _: "",
            say("Write the title and the three lines in {language}", language=name),
        )

    def _unreviewed(self) -> Chore:
        new = [
            one
            for one in self._all
            if not (one[1].freshness.is_reviewed or one[1].freshness.is_overdue)
        ]
        return self._chore(
            Head(
                "unreviewed",
                say("Not reviewed by anybody yet"),
                say("The cases are compiled from open sources. Best is a reader from the place."),
            ),
            sorted(new, key=lambda one: one[1].freshness.due),
            self._review,
            say("Read the case, mend what is wrong and write who has reviewed it"),
        )

    def _review(self, one: Needy) -> str:
        return review(one[1].freshness, self.catalog)

    @property
    def _months(self) -> int:
        return self.edition.bank.settings.review_interval

    def _chore(
        self,
        head: Head,
        found: Iterable[Needy],
        why: Words,
        action: Sentence | Callable[[Needy], Sentence],
    ) -> Chore:
        needy = tuple(found)
        return Chore(
            head.id,
            self.catalog(head.title),
            self.catalog(head.lead),
            _counted(len(needy), self.catalog),
            tuple(
                Task(
                    self.edition.cards[one[0].id],
                    why(one),
                    self.catalog(action if isinstance(action, Sentence) else action(one)),
                    str(one[0].path),
                )
                for one in needy[:MOST]
            ),
            _counted(len(needy) - MOST, self.catalog) if len(needy) > MOST else "",
            len(needy) <= FEW,
        )


def _counted(count: int, catalog: Catalog) -> str:
    return catalog(say_many("{count} case", "{count} cases", count))
