/* Pictures of relations: pointing at one shows its neighbours; buttons and keys enlarge; dragging moves. */
(() => {
  "use strict";

  const neighbours = (net) => {
    const nodes = [...net.querySelectorAll(".b-node")];
    const lines = [...net.querySelectorAll("[data-ends]")].map((line) => ({ line, ends: line.dataset.ends.split(" ").map(Number) }));
    const show = (node) => {
      for (const near of net.querySelectorAll(".b-near")) near.classList.remove("b-near");
      net.classList.toggle("b-dim", Boolean(node));
      if (!node) return;
      node.classList.add("b-near");
      const here = nodes.indexOf(node);
      for (const { line, ends } of lines) {
        if (!ends.includes(here)) continue;
        line.classList.add("b-near");
        for (const end of ends) nodes[end].classList.add("b-near");
      }
    };
    for (const node of nodes) {
      for (const on of ["pointerenter", "focus"]) node.addEventListener(on, () => show(node));
      for (const off of ["pointerleave", "blur"]) node.addEventListener(off, () => show(null));
    }
  };

  /* The picture grows inside a box that scrolls: touch, wheel and arrow keys move it as they move any page. Where it is
     wider than the box from the first, the box begins with the node that matters most in its middle. */
  const zooming = (net) => {
    const box = net.querySelector(".b-canvas");
    const svg = box.querySelector("svg");
    const tools = Object.assign(document.createElement("li"), { className: "b-zoom" });
    const steps = [1, 2, 4];
    let at = 0;
    let whole = 0;
    const set = (to) => {
      const before = steps[at];
      if (!at) whole = svg.clientWidth;
      at = Math.max(0, Math.min(steps.length - 1, to));
      const factor = steps[at] / before;
      const x = (box.scrollLeft + box.clientWidth / 2) * factor - box.clientWidth / 2;
      const y = (box.scrollTop + box.clientHeight / 2) * factor - box.clientHeight / 2;
      box.style.maxHeight = at ? `${box.offsetHeight}px` : "";
      svg.style.width = svg.style.minWidth = at ? `${whole * steps[at]}px` : "";
      net.dataset.zoom = steps[at];
      net.style.setProperty("--z", steps[at]);
      box.scrollTo(x, y);
    };
    for (const [text, name, act] of [["+", "Enlarge", () => set(at + 1)], ["−", "Make smaller", () => set(at - 1)], ["Reset", "Back to the first size", () => set(0)]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: text, title: name, onclick: act });
      button.setAttribute("aria-label", name);
      tools.append(button);
    }
    net.querySelector(".b-kinds").append(tools);
    const most = box.querySelector(".b-node").getBoundingClientRect();
    const here = box.getBoundingClientRect();
    box.scrollTo(most.x - here.x - here.width / 2, most.y - here.y - here.height / 2);
    box.addEventListener("keydown", (event) => {
      const to = { "+": at + 1, "=": at + 1, "-": at - 1, 0: 0 }[event.key];
      if (to === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      set(to);
    });
    let from = null;
    box.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a")) from = [event.clientX + box.scrollLeft, event.clientY + box.scrollTop];
    });
    box.addEventListener("pointermove", (event) => {
      if (from) box.scrollTo(from[0] - event.clientX, from[1] - event.clientY);
    });
    for (const end of ["pointerup", "pointerleave"]) box.addEventListener(end, () => (from = null));
  };

  const show = () => {
    for (const net of document.querySelectorAll("[data-network]:not([data-zoom])")) {
      net.dataset.zoom = 1;
      neighbours(net);
      zooming(net);
    }
  };
  if (window.document$) document$.subscribe(show);
  else show();
})();
