/* Marks every piece of the quote, sentence, event or name that the address points to, and filters long lists. */
(() => {
  "use strict";

  const mark = () => {
    for (const piece of document.querySelectorAll(".b-on")) piece.classList.remove("b-on");
    const id = location.hash.slice(1);
    if (!/^[nsmqt]-[\w-]+$/.test(id)) return;
    for (const piece of document.querySelectorAll(`:is(h1, .b-deck, .b-text) [data-of~="${id}"]`)) piece.classList.add("b-on");
  };

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* One box above the first of a page's lists filters them all: a site without scripts has no dead box. */
  const filter = () => {
    const lists = [...document.querySelectorAll("[data-filter]")];
    const rows = lists.flatMap((list) => [...list.querySelectorAll(":scope > ul > li, :scope > article, :scope tbody > tr")]);
    if (rows.length < 12 || document.querySelector(".b-filter")) return;
    const what = lists[0].dataset.filter;
    const box = Object.assign(document.createElement("input"), { type: "search", className: "b-filter", placeholder: `Filter ${rows.length.toLocaleString("en")} ${what}` });
    const count = Object.assign(document.createElement("output"), { className: "b-found" });
    box.setAttribute("aria-label", `Filter ${what}`);
    const words = rows.map((row) => fold(row.textContent));
    box.addEventListener("input", () => {
      const wanted = fold(box.value).split(/\s+/);
      let found = 0;
      rows.forEach((row, n) => {
        row.hidden = !wanted.every((word) => words[n].includes(word));
        found += !row.hidden;
      });
      for (const all of document.querySelectorAll(".b-first, .b-letters")) all.hidden = box.value !== "";
      for (const list of lists) list.hidden = !list.contains(box) && !rows.some((row) => !row.hidden && list.contains(row));
      count.textContent = box.value ? `${found} of ${rows.length}` : "";
    });
    const heading = lists.length === 1 && lists[0].querySelector(":scope > h2");
    if (heading) heading.after(box, count);
    else (document.querySelector(".b-first") || lists[0]).before(box, count);
  };

  const show = () => {
    mark();
    filter();
    /* On a small screen the section one is in may lie beyond the edge of the strip. */
    const here = document.querySelector(".b-sections [aria-current]");
    if (here) here.closest("ul").scrollLeft = here.offsetLeft - 40;
  };
  addEventListener("hashchange", mark);
  /* Material's instant navigation changes page and address without loading, and without telling the browser. */
  if (window.document$) {
    document$.subscribe(show);
    location$.subscribe(mark);
  } else show();
})();
