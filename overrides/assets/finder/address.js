// A view of the finder in its address, so that it can be shared, kept and gone back to.

/** How many cases are shown at first, and by how many more at a time. */
export const STEP = 10;
const TEXT = "q";
const SORT = "sort";
const SHOWN = "show";

/** The order that hits have when none is chosen. */
export const BEST = "relevance";

/** A view that shows everything; `options` are the names of the ways to narrow it. */
export function everything(options) {
  const filters = Object.fromEntries(options.map((option) => [option, []]));
  return { text: "", filters, sort: BEST, shown: STEP };
}

/** The view that the search part of an address asks for. */
export function readAddress(search, options) {
  const asked = new URLSearchParams(search);
  const view = everything(options);
  for (const option of options) view.filters[option] = [...new Set(asked.getAll(option))].filter(Boolean);
  const steps = Math.ceil(Number(asked.get(SHOWN)) / STEP);
  return {
    ...view,
    text: asked.get(TEXT) ?? "",
    sort: asked.get(SORT) || BEST,
    shown: Number.isSafeInteger(steps) && steps > 1 ? steps * STEP : STEP,
  };
}

/** The search part of the address of a view; empty for a view of everything. */
export function writeAddress(view) {
  const asked = new URLSearchParams();
  if (view.text.trim()) asked.set(TEXT, view.text.trim());
  for (const [option, values] of Object.entries(view.filters)) {
    for (const value of values) asked.append(option, value);
  }
  if (view.sort !== BEST) asked.set(SORT, view.sort);
  if (view.shown > STEP) asked.set(SHOWN, String(view.shown));
  const written = asked.toString();
  return written ? `?${written}` : "";
}

/** Whether a view asks for nothing in particular. */
export function isEverything(view) {
  return !view.text.trim() && view.sort === BEST && !isNarrowed(view);
}

/** Whether something is chosen in a view. */
export function isNarrowed(view) {
  return Object.values(view.filters).some((values) => values.length > 0);
}
