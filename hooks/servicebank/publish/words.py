"""The fixed words of the pages."""

from collections.abc import Mapping

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say

WORDS = (
    say("Need"),
    say("Action"),
    say("Outcome"),
    say("Facts in brief"),
    say("The whole case:"),
    say("Sources"),
    say("Back to the text"),
    say("Related cases"),
    say("Methods used"),
    say("Cases that used the method"),
    say("No case in the bank names this method yet."),
    say("In collections"),
    say("About this case"),
    say("Compiled from open sources; nobody from the place has reviewed it yet."),
    say("Reviewed"),
    say("Licence"),
    say("Case id"),
    say("Edit this page"),
    say("You are here"),
    say("Search the cases"),
    say("All cases"),
    say("Search and filters need JavaScript; the complete list is below."),
    say("Also called"),
    say("In English"),
    say("Source of the definition"),
    say("Images"),
    say("Photo"),
    say("Contact"),
    say("Curator"),
    say("Page not found"),
    say("The page may have moved or never been here. Search the cases, or start again."),
    say("Start page"),
)
"""Words that templates look up by their English form; they use all of them and no others."""


def words(catalog: Catalog) -> Mapping[str, str]:
    """English form → the page's language."""
    return {sentence.template: catalog(sentence) for sentence in WORDS}
