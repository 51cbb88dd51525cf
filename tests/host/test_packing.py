"""Scripts and styles are sent without what only their writers read."""

from pathlib import Path

from servicebank.host.packing import pack

SCRIPT = """\
// Why this is so.
/** What it gives. */
export function told(name) {
  return `a // b ${name}  c`.replace(/\\/\\*[a-z]/g, "/* no comment */");
}
"""
PACKED = (
    "export function told(name){"
    'return`a // b ${name}  c`.replace(/\\/\\*[a-z]/g,"/* no comment */");}'
)


def test_comments_and_white_space_are_taken_out_and_nothing_else(tmp_path: Path) -> None:
    site, overrides = tmp_path / "site", tmp_path / "overrides"
    for folder in (site / "assets", overrides / "assets"):
        folder.mkdir(parents=True)
        (folder / "a.js").write_text(SCRIPT, encoding="utf-8")
        (folder / "a.css").write_text("/* why */\na {\n  color: red;\n}\n", encoding="utf-8")
        (folder / "a.svg").write_text("<svg>\n</svg>\n", encoding="utf-8")
    (site / "assets" / "theme.js").write_text(SCRIPT, encoding="utf-8")

    pack(site, overrides)

    texts = {file.name: file.read_text(encoding="utf-8") for file in (site / "assets").iterdir()}
    assert texts["a.js"].strip() == PACKED
    assert texts["a.css"] == "a{color:red}"
    assert (texts["a.svg"], texts["theme.js"]) == ("<svg>\n</svg>\n", SCRIPT)
    assert (overrides / "assets" / "a.js").read_text(encoding="utf-8") == SCRIPT


def test_what_stands_inside_a_part_is_not_taken_for_the_part(tmp_path: Path) -> None:
    rule = "@container (min-width: 3rem) { .a :is(dt, dd), .b c:hover { color: red; } }"
    for folder in ("site", "overrides"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.css").write_text(rule, encoding="utf-8")

    pack(tmp_path / "site", tmp_path / "overrides")

    packed = (tmp_path / "site" / "a.css").read_text(encoding="utf-8")
    assert packed == "@container (min-width:3rem){.a *:is(dt,dd),.b c:hover{color:red}}"
