"""The page of open data as Markdown."""

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence, say
from servicebank.publish.open_data.view import DataView, ExampleView, FieldView, FileView, ShapeView
from servicebank.publish.staging.markdown import Links, blocks, outside, plain, points, strong

FOLDER = "data/v1/"
UNKNOWN = say(
    "The address of this site is not known here. "
    "Put it before every address that begins with a slash."
)


def data(view: DataView, address: str, catalog: Catalog, links: Links) -> str:
    """The files, how they are fetched, and all that they say; `address` is the site's, or empty."""

    def part(title: Sentence, *parts: str) -> str:
        return blocks(f"## {plain(catalog(title))}", *parts)

    return blocks(
        f"# {plain(view.title)}",
        part(say("The files"), points(_file(file, links) for file in view.files)),
        part(say("What you may do"), outside(view.licence, view.licence_address)),
        part(
            say("Fetch the data"),
            "" if address else plain(catalog(UNKNOWN)),
            *(_example(one, address) for one in view.examples),
        )
        if view.examples
        else "",
        part(
            say("The columns of the table"),
            points(f"`{column.name}`: {plain(column.told)}" for column in view.columns),
        ),
        part(say("The fields of the files"), *map(_shape, view.shapes)),
    )


def _file(file: FileView, links: Links) -> str:
    return f"{links.to(file.name, file.address)} ({plain(file.media)}): {plain(file.told)}"


def _example(example: ExampleView, address: str) -> str:
    code = example.text.replace("{data}", f"{address or '/'}{FOLDER}")
    return blocks(f"### {plain(example.title)}", plain(example.told), f"```\n{code}\n```")


def _shape(shape: ShapeView) -> str:
    fields = points(map(_field, shape.fields))
    return blocks(f"### {plain(shape.name)}", plain(shape.told), fields)


def _field(field: FieldView) -> str:
    kinds = " ".join(kind.text for kind in field.kinds)
    return strong(field.name, plain(f"{kinds}. {field.told}"))
