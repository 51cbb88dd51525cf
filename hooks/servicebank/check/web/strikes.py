"""How often in a row the pages of sources have not answered."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import unquote

from servicebank.check.web.trackers import same
from servicebank.model.roll import Strike, Trial


def after(
    before: Mapping[str, Strike], addresses: Iterable[str], trial: Trial, today: date
) -> Iterator[Strike]:
    """The strikes after a trial: one more for what is gone, none left for what has answered.

    What could not be decided stays as it was, and so does what has been tried on the day before.
    A day that has not come yet was written by a clock that went wrong, and does not count.
    """
    gone = {_key(address): answer for address, answer in trial.gone.items()}
    undecided = frozenset(map(_key, trial.undecided))
    for address in dict.fromkeys(addresses):
        old, key = before.get(address), _key(address)
        if old is not None and old.last > today:
            old = None
        if key in gone:
            yield _struck(address, old, gone[key], today)
        elif key in undecided and old is not None:
            yield old


def _struck(address: str, old: Strike | None, answer: str, today: date) -> Strike:
    if old is None:
        return Strike(address, 1, today, today, answer)
    times = old.times + (old.last < today)
    return Strike(address, times, old.since, today, answer)


def _key(address: str) -> str:
    """An address however it is written; programs that try links encode its letters."""
    return unquote(same(address)).rstrip("/")
