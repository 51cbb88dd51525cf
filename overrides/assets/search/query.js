// What people type, turned into what the search engine is asked, and its answers into one order.
// Nothing here fetches or touches the page.

import { fold, nearest, parts, stem, tokens } from "./spelling.js";

const QUOTED = /["”“«»]([^"”“«»]+)["”“«»]/g;
const WEIGHTS = { word: 1, phrase: 1, mended: 0.85, joined: 0.95, part: 0.5, also: 0.55, term: 0.9, region: 1, place: 0.85 };
const FIELDS = { title: 1, need: 0.85, action: 0.9, outcome: 0.8, names: 0.65, regions: 0.8, other: 0.75, parts: 0.5 };
const BODY = 0.5;
const FOCUS = 0.5;
const FLOOR = 0.4;
const RARE = 4;
const SECOND = 0.5;
const COVERED = 1;
const INSIDE = 0.35;
const STRANGE = 0.7;
const PHRASE = 1.8;
const PLACE = 1.4;
const CUT = 0.3;
const FEW = 3;
const NEAR = 6;

/** The words file made ready: what sayings and places lead to, by their stems. */
export function openWords(file) {
  const endings = file.endings.split(" ").sort((one, other) => other.length - one.length);
  const key = (text) => tokens(text).map((word) => stem(word, endings));
  const sayings = new Map();
  const phrases = [];
  for (const [names, terms, also = []] of file.sayings) {
    for (const name of names.split("|")) {
      const keys = key(name);
      const entry = { name, keys, terms, also };
      if (keys.length > 1) phrases.push(entry);
      else if (keys.length) sayings.set(keys[0], [...(sayings.get(keys[0]) ?? []), entry]);
    }
  }
  return {
    endings,
    stop: new Set(file.stop.split(" ").map(fold)),
    links: file.links.split(" ").filter(Boolean),
    terms: file.terms.map(([option, id, label, address]) => ({ option, id, label, address })),
    sayings,
    phrases,
    ...openRegions(file.regions),
  };
}

function openRegions(rows) {
  const regions = new Map();
  let option = "";
  for (const [names, codes] of rows) {
    if (codes === undefined) {
      option = names;
      continue;
    }
    const every = names.split("|");
    for (const name of every) {
      const keys = tokens(name).map(fold);
      const label = every[0];
      const old = regions.get(keys.join(" "));
      const place = { keys, label, codes: codes.split(" ") };
      if (!old) regions.set(keys.join(" "), place);
      const bare = bared(keys);
      if (bare && !regions.has(bare)) regions.set(bare, place);
    }
  }
  return { regions, option };
}

// "Kalmar län" is also meant by "Kalmar lan"; the municipality of the same name stands before it.
function bared(keys) {
  return keys.length > 1 && keys.at(-1) === "lan" && keys[0].endsWith("s") ? `${keys.slice(0, -1).join(" ").slice(0, -1)} lan` : "";
}

/**
 * A typed text as needs, each with the ways that a case can meet it:
 * `ask` a word of the engine, `terms` and `codes` of the filters, with a weight.
 */
export function read(text, words) {
  const quoted = [...text.matchAll(QUOTED)].map((found) => found[1].trim()).filter(Boolean);
  const typed = tokens(text.replace(QUOTED, " $1 ")).map((word) => ({ word, fold: fold(word), stem: stem(word, words.endings) }));
  const place = placeIn(typed, words);
  const open = typed.filter((token) => !token.isPlace);
  const isStop = (token) => words.stop.has(token.fold);
  const content = open.filter((token) => !isStop(token));
  const needs = (content.length || place ? content : open).map((token, at) => wordNeed(token, words, at));
  needs.push(...phraseNeeds(open, needs, words));
  if (place) needs.push(placeNeed(place));
  for (const phrase of quoted) needs.push({ kind: "quoted", text: phrase, weight: 1, ways: [] });
  return { text, needs, place: place && offered(place), quoted };
}

function wordNeed(token, words) {
  const found = words.sayings.get(token.stem) ?? [];
  return {
    kind: "word",
    text: token.word,
    stem: token.stem,
    weight: found.length ? 1 : STRANGE,
    isMeant: found.some((entry) => entry.terms.length > 0) && isWhole(token, found),
    ways: [{ kind: "word", ask: token.word }, ...meant(found)],
  };
}

// "lanthandl" leads where "lanthandlare" does, but is no word: its spelling is looked at all the same.
function isWhole(token, entries) {
  return token.fold !== token.stem || entries.some((entry) => fold(entry.name) === token.fold);
}

function meant(entries) {
  const terms = [...new Set(entries.flatMap((entry) => entry.terms))];
  const also = [...new Set(entries.flatMap((entry) => entry.also))];
  return [
    ...terms.map((term) => ({ kind: "term", term })),
    ...also.map((ask) => ({ kind: "also", ask })),
  ];
}

// All words of the saying stand in the text, in whatever order; the words themselves weigh less then.
function phraseNeeds(open, needs, words) {
  const there = new Set(open.map((token) => token.stem));
  const found = words.phrases.filter((entry) => entry.keys.every((key) => there.has(key)));
  const whole = found.filter((entry) => !found.some((other) => other !== entry && other.keys.length > entry.keys.length && entry.keys.every((key) => other.keys.includes(key))));
  for (const need of needs) {
    if (whole.some((entry) => entry.keys.includes(need.stem))) need.weight = INSIDE;
  }
  const byName = new Map();
  for (const entry of whole) byName.set(entry.keys.join(" "), [...(byName.get(entry.keys.join(" ")) ?? []), entry]);
  return [...byName.values()].map((entries) => ({
    kind: "phrase",
    text: entries[0].name,
    weight: PHRASE,
    isMeant: true,
    ways: meant(entries),
  }));
}

// The longest name of a place in the text; its words are then no words to search for by themselves.
function placeIn(typed, words) {
  for (let size = Math.min(4, typed.length); size; size -= 1) {
    for (let at = 0; at + size <= typed.length; at += 1) {
      const some = typed.slice(at, at + size);
      const found = regionOf(some.map((token) => token.fold), words.regions);
      if (!found) continue;
      for (const token of some) token.isPlace = true;
      const lan = typed[at + size];
      if (lan && (lan.fold === "lan" || lan.fold.startsWith("kommun"))) lan.isPlace = true;
      return { ...found, option: words.option, typed: some.map((token) => token.word).join(" ") };
    }
  }
  return null;
}

function regionOf(keys, regions) {
  const name = keys.join(" ");
  return regions.get(name) ?? (name.length > 4 && name.endsWith("s") ? regions.get(name.slice(0, -1)) : undefined);
}

function placeNeed(place) {
  return {
    kind: "place",
    text: place.typed,
    weight: PLACE,
    isMeant: true,
    ways: [
      ...place.codes.map((code) => ({ kind: "region", option: place.option, code })),
      { kind: "place", ask: place.typed },
    ],
  };
}

function offered(place) {
  return place.codes.length === 1 ? { code: place.codes[0], label: place.label } : null;
}

/** The words that the engine is asked first: those that were typed. */
export function first(plan) {
  return asks(plan, (way) => way.kind === "word" || way.kind === "place");
}

/** The words that it is asked then: what else may be meant. A single word that is found needs none. */
export function further(plan, counts) {
  const words = plan.needs.filter((need) => need.kind !== "place");
  const isPlain = words.length === 1 && counts(words[0].ways[0]?.ask ?? "") >= FEW;
  return asks(plan, (way) => way.ask && way.kind !== "word" && way.kind !== "place" && !(isPlain && way.kind === "also"));
}

function asks(plan, chosen) {
  return [...new Set(plan.needs.flatMap((need) => need.ways.filter(chosen).map((way) => way.ask)))];
}

/** Whether some word is neither of the vocabularies nor found, so that spelling must be looked at. */
export function isDoubtful(plan) {
  return plan.needs.some((need) => need.kind === "word" && !need.isMeant);
}

/** The plan with nearest spellings, and with compounds put together or taken apart. */
export function mend(plan, words, known, counts) {
  const every = plan.needs.filter((need) => need.kind === "word");
  const needs = plan.needs.map((need) => (need.kind === "word" ? mended(need, words, known, counts) : need));
  return { ...plan, needs: joined(needs, every, words, known) };
}

function mended(need, words, known, counts) {
  const ways = [...need.ways];
  if (need.isMeant) return need;
  const count = counts(need.text);
  const near = count <= FEW || !known.folded.has(fold(need.text)) ? nearest(need.text, known) : "";
  if (near) {
    ways.push({ kind: "mended", ask: near });
    const found = words.sayings.get(stem(near, words.endings)) ?? [];
    ways.push(...meant(found).filter((way) => way.kind === "term"));
  }
  const divided = !near && count < FEW ? parts(need.text, known, words.links) : null;
  if (divided) {
    ways.push({ kind: "both", asks: divided });
    for (const part of divided) {
      ways.push({ kind: "part", ask: part });
      const found = words.sayings.get(stem(part, words.endings)) ?? [];
      ways.push(...meant(found).filter((way) => way.kind === "term").map((way) => ({ ...way, kind: "near" })));
    }
  }
  return { ...need, ways, mended: near };
}

// "sam åkning" may be "samåkning": two words that stand side by side and are known as one.
function joined(needs, every, words, known) {
  const pairs = every.slice(1).map((need, at) => [every[at], need]);
  const found = pairs
    .map(([one, other]) => ({ one, other, word: one.text + other.text }))
    .filter(({ word }) => known.folded.has(fold(word)) || words.sayings.has(stem(word, words.endings)));
  const extra = found.map(({ word }) => ({
    kind: "phrase",
    text: word,
    weight: PHRASE,
    isMeant: true,
    ways: [{ kind: "joined", ask: word }, ...meant(words.sayings.get(stem(word, words.endings)) ?? [])],
  }));
  return [...needs, ...extra];
}

/** All words that a plan may ask, those of compounds in parts among them. */
export function everyAsk(plan) {
  return [...new Set(plan.needs.flatMap((need) => need.ways.flatMap((way) => way.asks ?? (way.ask ? [way.ask] : []))))];
}

/**
 * Cases in order. `index` has `answers`, a Map of word → Map of case → score; `members` gives the
 * cases of a filter's value, `focus` how few of a facet's terms a case has, and `all` every case.
 */
export function rank(plan, index) {
  const scores = new Map();
  const met = new Map();
  let most = 0;
  let direct = 0;
  for (const need of plan.needs) {
    if (need.kind === "quoted") continue;
    const found = meeting(need, index);
    const { weight } = need;
    if (need.kind !== "phrase") most += 1;
    for (const [id, meets] of found) {
      scores.set(id, (scores.get(id) ?? 0) + weight * meets.score);
      const count = met.get(id) ?? { all: 0, direct: 0 };
      if (need.kind !== "phrase") {
        count.all += 1;
        count.direct += meets.isDirect ? 1 : 0;
      }
      met.set(id, count);
      direct = Math.max(direct, count.direct);
    }
  }
  const order = [...scores].map(([id, score]) => ({ id, score: score * (1 + COVERED * share(met.get(id), most)), ...met.get(id) }));
  order.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  const best = order[0]?.score ?? 0;
  return { order: order.filter((one) => one.score >= CUT * best), needs: most };
}

function share(met, most) {
  return most ? ((met?.all ?? 0) / most) ** 2 : 0;
}

// How well each case meets a need: its best way, and a little more for the second best.
function meeting(need, index) {
  const found = new Map();
  const add = (id, score, isDirect) => {
    const old = found.get(id);
    if (!old) found.set(id, { score, isDirect });
    else found.set(id, { score: Math.max(old.score, score) + SECOND * Math.min(old.score, score), isDirect: old.isDirect || isDirect });
  };
  for (const way of need.ways) {
    const isDirect = way.kind === "word" || way.kind === "place" || way.kind === "region";
    const cases = [...meetingBy(way, index)];
    const rare = Math.log(1 + index.all.length / Math.max(RARE, cases.length));
    for (const [id, score] of cases) add(id, score * rare, isDirect);
  }
  return found;
}

function meetingBy(way, index) {
  if (way.kind === "term" || way.kind === "near") {
    const term = index.vocabulary.terms[way.term];
    const weight = way.kind === "term" ? WEIGHTS.term : WEIGHTS.part;
    return [...index.members(term.option, term.id)].map((id) => [id, weight * (1 - FOCUS + FOCUS * index.focus(term.option, id))]);
  }
  if (way.kind === "region") return [...index.members(way.option, way.code)].map((id) => [id, WEIGHTS.region]);
  if (way.kind === "both") {
    const [one, ...others] = way.asks.map((ask) => levelled(index.answers.get(ask), 1));
    const all = [...one].filter(([id]) => others.every((other) => other.has(id)));
    return all.map(([id, score]) => [id, WEIGHTS.joined * Math.min(score, ...others.map((other) => other.get(id)))]);
  }
  return levelled(index.answers.get(way.ask), WEIGHTS[way.kind] ?? 1);
}

// Where a word stands says most of what a case is about. The engine's scores have no top, so the best
// answer to each word is its measure.
function levelled(answer, weight) {
  const levels = new Map();
  if (!answer?.size) return levels;
  const top = Math.log1p(Math.max(...[...answer.values()].map((hit) => hit.score)));
  for (const [id, hit] of answer) {
    const level = top > 0 ? Math.log1p(Math.max(0, hit.score)) / top : 1;
    const field = Math.max(BODY, ...hit.fields.map((name) => FIELDS[name] ?? 0));
    levels.set(id, weight * field * (FLOOR + (1 - FLOOR) * level));
  }
  return levels;
}

/** How the cases were found, and what was searched instead when that is other than typed. */
export function told(plan, ranked) {
  if (!plan.needs.length) return { kind: "browse", shown: "" };
  if (!ranked.order.length) return { kind: "none", shown: "" };
  if (plan.needs.some((need) => need.mended)) return { kind: "spelling", shown: respelt(plan) };
  if (ranked.order.some((one) => one.direct === ranked.needs)) return { kind: "all", shown: "" };
  if (ranked.order.some((one) => one.all === ranked.needs)) return { kind: "synonyms", shown: "" };
  return { kind: "any", shown: "" };
}

function respelt(plan) {
  const mended = new Map(plan.needs.filter((need) => need.mended).map((need) => [need.text, need.mended]));
  return plan.text.trim().replace(/[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu, (word) => mended.get(word) ?? word);
}

/** Terms that may help when nothing was found: those meant or alike, then those with most cases. */
export function near(plan, words) {
  const meantTerms = plan.needs.flatMap((need) => need.ways.filter((way) => way.term !== undefined).map((way) => way.term));
  const alike = plan.needs.filter((need) => need.stem?.length >= 3).flatMap((need) => alikeTerms(need.stem, words));
  const common = words.terms.map((_, at) => at);
  return [...new Set([...meantTerms, ...alike, ...common])].slice(0, NEAR).map((at) => words.terms[at]);
}

function alikeTerms(key, words) {
  const found = [...words.sayings].filter(([name]) => name.slice(0, 3) === key.slice(0, 3));
  return found.flatMap(([, entries]) => entries.flatMap((entry) => entry.terms));
}
