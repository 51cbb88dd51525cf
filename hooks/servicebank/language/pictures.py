"""Words that people write about images without saying anything of them."""

from servicebank.language.words import lists


def _words(name: str) -> frozenset[str]:
    """The words of a list, those of all languages together."""
    return frozenset(word for words in lists("pictures").values() for word in words[name])


EMPTY = _words("empty")
"""Words that a text about an image can have and yet not say what the image shows."""
UNKNOWN = _words("unknown")
"""What is written for the photographer or the licence by those who do not know."""
LICENCE = _words("licence")
"""What is in the name of a licence or in words that give leave."""
