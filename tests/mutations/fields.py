"""Faults of fields: missing, empty, misnamed, of another shape."""

from tests.mutations.fault import FIRST, Operator, add, swap, value, without

REQUIRED = (
    "title", "need", "action", "outcome", "services", "forms", "regions", "status", "evidence",
    "sources", "state",
)  # fmt: skip
LINES = ("title", "need", "action", "outcome", "status", "evidence", "state", "place")
LISTS = ("services", "forms", "regions")
OTHER_NAMES = {
    "title": ("titel", "rubrik", "Title", "tittle"),
    "need": ("behov", "needs"),
    "action": ("insats", "actions"),
    "outcome": ("resultat", "outcomes"),
    "services": ("tjänster", "service"),
    "forms": ("lösning", "form"),
    "regions": ("kommun", "region"),
    "status": ("Status", "läge"),
    "evidence": ("bevis", "evidens"),
    "sources": ("källor", "source"),
    "place": ("ort", "plats"),
    "started": ("startår", "start"),
}


def _nested(pattern: str, new: str) -> Operator:
    """A change inside the first source, organisation or sum."""
    return swap(pattern, new)


FIELDS: dict[str, Operator] = {
    **{f"no {field}": without(field) for field in REQUIRED},
    **{f"{field} left empty": value(field, "") for field in (*LINES, *LISTS)},
    **{f"{field} is null": value(field, "null") for field in LINES},
    **{f"{field} is a tilde": value(field, "~") for field in LINES},
    **{f"{field} is an empty text": value(field, '""') for field in LINES},
    **{f"{field} is a list": value(field, "[a, b]") for field in LINES},
    **{f"{field} is a mapping": value(field, "{a: b}") for field in (*LINES, *LISTS)},
    **{f"{field} is an empty list": value(field, "[]") for field in LISTS},
    **{
        f"{field} is no list": swap(rf"^{field}: \[([^\],]+).*$", rf"{field}: \1")
        for field in LISTS
    },
    **{
        f"{field} written as {other}": swap(rf"^{field}:", f"{other}:", also=(FIRST,))
        for field, others in OTHER_NAMES.items()
        for other in others
    },
    "a field that nobody knows": add("färg: blå"),
    "a theme's field": add("template: redirect.html"),
    "a field that turns on macros": add("render_macros: true"),
    "a field for hiding": add("hide: [navigation]"),
    "a source without a title": _nested(r"^(  \w+: \{)title: (?:\"[^\"]*\"|[^,]*), ", r"\g<1>"),
    "a source without a publisher": _nested(r" publisher: (?:\"[^\"]*\"|[^,]*),", ""),
    "a source without an address": _nested(r" url: \"[^\"]*\",", ""),
    "a source without a date of reading": _nested(r", accessed: [\d-]+", ""),
    "a source's field misspelt": _nested(r" publisher:", " publiser:"),
    "a source's field in Swedish": _nested(r" publisher:", " utgivare:"),
    "a source that is only an address": _nested(
        r"^(  \w+): \{.*\}$", r'\g<1>: "https://example.org/"'
    ),
    "a source with an empty title": _nested(r"(\{title: )(?:\"[^\"]*\"|[^,]*),", r'\g<1>"",'),
    "a source's key with a capital": _nested(r"^  (\w)(\w+): \{title", r"  \g<1>\g<2>A: {title"),
    "a source's key with a space": _nested(r"^  (\w+): \{title", r"  \g<1> två: {title"),
    "an organisation without a name": _nested(r"- \{name: [^,}]*, ", "- {"),
    "an organisation that is only a name": _nested(r"^  - \{name: ([^,}]*).*\}$", r"  - \g<1>"),
    "a sum without a source": _nested(r", source: [\w-]+\}", "}"),
    "a sum without a currency": _nested(r", currency: SEK", ""),
    "a sum without an amount": _nested(r" amount: \d+,", ""),
    "an English summary without its need": _nested(
        r"(?<=^en:\n)(  title: .*\n)  need: .*\n", r"\g<1>"
    ),
    "an English summary with a field too many": _nested(r"(?<=^en:\n)", "  place: Norrvik\n"),
    "an image without an alternative text": add(
        "images: [{file: rum.jpg, credit: Byalaget, licence: CC0}]"
    ),
    "an image that is not there": add(
        "images: [{file: rum.jpg, alt: Ett rum med hyllor, credit: Byalaget, licence: CC0}]"
    ),
    "an image of a kind that is not shown": add(
        "images: [{file: rum.svg, alt: Ett rum med hyllor, credit: Byalaget, licence: CC0}]"
    ),
    "an image in another folder": add(
        "images: [{file: ../rum.jpg, alt: Ett rum med hyllor, credit: Byalaget, licence: CC0}]"
    ),
    "a contact without an address": add("contact: {organisation: Heby kommun}"),
    "a review without its reviewer": add("reviewed: {date: 2026-01-31}"),
    "a rule silenced that does not exist": add("silenced: {long-txt: Samlad genomgång av länet.}"),
    "a rule silenced without a reason": add("silenced: {long-text: nej}"),
    "a rule silenced that the bank holds firm": add("silenced: {raw-html: Koden ska synas så.}"),
}
