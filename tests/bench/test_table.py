"""A part of a table can be measured anew, and the rest stays."""

from tests.bench.clock import Run
from tests.bench.engines import COLD, HUGO
from tests.bench.figures import BUDGETS, BUILDS, Measure, Outcome, Site
from tests.bench.page import page, tables
from tests.bench.table import Table

SLOW = Measure("build, 1000 cases / stock", 0.5, 0.35)
SMALL = Measure("check, megabytes", 116.4, 600)
OURS = Outcome(1000, COLD.name, Run(20, 300, 250), Site(3 << 20, 12_584))
THEIRS = Outcome(1000, HUGO.name, Run(5, 80.6, 0), Site(2 << 20, 900))


def _page(*told: Measure | Outcome, day: str = "2026-11-23") -> str:
    return page(*tables(told, day), run="Last run: never.")


def test_a_figure_is_a_row_with_its_budget() -> None:
    assert SLOW.cells("today") == (
        "build, 1000 cases / stock",
        "0.50",
        "≤ 0.35",
        "**missed**",
        "today",
    )
    assert SMALL.cells("today")[1:4] == ("116.40", "≤ 600", "kept")


def test_what_could_not_be_measured_is_not_missed() -> None:
    unknown = Measure("beside what is not installed", None, 1)

    assert not unknown.is_missed
    assert unknown.cells("today")[1:4] == ("–", "≤ 1", "not measured")


def test_a_budget_that_is_itself_too_much_is_missed_when_reached() -> None:
    assert Measure("as long as others", 1, 1, is_below=True).is_missed
    assert not Measure("as long as others", 1, 1).is_missed


def test_a_build_stands_beside_the_cold_one_of_this_project() -> None:
    _, builds = tables([OURS, THEIRS], "today")

    assert builds.rows == (
        ("1000", COLD.name, "20.0", "1.00", "300", "250", "3.0", "12 584", "today"),
        ("1000", HUGO.name, "5.0", "0.25", "81", "–", "2.0", "900", "today"),
    )


def test_a_build_that_was_not_made_says_why() -> None:
    _, builds = tables([OURS, Outcome(1000, HUGO.name, reason="not within 300 s")], "today")

    assert builds.rows[1][2:] == ("– not within 300 s", *("–",) * 5, "today")


def test_what_was_written_is_read_again() -> None:
    budgets, builds = tables([SLOW, SMALL, OURS, THEIRS], "today")
    text = page(budgets, builds, "Last run: never.")

    assert (BUDGETS.read(text), BUILDS.read(text)) == (budgets, builds)


def test_a_page_without_a_table_has_no_rows() -> None:
    assert BUDGETS.read("# Another page\n").rows == ()
    assert BUILDS.read(_page(SLOW)).rows == ()


def test_rows_that_were_not_measured_stay() -> None:
    budgets, _ = tables([Measure(SMALL.name, 90, 600), Measure("new", 1, 2)], "later")

    assert _told(budgets.over(BUDGETS.read(_page(SLOW, SMALL)))) == [
        (SLOW.name, "0.50", "2026-11-23"),
        (SMALL.name, "90.00", "later"),
        ("new", "1.00", "later"),
    ]


def _told(budgets: Table) -> list[tuple[str, str, str]]:
    return [(name, figure, day) for name, figure, *_, day in budgets.rows]
