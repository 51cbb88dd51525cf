// What is fetched of one edition: its words, which cases have which terms, Pagefind, and texts of cases.
// Pagefind is told nothing of filters: it would have to fetch its whole index to answer.

import { openKnown, plain, stem } from "./spelling.js";
import { openWords } from "./words.js";

const FEW = 3;
const FIRST_SIGN = 0x23;
const SHORT = 5;
const SIGNATURE = "pagefind_dcd";
const RANKING = {
  termFrequency: 0.6,
  pageLength: 0.4,
  termSimilarity: 4,
  metaWeights: { title: 6, need: 1, action: 1, outcome: 1, names: 1.5, regions: 2, parts: 1, other: 1.5, id: 0, status: 0, years: 0, place: 0 },
};

/** The files of one edition, each fetched when it is first needed. */
export class Index {
  constructor(bundle, words) {
    Object.assign(this, { bundle, words, answers: new Map(), spread: new Map(), kept: new Map() });
  }

  /** Fetch the words and the terms of the cases. */
  open() {
    return this.keep("opened", () => this.read());
  }

  async read() {
    this.file = await json(this.words);
    // What browsers kept from before the bank was published anew would number other cases.
    const { count, facets, index } = await json(this.beside(this.file.cases), { cache: "no-cache" });
    this.vocabulary = openWords(this.file);
    this.all = Array.from({ length: count }, (_, number) => number);
    this.name = index;
    this.facets = new Map(Object.entries(facets).map(([option, facet]) => [option, membersOf(facet)]));
    this.rows = rowsOf(Object.values(facets), count);
  }

  /** The cases with a filter's value. */
  members(option, value) {
    return this.facets.get(option)?.get(value) ?? new Set();
  }

  /** Which of two cases that answer alike stands first: the better founded one; the same at each build. */
  compare(one, other) {
    if (this.rows[one] === this.rows[other]) return one - other;
    return this.rows[one] < this.rows[other] ? -1 : 1;
  }

  /** 1 for a case with one term of a facet, and less the more it has. */
  focus(option, id) {
    if (!this.spread.has(option)) {
      const counts = new Map();
      for (const some of this.facets.get(option)?.values() ?? []) {
        for (const one of some) counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      this.spread.set(option, counts);
    }
    return 1 / Math.sqrt(this.spread.get(option).get(id) ?? 1);
  }

  /** All cases, sorted. */
  async inOrder(sort) {
    const orders = await this.keep("orders", () => json(this.beside(this.file.orders), { cache: "no-cache" }));
    return orders[sort];
  }

  /** The cases that have a word, with scores; each word is asked once. */
  ask(word) {
    return this.keep(`asked ${word}`, async () => this.answers.set(word, await this.found(word)));
  }

  async found(word) {
    const { results } = await (await this.engine()).search(word, {});
    const hits = results.map((hit) => [this.number(hit.id), { score: hit.score, places: hit.words, fields: hit.matchedMetaFields ?? [] }]);
    const isTrusted = await this.isThere(word, hits.slice(0, FEW).map(([id]) => id));
    return new Map(isTrusted ? hits : []);
  }

  // Cases are called by their number in base 36, all as long, with the last digit first.
  number(name) {
    return Number.parseInt(backwards(name.slice(this.file.language.length + 1)), 36);
  }

  code(id) {
    const { length } = (this.all.length - 1).toString(36);
    return backwards(id.toString(36).padStart(length, "0"));
  }

  engine() {
    return this.keep("engine", async () => {
      const { createInstance } = await import(`${this.bundle}pagefind.js`);
      const engine = createInstance({ noWorker: true, basePath: this.bundle, ranking: RANKING });
      await engine.init();
      return engine;
    });
  }

  // Pagefind cuts a word that it does not know until something begins with it; that is no answer.
  async isThere(word, ids) {
    const whole = stem(word, this.vocabulary.endings);
    const beginning = whole.length > SHORT ? whole.slice(0, -1) : whole;
    for (const id of ids) {
      const text = await this.everything(id);
      if (text.split(" ").some((other) => other.startsWith(beginning))) return true;
    }
    return false;
  }

  /** All that is told of a case, folded. */
  async everything(id) {
    const { content, meta } = await this.case(id);
    return plain(`${content} ${Object.values(meta).join(" ")}`);
  }

  /** What lists show of a case, with its text. */
  case(id) {
    return this.keep(`case ${id}`, () => this.fragment(id));
  }

  async fragment(id) {
    // A number stands for another case when the bank is published anew.
    const answer = await fetch(`${this.bundle}fragment/${this.file.language}_${this.code(id)}.pf_fragment?${this.name}`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    const packed = await answer.arrayBuffer();
    const isPacked = new Uint8Array(packed)[0] === 0x1f;
    const text = isPacked ? await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text() : new TextDecoder().decode(packed);
    const { url, content, meta } = JSON.parse(text.slice(SIGNATURE.length));
    return { url: new URL(`..${url}`, this.bundle).href, content, meta };
  }

  /** Words that a misspelt one may stand for, fetched when some word is not known otherwise. */
  known() {
    return this.keep("known", async () => openKnown((await json(this.beside(this.file.known))).words, this.vocabulary.endings));
  }

  /** What is made once and kept; what failed is tried anew when it is asked for again. */
  keep(name, make) {
    if (!this.kept.has(name)) {
      const made = make();
      this.kept.set(name, made);
      made.catch(() => this.kept.delete(name));
    }
    return this.kept.get(name);
  }

  /** A page of the site, by its path below the root. */
  address(path) {
    return new URL(`../../${path}`, this.words).href;
  }

  beside(name) {
    return new URL(name, this.words).href;
  }
}

function backwards(text) {
  return [...text].reverse().join("");
}

// Each value's cases, those of the values below it among them. A sign is twice the value's place in
// the list, counted from one, and one more for the last value of a case.
function membersOf({ values, signs, parents = {} }) {
  const members = new Map();
  let id = 0;
  for (const sign of signs) {
    const place = sign.codePointAt(0) - FIRST_SIGN;
    for (let name = values[(place >> 1) - 1]; name; name = parents[name]) {
      if (!members.has(name)) members.set(name, new Set());
      members.get(name).add(id);
    }
    id += place & 1;
  }
  return members;
}

// The signs of each case, in all facets.
function rowsOf(facets, count) {
  const rows = new Array(count).fill("");
  for (const { signs } of facets) {
    let id = 0;
    for (const sign of signs) {
      rows[id] += sign;
      id += (sign.codePointAt(0) - FIRST_SIGN) & 1;
    }
  }
  return rows;
}

async function json(address, options = {}) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
