"""Names that stay for ever, whatever becomes of addresses."""

from uuid import NAMESPACE_URL, uuid5

from servicebank.model.case import Case
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import word


class Identity:
    """Names what feeds and calendars tell of.

    They are tags (RFC 4151) where the bank has an authority to name things by, and otherwise
    numbers made from its name, which stay as long as that does.
    """

    def __init__(self, settings: Settings) -> None:
        """Read what names begin with from the bank's settings."""
        self._own, self._authority = settings.language, settings.authority
        self._bank = word(settings.name, settings.language)

    def channel(self, key: str, language: str) -> str:
        """The name of a feed."""
        return self._name(f"feed/{key}" if key else "feed", language)

    def case(self, case: Case, language: str) -> str:
        """The name of a case: a renamed one keeps that of its first id."""
        return self._name(f"case/{next(iter(case.aliases), case.id)}", language)

    def review(self, case: Case) -> str:
        """The name of a case's coming review."""
        return self._name(f"review/{next(iter(case.aliases), case.id)}", self._own)

    def _name(self, subject: str, language: str) -> str:
        whole = subject if language == self._own else f"{subject}/{language}"
        if self._authority:
            return f"tag:{self._authority}:{whole}"
        return uuid5(NAMESPACE_URL, f"{self._bank}/{whole}").urn
