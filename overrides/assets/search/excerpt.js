// The part of a text where most of the words are that were searched for.

const LENGTH = 32;
const SPACE = /\s+/;

/**
 * HTML with marks and nothing else: the words around the matches, by their positions in the text.
 * What the text begins with is shown beside the excerpt, so later matches are taken when there are any.
 */
export function excerpt(text, positions, lead = "") {
  const words = text.split(/[\r\n\s]+/g);
  const begun = lead.split(SPACE).filter(Boolean).length;
  const late = positions.filter((at) => at >= begun);
  const chosen = new Set(late.length ? late : positions);
  const start = densest([...chosen].sort((one, other) => one - other), words.length, late.length ? begun : 0);
  const part = words.slice(start, start + LENGTH);
  const marked = part.map((word, at) => (chosen.has(start + at) ? `<mark>${escaped(word)}</mark>` : escaped(word)));
  return `${start > 0 ? "… " : ""}${marked.join(" ")}${start + LENGTH < words.length ? " …" : ""}`;
}

function densest(places, length, least) {
  let [best, most] = [0, 0];
  for (const [at, place] of places.entries()) {
    const inside = places.slice(at).filter((other) => other < place + LENGTH - 4).length;
    if (inside > most) [best, most] = [place, inside];
  }
  return Math.max(least, Math.min(best - 4, length - LENGTH), 0);
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
