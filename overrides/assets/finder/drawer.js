// In narrow windows the panels stand behind a button.

const NARROW = matchMedia("(max-width: 59.9375em)");

/** Put the panels behind their button where the window is narrow; closing them leads to `next`. */
export function openDrawer(root, next) {
  const [toggle, panels, close] = ["toggle", "panels", "close"].map((name) => root.querySelector(`[data-${name}]`));
  const open = (isOpen) => {
    panels.hidden = NARROW.matches && !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  const fit = () => {
    toggle.hidden = close.hidden = !NARROW.matches;
    open(false);
  };
  toggle.addEventListener("click", () => open(panels.hidden));
  close.addEventListener("click", () => {
    open(false);
    next.focus();
  });
  panels.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !NARROW.matches) return;
    open(false);
    toggle.focus();
  });
  NARROW.addEventListener("change", fit);
  if (NARROW.matches) for (const details of panels.querySelectorAll("details")) details.open = false;
  fit();
  panels.dataset.ready = "";
}
