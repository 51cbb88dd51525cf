"""Sentences in the readers' languages, from gettext catalogs."""

from collections.abc import Mapping
from functools import lru_cache
from gettext import GNUTranslations
from importlib.resources import files
from io import BytesIO
from typing import Self

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from servicebank.model.sentence import Sentence
from servicebank.model.vocabulary import word

CATALOGS = files("servicebank") / "data" / "catalogs"
LANGUAGES = tuple(
    sorted(
        file.name.removesuffix(".po") for file in CATALOGS.iterdir() if file.name.endswith(".po")
    )
)
"""Codes of the languages that there are catalogs for."""


class Catalog:
    """Puts sentences into one language."""

    def __init__(self, language: str, translations: GNUTranslations) -> None:
        """Speak a language by its translations."""
        self.language = language
        self._translations = translations

    @classmethod
    def load(cls, language: str) -> Self:
        """The catalog for a language code; raises FileNotFoundError when there is none."""
        return cls(language, _translations(language))

    def __call__(self, sentence: Sentence) -> str:
        """The sentence in the catalog's language, or in English when it has no translation."""
        values = {name: self._text(value) for name, value in sentence.values.items()}
        return self._template(sentence).format_map(values)

    def _template(self, sentence: Sentence) -> str:
        if sentence.plural is None:
            return self._translations.gettext(sentence.template)
        count = int(str(sentence.values["count"]))
        return self._translations.ngettext(sentence.template, sentence.plural, count)

    def _text(self, value: object) -> str:
        match value:
            case Sentence():
                return self(value)
            case Mapping():
                return word(value, self.language)
            case tuple():
                return ", ".join(self._text(item) for item in value)
            case _:
                return str(value)


@lru_cache
def _translations(language: str) -> GNUTranslations:
    """A catalog compiled in memory, so that the repository holds no compiled files."""
    with (CATALOGS / f"{language}.po").open("rb") as stream:
        messages = read_po(stream, locale=language)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)
