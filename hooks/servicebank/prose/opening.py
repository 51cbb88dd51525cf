"""How a page begins, for those who have not opened it yet."""

from html.parser import HTMLParser


class _Opening(HTMLParser):
    """Listens until the first paragraph has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.is_open = self.is_done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.is_open = self.is_open or (tag == "p" and not self.is_done)

    def handle_endtag(self, tag: str) -> None:
        if tag == "p" and self.is_open:
            self.is_open, self.is_done = False, bool("".join(self.words).strip())

    def handle_data(self, data: str) -> None:
        if self.is_open:
            self.words.append(data)


def opening(html: str) -> str:
    """The first paragraph of a page, as plain text; empty when it has none."""
    reader = _Opening()
    reader.feed(html)
    return " ".join("".join(reader.words).split())
