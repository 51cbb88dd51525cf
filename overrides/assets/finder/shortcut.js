// The key / goes to the page's search box, unless something is being written.

const WRITABLE = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Whether a key event asks for the search box. */
export function isAsked(event) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
  return event.key === "/" && isPlain && !event.target.closest?.(WRITABLE);
}

addEventListener("keydown", (event) => {
  const field = document.querySelector("[data-search-field]");
  if (!field || !isAsked(event)) return;
  event.preventDefault();
  field.focus();
  field.select();
});
