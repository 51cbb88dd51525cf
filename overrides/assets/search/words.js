// The words file made ready for what people type: sayings, terms and places.

import { fold, stem, tokens } from "./spelling.js";

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
