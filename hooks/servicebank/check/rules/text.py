"""Rules on a file's text: encoding, fences and YAML, as `source` met them."""

from collections.abc import Mapping
from typing import NamedTuple

from servicebank.check.mend.arrange import FENCE
from servicebank.check.rule import ALL, Family, Remark, Remarks, Rule, Text
from servicebank.check.rules.slips import SLIPS
from servicebank.check.world import World
from servicebank.model.finding import Edit, Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Fault, FaultKind, Source


class Told(NamedTuple):
    """What is said of a fault."""

    message: Sentence
    help: Sentence
    why: Sentence


WORDS: Mapping[FaultKind, Told] = {
    FaultKind.UNREADABLE: Told(
        say("The file cannot be read: {reason}."),
        say("Put an ordinary text file in its place, as in: my-case.md"),
        say("what cannot be read can neither be checked nor shown."),
    ),
    FaultKind.EMPTY: Told(
        say("The file is empty."),
        say("Copy an earlier case and change it, or remove the file."),
        say("an empty file would become a page with nothing on it."),
    ),
    FaultKind.TOO_LARGE: Told(
        say("The text is larger than {limit} kB."),
        say("Shorten it, or divide it into two cases."),
        say("one huge file can slow down or stop the whole site."),
    ),
    FaultKind.LONG_LINE: Told(
        say("The line has {length} characters; {limit} is the most."),
        say("Divide the text into paragraphs, with a blank line between them."),
        say("nobody can follow what was changed in so long a line."),
    ),
    FaultKind.NOT_UTF8: Told(
        say("The file is not saved as UTF-8 (byte {byte})."),
        say('Save it again and choose the encoding "UTF-8" in the dialogue.'),
        say("letters that English lacks turn into other signs for readers."),
    ),
    FaultKind.BYTE_ORDER_MARK: Told(
        say("The file begins with an invisible byte-order mark."),
        say('Save it again as "UTF-8" without BOM.'),
        say("some programs take the sign for text and then miss the first line."),
    ),
    FaultKind.LINE_ENDINGS: Told(
        say("The lines end the Windows way (CRLF)."),
        say('Choose "LF" as line ending; in VS Code, click CRLF at the bottom right.'),
        say("other programs read the line end as a part of the value."),
    ),
    FaultKind.CONTROL_CHARACTER: Told(
        say("There is an invisible control character here ({character})."),
        say("Remove it; it often comes along when text is pasted. Write the words anew."),
        say("a sign that nobody sees can hide words or keep a search from finding them."),
    ),
    FaultKind.NO_FENCE: Told(
        say("The first line is not the three hyphens that begin the facts."),
        say("Write --- alone on a new first line, above: {first}"),
        say("without the hyphens the facts are taken for ordinary text."),
    ),
    FaultKind.OPEN_FENCE: Told(
        say("The three hyphens that end the facts are missing."),
        say("Write --- alone on a line between the facts and the first heading."),
        say("without them nobody can tell where the facts end and the text begins."),
    ),
    FaultKind.BLANK_AFTER_FENCE: Told(
        say("There is a blank line right under the first three hyphens."),
        say("Remove the blank line, so that the first field stands on line 2."),
        say("other programs skip the blank line and then point at the wrong lines."),
    ),
    FaultKind.NOT_A_MAPPING: Told(
        say("The facts are not written as fields with values."),
        say("Write each fact as a field, a colon and a value, as in: title: A short title"),
        say("every fact is looked up by the name of its field."),
    ),
    FaultKind.DUPLICATE_KEY: Told(
        say('The field "{key}" is already on line {first}.'),
        say("Keep the line that is right and remove the other."),
        say("only one of them counts, and programs differ in which."),
    ),
    FaultKind.ODD_KEY: Told(
        say("A list or a merge sign stands where the name of a field should be."),
        say("Write the name of a field, a colon and a value, as in: place: Norrvik"),
        say("a fact without a name cannot be fetched."),
    ),
    FaultKind.REFERENCE: Told(
        say('"{name}" is an anchor or a reference to one (& or *); they are not allowed.'),
        say("Write the value out, or put it in double quotes if the sign belongs to the text."),
        say("such signs can make one line repeat itself until the site stops."),
    ),
    FaultKind.TAG: Told(
        say('"{name}" is a YAML type or directive (! or %); they are not allowed.'),
        say("Put the value in double quotes if the sign belongs to the text."),
        say("such signs can make other programs run code."),
    ),
    FaultKind.TOO_DEEP: Told(
        say("Lists stand inside lists in more than {limit} levels."),
        say("Look for a bracket too many. A list should look like this: [first, second]"),
        say("programs that read so deep a list can crash."),
    ),
    FaultKind.TAB: Told(
        say("There is a tab here; the facts must be indented with spaces."),
        say("Remove the tab and press the space bar twice instead."),
        say("programs disagree on how wide a tab is, and so on what belongs together."),
    ),
    FaultKind.HARD_SPACE: Told(
        say("There is a space here of a kind that only word processors and web pages use."),
        say("Remove it and press the space bar instead."),
        say("programs take the sign for a letter, so that the field gets another name."),
    ),
    FaultKind.SYNTAX: Told(
        say("The facts cannot be read from here on: {problem}."),
        say(
            'A value with a colon, quote or bracket in it must stand in double quotes: "like: this"'
        ),
        say("until this is mended, nothing in the file can be shown."),
    ),
    FaultKind.LOST_COMMENT: Told(
        say("All that follows # on this line is taken for a comment and lost."),
        say("Put two spaces before # if it begins a note, or straight quotes round it: {instead}"),
        say("readers never get to see what stands after the sign."),
    ),
}
"""What is said of each fault: what is wrong, what to do, and why it matters."""
WAYS: Mapping[str, Sentence] = {
    "long-facts": say("Shorten the facts; longer texts stand under the headings."),
    "exact-fence": say("Write exactly three hyphens on this line and nothing else: ---"),
    "fence-first": say("Remove what stands above ---, so that --- is the first line of the file."),
    "quotes": say("If the sign belongs to the text, put the value in straight quotes: {instead}"),
    "tab-lines": say(
        "Remove the tab and press the space bar twice instead, on each of the lines {lines}."
    ),
    "hard-space-lines": say(
        "Remove it and press the space bar instead, on each of the lines {lines}."
    ),
    "above-heading": say("Write --- alone on a new line above: {below}"),
}
"""What to do when more is known than the fault."""
REASONS: Mapping[str, Sentence] = {
    "link": say("it is a link to another file"),
    "folder": say("it is a folder"),
    "other": say("it is a pipe, a socket or a device"),
    "document": say("it is a Word document, a PDF or another file that is no text"),
}
MINOR = frozenset(
    {
        FaultKind.BYTE_ORDER_MARK,
        FaultKind.LINE_ENDINGS,
        FaultKind.BLANK_AFTER_FENCE,
        FaultKind.LOST_COMMENT,
    }
)
"""Faults that lose nothing in this reader, though they may in others."""


