"""What must not be on a published site, looked for in every file of it.

It shares no code with the package: what both got wrong would go unseen.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

from PIL import Image

ENDINGS = {
    ".bib", ".css", ".csv", ".geojson", ".gz", ".html", ".ics", ".jpeg", ".jpg", ".js",
    ".json", ".jsonld", ".map", ".pagefind", ".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta",
    ".png", ".ris", ".svg", ".ttl", ".txt", ".webp", ".woff2", ".xml",
}  # fmt: skip
"""Kinds of files that may be published."""
IMAGES = frozenset({".jpeg", ".jpg", ".png", ".webp"})
PLAIN = {
    "background", "dpi", "duration", "gamma", "icc_profile", "interlace", "jfif", "jfif_density",
    "jfif_unit", "jfif_version", "loop", "progression", "progressive", "srgb", "timestamp",
    "transparency", "version",
}  # fmt: skip
"""What an image may say of itself: how to draw it."""
SCRIPTS = re.compile(r"assets/(?:shell|reading)\.js|assets/finder/(?:finder|shortcut)\.js")
"""Scripts that pages may ask for, all our own; Pagefind's is asked for by ours."""
INLINE = frozenset(
    {
        "3be868784c01c620b7ae7c38315f983b4303026096513c1029c2eb60394712ca",  # light or dark
    }
)
"""SHA-256 of scripts in pages."""
DATA = frozenset({"application/json", "application/ld+json"})
"""Kinds of scripts that are data."""
ACTIVE = {
    "animate", "applet", "audio", "base", "bgsound", "embed", "fencedframe", "foreignobject",
    "frame", "frameset", "handler", "iframe", "listener", "marquee", "object", "param",
    "plaintext", "portal", "set", "video", "xmp",
}  # fmt: skip
"""Elements that run, fetch or take over, and that no page of ours needs."""
ADDRESSES = {
    "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction",
    "href", "icon", "imagesrcset", "longdesc", "manifest", "ping", "poster", "profile", "src",
    "srcset", "usemap", "xlink:href",
}  # fmt: skip
"""Attributes that hold addresses."""
FETCHING = {
    "form", "image", "img", "input", "link", "script", "source", "track", "use",
}  # fmt: skip
"""Elements whose addresses a browser goes to by itself."""
POINTING = {
    "alternate", "author", "canonical", "help", "license", "next", "prev",
}  # fmt: skip
"""Relations that only say where something is."""
SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
DRAWN = re.compile(r"assets/stylesheets/main\.[0-9a-f]{8}\.min\.css|pagefind/pagefind-[a-z-]+\.css")
"""Style sheets of the theme and of Pagefind, which hold small drawings as addresses of data."""
STYLE = re.compile(r"""url\(\s*["']?([^"')]*)|@import\s+["']?([^"';\s]*)""")
MAPPED = re.compile(r"[#@] ?sourceMappingURL=(\S+)")
NUMBER = re.compile(
    r"(?<![\d.,/=_-])((?:\d{2})?)(\d{2})(\d{2})(\d{2})[-+\u2013\u2212 ]?(\d{3})(\d)(?![.,/_-]?\d)"
)
"""What can be a personal number, in ten digits or twelve."""
MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")

Offences = Iterator[str]
Search = Callable[["Site"], Offences]


class Reader(HTMLParser):
    """Everything of a page, also what browsers do not show."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str]]]] = []
        self.hidden: list[str] = []
        """Comments, instructions and marked sections."""
        self.words: list[str] = []
        self.samples: list[str] = []
        """Words set as code."""
        self.scripts: list[tuple[dict[str, str], str]] = []
        self.styles: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = [(name, value or "") for name, value in attrs]
        self.tags.append((tag, written))
        self._open.append(tag)
        if tag == "script":
            self.scripts.append((dict(written), ""))

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["script"]:
            attributes, text = self.scripts.pop()
            self.scripts.append((attributes, text + data))
        elif self._open[-1:] == ["style"]:
            self.styles.append(data)
        else:
            (self.samples if {"code", "pre"} & {*self._open} else self.words).append(data)

    def handle_comment(self, data: str) -> None:
        self.hidden.append(data)

    def handle_pi(self, data: str) -> None:
        self.hidden.append(data)

    def unknown_decl(self, data: str) -> None:
        self.hidden.append(data)

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self.hidden.append(decl)

    @property
    def addresses(self) -> Iterator[tuple[str, str, str]]:
        """Every address with its element and attribute."""
        for tag, attributes in self.tags:
            for name, value in attributes:
                if name in {"srcset", "imagesrcset"}:
                    parts = (part.split()[:1] for part in value.split(","))
                    yield from ((tag, name, address) for part in parts for address in part)
                elif name in ADDRESSES:
                    yield tag, name, value

    @property
    def shown(self) -> str:
        """All that a reader can see or hear: words and the texts of attributes."""
        values = (value for _, attributes in self.tags for _, value in attributes)
        return "\n".join(("".join(self.words), "".join(self.samples), *values))


class Site(NamedTuple):
    """A published site, read."""

    folder: Path
    address: str
    """Where it is published; empty when it does not say."""
    pages: Mapping[str, Reader]

    def files(self, *endings: str) -> Iterator[tuple[str, Path]]:
        """Files by their path below the site."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and (not endings or path.suffix in endings):
                yield path.relative_to(self.folder).as_posix(), path


