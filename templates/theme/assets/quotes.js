/* Filters a page's quotes by document, subject, speaker and kind. What is chosen stands in the address, so that a
   filtered page can be linked to; without this script every quote is in sight and no box is dead. Of very many quotes
   most stand on other pages, of which this one knows what they can be filtered by: those wanted are fetched. */
(() => {
  "use strict";

  const KINDS = { direct: "In quotation marks", mixed: "Partly in marks", indirect: "Reported" };
  const LONG = 40; /* options, beyond which those of one quote are left out */

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* Each quote of this page with what it can be filtered by. */
  const read = (list) =>
    [...list.querySelectorAll(".b-group > figure")].map((row) => ({
      row,
      words: fold(row.textContent),
      document: [row.parentElement.dataset.document],
      subject: (row.dataset.on || "").split(" ").filter(Boolean),
      speaker: row.dataset.by ? [row.dataset.by] : [],
      kind: Object.keys(KINDS).filter((kind) => row.classList.contains(`b-${kind}`)),
    }));

  /* Each quote of the other pages with the same, but for its words, and where to put it. */
  const elsewhere = (list) => {
    const known = JSON.parse(list.dataset.elsewhere || '{"documents":[]}');
    return known.documents.flatMap(([document, , part, quotes]) =>
      quotes.split(" ").map((numbers) => {
        const [speaker, kind, ...subjects] = numbers.split(",");
        return { part, document: [document], subject: subjects.map((n) => known.subjects[n]), speaker: speaker ? [known.speakers[speaker]] : [], kind: [known.kinds[kind]] };
      }),
    );
  };

  const titles = (list) => ({
    ...Object.fromEntries([...list.querySelectorAll(".b-group")].map((group) => [group.dataset.document, group.querySelector("h2, h3").textContent.trim()])),
    ...Object.fromEntries(JSON.parse(list.dataset.elsewhere || '{"documents":[]}').documents.map(([id, title]) => [id, title])),
  });

  /* Brings the quotes of another page here, once, in the order of all, its addresses made this page's. */
  const fetched = (list, part, quotes) => (list.fetching[part] ||= fetching(list, part, quotes));
  const fetching = async (list, part, quotes) => {
    const address = new URL(part, location.href.split(/[?#]/)[0]);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const link of page.querySelectorAll(".b-group a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
    const groups = [...page.querySelectorAll(".b-group")];
    const rows = groups.flatMap((group) => [...group.querySelectorAll(":scope > figure")]);
    quotes.forEach((quote, n) => Object.assign(quote, { row: rows[n], words: fold(rows[n].textContent) }));
    const numbers = new Map(Object.keys(titles(list)).map((id, n) => [id, n]));
    for (const group of groups) {
      const after = [...list.querySelectorAll(".b-group")].find((other) => numbers.get(other.dataset.document) > numbers.get(group.dataset.document));
      (after || list.querySelector(".b-parts")).before(group);
    }
  };

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

  /* Shows what is wanted, of other pages as soon as they are here; without a wish, this page as it came. */
  const show = async (list, quotes, form) => {
    const wanted = [...new FormData(form)].filter(([, value]) => value.trim());
    const words = wanted.filter(([what]) => what === "words").flatMap(([, value]) => fold(value).split(/\s+/));
    const fits = (quote) => wanted.every(([what, value]) => what === "words" || quote[what].includes(value));
    const says = (quote) => quote.row && words.every((word) => quote.words.includes(word));
    const [output, line, parts] = [form.querySelector("output"), form.querySelector("p"), list.querySelector(".b-parts")];
    const draw = () => {
      const found = quotes.filter((quote) => {
        const is = wanted.length ? fits(quote) && says(quote) : !quote.part;
        if (quote.row) quote.row.hidden = !is;
        return is;
      });
      for (const group of list.querySelectorAll(".b-group")) group.hidden = !group.querySelector(":scope > figure:not([hidden])");
      return found.length;
    };
    const turn = (form.turn = {});
    line.hidden = !wanted.length;
    if (parts) parts.hidden = wanted.length > 0;
    output.textContent = `${draw()} of ${quotes.length.toLocaleString("en")} quotes`;
    if (!wanted.length) return;
    const needed = new Set(quotes.filter((quote) => !quote.row && fits(quote)).map((quote) => quote.part));
    for (const part of needed) {
      output.textContent = `${draw()} of ${quotes.length.toLocaleString("en")} quotes so far …`;
      try {
        await fetched(list, part, quotes.filter((quote) => quote.part === part));
      } catch {
        output.textContent = `${draw()} quotes on this page; those of other pages cannot be reached`;
        return;
      }
      if (form.turn !== turn) return;
    }
    output.textContent = `${draw()} of ${quotes.length.toLocaleString("en")} quotes`;
  };

  const filters = () => {
    const list = document.querySelector("[data-quotes]");
    if (!list || list.querySelector(".b-filters")) return;
    const quotes = [...read(list), ...elsewhere(list)], documents = titles(list), names = JSON.parse(list.dataset.quotes);
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
    list.fetching = {};
    const form = Object.assign(document.createElement("form"), { className: "b-filters" });
    const all = Object.assign(document.createElement("button"), { type: "button", textContent: "Show all" });
    const found = document.createElement("output");
    form.setAttribute("aria-label", "Filter the quotes");
    const line = Object.assign(document.createElement("p"), { hidden: true });
    line.append(found, all);
    form.append(...boxes, line);
    const change = () => {
      const address = new URL(location);
      address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
      history.replaceState(history.state, "", address);
      show(list, quotes, form);
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
