// What a reader of a case or a method can do: read notes in place, print, share and copy.

/** Milliseconds that a button says what it has done. */
const SAID = 2500;
/** From a note to what it says, in dots. */
const GAP = 8;

const status = document.querySelector("[data-told-of]");

/** Let a button say for a while that it is done. */
function tell(button) {
  const label = button.lastChild;
  const before = label.textContent;
  label.textContent = button.dataset.done;
  button.disabled = true;
  if (status) status.textContent = button.dataset.done;
  setTimeout(() => {
    label.textContent = before;
    button.disabled = false;
  }, SAID);
}

async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    prompt(button.textContent, text);
    return;
  }
  tell(button);
}

async function sharePage(button) {
  const address = location.href.replace(location.hash, "");
  if (!navigator.share) return copy(button, address);
  try {
    await navigator.share({ title: button.dataset.title, url: address });
  } catch {
    // The reader thought better of it.
  }
}

/** A box by a note with its source; opened anew for each note. */
class Notes {
  constructor(template) {
    this.box = template.content.firstElementChild.cloneNode(true);
    this.source = this.box.querySelector('[data-slot="source"]');
    this.list = this.box.querySelector('[data-slot="list"]');
    template.after(this.box);
    this.box.querySelector("[data-close]").addEventListener("click", () => this.close());
    this.list.addEventListener("click", () => this.box.hidePopover());
    this.box.addEventListener("toggle", ({ newState }) => {
      if (newState === "closed" && this.box.contains(document.activeElement)) this.note.focus();
    });
  }

  close() {
    this.box.hidePopover();
    this.note.focus();
  }

  open(note, entry) {
    this.note = note;
    const parts = [...entry.querySelectorAll(".sb-sources__title, .sb-sources__imprint")];
    this.source.replaceChildren(...parts.map((part) => part.cloneNode(true)));
    this.list.href = note.getAttribute("href");
    this.box.showPopover();
    this.place(note.getBoundingClientRect());
    this.box.focus({ preventScroll: true });
  }

  /** Below the note, or above it where there is no room. */
  place(note) {
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const left = Math.max(GAP, Math.min(note.left, innerWidth - width - GAP));
    const below = note.bottom + GAP;
    const top = below + height > innerHeight ? Math.max(GAP, note.top - height - GAP) : below;
    this.box.style.setProperty("--sb-note-left", `${left}px`);
    this.box.style.setProperty("--sb-note-top", `${top}px`);
  }
}

function openNotes(template) {
  if (!HTMLElement.prototype.showPopover) return;
  const notes = new Notes(template);
  for (const note of document.querySelectorAll('a[role="doc-noteref"]')) {
    const entry = document.getElementById(decodeURIComponent(note.hash.slice(1)));
    if (!entry) continue;
    note.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      notes.open(note, entry);
    });
  }
}

const ACTS = {
  "[data-print]": () => print(),
  "[data-share-page]": sharePage,
  "[data-copy-text]": (button) => copy(button, document.querySelector("[data-copied-text]").textContent),
};
for (const [place, act] of Object.entries(ACTS)) {
  for (const button of document.querySelectorAll(place)) {
    button.addEventListener("click", () => act(button));
    button.hidden = false;
  }
}
for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
// On paper a link says where it leads (print.css).
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll('article a[href]:not([href^="#"], [href^="http"])')) link.dataset.address = link.href;
});
for (const template of document.querySelectorAll("template[data-note]")) openNotes(template);
