// What the finder says of a search, to eyes and to screen readers.

import { isNarrowed } from "./address.js";

/** Milliseconds of rest before screen readers are told, so that not every key is. */
const REST = 700;
/** What was searched for is said with its own sentence when it is not what was typed. */
const OTHER = ["spelling", "synonyms"];

/** The lines about a search above its hits. */
export class Telling {
  constructor(root) {
    const part = (name) => root.querySelector(`[data-${name}]`);
    this.heading = root.querySelector("#all");
    this.bar = part("chosen-bar");
    this.list = part("chips");
    this.chip = root.querySelector("template[data-chip]");
    this.number = part("chosen");
    this.told = part("told");
    this.offer = part("offer");
    this.failed = part("failed");
    this.none = part("nothing");
    this.widen = part("widen");
    this.near = part("near");
    this.wish = part("wish");
    this.wished = this.wish?.getAttribute("href");
    this.status = part("status");
  }

  /** The chips of what is chosen, in order. */
  get chips() {
    return [...this.list.querySelectorAll("button")];
  }

  /** Show what is chosen as chips that take it away. */
  chosen(view, label) {
    const chips = Object.entries(view.filters).flatMap(([option, values]) =>
      values.map((value) => this.drawn(option, value, label(option, value))),
    );
    this.labels = chips.map((chip) => chip.textContent.trim());
    this.list.replaceChildren(...chips);
    this.bar.hidden = !isNarrowed(view);
    this.number.textContent = chips.length ? `(${chips.length})` : "";
  }

  drawn(option, value, label) {
    const chip = this.chip.content.cloneNode(true).firstElementChild;
    const button = chip.querySelector("button");
    Object.assign(button.dataset, { option, value });
    button.setAttribute("aria-label", this.list.dataset.remove.replace("{label}", label));
    button.firstElementChild.textContent = label;
    return chip;
  }

  /** Tell what came of a search. */
  tell(found, view, places) {
    const { total, told, place, near } = found;
    this.failed.hidden = true;
    this.count(total);
    this.say(this.line(told, total), REST);
    this.offerPlace(place && view.filters[places]?.includes(place.code) ? null : place);
    this.none.hidden = total > 0;
    this.widen.hidden = !isNarrowed(view) || !view.text.trim();
    this.showNear(total ? [] : (near ?? []));
    this.wishFor(view);
  }

  /** Tell that the search could not be loaded. */
  fail() {
    this.failed.hidden = false;
    this.say(this.failed.textContent);
  }

  /** Say something to screen readers, after some rest. */
  say(text, rest = 0) {
    clearTimeout(this.wait);
    this.wait = setTimeout(() => {
      this.status.textContent = text;
    }, rest);
  }

  count(total) {
    const { found, foundOne } = this.heading.dataset;
    const [before, after] = (total === 1 ? foundOne : found).split("{count}");
    const number = Object.assign(document.createElement("span"), { textContent: String(total) });
    number.dataset.resultCount = String(total);
    this.heading.replaceChildren(before, number, after);
  }

  /** The sentence about what was searched for, shown above the hits, with the count. */
  line(told, total) {
    const { shown, any } = this.told.dataset;
    const isOther = OTHER.includes(told.kind) && told.shown;
    const sentence = isOther ? shown.replace("{text}", told.shown) : told.kind === "any" && total ? any : "";
    this.told.textContent = sentence;
    this.told.hidden = !sentence;
    const rest = total ? "" : this.none.firstElementChild.textContent;
    return [sentence, this.heading.textContent, rest].filter(Boolean).join(" ");
  }

  offerPlace(place) {
    this.offered = place ?? null;
    this.offer.hidden = !place;
    if (place) this.offer.firstElementChild.textContent = this.offer.dataset.offer.replace("{place}", place.label);
  }

  showNear(near) {
    const links = near.flatMap(({ label, address }, place) => {
      const link = Object.assign(document.createElement("a"), { href: address, textContent: label });
      return place ? [", ", link] : [link];
    });
    this.near.hidden = !links.length;
    this.near.lastElementChild.replaceChildren(...links);
  }

  /** Let the wish begin with what was searched for, where the form has a field for it. */
  wishFor(view) {
    if (!this.wish) return;
    const { field, asked } = this.wish.dataset;
    const text = [view.text.trim(), ...(this.labels ?? [])].filter(Boolean).join(", ");
    const filled = field && text ? `&${field}=${encodeURIComponent(asked.replace("{text}", text))}` : "";
    this.wish.href = this.wished + filled;
  }
}
