"""Fields as they are written on one line of front matter."""

from collections.abc import Mapping

from servicebank.source.writing import as_written


def field(name: str, value: object) -> str:
    """A field on a line of its own, read back as the same text, list or fields."""
    return f"{as_written(name)}: {one_line(value)}"


def one_line(value: object) -> str:
    """A value as it stands after the colon of a field."""
    return _sentence(value) if isinstance(value, str) else flow(value)


def flow(value: object) -> str:
    """A text, list or mapping as it stands inside brackets."""
    match value:
        case Mapping():
            inner = ", ".join(f"{as_written(str(key))}: {flow(one)}" for key, one in value.items())
            return f"{{{inner}}}"
        case list() | tuple():
            return f"[{', '.join(map(flow, value))}]"
        case _:
            return as_written(str(value))


def _sentence(text: str) -> str:
    """A text outside brackets, where commas mean nothing to YAML."""
    without = text.replace(", ", " ")
    return text if as_written(without) == without else as_written(text)
