"""From a folder to a bank with its index."""

from pathlib import Path, PurePosixPath

from servicebank.assemble.line import assemble, read
from servicebank.model.mark import Mark
from servicebank.source.folder import shown_from
from tests.makers import a_bank, a_case_text, a_collection_text, a_method_text, checked, rules


def _names(bank: Path) -> list[str]:
    return [str(source.path) for source in read(bank, shown_from(bank)).all]


def test_all_files_of_a_bank_are_read_by_name(tmp_path: Path) -> None:
    bank = a_bank(
        tmp_path,
        {
            "b.md": a_case_text(),
            "a.md": a_case_text(),
            "methods/m.md": a_method_text(),
            "collections/c.md": a_collection_text(),
            "handbooks/all.yml": "title: En bok\n",
        },
    )

    assert [name for name in _names(bank) if not name.startswith("vocabulary/")] == [
        "bank.yml",
        "handbooks/all.yml",
        "a.md",
        "b.md",
        "methods/m.md",
        "collections/c.md",
    ]


def test_files_of_other_kinds_are_not_read(tmp_path: Path) -> None:
    names = _names(a_bank(tmp_path))

    a_bank(tmp_path, {"LICENSE": "", "images/a/b.md": "", "notes.txt": ""})

    assert _names(tmp_path) == names


def test_a_bank_without_errors_is_assembled(tmp_path: Path) -> None:
    assembly = assemble(checked(a_bank(tmp_path, {"macken.md": a_case_text(programmes="[]")})))

    assert assembly is not None
    assert list(assembly.bank.cases) == ["macken"]
    assert assembly.index.under("region", "03") == ("macken",)


def test_a_bank_with_errors_is_not_assembled(tmp_path: Path) -> None:
    assert assemble(checked(a_bank(tmp_path, {"macken.md": a_case_text(status="pågår")}))) is None


def test_a_bank_with_errors_in_its_setup_is_not_assembled(tmp_path: Path) -> None:
    assert assemble(checked(a_bank(tmp_path, {"bank.yml": "name: By\n"}))) is None


def test_all_files_are_counted(tmp_path: Path) -> None:
    empty = checked(a_bank(tmp_path)).count

    assert checked(a_bank(tmp_path, {"a.md": a_case_text()})).count == empty + 1


def test_the_findings_of_some_files_can_be_picked_out(tmp_path: Path) -> None:
    bad = {f"{name}.md": a_case_text(title=f"Fallet {name}", status="pågår") for name in "ab"}
    picked = checked(a_bank(tmp_path, bad)).among(frozenset({PurePosixPath("b.md")}))

    assert [str(finding.mark.path) for finding in picked.findings] == ["b.md"]
    assert picked.count == 1


def test_faults_in_the_setup_are_told_whatever_was_asked(tmp_path: Path) -> None:
    bank = a_bank(tmp_path, {"a.md": a_case_text(), "vocabulary/forms.yml": "name: forms\n"})
    picked = checked(bank).among(frozenset({PurePosixPath("a.md")}))

    assert "required-field" in rules(picked.findings)


def test_the_line_of_a_place_is_found(tmp_path: Path) -> None:
    found = checked(a_bank(tmp_path, {"a.md": a_case_text(status="gone")}))

    assert found.line(Mark(PurePosixPath("a.md"), 1)) == "---"
    assert found.line(Mark(PurePosixPath("a.md"), 9999)) == ""
    assert found.line(Mark(PurePosixPath("b.md"), 1)) == ""


def test_the_line_is_found_when_only_the_bank_as_a_whole_has_something_to_say(
    tmp_path: Path,
) -> None:
    found = checked(a_bank(tmp_path, {"a.md": a_case_text(), "b.md": a_case_text()}))

    assert rules(found.findings) == ["duplicate-title"]
    assert found.line(found.findings[0].mark).startswith("title: ")
