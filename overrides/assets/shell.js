// What every page does: light or dark, a menu that closes, and where one is in the list of contents.

const KEY = "sb-scheme";
const DARK = "slate";
const NIGHT = matchMedia("(prefers-color-scheme: dark)");

/** The reader's own choice; nothing where the browser may not remember. */
function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function choose(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // The choice holds for this page.
  }
}

function openScheme(button) {
  const show = (scheme) => {
    document.body.dataset.mdColorScheme = scheme;
    button.setAttribute("aria-pressed", String(scheme === DARK));
  };
  show(document.body.dataset.mdColorScheme);
  button.addEventListener("click", () => {
    const scheme = document.body.dataset.mdColorScheme === DARK ? "default" : DARK;
    choose(scheme);
    show(scheme);
  });
  NIGHT.addEventListener("change", () => chosen() ?? show(NIGHT.matches ? DARK : "default"));
  button.hidden = false;
}

/** Escape, and a press or the focus anywhere else, close the menu. */
function openMenu(menu) {
  const close = () => (menu.open = false);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });
  addEventListener("pointerdown", (event) => menu.contains(event.target) || close());
}

/** Mark the last heading that has been scrolled past in the list of contents. */
function openContents(list) {
  const links = [...list.querySelectorAll("a[href^='#']")];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const passed = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, rootBounds } of entries) {
        if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) passed.add(target);
        else passed.delete(target);
      }
      const here = parts.findLastIndex((part) => passed.has(part));
      links.forEach((link, place) => {
        link.classList.toggle("md-nav__link--active", place === here);
        if (place === here) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      });
    },
    { rootMargin: "0px 0px -66% 0px" },
  );
  for (const part of parts) if (part) watch.observe(part);
}

for (const [name, open] of Object.entries({ scheme: openScheme, menu: openMenu, contents: openContents })) {
  for (const part of document.querySelectorAll(`[data-${name}]`)) open(part);
}
