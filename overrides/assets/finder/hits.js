// The list of what was found.

import { excerptNodes, markedText, markedWords } from "./marks.js";

const LINES = ["need", "action", "outcome"];

/** The list of hits, drawn after the page's own template of a case. */
export class Hits {
  constructor(root) {
    this.list = root.querySelector("[data-hits]");
    this.template = root.querySelector("template[data-card]");
    this.all = root.querySelector("[data-all]");
  }

  /** Show these hits alone; `asked` are the folded words that were searched for. */
  show(hits, asked) {
    this.all.hidden = true;
    this.list.hidden = false;
    this.list.replaceChildren(...hits.map((hit) => this.card(hit, asked)));
  }

  /** Show more hits below, and give back the first of them. */
  add(hits, asked) {
    const cards = hits.map((hit) => this.card(hit, asked));
    this.list.append(...cards);
    return cards[0];
  }

  /** Show the first of all cases, as the page has them. */
  showAll(count) {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.all.hidden = false;
    [...this.all.children].forEach((item, place) => {
      item.hidden = place >= count;
    });
    return this.all.children[count - 1];
  }

  /** The cards that can be seen, in order. */
  get shown() {
    const list = this.all.hidden ? this.list : this.all;
    return [...list.children].filter((item) => !item.hidden);
  }

  card(hit, asked) {
    const item = this.template.content.cloneNode(true).firstElementChild;
    const slot = (name) => item.querySelector(`[data-slot="${name}"]`);
    const excerpt = excerptNodes(hit.excerpt ?? "");
    const found = markedWords(excerpt);
    item.dataset.caseId = hit.id;
    slot("title").href = hit.url;
    slot("title").append(...markedText(hit.title, asked, found));
    slot("place").textContent = [hit.place, hit.years, hit.status].filter(Boolean).join(" · ");
    item.querySelector("article").classList.toggle("sb-card--ended", hit.status === this.template.dataset.ended);
    for (const name of LINES) slot(name).append(...markedText(hit[name] ?? "", asked, found));
    const isSeen = item.querySelector("mark") !== null;
    if (isSeen || !found.length) slot("excerpt").remove();
    else slot("excerpt").append(...excerpt);
    return item;
  }
}
