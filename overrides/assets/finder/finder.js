// The finder: what is typed, ticked or clicked is searched for, shown, told and kept in the address.

import { openEngine } from "../search/engine.js";
import { BEST, everything, isEverything, readAddress, STEP, writeAddress } from "./address.js";
import { Book } from "./book.js";
import { openDrawer } from "./drawer.js";
import { Hits } from "./hits.js";
import { Maps } from "./maps.js";
import { wordsOf } from "./marks.js";
import { Panels } from "./panels.js";
import { share } from "./share.js";
import { Telling } from "./telling.js";

/** Milliseconds without a key before a search begins. */
const TYPING = 40;
/** Milliseconds without a key before the address follows what is typed. */
const KEPT = 250;

class Finder {
  constructor(root) {
    this.root = root;
    this.results = root.querySelector("[data-results]");
    this.field = root.querySelector("[data-search-field]");
    this.sort = root.querySelector("[data-sort]");
    this.more = root.querySelector("[data-more]");
    this.hits = new Hits(root);
    this.telling = new Telling(root);
    this.book = new Book(root);
    this.panels = new Panels(root, () => this.choose());
    this.places = this.panels.places;
    this.maps = new Maps(root, {
      parent: (code) => this.panels.around(this.places, code),
      onChoose: (code) => this.chooseArea(code),
    });
    this.total = this.hits.all.children.length;
    this.turn = 0;
    this.engine = null;
  }

  /** Listen, and show what the address asks for, or what was typed before this had been fetched. */
  start() {
    const early = this.field.value;
    this.listen();
    openDrawer(this.root, this.telling.heading);
    for (const part of this.root.querySelectorAll("[data-tools]")) part.hidden = false;
    this.restore();
    if (early) {
      this.field.value = early;
      this.typed();
    }
    if (this.view.text) this.field.setSelectionRange(this.view.text.length, this.view.text.length);
  }

  listen() {
    const on = (name, type, act) => this.root.querySelector(`[data-${name}]`)?.addEventListener(type, act);
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("focus", () => this.warm(), { once: true });
    on("ask", "submit", (event) => this.submitted(event));
    on("sort", "change", () => this.change({ sort: this.sort.value, shown: STEP }));
    on("more", "click", () => this.showMore());
    on("clear", "click", () => this.clear());
    on("share", "click", (event) => {
      this.keep();
      share(event.currentTarget, (text) => this.telling.say(text));
    });
    on("chips", "click", (event) => this.unchoose(event));
    on("offer", "click", () => this.takeOffer());
    on("widen", "click", () => this.widen());
    addEventListener("popstate", () => this.restore());
  }

  /** Have the index fetched before the first key is pressed. */
  warm() {
    this.search("", { count: 0 }).catch(() => {}); // a search that matters will tell
  }

  search(text, choice) {
    const { bundle, vocabulary } = this.root.dataset;
    const whole = (address) => new URL(address, document.baseURI).href;
    this.engine ??= openEngine({ bundle: whole(bundle), words: whole(vocabulary) });
    return this.engine.search(text, choice);
  }

  /** Show the view of the present address. */
  restore() {
    const asked = readAddress(location.search, this.panels.options);
    this.view = { ...asked, filters: this.panels.current(asked.filters) };
    if (![...this.sort.options].some((option) => option.value === this.view.sort)) this.view.sort = BEST;
    this.field.value = this.view.text;
    this.draw();
    this.run();
  }