def _told(fault: Fault) -> tuple[Sentence, Sentence]:
    """What is wrong and what to do, in our words where the details are other programs'."""
    detail, told = fault.detail, WORDS[fault.kind]
    problem, way_out = SLIPS.get(detail.get("slip", ""), SLIPS["unknown"])
    is_known = "instead" in detail or "{instead}" not in way_out.template
    if fault.kind is not FaultKind.SYNTAX or not is_known:
        way_out = WAYS.get(detail.get("way", ""), told.help)
    reason = REASONS.get(detail.get("reason", ""), say("the computer does not allow it"))
    values = {**detail, "problem": problem, "reason": reason}
    return Sentence(told.message.template, values), Sentence(way_out.template, values)


def _edits(source: Source, kind: FaultKind) -> tuple[Edit, ...]:
    """What mends a fault of a kind without losing anything; those of the bytes are no edits."""
    if kind is not FaultKind.BLANK_AFTER_FENCE:
        return ()
    front = source.text[FENCE:]
    return (Edit(FENCE, len(source.text) - len(front.lstrip("\n")), ""),)


def _has_faults(text: Text, _world: World) -> bool:
    return bool(text.source.faults)


def fault_rule(kind: FaultKind) -> Rule:
    """The rule that tells one kind of fault; it has the kind's name."""

    def find(text: Text, _world: World) -> Remarks:
        for fault in text.source.faults:
            if fault.kind is kind:
                edits = _edits(text.source, kind)
                yield Remark(text.source.mark_fault(fault), *_told(fault), edits=edits)

    level = Level.WARNING if kind in MINOR else Level.ERROR
    return Rule(kind.value, level, find, ALL, WORDS[kind].why)


FAMILIES = (Family(tuple(fault_rule(kind) for kind in FaultKind), _has_faults),)
