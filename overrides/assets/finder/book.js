// The book of what the finder shows: its files, or the command that makes it.

export class Book {
  constructor(root) {
    this.files = root.querySelector("[data-book-files]");
    this.order = root.querySelector("[data-book-order]");
    this.code = root.querySelector("[data-book-command]");
  }

  /** Show the files of the whole book while everything is shown, else a command for the view. */
  show(view, isAll, ids, total) {
    if (!this.code) return;
    const command = isAll ? this.code.dataset.bookCommand : this.command(view, ids, total);
    this.code.textContent = command;
    if (this.files) this.files.hidden = !isAll;
    this.order.hidden = !command || (isAll && this.files !== null);
  }

  /** What is chosen, or the cases one by one; empty when they are neither chosen nor all here. */
  command(view, ids, total) {
    const { bookCommand, bookOptions } = this.code.dataset;
    const known = new Set(bookOptions.split(" "));
    const chosen = Object.entries(view.filters).filter(([, values]) => values.length > 0);
    const isChoice = !view.text && chosen.every(([option]) => known.has(option));
    if (!isChoice && ids.length < total) return "";
    const words = isChoice
      ? chosen.flatMap(([option, values]) => values.map((value) => `--${option} ${value}`))
      : ids.map((id) => `--case ${id}`);
    return [bookCommand, ...words].join(" ");
  }
}
