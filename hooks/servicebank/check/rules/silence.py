"""Rules on what a text asks to be let off."""

from servicebank.check.hints.suggest import nearest
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.rules.values import UNFIT
from servicebank.check.world import World
from servicebank.model.sentence import say


@rule(
    "unknown-silence",
    why=say("a rule that is silenced by mistake lets real faults through."),
    unless=("look-alike", *UNFIT),
)
def unknown_silence(text: Text, world: World) -> Remarks:
    """Rules that a text wants to silence and that are none, or that the bank holds firm."""
    silenceable = world.settings.silenceable
    for key in text.keys("silenced"):
        if key.text in silenceable:
            continue
        if key.text in world.rule_names:
            message = say('The rule "{rule}" cannot be silenced in a file.', rule=key.text)
        else:
            message = say('There is no rule "{rule}".', rule=key.text)
        question = nearest(key.text, silenceable).question
        yield Remark(
            text.source.mark(key),
            message,
            question
            if question and key.text not in world.rule_names
            else say("Mend what the rule says, or remove the line."),
        )


def _asks(text: Text, _world: World) -> bool:
    return "silenced" in text.written


FAMILIES = (Family((unknown_silence,), _asks),)
