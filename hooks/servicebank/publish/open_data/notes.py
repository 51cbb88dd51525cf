"""What readers are told of the fields of the documents, in each language."""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from servicebank.model.vocabulary import Words

Notes = Mapping[str, Mapping[str, Words]]


@lru_cache
def notes() -> Notes:
    """The notes by shape and field; on the shape itself under an empty name."""
    text = (files("servicebank") / "data" / "records.json").read_text(encoding="utf-8")
    found: Notes = json.loads(text)
    return found


def note(shape: str, field: str = "") -> Words:
    """What a field is; what is said of the first shape that has it, for those that share it.

    Raises LookupError for a field that nobody has explained.
    """
    return notes()[shape][field] if field in notes().get(shape, {}) else notes()["About"][field]
