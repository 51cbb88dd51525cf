"""Rules on data about private persons, and on keys that somebody forgot in a text."""

from collections.abc import Iterator

from servicebank.check.reading import Passage
from servicebank.check.rule import ALL, Family, Remark, Remarks, Text, rule
from servicebank.check.secrecy import may_have_secrets, secrets
from servicebank.check.world import World
from servicebank.language.contacts import DOMAIN, LOCAL, PHONE, contacts, is_phone, may_have_phones
from servicebank.language.identity import PersonalNumber, may_have_numbers, personal_numbers
from servicebank.language.words import words
from servicebank.model.finding import Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say

NEAR = 24
"""Characters before a number in which it says what kind it is."""
LONGEST_MAILBOX = 64
PUBLISHER = "publisher"
NAMED = (("organisations", "name"), ("contact", "organisation"), ("place",))
"""Fields whose names belong to no private person."""


@rule(
    "personal-number",
    kinds=ALL,
    why=say("it points out one person, and what has been published cannot be taken back."),
)
def personal_number(text: Text, world: World) -> Remarks:
    """Personal identity numbers and coordination numbers, wherever they stand in a file."""
    whole = text.reading.whole
    for found in personal_numbers(whole.text, world.today):
        if not _is_of_another_kind(found, whole.text, world):
            yield _numbered(whole.mark(found.start, found.end), found)
    if any(True for _ in personal_numbers(text.source.path.name, world.today)):
        yield Remark(
            text.top,
            say("There is a personal number in the name of the file."),
            say("Name the file after the place and what is there, as in: min-ort-butik.md"),
        )


def _numbered(mark: Mark, found: PersonalNumber) -> Remark:
    message = (
        say("A coordination number stands here.")
        if found.is_coordination
        else say("A personal identity number stands here.")
    )
    if found.is_bare:
        return Remark(
            mark,
            message,
            say(
                "Remove it. If it is a telephone number, write it with a hyphen, as in:"
                " 070-123 45 67"
            ),
        )
    return Remark(
        mark,
        message,
        say("Remove it, and say who it is without a name, as in: one of the members."),
    )


def _is_of_another_kind(found: PersonalNumber, text: str, world: World) -> bool:
    """Whether the words before ten digits say that they are a telephone number or the like."""
    known = contacts(world.settings.language)
    if known is None or not found.is_bare:
        return False
    before = words(text[max(0, found.start - NEAR) : found.start])
    return not known.phone_words.isdisjoint(before)


@rule("secret", Level.WARNING, kinds=ALL, why=say("anyone who reads it can use it."))
def secret(text: Text, _world: World) -> Remarks:
    """Keys and tokens that open something."""
    whole = text.reading.whole
    for start, end in secrets(whole.text):
        yield Remark(
            whole.mark(start, end),
            say("This looks like a key or a password."),
            say(
                "Remove it, and ask those who gave it out for a new one. Write what it was for,"
                " as in: The lock opens with an app."
            ),
        )


@rule(
    "private-email",
    Level.WARNING,
    why=say("a private address gets unwanted mail, and its owner may leave the task."),
)
def private_email(text: Text, world: World) -> Remarks:
    """E-mail addresses of people, not of tasks."""
    known, whole = contacts(world.settings.language), text.reading.whole
    if known is None:
        return
    for found in DOMAIN.finditer(whole.text):
        start = found.start()
        mailbox = LOCAL.search(whole.text, max(0, start - LONGEST_MAILBOX), start)
        if mailbox and not known.is_role(mailbox[0], found[1]):
            yield Remark(
                whole.mark(mailbox.start(), found.end()),
                say("This looks like the e-mail address of a private person."),
                say(
                    "Write an address that belongs to a task, as in: info@kommunen.se."
                    ' Or name the organisation and its web page in the field "contact".'
                ),
            )


@rule(
    "private-phone",
    Level.WARNING,
    why=say("a number that is right today may ring at a stranger's in some years."),
    unless=("personal-number",),
)
def private_phone(text: Text, world: World) -> Remarks:
    """Telephone numbers."""
    whole = text.reading.whole
    if contacts(world.settings.language) is None:
        return
    for found in PHONE.finditer(whole.text):
        if is_phone(found[0]):
            yield Remark(
                whole.mark(*found.span()),
                say("A telephone number stands here."),
                say(
                    'Remove it, and name the organisation and its web page in the field "contact",'
                    " as in: contact: {{organisation: Heby kommun,"
                    ' url: "https://www.heby.se/"}}'
                ),
            )


@rule(
    "named-contact",
    Level.WARNING,
    why=say("people change jobs, and they have not asked to stand here."),
)
def named_contact(text: Text, world: World) -> Remarks:
    """Names of people to turn to."""
    known = contacts(world.settings.language)
    if known is None or not known.turning.may_be_in(text.reading.wording):
        return
    for passage in _read(text):
        for found in known.contact.finditer(passage.text):
            after = passage.text[found.end() : found.end() + NEAR]
            name = f"{found[1]} {' '.join(words(after)[:1])}"
            if not known.is_organisation(name) and not _is_known(found[1], text, world):
                yield Remark(
                    passage.mark(*found.span(1)),
                    say('"{name}" looks like the name of a private person.', name=found[1]),
                    say(
                        "Write the task or the organisation instead, as in:"
                        " Ask the municipality's rural developer."
                    ),
                )


def _read(text: Text) -> Iterator[Passage]:
    """The values of the front matter and the body, comments too."""
    yield from (text.reading.value(node) for nodes in text.scalars.values() for node in nodes)
    yield Passage(text.source, text.source.body, text.source.body_start)


def _is_known(name: str, text: Text, world: World) -> bool:
    """Whether a name has that of an organisation in the text, or begins with a municipality's."""
    own = (node.text for path in NAMED for node in text.nodes(*path))
    publishers = (
        node.text for path, nodes in text.scalars.items() if path[-1] == PUBLISHER for node in nodes
    )
    if any(name.lower() in other.lower() for other in (*own, *publishers)):
        return True
    spatial = (one for one in world.vocabularies.values() if one.is_spatial)
    labels = (term.label for one in spatial for term in one.terms.values())
    first = name.split(maxsplit=1)[0]
    return any({first, first.removesuffix("s")} & {*label.values()} for label in labels)


def _has_addresses(text: Text, _world: World) -> bool:
    return "@" in text.source.text


def _has_phones(text: Text, _world: World) -> bool:
    return may_have_phones(text.reading.wording.latin)


def _turns_to_somebody(text: Text, world: World) -> bool:
    """Whether there are words that come before a name."""
    known = contacts(world.settings.language)
    return known is not None and known.turning.may_be_in(text.reading.wording)


def _may_have_numbers(text: Text, _world: World) -> bool:
    name = text.source.path.name.encode("latin-1", "replace")
    return may_have_numbers(text.reading.wording.latin) or may_have_numbers(name)


def _may_have_secrets(text: Text, _world: World) -> bool:
    return may_have_secrets(text.source.text, text.reading.wording)


FAMILIES = (
    Family((personal_number,), _may_have_numbers),
    Family((secret,), _may_have_secrets),
    Family((private_email,), _has_addresses),
    Family((private_phone,), _has_phones),
    Family((named_contact,), _turns_to_somebody),
)
