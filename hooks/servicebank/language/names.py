"""What languages are called in each other."""

from babel import Locale


def language_name(code: str, language: str) -> str:
    """The name of the language with a code, in a language; the code when it has no name."""
    return str(Locale(language).languages.get(code, code))
