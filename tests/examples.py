"""The programs that the page of open data shows to those who fetch it."""

import re
from html import unescape

EXAMPLE = re.compile(r'<code data-example="([a-z]+)">(.*?)</code>', re.DOTALL)


def examples(html: str) -> dict[str, str]:
    """The programs on a page by name, as a reader copies them."""
    return {name: unescape(text) for name, text in EXAMPLE.findall(html)}
