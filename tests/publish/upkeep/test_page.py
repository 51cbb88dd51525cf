"""The page of what needs doing."""

from dataclasses import replace
from datetime import date

from servicebank.model.page import Page
from servicebank.model.roll import Strike
from servicebank.publish.case_view import CaseView
from servicebank.publish.upkeep.page import MOST, Chore, UpkeepView
from servicebank.tag.upkeep import upkeep
from tests.makers import TODAY, a_case_text
from tests.sites import a_site, an_assembly, page, the_site, view

EN = (
    "{title: The shop, need: They had a long way to go., action: The shop took it on.,"
    " outcome: unknown}"
)
OLD = (
    "\n  bladet: {title: Ny service, publisher: Bladet,"
    ' url: "https://example.org/gammal", accessed: 2020-05-04}'
)


def _chores(cases: dict[str, str]) -> dict[str, Chore]:
    return {chore.id: chore for chore in _shown(page(a_site(cases), "underhall/")).chores}


def _shown(found: Page) -> UpkeepView:
    assert isinstance(found.view, UpkeepView)
    return found.view


def test_a_case_stands_under_all_that_it_needs_with_one_action_each() -> None:
    chores = _chores({"a-case": a_case_text(evidence="weak")})

    assert {name: [task.action for task in chore.tasks] for name, chore in chores.items()} == {
        "incomplete": ["Lägg till: när det började"],
        "weak": ["Hitta en källa till som säger hur det gick"],
        "lacks-en": ["Skriv titeln och de tre raderna på engelska"],
        "unreviewed": ["Läs fallet, rätta det som är fel och skriv vem som har granskat"],
    }
    assert {task.file for chore in chores.values() for task in chore.tasks} == {"a-case.md"}


def test_what_no_case_needs_is_said() -> None:
    text = a_case_text(en=EN, reviewed="{date: 2026-01-31, by: Byalaget}")
    shown = _shown(page(a_site({"a-case": text}), "underhall/"))

    assert shown.done == (
        "Källor som inte längre svarar",
        "Ska granskas om",
        "Svagt underlag",
        "Saknar sammanfattning på engelska",
        "Inte granskade av någon ännu",
    )


def test_the_most_incomplete_and_the_longest_overdue_come_first() -> None:
    older = OLD.replace("2020", "2019")
    chores = _chores(
        {
            "a": a_case_text(title="Macken i Sörbo", sources=OLD, started="2010"),
            "b": a_case_text(title="Macken i Norrbo", sources=older),
        }
    )

    assert [task.card.id for task in chores["overdue"].tasks] == ["b", "a"]
    assert [task.card.id for task in chores["incomplete"].tasks] == ["b", "a"]
    assert "unreviewed" not in chores


def test_a_source_that_is_gone_is_told_here_and_in_its_case() -> None:
    assembly = an_assembly({"a-case": a_case_text()})
    url = "https://example.org/service"
    strike = Strike(url, 3, date(2026, 11, 2), date(2026, 11, 16), "404")
    bank = replace(assembly.bank, strikes={url: strike})
    index = replace(assembly.index, upkeep=upkeep(bank, TODAY))
    site = the_site(replace(assembly, bank=bank, index=index))

    (task,) = _shown(page(site, "underhall/")).chores[0].tasks
    (source,) = view(site, "fall/a-case/", CaseView).sources
    assert task.why == "Ny service i byn. Sidan har inte svarat sedan 2 november 2026."
    assert source.gone == "Sidan har inte svarat sedan 2 november 2026."


def test_a_source_with_a_kept_copy_needs_nothing() -> None:
    text = a_case_text(
        sources=OLD.replace("accessed", 'archived: "https://example.org/kopia", accessed')
    )
    assembly = an_assembly({"a-case": text})
    url = "https://example.org/gammal"
    strike = Strike(url, 3, date(2026, 11, 2), date(2026, 11, 16), "404")
    bank = replace(assembly.bank, strikes={url: strike})
    index = replace(assembly.index, upkeep=upkeep(bank, TODAY))

    shown = _shown(page(the_site(replace(assembly, bank=bank, index=index)), "underhall/"))

    assert "dead-links" not in {chore.id for chore in shown.chores}


def test_a_long_list_says_how_many_more_there_are() -> None:
    cases = {f"c{number}": a_case_text(title=f"Macken i by {number}") for number in range(MOST + 3)}
    chore = _chores(cases)["unreviewed"]

    assert (len(chore.tasks), chore.count, chore.more) == (MOST, "203 fall", "3 fall")
    assert not chore.is_open
