// The ways to narrow the search: lists of links made into boxes to tick, with counts that follow.

import { fold } from "./marks.js";

/** The panels of the finder; `onChoose` is called when a reader has ticked or unticked a box. */
export class Panels {
  constructor(root, onChoose) {
    this.panels = [...root.querySelectorAll("[data-panel]")].map((panel) => new Panel(panel, onChoose));
    this.options = this.panels.map((panel) => panel.option);
    /** The option of the panel of places. */
    this.places = this.panels.find((panel) => panel.isPlaces)?.option ?? "";
  }

  /** What is ticked, by option. */
  chosen() {
    return Object.fromEntries(this.panels.map((panel) => [panel.option, panel.chosen()]));
  }

  /** What is chosen today by filters that may be of before: a retired term means the one after it. */
  current(filters) {
    return Object.fromEntries(
      Object.entries(filters).map(([option, values]) => {
        const after = this.panels.find((panel) => panel.option === option).after;
        const now = values.map((value) => value.split("~").map((term) => after.get(term) ?? term).join("~"));
        return [option, [...new Set(now)]];
      }),
    );
  }

  /** Tick what a view has chosen, and open the panels that have something ticked. */
  show(filters) {
    for (const panel of this.panels) panel.show(filters[panel.option] ?? []);
  }

  /** Write the counts of a search, by option and value. */
  recount(counts) {
    for (const panel of this.panels) panel.recount(counts[panel.option] ?? {});
  }

  /** Write the counts that all cases have. */
  reset() {
    for (const panel of this.panels) panel.reset();
  }

  /** Choose a value or take it away; values that a panel does not have are passed over. */
  toggle(option, value) {
    return this.panels.some((panel) => panel.option === option && panel.toggle(value));
  }

  /** Take away all that a panel has chosen. */
  empty(option) {
    this.panels.find((panel) => panel.option === option)?.show([]);
  }

  /** The value around another in its panel; empty when there is none. */
  around(option, value) {
    const item = this.panels.find((panel) => panel.option === option)?.choices.get(value)?.item;
    return item?.parentElement.closest("[data-choice]")?.dataset.choice ?? "";
  }

  /** The label of a value, which can be several terms; a term that no panel has is its own label. */
  label(option, value) {
    const choices = this.panels.find((panel) => panel.option === option)?.choices;
    return value.split("~").map((term) => choices?.get(term)?.label ?? term).join(" + ");
  }
}

class Panel {
  constructor(element, onChoose) {
    this.element = element;
    this.option = element.dataset.panel;
    this.number = element.querySelector("[data-number]");
    this.choices = new Map();
    /** What is used now in the place of retired terms. */
    this.after = new Map();
    for (const item of element.querySelectorAll("[data-choice]")) {
      const { choice, before = "" } = item.dataset;
      this.choices.set(choice, new Choice(item, this.option));
      for (const retired of before.split(" ").filter(Boolean)) this.after.set(retired, choice);
    }
    this.isPlaces = "places" in element.dataset;
    if (this.isPlaces) this.type = new Type(element.querySelector("[data-type]"), this);
    element.addEventListener("change", (event) => {
      if (event.target.type !== "checkbox") return;
      this.loosen(event.target);
      onChoose();
    });
    this.reset();
  }

  chosen() {
    return [...this.choices.values()].filter((choice) => choice.box.checked).map((choice) => choice.value);
  }

  show(values) {
    for (const choice of this.choices.values()) choice.box.checked = values.includes(choice.value);
    if (values.length) this.element.open = true;
    this.tidy();
  }

  recount(counts) {
    for (const choice of this.choices.values()) choice.recount(counts[choice.value] ?? 0);
    this.tidy();
  }

  reset() {
    for (const choice of this.choices.values()) choice.recount(choice.all);
    this.tidy();
  }

  toggle(value) {
    const choice = this.choices.get(value);
    if (!choice) return false;
    choice.box.checked = !choice.box.checked;
    this.loosen(choice.box);
    return true;
  }

  /** A value and the wider ones around it do not stand together: the last one ticked is meant. */
  loosen(box) {
    if (!box.checked) return;
    const item = box.closest("[data-choice]");
    for (const { box: other, item: its } of this.choices.values()) {
      if (other !== box && (its.contains(item) || item.contains(its))) other.checked = false;
    }
  }

  /** Hide what has no case in the bank, and say how many are chosen. */
  tidy() {
    for (const choice of this.choices.values()) choice.tidy();
    this.type?.narrow();
    const count = this.chosen().length;
    this.number.textContent = count ? String(count) : "";
  }
}

/** A value with its box; the link that stood there is kept for readers without JavaScript only. */
class Choice {
  constructor(item, option) {
    this.item = item;
    this.value = item.dataset.choice;
    this.line = item.querySelector(":scope > .sb-choice");
    this.inside = item.querySelector(":scope > .sb-inside");
    this.number = this.line.querySelector("[data-count]");
    this.all = Number(this.number.dataset.count);
    this.label = this.line.firstElementChild.textContent;
    this.folded = fold(this.label);
    this.box = Object.assign(document.createElement("input"), { type: "checkbox", name: option, value: this.value });
    const label = document.createElement("label");
    const name = Object.assign(document.createElement("span"), { textContent: this.label });
    label.append(this.box, name, " ", this.number);
    this.line.replaceChildren(label);
  }

  recount(count) {
    this.number.textContent = String(count);
    this.number.dataset.count = String(count);
  }

  tidy() {
    const holdsChosen = this.item.querySelector("input:checked") !== null;
    this.item.hidden = this.all === 0 && !holdsChosen;
    if (this.inside?.querySelector("input:checked")) this.inside.open = true;
  }
}

/** A field that shows the places whose names hold what is written. */
class Type {
  constructor(element, panel) {
    this.panel = panel;
    this.field = element.querySelector("input");
    this.told = element.querySelector("[data-typed]");
    element.hidden = false;
    this.fits = [];
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
  }

  get asked() {
    return fold(this.field.value.trim());
  }

  typed() {
    if (!this.asked) this.free();
    this.panel.tidy();
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.tell(this.asked), 400);
  }

  /** Hide all places but those that are asked for and the ones around them. */
  narrow() {
    const choices = [...this.panel.choices.values()];
    this.fits = this.asked ? choices.filter((choice) => isNamed(choice.folded, this.asked)) : [];
    if (!this.asked) return;
    const holds = (element) => this.fits.some(({ item }) => element.contains(item));
    for (const { item, inside } of choices) {
      item.hidden = !holds(item);
      if (inside) inside.hidden = !(inside.open = holds(inside));
    }
  }

  /** Show all places again, closed. */
  free() {
    for (const { inside } of this.panel.choices.values()) {
      if (inside) inside.hidden = inside.open = false;
    }
  }

  tell(asked) {
    const { typed, typedOne } = this.told.dataset;
    const sentence = this.fits.length === 1 ? typedOne : typed;
    this.told.textContent = asked ? sentence.replace("{count}", String(this.fits.length)) : "";
  }

  /** Enter goes to the first place shown; Escape empties the field. */
  key(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.fits[0]?.box.focus();
    } else if (event.key === "Escape" && this.field.value) {
      event.preventDefault();
      event.stopPropagation();
      this.field.value = "";
      this.typed();
    }
  }
}

function isNamed(name, asked) {
  return name.startsWith(asked) || name.includes(` ${asked}`);
}
