"""What is said of the slips for which YAML cannot be read: the cause, and how to write instead."""

from collections.abc import Mapping

from servicebank.model.sentence import Sentence, say
from servicebank.source.slips import Slip

SLIPS: Mapping[str, tuple[Sentence, Sentence]] = {
    Slip.CURLY_QUOTES: (
        say("the quotes are curly, as a word processor writes them"),
        say("Write straight quotes, the ones above 2 on the keyboard: {instead}"),
    ),
    Slip.OPEN_QUOTE: (
        say("a quotation mark is opened here and never closed"),
        say("Close it where the value ends: {instead}"),
    ),
    Slip.TEXT_AFTER_QUOTE: (
        say("the text goes on after the closing quotation mark"),
        say("Put the whole value in quotes, single ones if it has double ones in it: {instead}"),
    ),
    Slip.OPEN_BRACKET: (
        say("a bracket is opened here and never closed"),
        say("Close it where the list ends: {instead}"),
    ),
    Slip.EXTRA_BRACKET: (
        say("this bracket is one too many"),
        say("Remove it: {instead}"),
    ),
    Slip.COLON: (
        say("a colon stands inside the value"),
        say("Put the value in straight quotes: {instead}"),
    ),
    Slip.COMMA: (
        say("a colon stands inside the value, or a comma is missing before a field"),
        say("Put a comma before the next field, or the value in straight quotes: {instead}"),
    ),
    Slip.NO_COLON: (
        say("the field has no colon and space after its name"),
        say("Write the name, a colon, a space and the value: {instead}"),
    ),
    Slip.BROKEN_LINE: (
        say("the line is no field with a name and a colon"),
        say("If it belongs to the line above, write both on one line: {instead}"),
    ),
    Slip.INDENT: (
        say("the line begins further in or further out than those it belongs with"),
        say("Let it begin as far in as they do: {instead}"),
    ),
    Slip.SIGN: (
        say("the value begins with a sign that means something else here"),
        say("Put the value in straight quotes: {instead}"),
    ),
    Slip.BACKSLASH: (
        say("a backslash stands inside double quotes"),
        say("Put the value in single quotes: {instead}"),
    ),
    Slip.HYPHEN: (
        say("a list begins on the line of its field"),
        say("Write the list in square brackets, or the text without the hyphen: {instead}"),
    ),
    Slip.NO_SPACE: (
        say("there is no space after the hyphen"),
        say("Write a hyphen, a space and the word: {instead}"),
    ),
    Slip.SECOND_DOCUMENT: (
        say("here is a row of hyphens or full stops"),
        say("Remove the row."),
    ),
    Slip.UNKNOWN: (
        say("the signs do not make sense together"),
        say("Write the value in straight quotes: {instead}"),
    ),
}
"""By slip: the problem, and the way out when it is known how the field should be."""
