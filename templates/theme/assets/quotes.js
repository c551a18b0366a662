/* Filters a page's quotes by document, subject, speaker and kind. What is chosen stands in the address, so that a
   filtered page can be linked to; without this script every quote is in sight and no box is dead. */
(() => {
  "use strict";

  const KINDS = { direct: "In quotation marks", mixed: "Partly in marks", indirect: "Reported" };
  const LONG = 40; /* options, beyond which those of one quote are left out */

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* Each quote with what it can be filtered by. */
  const read = (list) =>
    [...list.querySelectorAll(".b-group > figure")].map((row) => ({
      row,
      words: fold(row.textContent),
      document: [row.parentElement.dataset.document],
      subject: (row.dataset.on || "").split(" ").filter(Boolean),
      speaker: row.dataset.by ? [row.dataset.by] : [],
      kind: Object.keys(KINDS).filter((kind) => row.classList.contains(`b-${kind}`)),
    }));

  const titles = (list) =>
    Object.fromEntries([...list.querySelectorAll(".b-group")].map((group) => [group.dataset.document, group.querySelector("h2, h3").textContent.trim()]));

  const count = (quotes, what) => {
    const found = new Map();
    for (const quote of quotes) for (const value of quote[what]) found.set(value, (found.get(value) || 0) + 1);
    return found;
  };

  /* One choice, or nothing where there is none to make. */
  const choice = (quotes, what, label, name, chosen) => {
    let found = [...count(quotes, what)].filter(([value]) => name(value));
    if (what !== "document") found.sort((a, b) => b[1] - a[1] || name(a[0]).localeCompare(name(b[0])));
    if (found.length > LONG && what !== "document") found = found.filter(([value, number]) => number > 1 || value === chosen);
    if (found.length < 2) return null;
    const select = Object.assign(document.createElement("select"), { name: what });
    select.append(new Option("All", ""), ...found.map(([value, number]) => new Option(`${name(value)} (${number})`, value)));
    select.value = found.some(([value]) => value === chosen) ? chosen : "";
    const box = document.createElement("label");
    box.append(label, select);
    return box;
  };

  const search = (quotes, chosen) => {
    if (quotes.length < 12) return null;
    const field = Object.assign(document.createElement("input"), { type: "search", name: "words", value: chosen });
    const box = document.createElement("label");
    box.append("Words", field);
    return box;
  };

  const show = (list, quotes, form) => {
    const wanted = [...new FormData(form)].filter(([, value]) => value.trim());
    let found = 0;
    for (const quote of quotes) {
      const is = ([what, value]) => (what === "words" ? fold(value).split(/\s+/).every((word) => quote.words.includes(word)) : quote[what].includes(value));
      quote.row.hidden = !wanted.every(is);
      found += !quote.row.hidden;
    }
    for (const group of list.querySelectorAll(".b-group")) group.hidden = !group.querySelector(":scope > figure:not([hidden])");
    form.querySelector("output").textContent = wanted.length ? `${found} of ${quotes.length} quotes` : "";
    form.querySelector("p").hidden = !wanted.length;
    return wanted;
  };

  const filters = () => {
    const list = document.querySelector("[data-quotes]");
    if (!list || list.querySelector(".b-filters")) return;
    const quotes = read(list), documents = titles(list), names = JSON.parse(list.dataset.quotes);
    if (quotes.length < 4 && Object.keys(documents).length < 2) return;
    const asked = new URLSearchParams(location.search);
    const boxes = [
      choice(quotes, "document", "Document", (id) => documents[id], asked.get("document")),
      choice(quotes, "subject", "Subject", (id) => names[id], asked.get("subject")),
      choice(quotes, "speaker", "Speaker", (name) => name, asked.get("speaker")),
      choice(quotes, "kind", "Kind", (kind) => KINDS[kind], asked.get("kind")),
      search(quotes, asked.get("words") || ""),
    ].filter(Boolean);
    if (!boxes.length) return;
    const form = Object.assign(document.createElement("form"), { className: "b-filters" });
    const all = Object.assign(document.createElement("button"), { type: "button", textContent: "Show all" });
    const found = document.createElement("output");
    form.setAttribute("aria-label", "Filter the quotes");
    const line = Object.assign(document.createElement("p"), { hidden: true });
    line.append(found, all);
    form.append(...boxes, line);
    const change = () => {
      const address = new URL(location);
      address.search = new URLSearchParams(show(list, quotes, form));
      history.replaceState(history.state, "", address);
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", change);
    all.addEventListener("click", () => {
      for (const field of form.elements) field.value = "";
      change();
      form.elements[0].focus();
    });
    list.querySelector(".b-group").before(form);
    show(list, quotes, form);
  };

  /* Material's instant navigation changes the page without loading. */
  if (window.document$) document$.subscribe(filters);
  else filters();
})();
