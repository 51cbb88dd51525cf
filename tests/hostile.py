"""What a stranger may send in a case, each with the rule that must say no."""

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from servicebank.check.rules import FIRM, RULES
from tests.bombs import ALIAS_BOMB, MERGE_BOMB
from tests.images import SVG, a_bomb, an_image, notes
from tests.makers import BODY, SETTINGS, a_case_text

GOOD = a_case_text(title="Ett helt vanligt fall")


class Attack(NamedTuple):
    """A hostile text."""

    rule: str
    """The rule that must speak of it."""
    text: str | bytes


def with_line(line: str) -> str:
    """A case with lines more at the top of its front matter."""
    return GOOD.replace("---\n", f"---\n{line}\n", 1)


def with_text(text: str) -> str:
    """A case with more text at the end of its body."""
    return a_case_text(body=f"{BODY}\n{text}\n")


def with_link(address: str) -> str:
    """A case with a link in its body."""
    return with_text(f"Se [sidan]({address}).")


def with_source(address: str) -> str:
    """A case whose source has an address."""
    written = f"{{title: Ett, publisher: Två, url: {json.dumps(address)}, accessed: 2026-05-04}}"
    return a_case_text(sources=f"{{bladet: {written}}}")


FENCES = {
    "blank-first": Attack("no-fence", f"\n{GOOD}"),
    "space-first": Attack("no-fence", f" {GOOD}"),
    "four-hyphens": Attack("no-fence", GOOD.replace("---\n", "----\n")),
    "hard-space-fence": Attack("no-fence", GOOD.replace("---\n", "---\u00a0\n", 1)),
    "json": Attack("no-fence", '{"title": "Macken", "template": "404.html"}\n'),
    "toml": Attack("no-fence", "+++\ntitle = 'Macken'\n+++\n"),
    "multimarkdown": Attack(
        "no-fence", "template: redirect.html\nlocation: //example.org\n\nText\n"
    ),
    "dots": Attack("open-fence", "---\ntitle: Macken\n...\nrender_macros: true\n"),
    "open": Attack("open-fence", GOOD.replace("---\n##", "\n##")),
    "second-document": Attack("unknown-field", with_line("x: |\n  -----")),
    "old-mac-lines": Attack("unknown-field", with_line("render_macros: true").replace("\n", "\r")),
    "next-line": Attack("control-character", with_line("x: a\u0085template: redirect.html")),
    "line-separator": Attack("control-character", with_line("x: a\u2028template: redirect.html")),
    "twice-marked": Attack("control-character", f"\ufeff\ufeff{GOOD}"),
}
YAML = {
    "alias-bomb": Attack("reference", with_line(ALIAS_BOMB)),
    "alias-bomb-title": Attack("reference", a_case_text(title=f"*a39\n{ALIAS_BOMB}")),
    "merge-bomb": Attack("reference", with_line(MERGE_BOMB)),
    "merge-key": Attack("odd-key", with_line("<<: {render_macros: true}")),
    "brackets": Attack("long-line", with_line(f"x: {'[' * 60_000}")),
    "deep-brackets": Attack("too-large", with_line("x:\n" + "  [[[[[[[[[[\n" * 6_000)),
    "shallow-brackets": Attack("too-deep", with_line("x: " + "[" * 3_900)),
    "deep-braces": Attack("too-deep", with_line("x: " + "{a: " * 900)),
    "deep-keys": Attack("too-deep", with_line("\n".join(f"{' ' * n}a{n}:" for n in range(150)))),
    "deep-questions": Attack("too-deep", with_line("? " * 1_900)),
    "deep-lists": Attack("too-deep", with_line("x:\n" + "- " * 1_900)),
    "code-tag": Attack("tag", with_line("x: !!python/object/apply:os.system [ls]")),
    "name-tag": Attack("tag", with_line("x: !!python/name:os.system")),
    "env-tag": Attack("tag", with_line("x: !ENV SECRET")),
    "binary-tag": Attack("tag", with_line("x: !!binary aGVq")),
    "local-tag": Attack("tag", with_line("x: !<tag:yaml.org,2002:str> hej")),
    "directive": Attack("syntax", with_line("%YAML 1.1")),
    "tag-directive": Attack("syntax", with_line("%TAG ! tag:example.org,2000:")),
    "duplicate": Attack("duplicate-key", with_line("title: Ett annat")),
    "list-key": Attack("odd-key", with_line("[a, b]: c")),
    "number-key": Attack("unknown-field", with_line("1: a")),
    "null-key": Attack("unknown-field", with_line("~: a")),
    "truth-key": Attack("unknown-field", with_line("true: a")),
    "capital-key": Attack("unknown-field", with_line("Title: Ett annat fall")),
    "look-alike-key": Attack("look-alike", with_line("t\u0456tle: Ett annat fall")),
    "lost": Attack("lost-comment", a_case_text(title="Macken i byn #1 i länet")),
    "norway": Attack("not-a-choice", a_case_text(status="no")),
    "sexagesimal": Attack("not-a-date", a_case_text(started="12:30")),
    "no-such-day": Attack("not-a-date", a_case_text(started="2024-02-30")),
    "long-number": Attack("text-length", a_case_text(title="9" * 3_900)),
    "huge-amount": Attack(
        "odd-value",
        a_case_text(
            costs=f"[{{what: Pump, amount: {'9' * 3_000}, currency: SEK, source: bladet}}]"
        ),
    ),
    "hex-amount": Attack(
        "odd-value",
        a_case_text(costs="[{what: Pump, amount: 0x1F, currency: SEK, source: bladet}]"),
    ),
    "many-keys": Attack("too-large", with_line("\n".join(f"a{n}: b" for n in range(3_000)))),
    "many-unknown": Attack("unknown-field", with_line("\n".join(f"a{n}: b" for n in range(1_500)))),
}
KEYS = {
    f"key-{name.replace('_', '-').lower()}": Attack("unknown-field", with_line(f"{name}: {value}"))
    for name, value in {
        "template": "404.html",
        "location": "//example.org",
        "render_macros": "1.0",
        "ignore_macros": "true",
        "hide": "5",
        "search": "{exclude: true}",
        "icon": "../../mkdocs.yml",
        "subtitle": "<b>",
        "tags": "['<img src=x onerror=alert(1)>']",
        "description": "<script>alert(1)</script>",
        "author": "<b>",
        "revision_date": "<b>",
        "inherit": "../secret.yml",
        "extra_css": "[//example.org/x.css]",
        "view": "{a: b}",
        "words": "{a: b}",
        "lang": "../../x",
    }.items()
} | {"key-template-module": Attack("unknown-field", with_line("template: __init__.py"))}
SIGNS = {
    "latin-1": Attack("not-utf8", GOOD.encode("latin-1")),
    "utf-16": Attack("not-utf8", GOOD.encode("utf-16")),
    "overlong": Attack("not-utf8", GOOD.encode() + b"\xc0\xaf"),
    "half-pair": Attack("not-utf8", GOOD.encode() + b"\xed\xa0\x80"),
    "all-bytes": Attack("not-utf8", bytes(range(256))),
    "nul": Attack("control-character", a_case_text(place="Norr\0vik")),
    "escape-code": Attack("control-character", a_case_text(place="Norr\x1b[31mvik")),
    "c1-code": Attack("control-character", a_case_text(place="Norr\x9bvik")),
    "bidi": Attack("control-character", a_case_text(title="Macken \u202egpj.exe i byn")),
    "isolate": Attack("control-character", with_text("Norr\u2066vik")),
    "zero-width": Attack("control-character", with_text("Norr\u200bvik")),
    "soft-hyphen": Attack("control-character", with_text("Norr\u00advik")),
    "tag-signs": Attack("control-character", with_text("Norr\U000e0041vik")),
    "selectors": Attack("control-character", with_text("😀" + "\U000e0101" * 200)),
    "filler": Attack("control-character", a_case_text(place="\u3164")),
    "cyrillic-term": Attack("look-alike", a_case_text(services="[post-p\u0430ket]")),
    "cyrillic-source": Attack("look-alike", GOOD.replace("bladet:", "bl\u0430det:")),
    "accent-flood": Attack("stacked-accents", with_text("\n".join(["N" + "\u0301" * 3_900] * 30))),
}
LETTERS = {
    "cyrillic": Attack("look-alike", a_case_text(title="M\u0430cken i byn bytte ägare")),
    "full-width": Attack("look-alike", with_text("Ｎorrvik")),
    "mathematical": Attack("look-alike", with_text("𝐍orrvik")),
    "accents": Attack("stacked-accents", with_text("N" + "\u0301" * 30 + "orrvik")),
}
BODIES = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)>",
    "handler-lines": "<img\nsrc=x\nonerror=alert(1)>",
    "svg": "<svg><script>alert(1)</script></svg>",
    "iframe": '<iframe src="//example.org"></iframe>',
    "object": "<object data=x></object>",
    "form": '<form action="//example.org"><input></form>',
    "base": '<base href="//example.org">',
    "refresh": '<meta http-equiv=refresh content="0;url=//example.org">',
    "style": "<style>* { display: none }</style>",
    "textarea": "<textarea>",
    "unclosed-title": "<title>",
    "select": "<select>",
    "cdata": "<![CDATA[ kilroy ]]>",
    "marked": "<![>",
    "instruction": "<?php kilroy() ?>",
    "autolink": "<javascript:alert(1)>",
    "open-comment": "<!-- kilroy",
}
COMMENTS = {
    "comment": "<!-- kilroy -->",
    "directive-comment": "<!-- material/tags { include: [a] } -->",
}
TEXTS = (
    {name: Attack("hidden-comment", with_text(text)) for name, text in COMMENTS.items()}
    | {name: Attack("raw-html", with_text(text)) for name, text in BODIES.items()}
    | {
        f"template-{name}": Attack("template-code", with_text(text))
        for name, text in {
            "value": "{{ config.environ }}",
            "block": "{% include 'mkdocs.yml' %}",
            "remark": "{# kilroy #}",
            "code": "```\n{{ 7*7 }}\n```",
        }.items()
    }
    | {
        f"directive-{name}": Attack("plugin-directive", with_text(text))
        for name, text in {
            "snippet": '--8<-- "mkdocs.yml"',
            "snippet-code": '```\n--8<-- ".git/config"\n```',
            "attributes": "Ett stycke.\n{: onclick=alert(1) }",
            "heading": "### Rubrik {: #__drawer onclick=alert(1) }",
            "module": "::: os.system",
            "contents": "[TOC]",
        }.items()
    }
    | {
        f"link-{name}": Attack(rule, with_link(address))
        for name, (rule, address) in {
            "javascript": ("unsafe-link", "javascript:alert`1`"),
            "mixed": ("unsafe-link", "JaVaScRiPt:alert`1`"),
            "vbscript": ("unsafe-link", "vbscript:msgbox"),
            "data": ("unsafe-link", "data:text/html;base64,AAAA"),
            "file": ("unsafe-link", "file:///etc/passwd"),
            "entity": ("unsafe-link", "&#106;avascript&#58;alert`1`"),
            "angle": ("unsafe-link", "<javascript:alert`1`>"),
            "path": ("odd-link", "../../mkdocs.yml"),
            "host": ("odd-link", "//example.org/x"),
            "out": ("broken-link", "../../etc/passwd.md"),
        }.items()
    }
    | {
        f"source-{name}": Attack("odd-value", with_source(address))
        for name, address in {
            "javascript": "javascript:alert(1)",
            "data": "data:text/html,hej",
            "quote": 'https://example.org/" onclick="alert(1)',
            "space": "https://example.org/ onclick=alert(1)",
            "slashes": "//example.org/x",
            "backslash": "https://example.org\\@example.com/",
        }.items()
    }
    | {
        "definition": Attack("link-definition", with_text("[bladet]: javascript:alert(1)")),
        "picture": Attack("image-in-text", with_text("![a](https://example.org/pixel.png)")),
        "title-script": Attack("markup-in-field", a_case_text(title="Macken <script>x</script>")),
        "title-template": Attack("template-code", a_case_text(title="Macken {{ config }}")),
        "picture-path": Attack(
            "odd-value",
            a_case_text(images="[{file: ../../b.png, alt: a, credit: b, licence: c}]"),
        ),
        "picture-svg": Attack(
            "odd-value", a_case_text(images="[{file: b.svg, alt: a, credit: b, licence: c}]")
        ),
        "log-title": Attack("markup-in-field", a_case_text(title='"Macken\\n::error::kilroy"')),
        "log-field": Attack("unknown-field", with_line('"::error file=x::kilroy": a')),
    }
)
LINE = 3_900
"""Characters of a line that is just allowed."""


