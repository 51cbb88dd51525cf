"""A case to fill in: what somebody has answered, and a hint wherever something is missing."""

from collections.abc import Iterable, Iterator, Mapping

from servicebank.check.anatomy import fields, is_required
from servicebank.check.bank_shapes import case_shapes
from servicebank.check.guide.fields import Guide
from servicebank.check.guide.sheet import FENCE, comment, rows
from servicebank.check.schema import CaseShape, PublicationShape
from servicebank.check.shapes import Shape
from servicebank.language.catalog import Catalog
from servicebank.model.case import State, Status
from servicebank.model.sentence import Sentence, say
from servicebank.model.settings import SectionRule, Settings
from servicebank.model.vocabulary import Vocabulary, word
from servicebank.source.flow import field, one_line

Answers = Mapping[str, object]
"""Values by field; a part that is an empty text is still to be filled in."""
MOST_LISTED = 100
"""Terms of a vocabulary that a hint lists; the places are too many."""
HEAD = (
    say("Lines that begin with # are help and are never shown. Write after the colon below them."),
    say("Remove the # before a field to use it. Leave out what you do not know."),
)


class Blank:
    """Writes the cases of one bank that somebody is to fill in, with hints in one language."""

    def __init__(
        self, settings: Settings, vocabularies: Mapping[str, Vocabulary], catalog: Catalog
    ) -> None:
        """Hint in the catalog's language; the headings stay in the bank's own."""
        self._settings = settings
        self._catalog = catalog
        self._guide = Guide(settings, vocabularies, catalog.language)
        self._shape: type[CaseShape] = case_shapes(settings).whole

    def text(self, answers: Answers) -> str:
        """A draft with some answers in it."""
        told = {"sources": self._source(), **answers}
        head = (line for sentence in HEAD for line in comment(self._catalog(sentence)))
        front = (line for name in self._shape.ORDER for line in self._lines(name, told))
        body = (self._section(section) for section in self._settings.sections if section.required)
        return "\n".join((FENCE, *head, *front, FENCE, "\n".join(body)))

    def _source(self) -> Answers:
        """A source with nothing in it, under the name that hints give as an example."""
        note = self._guide.note(self._shape, "sources")
        names = (name for name in fields(PublicationShape) if is_required(PublicationShape, name))
        return {note.key if note else "": dict.fromkeys(names, "")}

    def _lines(self, name: str, answers: Answers) -> Iterator[str]:
        """The lines of a field: its answer, a place for one, or an example in a comment."""
        if name == "state":
            return rows(self._shape, name, answers.get(name, State.DRAFT), self._hints)
        is_needed = name == "end_reason" and answers.get("status") == Status.ENDED
        if name in answers or is_needed or is_required(self._shape, name):
            return rows(self._shape, name, answers.get(name, ""), self._unanswered)
        note = self._guide.note(self._shape, name)
        if note is None or note.when:
            return iter(())
        return iter((f"# {field(name, self._guide.example(self._shape, name))}",))

    def _unanswered(self, shape: type[Shape], name: str, value: object) -> Iterable[str]:
        return self._hints(shape, name, value) if is_blank(value) else ()

    def _hints(self, shape: type[Shape], name: str, _value: object) -> Iterator[str]:
        note = self._guide.note(shape, name)
        example = self._guide.example(shape, name)
        if note is None or example is None:
            return
        values = {"label": self._guide.title(note), "description": self._guide.explanation(note)}
        if note.choices or isinstance(example, Mapping):  # they show for themselves
            yield self._catalog(say("{label}: {description}", **values))
        else:
            yield self._catalog(_hint(one_line(example), self._terms(shape, name), values))

    def _terms(self, shape: type[Shape], name: str) -> tuple[str, ...]:
        vocabulary = self._guide.vocabulary(shape, name)
        if vocabulary is None or len(vocabulary.terms) > MOST_LISTED:
            return ()
        return tuple(term for term in vocabulary.terms if term in vocabulary.settled)

    def _section(self, section: SectionRule) -> str:
        phrase = word(self._settings.unknown_phrase, self._settings.language)
        hint = word(section.hint, self._catalog.language) or self._catalog(
            say("Write what the sources say, or: {phrase}", phrase=phrase)
        )
        return f"## {word(section.label, self._settings.language)}\n<!-- {hint} -->\n"


def is_blank(value: object) -> bool:
    """Whether nothing of a value is filled in."""
    return not value or (isinstance(value, Mapping) and all(map(is_blank, value.values())))


def _hint(example: str, terms: tuple[str, ...], values: Mapping[str, str]) -> Sentence:
    if terms:
        return say(
            "{label}: {description} Choose among {terms}. For example: {example}",
            terms=terms,
            example=example,
            **values,
        )
    return say("{label}: {description} For example: {example}", example=example, **values)
