"""A reader who has a keyboard alone, and what such a reader must be able to see."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

MOST = 700
"""Steps after which a page has no end."""
HERE = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const seen = [[.5, .5], [.1, .3], [.9, .7]].some(([x, y]) => {
        const top = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height);
        return top && (element.contains(top) || top.contains(element));
    });
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5;
    const drawn = element.ownerSVGElement && element.querySelector("path");
    const edged = drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 3;
    window.walked ??= new Map();
    if (!window.walked.has(element)) window.walked.set(element, window.walked.size);
    return {
        number: window.walked.get(element),
        html: element.cloneNode(false).outerHTML.slice(0, 160),
        marked: outlined || Boolean(edged),
        shown: box.width > 1 && box.height > 1,
        covered: !drawn && box.width > 1 && !seen,
    };
}"""
MATCHES = "(selector) => document.activeElement?.matches(selector) ?? false"


class Step(NamedTuple):
    """An element that has the focus."""

    number: int
    """In the order in which elements got it first."""
    html: str
    marked: bool
    """Whether the focus can be seen."""
    shown: bool
    """Whether the element can be seen."""
    covered: bool
    """Whether something lies over all of it."""


def steps(page: Page) -> Iterator[Step]:
    """Every element that Tab comes to, until it leaves the page."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        told = page.evaluate(HERE)
        if told is None:
            return
        yield Step(**told)
    pytest.fail(f"no end after {MOST} steps")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus, which must be seen there."""
    for step in steps(page):
        if page.evaluate(MATCHES, selector):
            assert step.marked, step.html
            return
    pytest.fail(f"no {selector} by Tab")


def follow(page: Page, selector: str) -> None:
    """Tab to a link of this site and follow it."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")
