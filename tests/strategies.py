"""Texts that are nearly right, for Hypothesis to break."""

from hypothesis import strategies as st

TOKENS = (
    "---\n", "\n---\n", "...\n", "-----\n", "- ", ": ", ":", "&a ", "*a", "!!str ", "!a ",
    "%YAML 1.2\n", "<<: *a\n", "<<: {a: b}\n", "? ", "[", "]", "{", "}", "[[[[[[[[[[[[", "'", '"',
    "|\n  ", ">-\n  ", "#", " # ", "\t", "\n", "\n\n", "\r\n", "\r", "  ", "\n  - ", ",", "`", "@",
    "~", "null", "no", "0114", "2010-02-30", "unknown", "draft", "published", "ended", "title: a\n",
    "a: b\n", "1", "40 000", "\ufeff", "\0", "\x1b[31m", "\u2028", "\u202e", "😀", "å", "Ö",
    "## ", "### ", "# ", "\n## Lärdomar\n", "[^bladet]", "[^", "[a](b.md)", "](", "![", "<b>",
    "{{", "{% a %}", "[a]: b\n", "::error::", "sv", "se-regions", "false", "off", "warning",
)  # fmt: skip
"""Pieces that mean something to YAML, Markdown or the bank."""


@st.composite
def broken(draw: st.DrawFn, text: str) -> str:
    """A text where some pieces are cut out or put in, some of them twice."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 0, 1, 3, 10, 40))))
        piece = draw(st.sampled_from(TOKENS) | st.just(text[start:end] * 2) | st.text(max_size=3))
        text = text[:start] + piece + text[end:]
    return text


@st.composite
def revalued(draw: st.DrawFn, text: str) -> str:
    """A text where the value of some lines is another."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        number = draw(st.integers(0, len(lines) - 1))
        name, colon, _ = lines[number].partition(":")
        value = draw(st.sampled_from((*TOKENS, "[]", "{}", "[a, a]", "{a: b}", "[[a], {b: c}]")))
        lines[number] = f"{name}{colon} {value}"
    return "\n".join(lines)


def nearly(text: str) -> st.SearchStrategy[str]:
    """A text with something wrong in it, most often."""
    return broken(text) | revalued(text)
