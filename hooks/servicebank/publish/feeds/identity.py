"""Names that stay for ever, whatever becomes of addresses."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import PurePosixPath
from uuid import NAMESPACE_URL, uuid5

from servicebank.model.case import Case
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import word
from servicebank.source.history import Life

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Identity:
    """Names what feeds and calendars tell of.

    They are tags (RFC 4151) where the bank has an authority to name things by, and otherwise
    numbers made from its name, which stay as long as that does.
    """

    def __init__(self, settings: Settings, lives: Mapping[PurePosixPath, Life]) -> None:
        """Read what names begin with from the bank's settings; `lives` are those of files."""
        self._lives = lives
        self._own, self._authority = settings.language, settings.authority
        self._bank = word(settings.name, settings.language)

    def channel(self, key: str, language: str) -> str:
        """The name of a feed."""
        return self._name(f"feed/{key}" if key else "feed", language)

    def case(self, case: Case, language: str) -> str:
        """The name of a case: a renamed one keeps that of its first id."""
        return self._name(f"case/{self._first(case)}", language)

    def review(self, case: Case) -> str:
        """The name of a case's coming review."""
        return self._name(f"review/{self._first(case)}", self._own)

    def _first(self, case: Case) -> str:
        """The first id of a case: the oldest of its former ones, in the order that it has them.

        What git knows goes before that order.
        """
        own = (alias for alias in case.aliases if self._is_former(alias, case))
        return min(own, key=lambda alias: self._gone(alias, case), default=case.id)

    def _is_former(self, alias: str, case: Case) -> bool:
        """Whether the case's file was called so, as far as is known.

        An alias whose file stood beside the case's is of another case that it took in.
        """
        here, other = self._lives.get(case.path), self._lives.get(case.path.with_stem(alias))
        if here is None:
            return True
        if other is None:
            return here.first is None
        return here.first is not None and other.last <= here.first

    def _gone(self, alias: str, case: Case) -> datetime:
        life = self._lives.get(case.path.with_stem(alias))
        return life.last if life else LONG_AGO

    def _name(self, subject: str, language: str) -> str:
        whole = subject if language == self._own else f"{subject}/{language}"
        if self._authority:
            return f"tag:{self._authority}:{whole}"
        return uuid5(NAMESPACE_URL, f"{self._bank}/{whole}").urn
