// Maps that are drawn already, given other numbers; partials/map.html says what there is to change.

/**
 * Shows other numbers on a map and in its table, on the scale that it was drawn with.
 * @param {HTMLElement} figure the map, a `.sb-map`
 * @param {Record<string, number>} counts how many cases each place has, by its code; none when left out
 */
export function recount(figure, counts) {
  const { band, highest, reach } = figure.dataset;
  const shades = [0, ...figure.dataset.shades.split(" ")];
  for (const area of figure.querySelectorAll("[data-region]")) {
    const count = counts[area.dataset.region] ?? 0;
    const told = tell(figure, area.dataset.name, count);
    area.dataset.count = count;
    area.dataset.shade = shades[Math.min(shades.length - 1, Math.ceil(count / band))];
    area.querySelector("title").textContent = told;
    area.querySelector("text").textContent = told;
  }
  for (const mark of figure.querySelectorAll("[data-mark]")) {
    mark.setAttribute("r", reach * Math.sqrt(Math.min(1, (counts[mark.dataset.mark] ?? 0) / highest)));
  }
  for (const number of figure.querySelectorAll("[data-number]")) {
    number.textContent = counts[number.dataset.number] ?? 0;
  }
}

/**
 * Shows which places are chosen.
 * @param {HTMLElement} figure the map, a `.sb-map`
 * @param {Iterable<string>} codes the places
 */
export function choose(figure, codes) {
  const chosen = new Set(codes);
  for (const area of figure.querySelectorAll("a[data-region]")) {
    if (chosen.has(area.dataset.region)) area.setAttribute("aria-current", "true");
    else area.removeAttribute("aria-current");
  }
}

function tell(figure, name, count) {
  const { none, one, many } = figure.dataset;
  const sentence = count === 0 ? none : count === 1 ? one : many;
  return sentence.replace("{name}", name).replace("{count}", count);
}
