"""Where documents for programs are, below the site's root."""

from dataclasses import dataclass
from urllib.parse import urljoin

from servicebank.check.guide.json_schema import FOLDER as SCHEMAS
from servicebank.publish.addresses import Addresses

FOLDER = "data/v1"
CASES, MAP = f"{FOLDER}/cases.json", f"{FOLDER}/cases.geojson"
TABLE = f"{FOLDER}/cases.csv"
VOCABULARY, OPENAPI = f"{FOLDER}/vocabulary.json", f"{FOLDER}/openapi.json"
PACKAGE, CATALOGUE = f"{FOLDER}/datapackage.json", f"{FOLDER}/dcat.ttl"
REVIEWS = f"{FOLDER}/reviews.ics"
LINKED_CATALOGUE = "dcat.jsonld"
"""The name of the catalogue as JSON-LD, in the folder of the page of open data."""


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses of one site's pages and documents."""

    addresses: Addresses
    """Of the edition in the bank's own language."""
    site: str
    """The site's address with a slash at the end; empty while that is not known."""

    def whole(self, address: str) -> str:
        """An address as a document says it: from the site's root while the site has none."""
        return urljoin(self.site or "/", address)

    def case(self, case_id: str) -> str:
        """The document of a case."""
        return f"{FOLDER}/{self.addresses.segments.cases}/{case_id}.json"

    def table(self, language: str, own: str) -> str:
        """The table in a language."""
        return TABLE if language == own else f"{FOLDER}/cases-{language}.csv"

    def schema(self, name: str) -> str:
        """The schema of a kind of document."""
        return f"{SCHEMAS}/{name}-document.json"

    def linked_catalogue(self) -> str:
        """The catalogue as JSON-LD, beside the page of open data, or among the documents."""
        return f"{self.addresses.data() or f'{FOLDER}/'}{LINKED_CATALOGUE}"

    def documentation(self) -> str:
        """The page of open data, or the bank's cases where there is none."""
        return self.addresses.data() or self.addresses.cases()
