// What people type, turned into what the search engine is asked, and told of what was found.
// Nothing here fetches or touches the page.

import { WORD, fold, stem, tokens } from "./spelling.js";

const QUOTED = /["”“«»]([^"”“«»]+)["”“«»]/g;
const INSIDE = 0.35;
const STRANGE = 0.7;
/** How much a saying of several words weighs. */
export const PHRASE = 1.8;
const PLACE = 1.4;
const FEW = 3;
const NEAR = 6;

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
  return { text, needs, place: place && offered(place, without(text, typed, isStop)), quoted };
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

/** The ways to meet what entries of the words file lead to. */
export function meant(entries) {
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

function offered(place, rest) {
  return place.codes.length === 1 ? { code: place.codes[0], label: place.label, rest } : null;
}

// The text that is left when the place is a choice: "mack i Storuman" is then "mack".
function without(text, typed, isStop) {
  const spans = [...text.matchAll(WORD)];
  const first = typed.findIndex((token) => token.isPlace);
  const last = spans[typed.findLastIndex((token) => token.isPlace)];
  const from = spans[first && isStop(typed[first - 1]) ? first - 1 : first];
  return `${text.slice(0, from.index)} ${text.slice(last.index + last[0].length)}`.replace(/\s+/g, " ").trim();
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

/** All words that a plan may ask, those of compounds in parts among them. */
export function everyAsk(plan) {
  return [...new Set(plan.needs.flatMap((need) => need.ways.flatMap((way) => way.asks ?? (way.ask ? [way.ask] : []))))];
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
  return plan.text.trim().replace(WORD, (word) => mended.get(word) ?? word);
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
