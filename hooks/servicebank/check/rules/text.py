"""Rules on a file's text: encoding, fences and YAML, as `source` met them."""

from collections.abc import Mapping

from servicebank.check.rule import ALL, Family, Remark, Remarks, Rule, Text
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import FaultKind

WORDS: Mapping[FaultKind, tuple[Sentence, Sentence]] = {
    FaultKind.UNREADABLE: (
        say("The file cannot be read: {reason}."),
        say("Put an ordinary text file in its place."),
    ),
    FaultKind.EMPTY: (
        say("The file is empty."),
        say("Copy an earlier case and change it, or remove the file."),
    ),
    FaultKind.TOO_LARGE: (
        say("The text is larger than {limit} kB."),
        say("Shorten it, or divide it into two cases."),
    ),
    FaultKind.LONG_LINE: (
        say("The line has {length} characters; {limit} is the most."),
        say("Divide the text into paragraphs."),
    ),
    FaultKind.NOT_UTF8: (
        say("The file is not saved as UTF-8 (byte {byte})."),
        say('Save it again and choose the encoding "UTF-8" in the dialogue.'),
    ),
    FaultKind.BYTE_ORDER_MARK: (
        say("The file begins with an invisible byte-order mark."),
        say('Save it again as "UTF-8" without BOM.'),
    ),
    FaultKind.LINE_ENDINGS: (
        say("The lines end the Windows way (CRLF)."),
        say('Choose "LF" as line ending in the editor, or let git do it.'),
    ),
    FaultKind.CONTROL_CHARACTER: (
        say("There is an invisible control character here ({character})."),
        say("Remove it; it often comes along when text is pasted. Write the words anew."),
    ),
    FaultKind.NO_FENCE: (
        say("The first line is not the three hyphens that begin the facts."),
        say("Write --- alone on the first line of the file, with nothing before it."),
    ),
    FaultKind.OPEN_FENCE: (
        say("The three hyphens that end the facts are missing."),
        say("Write --- alone on a line between the facts and the first heading."),
    ),
    FaultKind.BLANK_AFTER_FENCE: (
        say("There is a blank line right under the first three hyphens."),
        say("Remove the blank line."),
    ),
    FaultKind.NOT_A_MAPPING: (
        say("The facts are not written as fields with values."),
        say("Write each fact as a field, a colon and a value, as in: title: A short title"),
    ),
    FaultKind.DUPLICATE_KEY: (
        say('The field "{key}" is already on line {first}.'),
        say("Keep one of the two."),
    ),
    FaultKind.ODD_KEY: (
        say("A list or a merge sign stands where the name of a field should be."),
        say("Write the name of a field, a colon and a value."),
    ),
    FaultKind.REFERENCE: (
        say('"{name}" is an anchor or a reference to one (& or *); they are not allowed.'),
        say("Write the value out, or put it in double quotes if the sign belongs to the text."),
    ),
    FaultKind.TAG: (
        say('"{name}" is a YAML type or directive (! or %); they are not allowed.'),
        say("Put the value in double quotes if the sign belongs to the text."),
    ),
    FaultKind.TOO_DEEP: (
        say("Lists stand inside lists in more than {limit} levels."),
        say("Look for a bracket too many; no field needs more than four levels."),
    ),
    FaultKind.TAB: (
        say("There is a tab here; the facts must be indented with spaces."),
        say("Replace the tab with two spaces."),
    ),
    FaultKind.SYNTAX: (
        say("The facts cannot be read from here on: {problem}."),
        say(
            'A value with a colon, quote or bracket in it must stand in double quotes: "like: this"'
        ),
    ),
    FaultKind.LOST_COMMENT: (
        say("All that follows # on this line is taken for a comment and lost."),
        say("Put the value in double quotes, or two spaces before # if it is a comment."),
    ),
}
"""What is said of each fault, and what to do."""

MINOR = frozenset(
    {
        FaultKind.BYTE_ORDER_MARK,
        FaultKind.LINE_ENDINGS,
        FaultKind.BLANK_AFTER_FENCE,
        FaultKind.LOST_COMMENT,
    }
)
"""Faults that lose nothing in this reader, though they may in others."""


PROBLEMS: Mapping[str, Sentence] = {
    "mapping values are not allowed": say("a colon stands inside a value"),
    "found unexpected end of stream": say("a quotation mark is opened here and never closed"),
    "did not find expected ',' or": say("a bracket is opened here and never closed"),
    "did not find expected key": say("the line is indented in another way than those above"),
    "could not find expected ':'": say("a field has no colon after its name"),
    "found character that cannot start": say("a value begins with a sign that needs quotes"),
    "found unknown escape character": say("a backslash stands inside double quotes"),
    "block sequence entries are not": say("a hyphen begins a list inside a value"),
    "second document": say("there is a second row of three hyphens"),
}
"""What YAML's own words for a fault mean, by how they begin."""
NO_SENSE = say("the signs do not make sense together")
REASONS: Mapping[str, Sentence] = {"link": say("it is a link or a folder")}


def _told(message: Sentence, detail: Mapping[str, str]) -> Sentence:
    """A message with a fault's details, those that are in other programs' words put into ours."""
    problem = detail.get("problem", "")
    known = (words for begun, words in PROBLEMS.items() if problem.startswith(begun))
    reason = REASONS.get(detail.get("reason", ""), say("the computer does not allow it"))
    values = {**detail, "problem": next(known, NO_SENSE), "reason": reason}
    return Sentence(message.template, values)


def _has_faults(text: Text, _world: World) -> bool:
    return bool(text.source.faults)


def fault_rule(kind: FaultKind) -> Rule:
    """The rule that tells one kind of fault; it has the kind's name."""
    message, help_text = WORDS[kind]

    def find(text: Text, _world: World) -> Remarks:
        for fault in text.source.faults:
            if fault.kind is kind:
                told = _told(message, fault.detail)
                yield Remark(text.source.mark_fault(fault), told, help_text)

    return Rule(kind.value, Level.WARNING if kind in MINOR else Level.ERROR, find, ALL)


FAMILIES = (Family(tuple(fault_rule(kind) for kind in FaultKind), _has_faults),)