  typed() {
    this.view = { ...this.view, text: this.field.value, shown: STEP };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.run(), TYPING);
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), KEPT);
  }

  submitted(event) {
    event.preventDefault();
    clearTimeout(this.waiting);
    this.change({ text: this.field.value, shown: STEP });
  }

  choose() {
    this.change({ filters: { ...this.view.filters, ...this.panels.chosen() }, shown: STEP });
  }

  /** An area chosen on the map; none stands for the whole of it. */
  chooseArea(code) {
    if (code) this.panels.toggle(this.places, code);
    else this.panels.empty(this.places);
    this.choose();
  }

  clear() {
    this.field.value = "";
    this.change(everything(this.panels.options));
    this.field.focus();
  }

  unchoose(event) {
    const chip = event.target.closest("button");
    if (!chip) return;
    const { option, value } = chip.dataset;
    const place = this.telling.chips.indexOf(chip);
    const values = this.view.filters[option].filter((other) => other !== value);
    this.change({ filters: { ...this.view.filters, [option]: values }, shown: STEP });
    (this.telling.chips[place] ?? this.telling.chips.at(-1) ?? this.field).focus();
  }

  takeOffer() {
    const { code, rest } = this.telling.offered;
    const values = new Set(this.view.filters[this.places]).add(code);
    this.field.value = rest;
    this.change({ text: rest, filters: { ...this.view.filters, [this.places]: [...values] }, shown: STEP });
    this.telling.heading.focus();
  }

  /** Search for the same text among all cases. */
  widen() {
    this.change({ filters: everything(this.panels.options).filters, shown: STEP });
    this.telling.heading.focus();
  }

  /** Go to another view: a step that the back button undoes. */
  change(part) {
    clearTimeout(this.keeping);
    this.keep();
    this.view = { ...this.view, ...part };
    const address = location.pathname + writeAddress(this.view);
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    this.draw();
    this.run();
  }

  /** Let the address follow the view without a step back for each key. */
  keep() {
    const address = location.pathname + writeAddress(this.view);
    if (address !== location.pathname + location.search) history.replaceState(null, "", address);
  }

  /** Show what is chosen. */
  draw() {
    this.panels.show(this.view.filters);
    this.sort.value = this.view.sort;
    this.telling.chosen(this.view, (option, value) => this.panels.label(option, value));
  }

  /** Search for the view and show what is found, unless another search has begun meanwhile. */
  async run() {
    const turn = (this.turn += 1);
    if (isEverything(this.view)) return this.showAll();
    this.results.dataset.searchState = "busy";
    this.results.setAttribute("aria-busy", "true");
    const { text, filters, sort, shown } = this.view;
    try {
      const found = await this.search(text, { filters: used(filters), sort });
      const more = found.hits.length < Math.min(shown, found.total);
      const rest = more ? await found.more(found.hits.length, shown) : [];
      if (turn === this.turn) this.show(found, [...found.hits, ...rest].slice(0, shown));
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  showAll() {
    this.found = null;
    this.panels.reset();
    this.maps.reset();
    this.hits.showAll(this.view.shown);
    this.telling.tell({ total: this.total, told: { kind: "browse" } }, this.view, this.places);
    this.settle("idle", this.total);
  }

  show(found, hits) {
    this.found = found;
    this.asked = wordsOf(`${this.view.text} ${found.told.shown ?? ""}`).filter((word) => word.length > 2);
    this.hits.show(hits, this.asked);
    this.panels.recount(found.facets);
    this.maps.show(found.facets[this.places] ?? {}, this.view.filters[this.places] ?? []);
    this.telling.tell(found, this.view, this.places);
    this.settle("done", found.total);
  }

  /** Say that the search does not work, and show the complete list. */
  fail(error) {
    console.error(error);
    this.showAll();
    this.telling.fail();
  }

  settle(state, total) {
    this.more.hidden = this.view.shown >= total;
    const ids = this.hits.shown.map((hit) => hit.dataset.caseId);
    this.book.show(this.view, isEverything(this.view), ids, total);
    this.results.removeAttribute("aria-busy");
    this.results.dataset.searchState = state;
  }

  /** Show ten more and go to the first of them. */
  async showMore() {
    const from = this.hits.shown.length;
    this.view = { ...this.view, shown: from + STEP };
    this.keep();
    const found = this.found;
    if (found) {
      const hits = await found.more(from, this.view.shown);
      if (found !== this.found) return;
      this.hits.add(hits, this.asked);
    } else this.hits.showAll(this.view.shown);
    this.settle(found ? "done" : "idle", found?.total ?? this.total);
    this.hits.shown[from]?.querySelector("a").focus();
  }
}

function used(filters) {
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

new Finder(document.querySelector("[data-finder]")).start();