def read(folder: Path, address: str = "") -> Site:
    """A site from its folder."""
    paths = sorted(folder.rglob("*.html"))
    pages = {
        path.relative_to(folder).as_posix(): Reader(path.read_text(encoding="utf-8"))
        for path in paths
    }
    return Site(folder, address, pages)


def active_content(site: Site) -> Offences:
    """Handlers, elements that run or take over, and addresses that do anything but lead."""
    for name, page in site.pages.items():
        for tag, attributes in page.tags:
            if tag in ACTIVE:
                yield f"{name}: <{tag}>"
            if tag == "meta" and dict(attributes).get("http-equiv", "").lower() == "refresh":
                yield f"{name}: refresh"
            for attribute, value in attributes:
                if attribute.startswith("on") or attribute in {"srcdoc", "style", "nonce"}:
                    yield f"{name}: {tag} {attribute}={value}"
        for tag, attribute, address in page.addresses:
            if _scheme(address) not in SCHEMES:
                yield f"{name}: {tag} {attribute}={address}"
        yield from (f"{name}: <style> {style[:40]}" for style in page.styles)


def unknown_scripts(site: Site) -> Offences:
    """Scripts that are neither ours, the theme's nor Pagefind's, and data that is not JSON."""
    for name, page in site.pages.items():
        for attributes, text in page.scripts:
            if "src" in attributes:
                path = urlsplit(urljoin(f"/{name}", attributes["src"])).path.lstrip("/")
                if (
                    text.strip()
                    or not SCRIPTS.fullmatch(path)
                    or not (site.folder / path).is_file()
                ):
                    yield f"{name}: {attributes['src']}"
            elif attributes.get("type") in DATA:
                if not _is_json(text) or "<" in text:
                    yield f"{name}: data {text[:60]}"
            elif hashlib.sha256(text.encode()).hexdigest() not in INLINE:
                yield f"{name}: {text[:60]}"


def foreign_resources(site: Site) -> Offences:
    """What a browser would fetch from another host, and forms that send more than they ask for."""
    for name, page in site.pages.items():
        for tag, attributes in page.tags:
            told = dict(attributes)
            relations = set(told.get("rel", "").split())
            if tag == "link" and relations and relations <= POINTING:
                continue
            if tag == "form" and ("target" in told or told.get("method", "get") != "get"):
                yield f"{name}: form {told}"
        for tag, attribute, address in page.addresses:
            is_link = tag == "link" and _only_points(page, address)
            if tag in FETCHING and not is_link and _is_foreign(site, name, address):
                yield f"{name}: {tag} {attribute}={address}"
    for name, path in site.files(".css", ".svg"):
        for found in STYLE.finditer(path.read_text(encoding="utf-8")):
            address = found[1] or found[2] or ""
            is_drawing = DRAWN.fullmatch(name) and address.startswith("data:image/svg+xml")
            if not is_drawing and _is_foreign(site, name, address):
                yield f"{name}: {address}"


def hidden_text(site: Site) -> Offences:
    """Comments and the like, which readers do not see and everybody can read."""
    for name, page in site.pages.items():
        yield from (f"{name}: {text[:60]}" for text in page.hidden)
    for name, path in site.files(".html", ".svg", ".xml"):
        if "<!--" in path.read_text(encoding="utf-8"):
            yield f"{name}: <!--"


def template_code(site: Site) -> Offences:
    """Expressions that a template should have filled in."""
    for name, page in site.pages.items():
        values = (value for _, attributes in page.tags for _, value in attributes)
        for text in ("".join(page.words), *values):
            yield from (f"{name}: {found[0]}" for found in TEMPLATE.finditer(text))


def personal_numbers(site: Site) -> Offences:
    """Personal and coordination numbers whose date and check digit are right."""
    for name, text in _texts(site):
        yield from (f"{name}: {found[0]}" for found in NUMBER.finditer(text) if _is_person(found))


def mail_addresses(site: Site) -> Iterator[tuple[str, str]]:
    """Every address for mail, with the file that it stands in."""
    for name, text in _texts(site):
        yield from ((name, found[0]) for found in MAIL.finditer(text))


