// A small menu behind three dots: opened by tap or key, closed by Esc, by a choice, or by looking elsewhere.

import { el } from "/page/dom.js";

/** {element, relabel()}; `entries` are {name, testid, label(), run()}, `label` names the dots. */
export function menu(entries, { label, testid, classes = "" }) {
  const title = el("summary.quiet", { "data-testid": testid }, "⋯");
  const buttons = entries.map((entry) => [entry, el(
    "button.quiet", { type: "button", "data-testid": entry.testid, onclick: () => choose(entry) },
  )]);
  const element = el(`details.menu${classes}`, {}, title, el("div.menu-list", {}, buttons.map(([, button]) => button)));

  function choose(entry) {
    shut();
    entry.run();
  }

  function shut() {
    element.open = false;
    title.focus();
  }

  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && element.open) shut();
  });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(relatedTarget)) element.open = false;
  });

  function relabel() {
    title.setAttribute("aria-label", label());
    for (const [entry, button] of buttons) button.textContent = entry.label();
  }

  relabel();
  return { element, relabel };
}
