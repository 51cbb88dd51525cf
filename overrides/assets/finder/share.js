// The address of a view, copied for somebody else.

/** Milliseconds that the button says that the address is copied. */
const SAID = 2500;
const labels = new WeakMap();

/** Copy the present address, or show it where the browser will not have it copied. */
export async function share(button, say) {
  if (!labels.has(button)) labels.set(button, button.textContent);
  const label = labels.get(button);
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    prompt(label, location.href);
    return;
  }
  button.textContent = button.dataset.done;
  say(button.dataset.done);
  setTimeout(() => {
    button.textContent = label;
  }, SAID);
}
