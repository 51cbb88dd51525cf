// The search of one edition: asks what query.js has planned, and gives hits and counts.

import { excerpt } from "./excerpt.js";
import { Index } from "./index.js";
import { mend } from "./mend.js";
import { everyAsk, first, further, isDoubtful, near, read, told } from "./query.js";
import { rank } from "./rank.js";
import { plain } from "./spelling.js";

const COUNT = 10;
const MOST_QUOTED = 200;

/** The search of one edition; Pagefind and the words are fetched at the first call of search. */
export function openEngine({ bundle, words }) {
  const index = new Index(new URL(bundle, document.baseURI).href, new URL(words, document.baseURI).href);
  return { search: (text, choice = {}) => search(index, text, choice) };
}

async function search(index, text, { filters = {}, sort = "relevance", count = COUNT }) {
  await index.open();
  const { plan, ranked } = await find(index, text);
  const found = plan.needs.length ? await quoted(index, plan, ranked) : await index.inOrder("title");
  const ids = await sorted(index, found.filter((id) => fits(index, id, filters)), sort);
  const asked = everyAsk(plan);
  const more = (from, to) => Promise.all(ids.slice(from, to).map((id) => shown(index, id, asked)));
  const none = ids.length === 0;
  return {
    total: ids.length,
    hits: await more(0, count),
    more,
    facets: facets(index, found, filters),
    ids: null,
    told: none ? { kind: "none", shown: "" } : told(plan, ranked),
    place: plan.place,
    near: none ? near(plan, index.vocabulary).map(({ label, address }) => ({ label, address: index.address(address) })) : [],
  };
}

// As typed and with synonyms; then, when a word is in no vocabulary, by spelling and by parts too.
async function find(index, text) {
  const { vocabulary } = index;
  let plan = read(text, vocabulary);
  const counts = (word) => index.answers.get(word)?.size ?? 0;
  const ask = (words) => Promise.all(words.map((word) => index.ask(word)));
  await ask(first(plan));
  await ask(further(plan, counts));
  if (isDoubtful(plan)) {
    plan = mend(plan, vocabulary, await index.known(), counts);
    await ask(everyAsk(plan));
  }
  return { plan, ranked: rank(plan, index) };
}

// Phrases in quotation marks are looked up in the texts themselves: the engine's words have no endings.
async function quoted(index, plan, ranked) {
  const ids = ranked.order.map((one) => one.id);
  if (!plan.quoted.length) return ids;
  const phrases = plan.quoted.map((phrase) => ` ${plain(phrase)} `);
  const some = ids.slice(0, MOST_QUOTED);
  const texts = await Promise.all(some.map(async (id) => ` ${await index.everything(id)} `));
  return some.filter((_, at) => phrases.every((phrase) => texts[at].includes(phrase)));
}

function fits(index, id, filters, but = "") {
  return Object.entries(filters).every(([option, values]) => option === but || !values.length || values.some((value) => has(index, option, value, id)));
}

// A value can be several terms that a case must have all of, with a tilde between them.
function has(index, option, value, id) {
  return value.split("~").every((term) => index.members(option, term).has(id));
}

async function sorted(index, ids, sort) {
  if (sort === "relevance") return ids;
  const chosen = new Set(ids);
  return (await index.inOrder(sort)).filter((id) => chosen.has(id));
}

// What each value would have under the text and the other facets' choices.
function facets(index, found, filters) {
  const counts = {};
  for (const [option, values] of index.facets) {
    const open = found.filter((id) => fits(index, id, filters, option));
    counts[option] = Object.fromEntries([...values].map(([value, members]) => [value, within(open, members)]));
  }
  return counts;
}

function within(ids, members) {
  return ids.reduce((sum, id) => sum + (members.has(id) ? 1 : 0), 0);
}

async function shown(index, id, asked) {
  const { url, content, meta } = await index.case(id);
  const places = asked.flatMap((word) => index.answers.get(word)?.get(id)?.places ?? []);
  const { id: name, title, need, action, outcome, place = "", status = "", years = "" } = meta;
  const lead = [title, need, action, outcome].join(" ");
  return { id: name, url, title, need, action, outcome, place, status, years, excerpt: excerpt(content, places, lead) };
}
