"""What templates are told of the whole site."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig

from servicebank.host.upkeep import edits
from servicebank.host.wishes import desk
from servicebank.language.names import direction
from servicebank.publish.finder import TEMPLATE as FINDER
from servicebank.publish.heads import Heads
from servicebank.publish.site import Site


def tell(
    config: MkDocsConfig,
    site: Site,
    heads: Heads,
    words: Mapping[str, Mapping[str, str]],
    *,
    is_served: bool,
) -> None:
    """Put what templates look up into MkDocs' ``extra``; the bank's own language is the first."""
    own, *others = words
    config.extra.update(
        words=words[own],
        directions={language: direction(language) for language in words},
        heads=heads,
        is_served=is_served,
        alternate=bool(others),
        finder=site.editions[own].addresses.cases(),
        finders={page.language: page.address for page in site.pages if page.template == FINDER},
        homes=site.homes,
        ways=site.ways,
        wishes=desk(config, "wish"),
        reports=desk(config, "report"),
        edits=edits(config),
    )
