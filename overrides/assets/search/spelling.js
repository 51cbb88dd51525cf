// Words as they are compared: without capitals, accents and endings, and by how near they are.

/** A word as people write it, with hyphens and apostrophes inside. */
export const WORD = /[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu;
const SHORTEST_STEM = 3;
const SHORTEST_PART = 4;
const SHORTEST_MENDED = 5;
const MOST_PARTS = 3;
const LONG = 9;

/** A text without capitals and accents: "Öst" and "ost" are the same. */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** A text as its folded words alone, with single spaces. */
export function plain(text) {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The words of a text, as written. */
export function tokens(text) {
  return text.match(WORD) ?? [];
}

/** A word without its endings, folded; both sides of a comparison lose the same. */
export function stem(word, endings) {
  let rest = fold(word).replace(/[^\p{L}\p{N}]/gu, "");
  for (;;) {
    const ending = endings.find((end) => rest.endsWith(end) && rest.length - end.length >= SHORTEST_STEM);
    if (!ending) return rest;
    rest = rest.slice(0, -ending.length);
  }
}

/** How many letters must be changed, left out, put in or swapped; more than `most` is Infinity. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const change = one[row - 1] === other[at - 1] ? 0 : 1;
      line[at] = Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + change);
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwap) line[at] = Math.min(line[at], before[at - 2] + 1);
    }
    if (Math.min(...line) > most) return Infinity;
    [before, last] = [last, line];
  }
  return last[other.length] > most ? Infinity : last[other.length];
}

/** A word as it sounds: folded, double letters as one, and a few spellings of the same sound. */
function sound(word) {
  return fold(word).replace(/ck/g, "k").replace(/(.)\1+/g, "$1");
}

/** All words that a misspelt one may stand for, most frequent first, made ready for the two below. */
export function openKnown(words, endings = []) {
  const list = words.split(" ").filter(Boolean);
  const folded = list.map(fold);
  const starts = new Set(folded.flatMap((word) => [word, word.slice(0, -1), word.slice(0, -2)]));
  const stems = new Set(list.map((word) => stem(word, endings)));
  return { list, folded: new Set(folded), stems, endings, starts, sounds: list.map(sound) };
}

/** The known word that is nearest to a word; "" when it or another form of it is known, or nothing is near. */
export function nearest(word, known) {
  const asked = fold(word);
  const own = stem(word, known.endings);
  const isForm = own !== asked && known.stems.has(own);
  if (asked.length < SHORTEST_MENDED || known.folded.has(asked) || isForm) return "";
  const key = sound(word);
  const most = key.length >= LONG ? 2 : 1;
  let best = "";
  let least = most + 1;
  for (const [at, other] of known.sounds.entries()) {
    if (other[0] !== key[0] || stem(known.list[at], known.endings) === own) continue;
    const far = distance(key, other, Math.min(most, least - 1));
    if (far < least) {
      [best, least] = [known.list[at], far];
      if (far === 0) break;
    }
  }
  return best;
}

/** The known parts of a compound, as few as there can be; null when it has none. */
export function parts(word, known, links) {
  for (let most = 2; most <= MOST_PARTS; most += 1) {
    const found = divided(word, most, known, links);
    if (found) return found;
  }
  return null;
}

function divided(word, most, known, links) {
  const asked = fold(word);
  if (asked.length !== word.length) return null;
  for (let at = asked.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    if (!known.starts.has(asked.slice(at))) continue;
    const heads = [at, ...links.filter((link) => asked.slice(0, at).endsWith(link)).map((link) => at - link.length)];
    const whole = heads.find((end) => end >= SHORTEST_PART && known.starts.has(asked.slice(0, end)));
    if (whole) return [word.slice(0, whole), word.slice(at)];
    const more = most > 2 ? heads.map((end) => divided(word.slice(0, end), most - 1, known, links)).find(Boolean) : null;
    if (more) return [...more, word.slice(at)];
  }
  return null;
}
