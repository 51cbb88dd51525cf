"""How a text of the bank is cited: in words, as BibTeX and as RIS."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from servicebank.language.catalog import Catalog
from servicebank.language.names import language_name
from servicebank.model.sentence import say

SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
"""Signs that BibTeX reads as code."""
SPACE = re.compile(r"[\s\x00-\x1f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A text of the bank as others cite it."""

    key: str
    """A name without spaces."""
    title: str
    bank: str
    """The name of the bank, which is author and publisher."""
    address: str
    """Where it is; empty while the site has no address."""
    language: str
    licence: str
    changed: date | None
    """The last change that is known."""


def in_words(reference: Reference, catalog: Catalog) -> str:
    """The reference for a list of sources; the reader fills in the day."""
    told = say(
        "\u201c{title}\u201d. {bank}, {address} (read [day]). {licence}.",
        title=reference.title,
        bank=reference.bank,
        address=reference.address or say("[the address of the page]"),
        licence=reference.licence,
    )
    return catalog(told)


def bibtex(reference: Reference) -> str:
    """The reference as an entry of a BibTeX file."""
    lines = (f"  {name} = {{{value}}},\n" for name, value in _fields(reference) if value)
    return f"@online{{{reference.key},\n{''.join(lines)}}}\n"


def ris(reference: Reference) -> str:
    """The reference as a RIS file."""
    day = reference.changed
    fields = (
        ("TY", "ELEC"),
        ("ID", reference.key),
        ("AU", f"{reference.bank},"),  # the comma says that it is no person
        ("TI", reference.title),
        ("PB", reference.bank),
        ("PY", f"{day:%Y}" if day else ""),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("LA", reference.language),
        ("UR", reference.address),
        ("N1", reference.licence),
    )
    lines = (f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value)
    return f"{''.join(lines)}ER  - \r\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{_braced(reference.bank)}}}"
    yield "title", f"{{{_braced(reference.title)}}}"
    if reference.changed:
        yield "year", f"{reference.changed:%Y}"
        yield "date", f"{reference.changed}"
    yield "publisher", _braced(reference.bank)
    yield "url", _address(reference.address)
    yield "langid", language_name(reference.language, "en").lower()
    yield "note", _braced(reference.licence)


def _braced(text: str) -> str:
    """A text that BibTeX shows as it is."""
    return "".join(SPECIAL.get(sign, sign) for sign in _line(text))


def _address(address: str) -> str:
    """An address, which readers of BibTeX take as it is, without what would end it."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _line(text: str) -> str:
    """A text on one line, since a new one begins a new field."""
    return SPACE.sub(" ", text).strip()
