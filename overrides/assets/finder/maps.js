// Maps whose areas are choices: a click narrows the search to an area, and the numbers follow.

import { choose, recount } from "../map.js";

/** The map of the finder, and the map of the county that is chosen, which is fetched from its page. */
export class Maps {
  /** `parent` tells the code of the place around another; `onChoose` takes what was clicked. */
  constructor(root, { parent, onChoose }) {
    this.panel = root.querySelector("[data-map-panel]");
    this.whole = this.panel?.querySelector(".sb-map");
    this.back = this.panel?.querySelector("[data-map-back]");
    this.parent = parent;
    this.inner = null;
    this.fetched = new Map();
    if (!this.panel) return;
    this.start = Object.fromEntries(areas(this.whole).map(({ dataset }) => [dataset.region, Number(dataset.count)]));
    this.counts = this.start;
    this.panel.addEventListener("click", (event) => this.clicked(event, onChoose));
    this.panel.addEventListener("toggle", () => this.draw([...this.chosen]));
    this.back.addEventListener("click", () => {
      onChoose("");
      (this.whole.querySelector(`a[data-region="${this.left}"]`) ?? this.panel.querySelector("summary")).focus();
    });
    this.chosen = [];
  }

  /** Write the counts of a search by code, and show which areas are chosen. */
  show(counts, chosen) {
    if (!this.panel) return;
    this.counts = counts;
    this.draw(chosen);
  }

  /** Write the counts that all cases have. */
  reset() {
    if (this.panel) this.show(this.start, []);
  }

  clicked(event, onChoose) {
    const area = event.target.closest("a[data-region]");
    if (!area || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.isClicked = true;
    onChoose(area.dataset.region);
  }

  async draw(chosen) {
    this.chosen = chosen;
    const county = this.panel.open ? this.county(chosen) : null;
    const page = this.whole.querySelector(`a[data-region="${county}"]`)?.getAttribute("href");
    const inner = page ? await this.fetch(new URL(page, document.baseURI).href) : null;
    if (chosen !== this.chosen) return;
    if (inner !== this.inner) this.change(inner, county);
    for (const map of [this.whole, this.inner]) {
      if (!map) continue;
      recount(map, this.counts);
      choose(map, chosen);
    }
    this.isClicked = false;
  }

  /** The one county that all chosen places are or lie in; null when there are several or none. */
  county(chosen) {
    const counties = new Set(chosen.map((code) => this.parent(code) || code));
    return counties.size === 1 ? [...counties][0] : null;
  }

  change(inner, county) {
    this.inner?.remove();
    this.inner = inner;
    this.left = county ?? this.left;
    this.whole.hidden = inner !== null;
    this.back.hidden = inner === null;
    if (inner) this.whole.after(inner);
    if (inner && this.isClicked) this.back.firstElementChild.focus();
  }

  /** The map on a page, with its links made whole; null when it cannot be had. */
  fetch(page) {
    if (!this.fetched.has(page)) this.fetched.set(page, this.read(page).catch(() => null));
    return this.fetched.get(page);
  }

  async read(page) {
    const answer = await fetch(page);
    if (!answer.ok) return null;
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    const map = document.adoptNode(other.querySelector(".sb-map"));
    for (const link of map.querySelectorAll("a[href]")) {
      link.setAttribute("href", new URL(link.getAttribute("href"), page).href);
    }
    for (const named of map.querySelectorAll("[id], [aria-labelledby]")) {
      for (const name of ["id", "aria-labelledby"]) {
        if (named.hasAttribute(name)) named.setAttribute(name, `${named.getAttribute(name)}-inside`);
      }
    }
    return map;
  }
}

function areas(map) {
  return [...map.querySelectorAll("[data-region]")];
}
