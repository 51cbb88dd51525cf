"""What takes several texts to see."""

from tests.makers import a_case_text, a_source, some_sources, told


def test_an_earlier_name_leads_to_one_case_only() -> None:
    cases = [
        a_source(a_case_text(title=f"Fallet {name}", aliases="[gammal]"), f"{name}.md")
        for name in "ab"
    ]

    assert [(str(f.mark.path), f.rule) for f in told(some_sources(*cases))] == [
        ("b.md", "alias-taken")
    ]
