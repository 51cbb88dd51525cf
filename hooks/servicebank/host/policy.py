"""What pages allow browsers to load and run: a Content-Security-Policy in each of them."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from string import ascii_letters, digits

from jinja2 import Environment

FOLDER = "partials/javascripts/"
"""Where the templates of scripts that stand in pages are; others are never allowed to run."""
OPEN, CLOSE = "<script>", "</script>"
CHARSET = '<meta charset="utf-8">'
"""What the policy stands after: it must come before all that it is about."""
FINDER = " data-bundle="
"""What a page has that runs the search engine, which is WebAssembly."""
FILLED_IN = frozenset(ascii_letters + digits + "./:_-")
"""Letters of an address that a template puts into a script."""
RULES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's style sheet has its small drawings in itself
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


class Policy:
    """Knows the scripts that may stand in pages."""

    def __init__(self, scripts: Iterable[str] = ()) -> None:
        """Know scripts as their templates have them, with at most one expression in each."""
        self._scripts = tuple(scripts)

    def stray(self, html: str) -> tuple[str, ...]:
        """The scripts in a page that no template of scripts has, which browsers will not run."""
        return tuple(script for script in _scripts(html) if not self._knows(script))

    def applied(self, html: str) -> str:
        """A page with its policy."""
        known = dict.fromkeys(filter(self._knows, _scripts(html)))
        engine = ("'wasm-unsafe-eval'",) if FINDER in html else ()
        scripts = " ".join(("script-src 'self'", *engine, *map(_hash, known)))
        told = "; ".join((*RULES[:1], scripts, *RULES[1:]))
        meta = f'<meta http-equiv="Content-Security-Policy" content="{told}">'
        return html.replace(CHARSET, f"{CHARSET}\n    {meta}", 1)

    def _knows(self, script: str) -> bool:
        return any(_is_made_of(script, template) for template in self._scripts)


def own_scripts(templates: Environment) -> Iterator[str]:
    """The scripts of the theme and of what overrides it, as their templates have them."""
    if templates.loader is None:
        return
    for name in templates.list_templates(filter_func=lambda name: name.startswith(FOLDER)):
        source, _, _ = templates.loader.get_source(templates, name)
        yield from _scripts(source)


def _scripts(html: str) -> Iterator[str]:
    """What stands in script elements without attributes."""
    return (part.partition(CLOSE)[0] for part in html.split(OPEN)[1:])


def _is_made_of(script: str, template: str) -> bool:
    """Whether a script is a template's, with nothing but an address filled in."""
    before, expression, after = template.partition("{{")
    if not expression:
        return script == template
    after = after.rpartition("}}")[2]
    filled = script[len(before) : len(script) - len(after)]
    return script == f"{before}{filled}{after}" and FILLED_IN.issuperset(filled)


@lru_cache
def _hash(script: str) -> str:
    """How a policy names a script."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
