"""Every fault that the operators put into the real cases is found on its line."""

from collections import Counter
from pathlib import PurePosixPath

import pytest

from servicebank.assemble.line import read
from servicebank.check.apply import Inspector
from servicebank.check.bank_shapes import Shapes, case_shapes
from servicebank.check.draft import draft
from servicebank.check.run import Sources, run
from servicebank.check.schema import CaseShape
from servicebank.check.world import Kind
from servicebank.source.document import read_document
from servicebank.source.folder import shown_from
from tests.makers import CASES, TODAY
from tests.mutations import OPERATORS
from tests.mutations.fault import Fault

EXPLAINED = {
    "the address http://www.heby.se/mack": "the case has silenced insecure-link, with a reason",
    "a link by http": "the case has silenced insecure-link, with a reason",
    "a title over two lines": "YAML joins the lines with a space, and the title is a good one",
}
"""Faults that the check lets through, by operator, and why it cannot tell."""
LEAST = 400


@pytest.fixture(scope="module")
def bank() -> Sources:
    """The real bank."""
    return read(CASES, shown_from(CASES))


@pytest.fixture(scope="module")
def inspector(bank: Sources) -> Inspector:
    outcome = run(bank, TODAY)
    assert outcome.world is not None
    return Inspector(outcome.world)


def test_the_real_bank_has_no_errors(bank: Sources) -> None:
    assert run(bank, TODAY).findings == ()


@pytest.mark.unmeasured
def test_every_fault_is_found_on_its_line(bank: Sources, inspector: Inspector) -> None:
    texts = [source.text for source in bank.cases]
    made = [
        (name, fault) for name, break_ in OPERATORS.items() for fault in map(break_, texts) if fault
    ]
    shapes = case_shapes(inspector.world.settings)
    survivors = [name for name, fault in made if not _is_found(fault, inspector, shapes)]

    assert {name for name, _ in made} == OPERATORS.keys()
    assert len(made) >= LEAST
    told = "\n".join(
        f"{name} x {count}: {EXPLAINED.get(name, 'unexplained')}"
        for name, count in Counter(survivors).items()
    )
    assert len(survivors) <= 0.02 * len(made), told
    assert set(survivors) <= EXPLAINED.keys(), told


def _is_found(fault: Fault, inspector: Inspector, shapes: Shapes[CaseShape]) -> bool:
    content = fault.text.encode() if isinstance(fault.text, str) else fault.text
    source = read_document(content, PurePosixPath(fault.name))
    text = draft(Kind.CASE, source, shapes)
    return any(finding.mark.line in fault.lines for finding in inspector.findings(text))
