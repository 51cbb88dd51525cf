"""Makers of texts, banks and cases, whole and valid: a test says only what matters to it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from servicebank.assemble.line import Gathered, gather, read
from servicebank.check.bank_shapes import Shapes, case_shapes, collection_shapes, method_shapes
from servicebank.check.run import Sources
from servicebank.check.setup import world as set_up
from servicebank.check.world import World
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Evidence, Links, State, Status, Summary
from servicebank.model.finding import Finding
from servicebank.model.picture import JPEG, PictureFacts
from servicebank.model.settings import Settings
from servicebank.model.source import Source
from servicebank.model.stray import Stray
from servicebank.source.document import read_document, read_settings
from servicebank.source.folder import shown_from

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[1]
CASES = ROOT / "cases"
SETTINGS = (CASES / "bank.yml").read_text(encoding="utf-8")
VOCABULARIES = {
    f"vocabulary/{path.name}": path.read_text(encoding="utf-8")
    for path in sorted((CASES / "vocabulary").glob("*.yml"))
    if path.name != "synonyms.yml"
}
"""Without the thesaurus, which leads to terms that a test may do without."""

PUBLICATION = (
    "{title: Ny service i byn, publisher: Bygdebladet,"
    ' url: "https://example.org/service", accessed: 2026-05-04}'
)
CASE = {
    "title": "Lanthandeln i Norrvik fick ett paketombud",
    "need": "Byborna hade långt till närmaste paketombud.",
    "action": "Lanthandeln blev ombud och inredde ett rum för paketen.",
    "outcome": "Paketen hämtas nu hemma i byn.",
    "services": "[post-paket]",
    "forms": "[lanthandel]",
    "regions": "[Heby]",
    "status": "running",
    "evidence": "medium",
    "sources": f"\n  bladet: {PUBLICATION}",
    "state": "published",
}
METHOD = {
    "title": "Byamöte kring en karta",
    "summary": "Byborna samlas kring en karta och märker ut vad som saknas.",
    "sources": f"\n  bladet: {PUBLICATION}",
    "state": "published",
}
COLLECTION = {
    "title": "Byar med egna ombud",
    "summary": "Fall där en butik i byn har blivit ombud för fler tjänster.",
    "cases": "[a-case]",
    "state": "published",
}
BODY = """\
## Utgångsläge
Byn saknade ombud.[^bladet]

## Lösning
Lanthandeln blev ombud.[^bladet]

## Resultat
Paketen hämtas i byn.[^bladet]

## Lärdomar
Framgår inte av källorna.
"""
METHOD_BODY = """\
## Bra för
Byar som vill börja tala med varandra.[^bladet]

## Det här behövs
En karta och en lokal.[^bladet]

## Steg för steg
1. Bjud in.[^bladet]

## Fallgropar
Framgår inte av källorna.
"""


def a_text(fields: Mapping[str, str | None], body: str | None, order: tuple[str, ...] = ()) -> str:
    """A text of front matter and body; values are YAML, and a field that is None is left out.

    Fields that have no place in the order come last.
    """
    places = {name: place for place, name in enumerate(order)}
    lines = (
        f"{name}:{value}" if value.startswith("\n") else f"{name}: {value}".rstrip()
        for name, value in sorted(
            fields.items(), key=lambda field: places.get(field[0], len(order))
        )
        if value is not None
    )
    return "\n".join(("---", *lines, "---", body or ""))


def a_case_text(*, body: str | None = BODY, **changes: str | None) -> str:
    """A valid case."""
    return a_text(CASE | changes, body, _order(case_shapes))


def a_method_text(*, body: str | None = METHOD_BODY, **changes: str | None) -> str:
    """A valid method."""
    return a_text(METHOD | changes, body, _order(method_shapes))


def a_collection_text(*, body: str | None = "Två byar.\n", **changes: str | None) -> str:
    """A valid collection of the case `a-case`."""
    return a_text(COLLECTION | changes, body, _order(collection_shapes))


def a_source(text: str | bytes, name: str = "a-case.md") -> Source:
    """A text, read."""
    return read_document(_bytes(text), PurePosixPath(name))


@cache
def a_setup(text: str, name: str = "bank.yml") -> Source:
    """A settings or vocabulary file, read."""
    return read_settings(text.encode(), PurePosixPath(name))


def some_sources(  # noqa: PLR0913 - the files of a bank
    *cases: str | bytes | Source,
    settings: str = SETTINGS,
    vocabularies: Mapping[str, str] = VOCABULARIES,
    methods: Mapping[str, str] | None = None,
    collections: Mapping[str, str] | None = None,
    pictures: Iterable[str] | Mapping[str, PictureFacts] = (),
    strays: Iterable[Stray] = (),
) -> Sources:
    """A bank's files in memory; a case given as text is `a-case`, images only named are good."""
    return Sources(
        settings=a_setup(settings),
        vocabularies=tuple(a_setup(text, name) for name, text in vocabularies.items()),
        cases=tuple(case if isinstance(case, Source) else a_source(case) for case in cases),
        methods=_texts("methods", methods),
        collections=_texts("collections", collections),
        pictures=pictures if isinstance(pictures, Mapping) else dict.fromkeys(pictures, A_PICTURE),
        strays=tuple(strays),
    )


