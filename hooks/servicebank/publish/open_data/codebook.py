"""The codebook: every field of the documents in a reader's words, from their schemas."""

from collections.abc import Iterator, Mapping
from typing import Any

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence, say
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import word
from servicebank.publish.open_data.notes import note
from servicebank.publish.open_data.schemas import components
from servicebank.publish.open_data.view import FieldView, KindView, ShapeView

Schema = Mapping[str, Any]
ORDER = (
    "CasesDocument", "CaseRecord", "CaseDocument", "MapDocument", "VocabularyDocument",
)  # fmt: skip
"""The shapes that come first, each followed by the parts that it is the first to need."""
PLAIN: Mapping[str, Sentence] = {
    "string": say("text"),
    "integer": say("whole number"),
    "number": say("number"),
    "boolean": say("true or false"),
    "null": say("null"),
    "object": say("object"),
    "array": say("list"),
}
"""Kinds of values by their names in schemas."""


class Codebook:
    """Explains the documents of a bank in one language."""

    def __init__(self, settings: Settings, catalog: Catalog) -> None:
        """Read the shapes once."""
        self.catalog = catalog
        self._shapes = components(settings)

    def shapes(self) -> tuple[ShapeView, ...]:
        """Every shape, those that readers meet first before the others."""
        return tuple(map(self._shape, self._order()))

    def _order(self) -> Iterator[str]:
        seen: set[str] = set()
        for name in (*ORDER, *self._shapes):
            line = [name]
            while line:
                one = line.pop(0)
                if one not in seen and "properties" in self._shapes[one]:
                    seen.add(one)
                    yield one
                    line += [inner for inner in self._parts(one) if inner not in ORDER]

    def _parts(self, name: str) -> Iterator[str]:
        """The shapes that the fields of a shape are made of, in their order."""
        for field in self._shapes[name]["properties"].values():
            yield from (kind.shape for kind in self._kinds(field) if kind.shape)

    def _shape(self, name: str) -> ShapeView:
        return ShapeView(
            id=name.lower(),
            name=name,
            told=self._told(name, ""),
            fields=tuple(
                FieldView(field, self._kinds(schema), self._told(name, field))
                for field, schema in self._shapes[name]["properties"].items()
            ),
        )

    def _told(self, shape: str, field: str) -> str:
        return word(note(shape, field), self.catalog.language)

    def _kinds(self, schema: Schema) -> tuple[KindView, ...]:
        """What a field can hold, as words with links in between."""
        found: tuple[KindView, ...]
        match schema:
            case {"$ref": reference}:
                found = (self._named(str(reference)),)
            case {"anyOf": several}:
                found = tuple(self._joined([self._kinds(one) for one in several]))
            case {"const": value}:
                found = (KindView(str(value), ""),)
            case {"items": inner}:
                found = self._within(say("list of"), inner)
            case {"properties": lists}:
                found = self._within(say("by facet:"), next(iter(lists.values())))
            case {"additionalProperties": {"type": "string"}}:
                found = self._plain(say("text by language"))
            case {"additionalProperties": Mapping() as inner}:
                found = self._within(say("by language:"), inner)
            case {"format": "date"}:
                found = self._plain(say("day"))
            case _:
                found = self._plain(PLAIN[schema.get("type", "object")])
        return found

    def _plain(self, told: Sentence) -> tuple[KindView, ...]:
        return (KindView(self.catalog(told), ""),)

    def _within(self, told: Sentence, inner: Schema) -> tuple[KindView, ...]:
        return (*self._plain(told), *self._kinds(inner))

    def _joined(self, several: list[tuple[KindView, ...]]) -> Iterator[KindView]:
        for number, kinds in enumerate(several):
            if number:
                yield KindView(self.catalog(say("or")), "")
            yield from kinds

    def _named(self, reference: str) -> KindView:
        """A shape of its own, or the values of a list of choices."""
        name = reference.rpartition("/")[2]
        choices = self._shapes[name].get("enum")
        return KindView(", ".join(choices), "") if choices else KindView(name, name)
