// Words that were found, marked in the texts of a hit.

const WORD = /[\p{L}\p{N}]+/gu;
/** From this length on, a word searched for is also marked inside longer ones. */
const LONG = 4;

/** A word as it is compared: small letters without their marks. */
export function fold(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a text, folded. */
export function wordsOf(text) {
  return (text.match(WORD) ?? []).map(fold);
}

/** The text and the marks of an excerpt, as nodes; nothing else of it is kept. */
export function excerptNodes(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? mark(node.textContent) : new Text(node.textContent),
  );
}

/** The words that an excerpt marks, folded; the shortest are parts of others. */
export function markedWords(nodes) {
  const marks = nodes.filter((node) => node.nodeName === "MARK");
  return marks.flatMap((node) => wordsOf(node.textContent)).filter((word) => word.length > 2);
}

/** A text as nodes in which the words that were looked for or found are marked. */
export function markedText(text, asked, found) {
  const nodes = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isHit(fold(word), asked, found)) continue;
    nodes.push(new Text(text.slice(end, index)), mark(word));
    end = index + word.length;
  }
  return [...nodes, new Text(text.slice(end))];
}

function isHit(word, asked, found) {
  return found.includes(word) || asked.some((part) => (part.length < LONG ? word === part : word.includes(part)));
}

function mark(text) {
  const element = document.createElement("mark");
  element.textContent = text;
  return element;
}
