"""The small drawings that this bank's vocabularies name."""

from importlib.util import find_spec
from pathlib import Path

from tests.makers import the_world

THEME = find_spec("material")
ICONS = Path(str(THEME and THEME.origin)).parent / "templates" / ".icons" / "material"


def test_every_drawing_that_is_named_is_there() -> None:
    vocabularies = the_world().vocabularies.values()
    named = {term.icon for one in vocabularies for term in one.terms.values()}
    named |= {group.icon for one in vocabularies for group in one.groups.values()}

    assert len(named) > 1
    assert [name for name in sorted(named - {""}) if not (ICONS / f"{name}.svg").is_file()] == []


def test_a_term_without_a_drawing_has_its_groups() -> None:
    forms = the_world().vocabularies["forms"]

    assert forms.terms["trygghetspunkt"].icon == ""
    assert forms.icon("trygghetspunkt") == forms.groups["form-plats"].icon
