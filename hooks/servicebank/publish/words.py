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
    say("First letters"),
    say(
        "While the site is shown on your own computer it cannot be searched;"
        " the complete list is below."
    ),
    say("Skip to the content"),
    say("On this page"),
    say("Search the cases"),
    say("Also called"),
    say("Source of the definition"),
    say("Number of cases"),
    say("No cases yet:"),
    say("Images"),
    say("Photo"),
    say("Contact"),
    say("Curator"),
    say("Status"),
    say("Evidence"),
    say("When"),
    say("Sources read"),
    say("Costs and funding"),
    say("What"),
    say("Amount"),
    say("Year"),
    say("Source"),
    say("In the list of sources"),
    say("Close"),
    say("Cite this"),
    say("Copy the text"),
    say("The text is copied"),
    say("Print"),
    say("Share"),
    say("Report an error"),
    say("Method"),
    say("Methods"),
    say("Collection"),
    say("Collections"),
    say("The cases"),
    say("All cases"),
    say("All collections"),
    say("Feed of new and changed cases"),
    say("All methods"),
    say("Find cases"),
    say("Find by place"),
    say("More"),
    say("About the site"),
    say("What do you need to solve?"),
    say("Chosen cases"),
    say("Started last"),
    say("Do the same"),
    say("Page not found"),
    say("The page may have moved or never been here. Search the cases, or start again."),
    say("Start page"),
    say("Menu"),
    say("Sections"),
    say("Dark mode"),
    say("Search"),
    say(
        "Write as you speak: a service, a solution, a place. "
        "Words in quotation marks are searched for exactly."
    ),
    say(
        "Search and filters need JavaScript; the complete list is below, "
        "and the lists of terms lead to their cases."
    ),
    say("Filters"),
    say("Narrow down"),
    say("Map"),
    say("The whole map"),
    say("Show the cases"),
    say("{count} cases found", count="{count}"),
    say("{count} case found", count="{count}"),
    say("Sort by"),
    say("Relevance"),
    say("Newest first"),
    say("Place"),
    say("Title"),
    say("Copy link"),
    say("The link is copied"),
    say("Show more"),
    say("Is there no case like yours?"),
    say("Wish for a case"),
    say("I searched for: {text}", text="{text}"),
    say("Chosen"),
    say("Remove {label}", label="{label}"),
    say("Clear all"),
    say("Showing cases for “{text}”.", text="{text}"),
    say("No case has all the words; these have some of them."),
    say("Only cases in {place}", place="{place}"),
    say("The search could not be loaded. All cases are in the list below."),
    say("No case fits. Try other words, or take away something that is chosen."),
    say("Search without what is chosen"),
    say("Perhaps one of these:"),
    say("Within {label}", label="{label}"),
    say("Write the name of a municipality or a county"),
    say("{count} places", count="{count}"),
    say("{count} place", count="{count}"),
    say(
        "The cases as a book: to read on paper or on a screen, to hand out, "
        "and to write on in Word."
    ),
    say(
        "All forms of a book hold the same cases. PDF is for print, Word for those who want to "
        "change something, EPUB for phones and reading devices."
    ),
    say(
        "The books are not made on this site. Whoever has the bank on a computer makes one with "
        "the command beside it."
    ),
    say("As a book"),
    say("Whoever has the bank on a computer makes the book with this command:"),
    say("All books"),
    say("Make a book of your own choice"),
    say(
        "Everything that the bank knows, as files that anyone may use. They cost nothing and need "
        "no key, and they are made anew whenever the cases change."
    ),
    say("The files"),
    say("What you may do"),
    say("You may use, change and spread the data, also in a business. Name the source:"),
    say("A case can have a licence of its own; it stands in the field {field}.", field="{field}"),
    say("What we promise"),
    say(
        "Everything under {folder} keeps its shape: no field is removed or given another kind of "
        "value. New fields may come. When there is a new version, the old one stays beside it for "
        "at least twelve months.",
        folder="{folder}",
    ),
    say("Build on the data"),
    say("Fetch the data"),
    say("The examples fetch the cases about: {subject}.", subject="{subject}"),
    say(
        "The address of this site is not known here. "
        "Put it before every address that begins with a slash."
    ),
    say("A case on a page of your own"),
    say(
        "Copy the text and put it in your page. It is plain HTML, runs no script and tells nobody "
        "about your readers. Every case has such a text under \u201c{heading}\u201d.",
        heading="{heading}",
    ),
    say("Show the case on a page of your own"),
    say("The columns of the table"),
    say(
        "A cell with several values has a semicolon and a space between them. A cell that a "
        "program could take for a formula begins with an apostrophe."
    ),
    say("The fields of the files"),
    say("What is not known is null; no field is left out."),
    say("Completeness"),
    say("Missing"),
    say("The sources do not tell"),
    say("Archived copy"),
    say("Ended"),
    say("Help to keep it true"),
    say("Not shown here:"),
    say("No cases at present"),
    say(
        "Nobody has to remember what is old or incomplete: "
        "this page is computed anew at every build."
    ),
)
"""Words that templates look up by their English form; they use all of them and no others."""


def words(catalog: Catalog) -> Mapping[str, str]:
    """English form → the page's language."""
    return {sentence.template: catalog(sentence) for sentence in WORDS}