def _filled(piece: str) -> str:
    """A body of a quarter of a megabyte, of one piece over and over on lines that are allowed."""
    line = piece * (LINE // len(piece))
    return with_text("\n".join([line] * (250_000 // len(f"{line}\n".encode()))))


SLOW = {
    "body-brackets": Attack("long-line", with_text("[" * 60_000)),
    "million-letters": Attack("too-large", with_text("x" * 1_000_000)),
    "long-letters": Attack("long-line", with_text("x" * 250_000)),
    "many-lines": Attack("too-many-lines", with_text("a\n" * 100_000)),
    "slow-brackets": Attack("crowded-markup", _filled("[")),
    "slow-pictures": Attack("crowded-markup", _filled("![")),
    "slow-tags": Attack("raw-html", _filled("<a ")),
    "slow-cdata": Attack("raw-html", _filled("<![CDATA[")),
    "slow-marked": Attack("raw-html", _filled("<![>")),
    "slow-comments": Attack("raw-html", _filled("<!--")),
    "slow-escapes": Attack("crowded-markup", _filled("\\")),
    "slow-stars": Attack("crowded-markup", _filled("*")),
    "slow-lines": Attack("crowded-markup", _filled("_a")),
    "slow-code": Attack("crowded-markup", _filled("`a")),
    "slow-quotes": Attack("deep-list", _filled("> ")),
    "slow-lists": Attack("deep-list", _filled("- ")),
    "slow-citations": Attack("crowded-markup", _filled("[^bladet]")),
    "slow-links": Attack("crowded-markup", _filled("[a](b)")),
    "slow-templates": Attack("template-code", _filled("{{")),
    "slow-attributes": Attack("plugin-directive", _filled("{:")),
    "slow-letters": Attack("look-alike", _filled("N\u0430s ")),
    "slow-accents": Attack("stacked-accents", _filled("e" + "\u0301" * 9)),
    "slow-joiners": Attack("control-character", _filled("a\u200d")),
}
HOSTILE: Mapping[str, Attack] = FENCES | YAML | KEYS | SIGNS | LETTERS | TEXTS | SLOW
"""All of them by the name of their file."""
MINOR = frozenset({"lost"})
"""Those that are told as warnings, since this reader loses nothing by them."""

LARGE = 2_000
"""Signs from which a text may take time."""
BOMBS = frozenset(name for name, attack in HOSTILE.items() if len(attack.text) > LARGE) | {
    name for name in HOSTILE if "bomb" in name
}
"""Those that are made to take time."""


def write(folder: Path, names: Iterable[str] = HOSTILE) -> None:
    """Put hostile texts in a folder."""
    folder.mkdir(exist_ok=True)
    for name in names:
        text = HOSTILE[name].text
        (folder / f"{name}.md").write_bytes(text.encode() if isinstance(text, str) else text)


MARK = "kilroy"
"""A word that shows where hostile text comes out."""
PRODUCT = str(7 * 7777)
"""What a template language would make of the sum in the texts."""
TITLE = """Mack & "butik" {{ 7*7777 }} 'i' byn"""
CODE = f"<script>{MARK}()</script> <!-- {MARK} --> {{{{ 7*7777 }}}} {{% include '{MARK}' %}}"


def published() -> dict[str, str | bytes]:
    """The files of a bank that lets all through that a bank may, and shows every hostile text."""
    off = "".join(f"  {name}: off\n" for name in sorted(RULES.keys() - FIRM))
    own = re.sub(r"^rules:.*\n(?:[ \t].*\n)*", "", SETTINGS, flags=re.MULTILINE)
    text = (
        f"{CODE} <img src=x onerror={MARK}()> [a](javascript:{MARK}()) [b](data:text/html,{MARK})"
    )
    case = a_case_text(
        title=json.dumps(TITLE),
        place="'{{ 7*7777 }}'",
        images=f"[{{file: place.jpg, alt: {json.dumps(TITLE)}, credit: A, licence: CC0}}]",
        body=f"{BODY}\n### {{{{ 7*7777 }}}} <b>\n{text}[^bladet]\n",
    )
    files: dict[str, str | bytes] = {
        "bank.yml": f"{own}\nrules:\n{off}",
        "hostile.md": case,
        "good.md": GOOD,
        "images/hostile/place.jpg": PICTURES["place.jpg"][1],
    }
    return files | {
        f"{name}.md": attack.text
        for name, attack in (TEXTS | LETTERS).items()
        if attack.rule not in FIRM and isinstance(attack.text, str)
    }


STRAYS = {
    ".meta.yml": "stray-file",
    "evil.html": "stray-file",
    "evil.js": "stray-file",
    "evil.svg": "stray-file",
    "evil.php": "stray-file",
    "evil.py": "stray-file",
    "evil.md.bak": "stray-file",
    "evil.MD": "stray-file",
    "CNAME": "stray-file",
    "robots.txt": "stray-file",
    "methods/.meta.yml": "stray-file",
    "images/evil.html": "stray-file",
    "images/evil-picture/evil.html": "unsafe-image",
    "index.md": "file-name",
    "README.md": "file-name",
    "<img src=x onerror=kilroy()>.md": "file-name",
    "h\u0430rbo.md": "look-alike",
    "Twin.md": "file-name",
    "twin.md": "twin-names",
    "\u00e5.md": "twin-names",
    "a\u030a.md": "look-alike",
}
"""Files by the name under which they stand in a bank, each with the rule that must say no."""


PICTURES: Mapping[str, tuple[str, bytes]] = {
    "bomb.png": ("image-budget", a_bomb(20_000, 20_000)),
    "heavy.jpg": ("image-budget", an_image("JPEG") + b"\0" * 3_000_000),
    "place.jpg": ("image-position", an_image("JPEG", exif=notes(place=True))),
    "drawing.png": ("image-type", SVG),
    "page.jpg": ("image-type", b"<html><script>kilroy()</script></html>"),
    "other.png": ("image-type", an_image("JPEG")),
    "cut.webp": ("image-type", an_image("WEBP")[:30]),
}
"""Images of one case by name, each with the rule that must say no."""


def write_pictures(folder: Path) -> None:
    """Put a case with hostile images in a bank."""
    place = folder / "images" / "pictures"
    place.mkdir(parents=True)
    for name, (_, content) in PICTURES.items():
        (place / name).write_bytes(content)
    (place / "link.jpg").symlink_to("/etc/passwd")
    listed = ", ".join(
        f"{{file: {name}, alt: En vy, credit: A, licence: CC0}}" for name in PICTURES
    )
    text = a_case_text(title="Ett fall med bilder", images=f"[{listed}]")
    (folder / "pictures.md").write_text(text, encoding="utf-8")


def write_strays(folder: Path) -> None:
    """Put files in a bank that do not belong there, or have names that no file should have."""
    for name in STRAYS:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(a_case_text(title=f"Fallet {path.stem}"[:80]), encoding="utf-8")


NO_FILES = ("link", "loop", "dead-link", "folder", "pipe", "huge")
"""Names of what `write_no_files` makes."""


def write_no_files(folder: Path) -> None:
    """Put what is no ordinary file in a folder: links, a folder, a pipe, fifty megabytes."""
    (folder / "link.md").symlink_to("/etc/passwd")
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "dead-link.md").symlink_to("nowhere.md")
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "pipe.md")
    with (folder / "huge.md").open("wb") as stream:
        stream.truncate(50_000_000)
