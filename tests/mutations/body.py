"""Faults of bodies: headings, citations, links, words."""

import re

from tests.mutations.fault import Fault, Operator, at, line_of, paragraph, swap

HEADINGS = ("Utgångsläge", "Lösning", "Resultat", "Lärdomar")
LONG = (
    "Föreningen ordnade möten i byn och bjöd in alla som bodde där och de som hade flyttat därifrån"
    " men ändå ville vara med och kommunen kom dit och lyssnade och sedan skrev de ned allt som"
    " sades."
)
HARD = (
    "Tillgänglighetsperspektivet förutsätter kommunövergripande samverkansstrukturer.\n" * 60
).strip()


def _without_section(heading: str) -> Operator:
    """A section left out; told at the end, or where the next one begins."""

    def operator(text: str) -> Fault | None:
        found = re.search(rf"^## {heading}\n(?:(?!## ).*\n?)*", text, re.MULTILINE)
        if found is None:
            return None
        changed = text[: found.start()] + text[found.end() :]
        end = changed.rstrip().count("\n") + 1
        return at(changed, line_of(text, found.start()), end, *_sources(changed))

    return operator


def _sources(text: str) -> range:
    """The lines of the sources; one that is cited no more is told there."""
    start = line_of(text, text.index("\nsources:") + 1)
    return range(start, line_of(text, text.index("\nstate:")) + 1)


def _emptied(heading: str) -> Operator:
    def operator(text: str) -> Fault | None:
        found = re.search(rf"^## {heading}\n((?:(?!## ).*\n?)*)", text, re.MULTILINE)
        if found is None:
            return None
        return at(
            text[: found.start(1)] + "\n" + text[found.end(1) :], line_of(text, found.start())
        )

    return operator


def _last_first(text: str) -> Fault | None:
    """Lärdomar above Utgångsläge."""
    found = re.search(r"^## Lärdomar\n(?:(?!## ).*\n?)*", text, re.MULTILINE)
    start = text.find("## Utgångsläge")
    if found is None or start < 0:
        return None
    section = found.group().rstrip() + "\n\n"
    changed = text[:start] + section + text[start : found.start()] + text[found.end() :]
    lines = [line_of(changed, one.start()) for one in re.finditer(r"^## ", changed, re.MULTILINE)]
    return at(changed, *lines)


def _uncited(text: str) -> Fault | None:
    """The citations after a sentence with a figure taken away."""
    body = text.index("\n---\n")
    found = re.compile(
        r"^(?!\d+\.)[^#\n\[]*\d[^\n\[]*[.:]((?:\[\^[\w-]+\])+)$", re.MULTILINE
    ).search(text, body)
    if found is None:
        return None
    changed = text[: found.start(1)] + text[found.end(1) :]
    return at(changed, line_of(text, found.start()), *_sources(changed))


def _cited_wrong(new: str) -> Operator:
    def operator(text: str) -> Fault | None:
        found = re.compile(r"\[\^([\w-]+)\]").search(text, text.index("\n---\n"))
        if found is None:
            return None
        changed = text[: found.start()] + new + text[found.end() :]
        return at(changed, line_of(text, found.start()), *_sources(changed))

    return operator


def _hard(text: str) -> Fault | None:
    """Long words in long sentences; told at the heading of their section."""
    fault = paragraph(HARD)(text)
    heading = line_of(text, text.index("\n## Lösning") + 1)
    return fault and at(fault.text, heading)


