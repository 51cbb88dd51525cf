"""What the page of open data shows."""

from dataclasses import dataclass

from servicebank.publish.cards import Card


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to fetch."""

    address: str
    name: str
    media: str
    told: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A way to fetch the data with a program; the address of their folder is filled in last."""

    id: str
    title: str
    told: str
    text: str


@dataclass(frozen=True, slots=True)
class KindView:
    """A part of what a field can hold."""

    text: str
    shape: str
    """The shape that it is explained by; empty for plain values."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a document."""

    name: str
    kinds: tuple[KindView, ...]
    told: str


@dataclass(frozen=True, slots=True)
class ShapeView:
    """A part of a document."""

    id: str
    name: str
    told: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of the table."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class DataView:
    """The page of open data."""

    title: str
    licence: str
    licence_address: str
    files: tuple[FileView, ...]
    examples: tuple[ExampleView, ...]
    subject: str
    """What the examples look for, in words; empty while there are no cases."""
    card: Card | None
    """A case to show on a page of one's own."""
    columns: tuple[ColumnView, ...]
    shapes: tuple[ShapeView, ...]
