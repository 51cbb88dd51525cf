"""Pictures laid into HTML, for pandoc that reads no files."""

from base64 import b64encode
from dataclasses import replace

import typst

from servicebank.export.book import Image
from servicebank.export.drawings import SVG
from servicebank.export.markup import Html

DOTS = 300.0
"""Dots an inch of drawings that Word cannot show as they are."""
PNG = "image/png"


def with_pictures(html: Html, images: dict[str, Image]) -> Html:
    """HTML with pictures in it, each in the place of its name."""
    for name, image in images.items():
        html = Html(html.replace(f'src="{name}"', f'src="{_address(image)}"'))
    return html


def drawn(image: Image) -> Image:
    """A drawing as dots; other pictures as they are."""
    if image.media != SVG:
        return image
    size = f"width: {image.width}pt, height: {image.height}pt"
    source = f"#set page({size}, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.svg), {size})"
    content = typst.compile(
        source.encode(),
        format="png",
        ppi=DOTS / 2,
        ignore_system_fonts=True,
        sys_inputs={"svg": image.content.decode()},
    )
    return replace(image, content=content, media=PNG)


def _address(image: Image) -> str:
    return f"data:{image.media};base64,{b64encode(image.content).decode()}"
