"""The styles of the Word file: how paragraphs, letters and tables look."""

from typing import NamedTuple

MAIN, ACCENT, GREY, PALE = "00535E", "B4531A", "555555", "E9F0F0"
FONT = "Calibri"


class Style(NamedTuple):
    """A style of paragraphs."""

    id: str
    name: str
    based: str = "Normal"
    next: str = ""
    paragraph: str = ""
    """What stands in ``w:pPr``."""
    run: str = ""
    """What stands in ``w:rPr``."""


def spacing(before: int, after: int, line: int = 0) -> str:
    """Space around a paragraph, in twentieths of a point."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def letters(size: float, colour: str = "", *, bold: bool = False) -> str:
    """Size in points, colour and weight."""
    half = round(size * 2)
    return (
        ("<w:b/>" if bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    )


def heading(level: int, before: int, after: int, size: float, first: str = "") -> Style:
    """A heading of a level."""
    flow = f"<w:keepNext/><w:keepLines/>{first}{spacing(before, after, 252)}"
    return Style(
        f"Heading{level}",
        f"heading {level}",
        next="BodyText",
        paragraph=f'{flow}<w:outlineLvl w:val="{level - 1}"/>',
        run=letters(size, MAIN, bold=True),
    )


def entry(level: int, before: int, indent: int, *, bold: bool) -> Style:
    """An entry of the list of contents; in a real file the page number stands at the tab."""
    tab = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>'
    return Style(
        f"TOC{level}",
        f"toc {level}",
        next="Normal",
        paragraph=f'{tab}{spacing(before, 40, 252)}<w:ind w:left="{indent}" w:right="567"/>',
        run=letters(11, bold=bold),
    )


BAR = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{ACCENT}"/></w:pBdr>'
RULE = f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="{MAIN}"/></w:pBdr>'
STYLES = (
    Style("BodyText", "Body Text", paragraph=spacing(0, 120, 276)),
    Style("FirstParagraph", "First Paragraph", "BodyText", "BodyText"),
    Style("Compact", "Compact", "BodyText", paragraph=spacing(20, 40, 259)),
    Style(
        "Title",
        "Title",
        next="Subtitle",
        paragraph=spacing(4200, 160, 240),
        run=letters(36, MAIN, bold=True),
    ),
    Style(
        "Subtitle",
        "Subtitle",
        next="BodyText",
        paragraph=spacing(0, 480, 264),
        run=letters(16, GREY),
    ),
    Style(
        "Author",
        "Author",
        next="BodyText",
        paragraph=f"{RULE}{spacing(0, 120)}",
        run=letters(13, MAIN, bold=True),
    ),
    Style("Date", "Date", next="BodyText", paragraph=spacing(0, 60), run=letters(12, GREY)),
    heading(1, 0, 320, 26, "<w:pageBreakBefore/>"),
    heading(2, 360, 80, 19),
    heading(3, 280, 80, 13.5),
    heading(4, 220, 60, 12),
    heading(5, 200, 60, 11),
    heading(6, 200, 60, 11),
    Style(
        "Place",
        "Place",
        "BodyText",
        paragraph=f"<w:keepNext/>{spacing(0, 200)}",
        run=letters(11, GREY),
    ),
    Style("Lead", "Lead", "BodyText", paragraph=spacing(0, 200, 276), run=letters(12.5)),
    Style("Colophon", "Colophon", "BodyText"),
    Style(
        "Also",
        "Also",
        "BodyText",
        paragraph=f"<w:keepNext/>{spacing(160, 60)}",
        run=letters(11, bold=True),
    ),
    Style("Rest", "Rest", "BodyText", paragraph=spacing(120, 0), run=letters(10)),
    Style(
        "BlockText",
        "Block Text",
        "BodyText",
        paragraph=f'{BAR}{spacing(80, 120)}<w:ind w:left="340"/>',
    ),
    Style(
        "DefinitionTerm",
        "Definition Term",
        "BodyText",
        "Definition",
        f'<w:keepNext/>{BAR}{spacing(0, 0)}<w:ind w:left="227"/>',
        letters(11, MAIN, bold=True),
    ),
    Style(
        "Definition",
        "Definition",
        "BodyText",
        paragraph=f'{BAR}{spacing(0, 100, 264)}<w:ind w:left="227"/>',
    ),
    Style("Caption", "caption", paragraph=spacing(60, 120), run=letters(9.5, GREY)),
    Style(
        "TableCaption",
        "Table Caption",
        "Caption",
        paragraph=f"<w:keepNext/>{spacing(200, 60)}",
        run=letters(9.5, GREY, bold=True),
    ),
    Style("ImageCaption", "Image Caption", "Caption", paragraph=spacing(40, 200)),
    Style("Figure", "Figure", paragraph=spacing(160, 0)),
    Style(
        "CaptionedFigure", "Captioned Figure", "Figure", paragraph=f"<w:keepNext/>{spacing(160, 0)}"
    ),
    Style("FootnoteText", "footnote text", paragraph=spacing(0, 20, 240), run=letters(9)),
    Style("FootnoteBlockText", "Footnote Block Text", "FootnoteText"),
    Style(
        "TOCHeading",
        "TOC Heading",
        next="BodyText",
        paragraph=f"<w:pageBreakBefore/>{spacing(0, 280)}",
        run=letters(26, MAIN, bold=True),
    ),
    entry(1, 160, 0, bold=True),
    entry(2, 0, 284, bold=False),
    Style(
        "Header",
        "header",
        paragraph='<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>' + spacing(0, 0),
        run=letters(9, GREY),
    ),
    Style(
        "Footer", "footer", paragraph=f'<w:jc w:val="center"/>{spacing(0, 0)}', run=letters(9, GREY)
    ),
)
CHARACTERS = (
    (
        "VerbatimChar",
        "Verbatim Char",
        '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>',
    ),
    ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
    ("Hyperlink", "Hyperlink", f'<w:color w:val="{MAIN}"/><w:u w:val="single"/>'),
)
LINE = f'w:val="single" w:sz="4" w:space="0" w:color="{MAIN}"'
TABLE = f"""<w:style w:type="table" w:default="1" w:styleId="TableNormal">
<w:name w:val="Normal Table"/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/>
<w:basedOn w:val="TableNormal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>
<w:tblPr><w:tblBorders><w:top {LINE}/><w:bottom {LINE}/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFD8D8"/></w:tblBorders>
<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>
<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{MAIN}"/></w:rPr>
<w:tcPr><w:tcBorders><w:bottom {LINE}/></w:tcBorders>
<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr></w:style>"""
FACE = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
DEFAULTS = f"""<w:docDefaults><w:rPrDefault><w:rPr>{FACE}<w:sz w:val="22"/><w:szCs w:val="22"/>
<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
<w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>
<w:semiHidden/></w:style>"""
