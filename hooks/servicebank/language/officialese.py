"""Words of offices, with plainer ones."""

from dataclasses import dataclass
from functools import lru_cache

from servicebank.language.words import Phrases, lists


@dataclass(frozen=True, slots=True)
class Officialese:
    """Such words of one language."""

    phrases: Phrases
    plainer: dict[str, str]
    """What to write instead of each; with an ellipsis where other words come in between."""

    def instead_of(self, written: str) -> str:
        """What to write instead of words as they stand in a text, with the same first capital."""
        plain = self.plainer[" ".join(written.lower().split())]
        return plain[0].upper() + plain[1:] if written[0].isupper() else plain


@lru_cache
def officialese(language: str) -> Officialese | None:
    """The words of a language; None when none are known. The data name the guides behind them."""
    known = lists("plain").get(language)
    if known is None:
        return None
    plainer = {form: plain for plain, forms in known["plainer"].items() for form in forms}
    return Officialese(Phrases(plainer), plainer)