BODY: dict[str, Operator] = {
    **{f"no {heading}": _without_section(heading) for heading in HEADINGS},
    **{f"nothing under {heading}": _emptied(heading) for heading in HEADINGS},
    **{
        f"{one} misspelt": swap(rf"^## {one[:3]}{one[3:]}$", f"## {one[:3]}x{one[3:]}")
        for one in HEADINGS
    },
    **{f"{one} in capitals": swap(rf"^## {one}$", f"## {one.upper()}") for one in HEADINGS},
    **{f"{one} of level 1": swap(rf"^## {one}$", f"# {one}") for one in HEADINGS},
    **{f"{one} of level 4": swap(rf"^## {one}$", f"#### {one}") for one in HEADINGS},
    "a heading in other words": swap(r"^## Utgångsläge$", "## Bakgrund"),
    "a heading too many": paragraph("## Finansiering\n\nKommunen betalade."),
    "a heading twice": paragraph("## Lösning\n\nKommunen betalade."),
    "the last heading first": _last_first,
    "text above the first heading": swap(r"^(?=## Utgångsläge$)", "En inledning.\n\n"),
    "a figure without a source": paragraph("Det kostade 987 kronor i april 2021."),
    "a source taken away from a figure": _uncited,
    "a source that is not listed": _cited_wrong("[^dagbladet]"),
    "a source misspelt": _cited_wrong(r"[^kallan-som-inte-finns]"),
    "bold in HTML": paragraph("Macken är <b>ny</b>."),
    "a script": paragraph("<script>alert(1)</script>"),
    "an image in HTML": paragraph('<img src=x onerror="alert(1)">'),
    "a comment": paragraph("<!-- Fråga Anna om det här. -->"),
    "a comment of a plugin": paragraph("<!-- material/tags { scope: true } -->"),
    "an image in the text": paragraph("![Macken](macken.jpg)"),
    "a link that runs": paragraph("Läs [om macken](javascript:alert(1))."),
    "a link with data": paragraph("Läs [om macken](data:text/html,hej)."),
    "a link to a case that is not there": paragraph("Läs [om macken](harbomaken.md)."),
    "a link to a page of the site": paragraph("Läs [om macken](/fall/harbomacken/)."),
    "a link without https": paragraph("Läs [om macken](www.heby.se)."),
    "a link by http": paragraph("Läs [om macken i Heby](http://www.heby.se/mack)."),
    "a link that says here": paragraph("Läs mer om macken [här](https://www.heby.se/mack)."),
    "a link without words": paragraph("Läs om macken [](https://www.heby.se/mack)."),
    "a shortened link": paragraph("Läs [om macken i Heby](https://bit.ly/3abcde)."),
    "a link that tracks": paragraph("Läs [om macken i Heby](https://www.heby.se/?fbclid=abc)."),
    "a note defined in the text": paragraph("[^1]: Bygdebladet 2021"),
    "a link defined in the text": paragraph("[bladet]: https://www.heby.se"),
    "template code": paragraph("Vi är {{ config.site_name }}."),
    "a template's block": paragraph("{% for case in cases %}"),
    "a table without a header": paragraph("| | |\n|---|---|\n| mack | Heby |"),
    "rows of a table without a header": paragraph("| mack | Heby |\n| butik | Flen |"),
    "a heading underlined": paragraph("Finansiering\n------------", 1),
    "a fence of code": paragraph("```\nmack\n```"),
    "a list in seven levels": paragraph("- - - - - - - mack"),
    "a paragraph of brackets": paragraph("[" * 400),
    "a left-over todo": paragraph("TODO: fråga kommunen."),
    "a left-over xxx": paragraph("Det var xxx som ordnade det."),
    "lorem ipsum": paragraph("Lorem ipsum dolor sit amet."),
    "a gap in brackets": paragraph("[Fyll i: vad hände sedan?]"),
    "a row of question marks": paragraph("Macken stängde ???"),
    "recently": paragraph("Macken har nyligen byggts ut."),
    "today": paragraph("Idag är macken öppen för alla."),
    "a superlative": paragraph("Det är Sveriges bästa mack."),
    "a sentence of forty words": paragraph(LONG),
    "a hard section": _hard,
    "officialese": paragraph("Föreningen erhöll stöd avseende macken."),
    "a personal number": paragraph("Ägaren är 811218-9876.{cited}"),
    "a coordination number": paragraph("Ägaren är 701063-2391.{cited}"),
    "an e-mail": paragraph("Skriv till anna.svensson@gmail.com."),
    "a phone number": paragraph("Ring 070-174 06 58.{cited}"),
    "a named contact": paragraph("Kontakt: Anna Svensson"),
    "a token": paragraph("ghp_0123456789abcdefghijABCDEFGHIJ456789"),
    "a Greek letter in a word": paragraph("Macken är \u03bfppen."),
    "a zero-width space in a word": paragraph("Mac\u200bken är öppen."),
    "a space at the end of a line": paragraph("Macken är öppen. "),
}
