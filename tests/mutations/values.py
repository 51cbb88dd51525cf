"""Faults of values: terms, places, choices, dates, sums, addresses, ids."""

from tests.mutations.fault import Fault, Operator, add, at, line_of, swap, value

DATES = (
    "17 december 2010", "17 dec 2010", "17/12 2010", "2010/12/17", "17.12.2010", "20101217",
    "2010-1-5", "december 2010", "2010-13", "2010-02-30", "i våras", "2010-12-17 10:30", "ca 2010",
    "2010–2012", "05/06/2010",
)  # fmt: skip
PLACES = (
    "Arvidsjaurs kommun", "Storuman kommun", "alvdalen", "LUDVIKA", "Hbo", "Ostersund", "Dalarna",
    '"0116"', '"114"', "Norrland", "Sverige", "Stockholms stad",
)  # fmt: skip
TERMS = ("mack", "Drivmedel", "drivmedl", "lanthandel", "soppa", "post/paket", "bensin")
URLS = (
    "www.heby.se", "heby.se/mack", "https//heby.se", "https://heby .se", "javascript:alert(1)",
    "ftp://heby.se/", "https://https://heby.se", "http://www.heby.se/mack",
    "https://www.heby.se/mack?utm_source=brev", "https://bit.ly/3abcde", "https://heby",
    "https://a:b@heby.se/",
)  # fmt: skip
AMOUNTS = ("1 000 000", "1000000 kr", "1,5", "1.000.000", "en miljon", "-5", "25 tkr")


def _first_term(field: str, new: str) -> Operator:
    return swap(rf"^({field}: \[)[^\],]+", rf"\g<1>{new}")


def _swapped(field: str) -> Operator:
    """Two letters of the first term in the wrong order."""
    return swap(rf"^({field}: \[\w{{2}})(\w)(?!\2)(\w)", r"\g<1>\g<3>\g<2>")


def _repeated(field: str) -> Operator:
    return swap(rf"^({field}: \[)([^\],]+)", r"\g<1>\g<2>, \g<2>")


def _in_source(name: str, new: str) -> Operator:
    return swap(rf"\b{name}: (?:\"[^\"]*\"|[\d-]+)(?=[,}}])", f"{name}: {new}")


def _county_too(text: str) -> Fault | None:
    """The county of a municipality written beside it."""
    if "regions: [Älvdalen]" not in text:
        return None
    offset = text.index("regions:")
    return at(text.replace("[Älvdalen]", "[Dalarnas län, Älvdalen]", 1), line_of(text, offset))


VALUES: dict[str, Operator] = {
    **{f"the service {term}": _first_term("services", term) for term in TERMS},
    **{f"the place {place}": _first_term("regions", place) for place in PLACES},
    **{
        f"two letters swapped in {field}": _swapped(field)
        for field in ("services", "forms", "regions")
    },
    **{f"a term twice in {field}": _repeated(field) for field in ("services", "forms", "regions")},
    "the solution mack": _first_term("forms", "mack"),
    "the programme Leaderprojekt": add("programmes: [leaderprojekt]"),
    "a county beside its municipality": _county_too,
    "a county that the municipality is not in": swap(
        r"^(regions: \[[^\],]+(?<! län))\]$", r"\g<1>, Gotlands län]"
    ),
    "a kind of organisation in Swedish": swap(r"kind: forening", "kind: förening"),
    "a kind of organisation that is none": swap(r"kind: kommun", "kind: klubb"),
    "the status pågår": value("status", "pågår"),
    "the status Running": value("status", "Running"),
    "the status yes": value("status", "yes"),
    "the evidence stark": value("evidence", "stark"),
    "the evidence high": value("evidence", "high"),
    "the state publicerad": value("state", "publicerad"),
    "the state klar": value("state", "klar"),
    **{f"started {date}": value("started", date) for date in DATES},
    **{f"a source read {date}": _in_source("accessed", date) for date in DATES[:10]},
    "a source read next year": _in_source("accessed", "2027-05-01"),
    "a source read in a year": _in_source("accessed", "2026"),
    "a source published after it was read": _in_source("published", "2026-11-24"),
    "started in two years": value("started", "2028"),
    "ended before it started": add("ended: 1985"),
    "ended without a status": add("ended: 2024"),
    "a reason to end without an end": add("end_reason: Butiken såldes."),
    "ended without a reason": value("status", "ended"),
    "a review next year": add("reviewed: {date: 2027-01-31, by: Byalaget}"),
    **{f"the address {url}": _in_source("url", f'"{url}"') for url in URLS},
    **{f"the amount {amount}": swap(r"amount: \d+", f"amount: {amount}") for amount in AMOUNTS},
    "the currency kr": swap(r"currency: SEK", "currency: kr"),
    "a sum of a source that is not listed": swap(r"(amount: .*source: )[\w-]+", r"\g<1>dagbladet"),
    "a title of 100 signs": value("title", "Macken " * 14 + "i byn"),
    "a title of two signs": value("title", "Ny"),
    "a need of ten signs": value("need", "Ingen mack"),
    "an outcome of 300 signs": value("outcome", "Det gick bra i byn. " * 15),
    "a title with a tag": swap(r"^(title: )", r"\g<1><b>Ny</b> "),
    "a title with a script": value("title", "Macken <script>alert(1)</script>"),
    "a title over two lines": swap(r"^(title: .*)\n", r"\g<1>\n  och mer\n"),
    "a title in curly quotes": swap(r"^title: (?!\")(.*)$", r"title: ”\g<1>”"),
    "a need with a figure that the text lacks": value(
        "need", "Byns 987 hushåll hade långt till närmaste mack."
    ),
    "a method that is not in the bank": add("methods: [medskapande-serviceplan]"),
    "a related case that is not in the bank": add("related: [harbomaken]"),
    "a related case with its ending": add("related: [harbomacken.md]"),
    "a case related to itself": add("related: [a-case]"),
    "an earlier name with a capital": add("aliases: [Macken]"),
    "an English title of 100 signs": swap(r"(?<=^en:\n)  title: .*", "  title: " + "shop " * 20),
    "template code in a field": value("place", "'{{ config.site_name }}'"),
    "a phone number in a field": value("place", "Norrvik, 070-174 06 58"),
    "an e-mail in a field": value("place", "anna.svensson@example.org"),
    "a personal number in a field": value("place", "Norrvik 811218-9876"),
    "a place to be filled in": value("place", "TODO"),
}
