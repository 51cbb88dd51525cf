"""A case that shows every field and every heading, made from the shapes and the guide."""

from collections.abc import Iterator, Mapping

from servicebank.check.anatomy import is_required
from servicebank.check.bank_shapes import case_shapes
from servicebank.check.guide.fields import Guide, section_example
from servicebank.check.guide.sheet import FENCE, Hints, rows
from servicebank.check.schema import CaseShape
from servicebank.check.shapes import Shape
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import Vocabulary, word


def example_case(
    settings: Settings, vocabularies: Mapping[str, Vocabulary], catalog: Catalog
) -> str:
    """A whole case with a comment on every field, in the bank's own language.

    Fields that only some cases have are commented out, since they do not all go together.
    """
    shape: type[CaseShape] = case_shapes(settings).whole
    guide = Guide(settings, vocabularies)

    def hints(owner: type[Shape], name: str, _value: object) -> tuple[str, ...]:
        return (_hint(guide, owner, name, catalog),)

    front = (line for name in shape.ORDER for line in _shown(guide, shape, name, hints))
    return "\n".join((FENCE, *front, FENCE, "\n".join(_body(settings))))


def _shown(guide: Guide, shape: type[Shape], name: str, hints: Hints) -> Iterator[str]:
    """The lines of a field; all of them are comments when only some cases have it."""
    note = guide.note(shape, name)
    lines = rows(shape, name, guide.full_example(shape, name), hints)
    if note is None or not note.when:
        return lines
    return (line if line.startswith("#") else f"# {line}" for line in lines)


def _hint(guide: Guide, shape: type[Shape], name: str, catalog: Catalog) -> str:
    note = guide.note(shape, name)
    if note is None:
        return name
    values = {"label": guide.title(note), "description": guide.explanation(note)}
    if is_required(shape, name):
        return catalog(say("{label} (must be there): {description}", **values))
    return catalog(say("{label}: {description}", **values))


def _body(settings: Settings) -> Iterator[str]:
    language = settings.language
    for section in settings.sections:
        text = word(section_example(section.id) or settings.unknown_phrase, language)
        yield f"## {word(section.label, language)}\n{text}\n"