def told(sources: Sources) -> tuple[Finding, ...]:
    """What the check says of a bank's files."""
    return gather(sources, TODAY).findings


def rules(findings: Iterable[Finding]) -> list[str]:
    """The names of the rules that found something."""
    return [finding.rule for finding in findings]


def a_bank(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A folder with the settings and vocabularies of `cases/`, and some files more or instead."""
    for name, content in ({"bank.yml": SETTINGS} | VOCABULARIES | dict(files or {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(content))
    return folder


def checked(bank: Path) -> Gathered:
    """A bank's folder, checked; files are named from it."""
    return gather(read(bank, shown_from(bank)), TODAY)


@cache
def the_world() -> World:
    """The settings and vocabularies of `cases/`."""
    sources = some_sources()
    world, findings = set_up(sources.settings, sources.vocabularies, TODAY)
    assert world is not None, findings
    return world


def a_case(  # noqa: PLR0913 - what tests of tagging tell apart
    id: str = "a-case",  # noqa: A002 - the field's name
    *,
    services: tuple[str, ...] = ("post-paket",),
    forms: tuple[str, ...] = ("lanthandel",),
    regions: tuple[str, ...] = ("0331",),
    state: State = State.PUBLISHED,
    links: Links = Links(),  # noqa: B008 - frozen
) -> Case:
    """A checked case."""
    return Case(
        id=id,
        path=PurePosixPath(f"{id}.md"),
        state=state,
        summary=Summary(CASE["title"] or "", "", "", None),
        terms={"service": services, "form": forms, "region": regions, "programme": ()},
        status=Status.RUNNING,
        evidence=Evidence.MEDIUM,
        links=links,
        sources={},
        body="",
    )


def bank_of(*cases: Case) -> Bank:
    """A checked bank."""
    world = the_world()
    return Bank(world.settings, world.vocabularies, {case.id: case for case in cases}, {}, {})


@cache
def _order(shapes: Callable[[Settings], Shapes[Any]]) -> tuple[str, ...]:
    """The order of the fields of a kind of text."""
    order: tuple[str, ...] = shapes(the_world().settings).whole.ORDER
    return order


def _texts(folder: str, texts: Mapping[str, str] | None) -> tuple[Source, ...]:
    return tuple(a_source(text, f"{folder}/{name}") for name, text in (texts or {}).items())


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


A_PICTURE = PictureFacts(form=JPEG, width=1600, height=1200, size=300_000)
"""A photograph that can be published."""

FIELDS = {
    "place": "Norrvik",
    "started": "2019",
    "ended": "2021-05",
    "status": "ended",
    "end_reason": "Butiken såldes.",
    "organisations": "[{name: Norrviks byalag, kind: forening}]",
    "funding": "[{from: Heby kommun, amount: 40000, currency: SEK, year: 2019, source: bladet}]",
    "costs": "[{what: Hyllor, amount: 12000, currency: SEK, source: bladet}]",
    "methods": "[karta]",
    "images": "[{file: rum.jpg, alt: Ett rum, credit: Byalaget, licence: CC0}]",
    "aliases": "[handeln]",
    "contact": '{organisation: Heby kommun, url: "https://example.org/"}',
    "reviewed": "{date: 2026-01-31, by: Byalaget}",
    "en": "{title: The shop, need: They had a long way to go., action: The shop took it on.,"
    " outcome: unknown}",
}
"""Most of the fields that a case can have besides the required ones."""
FULL = a_case_text(
    **FIELDS,
    related="[a-case]",
    silenced="{long-text: Samlad genomgång av länet.}",
    body="## Utgångsläge\nÅr 2018 var det 12 km bort.[^bladet] Se [karta](methods/karta.md).\n",
)
"""A case with every field that there is."""