def odd_files(site: Site) -> Offences:
    """Links, files of a kind or a name that nobody asked for, and what is not well-formed."""
    readers: Mapping[str, Callable[[Path], object]] = {
        ".json": lambda path: json.loads(path.read_bytes()),
        ".jsonld": lambda path: json.loads(path.read_bytes()),
        ".geojson": lambda path: json.loads(path.read_bytes()),
        ".map": lambda path: json.loads(path.read_bytes()),
        ".xml": lambda path: ET.fromstring(path.read_bytes()),  # noqa: S314 - our own files
        ".svg": lambda path: ET.fromstring(path.read_bytes()),  # noqa: S314
        ".gz": lambda path: gzip.decompress(path.read_bytes()),
    }
    for name, path in site.files():
        is_odd_name = re.fullmatch(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*", name) is None
        if path.suffix not in ENDINGS or is_odd_name or "/." in f"/{name}" or path.is_symlink():
            yield name
            continue
        try:
            if path.suffix in readers:
                readers[path.suffix](path)
        except (ValueError, ET.ParseError, OSError) as error:
            yield f"{name}: {error}"


def odd_images(site: Site) -> Offences:
    """Images of another type than they say, with anything beside the picture, or that run."""
    for name, path in site.files(*IMAGES):
        with Image.open(path) as image:
            said = (image.format or "").lower().replace("jpeg", "jpg")
            if said != path.suffix[1:].replace("jpeg", "jpg"):
                yield f"{name}: {said}"
            beside = {str(key) for key in image.info} - PLAIN
            if dict(image.getexif()) or beside:
                yield f"{name}: {sorted(beside)} {dict(image.getexif())}"
    for name, path in site.files(".svg"):
        for element in ET.fromstring(path.read_bytes()).iter():  # noqa: S314 - our own files
            tag = str(element.tag).rpartition("}")[2].lower()
            if tag in ACTIVE | {"script", "style", "a", "image"}:
                yield f"{name}: <{tag}>"
            for attribute, value in element.attrib.items():
                own = attribute.rpartition("}")[2].lower()
                if own.startswith("on") or (own == "href" and not value.startswith("#")):
                    yield f"{name}: {own}={value}"


def odd_source_maps(site: Site) -> Offences:
    """Maps to sources elsewhere, or of this machine."""
    for name, path in site.files(".js", ".css"):
        for found in MAPPED.finditer(path.read_text(encoding="utf-8")):
            map_path = (path.parent / found[1]).resolve()
            if not map_path.is_relative_to(site.folder.resolve()) or not map_path.is_file():
                yield f"{name}: {found[1]}"
    for name, path in site.files(".map"):
        told = json.loads(path.read_bytes())
        for source in (told.get("sourceRoot") or "", *told["sources"]):
            if (
                urlsplit(source).scheme not in {"", "webpack"}
                or PurePosixPath(source).is_absolute()
            ):
                yield f"{name}: {source}"


def _scheme(address: str) -> str:
    """The scheme as browsers see it: whitespace and control characters do not count."""
    seen = re.sub(r"[\x00-\x20\x7f]+", "", address)
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", seen)
    return found[1].lower() if found else ""


def _is_foreign(site: Site, page: str, address: str) -> bool:
    """Whether an address leads to another host, or holds what it leads to."""
    here = site.address or "https://site.invalid/"
    whole = urlsplit(urljoin(here + page, address.strip()))
    return (whole.scheme, whole.netloc) != urlsplit(here)[:2]


def _only_points(page: Reader, address: str) -> bool:
    """Whether every link element with an address only says where something is."""
    links = (dict(attributes) for tag, attributes in page.tags if tag == "link")
    relations = [set(link.get("rel", "").split()) for link in links if link.get("href") == address]
    return all(relation and relation <= POINTING for relation in relations)


def _texts(site: Site) -> Iterator[tuple[str, str]]:
    """What people can read in a site: pages, data and what the search shows."""
    for name, page in site.pages.items():
        yield name, page.shown
    for name, path in site.files(".bib", ".csv", ".geojson", ".json", ".ris", ".svg", ".xml"):
        yield name, path.read_text(encoding="utf-8")
    for name, path in site.files(".pf_fragment"):
        yield name, gzip.decompress(path.read_bytes()).decode("utf-8", "replace")


def _is_person(found: re.Match[str]) -> bool:
    """Whether digits are a person's: a day (60 more for coordination numbers) and a check digit."""
    century, year, month, day, serial, check = found.groups()
    digits = [int(digit) for digit in f"{year}{month}{day}{serial}"]
    doubled = (digit * (2 - place % 2) for place, digit in enumerate(digits))
    total = sum(value // 10 + value % 10 for value in doubled)
    if -total % 10 != int(check):
        return False
    try:
        date(int(f"{century or '20'}{year}"), int(month), int(day) - (60 if int(day) > 60 else 0))
    except ValueError:
        return False
    return True


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
