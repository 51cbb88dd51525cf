// What may be meant by words that are misspelt, put together or taken apart.

import { PHRASE, meant } from "./query.js";
import { fold, nearest, parts, stem } from "./spelling.js";

const FEW = 3;

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
