"""The page of open data as a set of data in the words of schema.org."""

from collections.abc import Mapping

from servicebank.publish.edition import Edition
from servicebank.publish.open_data.documents import VERSION
from servicebank.publish.open_data.places import CASES, MAP, Places
from servicebank.publish.open_data.table import languages
from servicebank.publish.open_data.view import DataView

Node = dict[str, object]


def dataset(view: DataView, edition: Edition, address: str) -> Mapping[str, object]:
    """What the page is about; `address` is the site's."""
    places, settings = Places(edition.addresses, address), edition.bank.settings
    publisher = settings.catalogue.publisher or settings.name
    forms = {
        CASES: "application/json",
        **{places.table(code, settings.language): "text/csv" for code in languages(edition.bank)},
        MAP: "application/geo+json",
    }
    return {
        "@type": "Dataset",
        "version": VERSION,
        "license": settings.licence.url,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": edition.word(publisher)},
        "keywords": [edition.word(facet.label) for facet in settings.facets],
        "variableMeasured": [column.name for column in view.columns],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media,
                "contentUrl": places.whole(form),
            }
            for form, media in forms.items()
        ],
    }
