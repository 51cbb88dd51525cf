"""The questions that a new case begins with."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from servicebank.assemble.desk import LINES, Desk, source_key
from servicebank.assemble.given import SOURCE
from servicebank.check.guide.blank import Answers
from servicebank.check.guide.fields import Note
from servicebank.check.schema import OrganisationShape, PublicationShape
from servicebank.check.shapes import Shape
from servicebank.cli.picking import Ask, Picker, Tell
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Vocabulary

Wrap = Callable[[str], tuple[str, object]]
"""A field of the case with an answer in its place, to be judged."""


class Dialogue:
    """Asks for what is not answered yet; an empty answer goes on to the next question."""

    def __init__(self, desk: Desk, catalog: Catalog, ask: Ask, tell: Tell) -> None:
        """Speak the catalog's language."""
        self._desk = desk
        self._shape = desk.shapes.whole
        self._catalog = catalog
        self._ask = ask
        self._tell = tell
        self._guide = desk.guide(catalog.language)

    def complete(self, given: Answers) -> Answers:
        """Some answers, with those to the questions that they leave."""
        found = {name: given.get(name) or self._answer(name) for name in self._shape.ORDER}
        return {name: value for name, value in found.items() if value}

    def name(self, answers: Answers) -> str:
        """The name of the file: one that the answers suggest, or another."""
        proposed = self._desk.name(answers, self._catalog)
        self._tell(say("File name, and the case's address: {name}", name=proposed))
        self._tell(say("Press Enter if it is right, or type another."))
        while typed := self._ask():
            faults = tuple(self._desk.misnamed(typed))
            if not faults:
                return typed
            for fault in faults:
                self._tell(fault)
        return proposed

    def _answer(self, name: str) -> object:
        """The answer to the question about a field; None for fields that are not asked for."""
        vocabulary = self._guide.vocabulary(self._shape, name)
        if vocabulary is not None:
            return self._picker(self._shape, name, vocabulary).many(self._ask)
        if name in LINES:
            return self._line(self._shape, name, lambda value: (name, value))
        match name:
            case "organisations":
                self._introduce(self._shape, name)
                return tuple(self._organisations())
            case "sources":
                self._introduce(self._shape, name)
                return self._source()
            case _:
                return None

    def _line(self, shape: type[Shape], name: str, wrap: Wrap) -> str:
        """One line of text that fits its field; empty when there is none."""
        note = self._introduce(shape, name)
        values = tuple(note.choices) if note else ()
        while typed := self._ask():
            value = typed
            if typed.isdecimal() and 0 < int(typed) <= len(values):
                value = values[int(typed) - 1]
            faults = self._desk.faults(*wrap(value))
            if not faults:
                return value
            for fault in faults:
                self._tell(fault)
        return ""

    def _organisations(self) -> Iterator[Mapping[str, str]]:
        kinds = self._guide.vocabulary(OrganisationShape, "kind")
        while name := self._line(
            OrganisationShape, "name", lambda value: ("organisations", [{"name": value}])
        ):
            kind = None
            if kinds is not None:
                kind = self._picker(OrganisationShape, "kind", kinds).one(self._ask)
            yield {"name": name} | ({"kind": kind} if kind else {})

    def _source(self) -> Mapping[str, Mapping[str, str]]:
        """The first source, with empty texts for what was left out of it."""
        found = dict.fromkeys(SOURCE, "")
        for name in SOURCE:
            found[name] = self._line(PublicationShape, name, partial(_of_source, name))
            if not any(found.values()):
                return {}
        return {source_key(found["publisher"], found["url"]): found}

    def _picker(self, shape: type[Shape], name: str, vocabulary: Vocabulary) -> Picker:
        """Terms to choose from, with how that is done."""
        note = self._guide.note(shape, name)
        label = self._guide.title(note) if note else name
        self._tell(say("{label}: type a word; ? shows the whole list.", label=label))
        return Picker(self._desk, vocabulary, self._catalog, self._tell)

    def _introduce(self, shape: type[Shape], name: str) -> Note | None:
        """Say what is asked for, with an example or the values to choose from."""
        note = self._guide.note(shape, name)
        if note is None:
            return None
        label = self._guide.title(note)
        if note.choices:
            self._tell(say("{label}: type a number.", label=label))
            for number, choice in enumerate(self._guide.choices(note), 1):
                self._tell(say("{number}: {choice}", number=number, choice=choice))
            return note
        description = self._guide.explanation(note)
        self._tell(say("{label}: {description}", label=label, description=description))
        example = self._guide.example(shape, name)
        if isinstance(example, str):
            self._tell(say("For example: {example}", example=example))
        return note


def _of_source(name: str, value: str) -> tuple[str, object]:
    return "sources", {"a": {name: value}}
