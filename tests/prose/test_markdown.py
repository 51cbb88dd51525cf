"""The dialect: what is markup, what is only text, notes, links and headings."""

import pytest

from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.prose.body import Body, body


def _note(key: str, time: int, number: int) -> str:
    link = f'<a href="#source-{key}" role="doc-noteref">[{number}]</a>'
    return f'<sup class="note" id="ref-{key}-{time}">{link}</sup>'


def _row(cell: str) -> str:
    return f"<tr>\n<{cell}>a</{cell}>\n<{cell}>b</{cell}>\n</tr>\n"


def _ids(rendered: Body) -> list[str]:
    return [entry.id for entry in rendered.contents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        ("## Lösning", '<h2 id="losning">Lösning</h2>'),
        ("[a](https://b.se/c)", '<p><a href="https://b.se/c">a</a></p>'),
        ("2 \\* 3", "<p>2 * 3</p>"),
        (
            "| a | b |\n|---|---|\n| a | b |",
            f"<table>\n<thead>\n{_row('th')}</thead>\n<tbody>\n{_row('td')}</tbody>\n</table>",
        ),
    ],
)
def test_what_is_markup_becomes_html(text: str, expected: str) -> None:
    assert body(text, "").html == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>"),
        ("<script>a</script>", "<p>&lt;script&gt;a&lt;/script&gt;</p>"),
        ("<!-- a -->", "<p>&lt;!-- a --&gt;</p>"),
        ("a <![CDATA[ b", "<p>a &lt;![CDATA[ b</p>"),
        ("a <![> b", "<p>a &lt;![&gt; b</p>"),
        ("<https://a.se>", "<p>&lt;https://a.se&gt;</p>"),
        ("<a@b.se>", "<p>&lt;a@b.se&gt;</p>"),
        ("{{ 7*7 }} {% a %} {# b #}", "<p>{{ 7*7 }} {% a %} {# b #}</p>"),
        ("[a]: https://b.se\n\n[a] [c][a]", "<p>[a]: https://b.se</p>\n<p>[a] [c][a]</p>"),
        ("[^a]: b", f"<p>{_note('a', 1, 1)}: b</p>"),
        ("![a](b.png)", "<p>![a](b.png)</p>"),
        ("![a][b]", "<p>![a][b]</p>"),
        ("    a", "<p>a</p>"),
        ("```\na\n```", "<p><code>a</code></p>"),
        ("A\n===", "<p>A\n===</p>"),
        ("A\n---", "<p>A</p>\n<hr>"),
        ("## a {#b .c onclick=d}", '<h2 id="a-b-c-onclick-d">a {#b .c onclick=d}</h2>'),
        ("a https://b.se c", "<p>a https://b.se c</p>"),
        ("--8<-- 'mkdocs.yml'", "<p>--8&lt;-- 'mkdocs.yml'</p>"),
        ("!!! note\n    a", "<p>!!! note\n    a</p>"),
        ("[TOC]", "<p>[TOC]</p>"),
    ],
)
def test_what_only_looks_like_markup_is_text(text: str, expected: str) -> None:
    assert body(text, "").html == expected


def test_notes_are_numbered_as_they_first_appear() -> None:
    rendered = body("a[^unt] b[^svt-2] c[^unt]", "")

    first, second, again = _note("unt", 1, 1), _note("svt-2", 1, 2), _note("unt", 2, 1)
    assert rendered.html == f"<p>a{first} b{second} c{again}</p>"
    assert rendered.notes == ("unt", "svt-2")
    assert rendered.times == {"unt": 2, "svt-2": 1}


def test_notes_are_numbered_through_lists_and_tables() -> None:
    rendered = body("- a[^b]\n\n| c |\n|---|\n| d[^e] |\n\n> f[^b]", "")

    assert (rendered.notes, rendered.times) == (("b", "e"), {"b": 2, "e": 1})


@pytest.mark.parametrize("text", ["[^A]", "[^a b]", "[^å]", "[^]", "[ ^a]", "`[^a]`", "\\[^a]"])
def test_what_is_no_key_is_no_note(text: str) -> None:
    assert body(text, "").notes == ()


@pytest.mark.parametrize(
    ("folder", "target", "expected"),
    [
        ("", "macken.md", "bank:macken"),
        ("", "./macken.md", "bank:macken"),
        ("", "methods/karta.md", "bank:methods/karta"),
        ("", "collections/byar.md", "bank:collections/byar"),
        (METHODS, "karta.md", "bank:methods/karta"),
        (METHODS, "../macken.md", "bank:macken"),
        (COLLECTIONS, "../methods/karta.md", "bank:methods/karta"),
        ("", "../macken.md", "../macken.md"),
        ("", "images/macken.md", "images/macken.md"),
        ("", "macken.html", "macken.html"),
        ("", "https://a.se/b.md", "https://a.se/b.md"),
        ("", "#resultat", "#resultat"),
    ],
)
def test_a_link_to_a_text_of_the_bank_names_the_text(
    folder: str, target: str, expected: str
) -> None:
    assert body(f"[a]({target})", folder).html == f'<p><a href="{expected}">a</a></p>'


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("## Utgångsläge\n## Lösning", ["utgangslage", "losning"]),
        ("## För er som vill göra likadant", ["for-er-som-vill-gora-likadant"]),
        ("## A\n### A\n## a", ["a", "a-2", "a-3"]),
        ("## a-2\n## a\n## a", ["a-2", "a", "a-3"]),
        ("## ???\n## !", ["section", "section-2"]),
        ("## 日本", ["section"]),
        ('## "><img src=x onerror=a>', ["img-src-x-onerror-a"]),
        ("## __drawer", ["drawer"]),
        ("## ../../a", ["a"]),
        ("## *a* `b`", ["a-b"]),
    ],
)
def test_a_heading_has_an_id_of_plain_letters(headings: str, expected: list[str]) -> None:
    assert _ids(body(headings, "")) == expected


def test_the_contents_are_the_headings() -> None:
    contents = body("## En\ntext\n\n### *Två*   tre\n## Fyra", "").contents

    assert [(entry.title, entry.level) for entry in contents] == [
        ("En", 2),
        ("Två tre", 3),
        ("Fyra", 2),
    ]


def test_a_heading_in_a_quote_or_list_is_not_in_the_contents() -> None:
    assert body("> ## a\n\n- ## b", "").contents == ()
