"""Makes the styles of the Word file anew, as ``data/book/reference.docx``.

Whoever only wants another look opens that file in Word and changes its styles; this script is for
those who want to begin again from pandoc's own file.
"""

import io
import subprocess
import zipfile
from pathlib import Path

import pypandoc
from word_styles import CHARACTERS, DEFAULTS, STYLES, TABLE, Style

TARGET = Path(__file__).parents[1] / "servicebank" / "data" / "book" / "reference.docx"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MOMENT = (2026, 1, 1, 0, 0, 0)
"""The time of every part, so that the file is the same each time."""
HEADER = """<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r>
<w:t xml:space="preserve">TITLE</w:t></w:r>
<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:instrText xml:space="preserve"> STYLEREF "heading 1" </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> </w:t></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""
FOOTER = """<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>
<w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""
SECTION = """<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>
<w:footerReference w:type="default" r:id="rIdFooter"/>
<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1531" w:right="1418" w:bottom="1418" w:left="1418"
 w:header="709" w:footer="624" w:gutter="0"/>
<w:titlePg/></w:sectPr>"""


def main() -> None:
    """Write the file."""
    pandoc = str(pypandoc.get_pandoc_path())
    done = subprocess.run(  # noqa: S603 - fixed words
        [pandoc, "--print-default-data-file", "reference.docx"], capture_output=True, check=True
    )
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    parts["word/styles.xml"] = styles()
    parts["word/header1.xml"] = part("hdr", HEADER)
    parts["word/footer1.xml"] = part("ftr", FOOTER)
    body = parts["word/document.xml"]
    root = body[body.index("<w:document") : body.index(">", body.index("<w:document")) + 1]
    if "xmlns:r=" not in root:
        body = body.replace(root, f'{root[:-1]} xmlns:r="{RELATIONS}">')
    start = body.index("<w:sectPr")
    parts["word/document.xml"] = f"{body[:start]}{SECTION}</w:body></w:document>"
    for name, kind in (("header1", "header"), ("footer1", "footer")):
        rels = "word/_rels/document.xml.rels"
        link = (
            f'<Relationship Type="{RELATIONS}/{kind}" Id="rId{kind.capitalize()}"'
            f' Target="{name}.xml"/>'
        )
        parts[rels] = parts[rels].replace("</Relationships>", f"{link}</Relationships>")
        told = f'<Override PartName="/word/{name}.xml" ContentType="{KINDS}.{kind}+xml"/>'
        types = "[Content_Types].xml"
        parts[types] = parts[types].replace("</Types>", f"{told}</Types>")
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        'w:themeFontLang w:val="en-US"', 'w:themeFontLang w:val="sv-SE"'
    )
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as new:
        for name, text in sorted(parts.items()):
            new.writestr(zipfile.ZipInfo(name, MOMENT), text, zipfile.ZIP_DEFLATED)


def part(name: str, content: str) -> str:
    """A part of the file."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:{name} xmlns:w="{SPACE}" xmlns:r="{RELATIONS}">{content}</w:{name}>'


def styles() -> str:
    """All styles."""
    own = "".join(map(paragraph, STYLES)) + "".join(
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{label}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{look}</w:rPr></w:style>'
        for name, label, look in CHARACTERS
    )
    return part("styles", DEFAULTS + own + TABLE)


def paragraph(style: Style) -> str:
    """One style of paragraphs."""
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/>{following}<w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{style.run}</w:rPr></w:style>"
    )


if __name__ == "__main__":
    main()
