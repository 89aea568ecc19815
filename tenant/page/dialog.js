// A dialog opened by a card: fetch, draw, submit, until the bot says a last word or nothing.

import { task } from "/page/actions.js";
import { cardPlace } from "/page/card.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

const WIDTHS = { small: 380, medium: 560, large: 820 };

/** Opens what a task/fetch answered; `at` is {as, place, message}. The browser keeps focus and Esc in order. */
export function openDialog(body, at) {
  const { card: content, ...head } = shell();
  const place = cardPlace({ onAction: (tap) => answer(tap), submitOnly: true });
  content.append(place.element);
  let waiting = false;

  async function answer(tap) {
    if (waiting) return;
    waiting = true;
    place.busy(tap.button);
    const outcome = await task(at, "submit", tap.data);
    waiting = false;
    place.busy(null);
    if (outcome.kind === "trouble") place.complain(outcome.text);
    else show(outcome.body, { ...head, content, place });
  }

  show(body, { ...head, content, place });
}

function shell() {
  const title = el("h2.dialog-title", { id: "dialog-title" });
  const card = el("div.dialog-card");
  const close = el("button.quiet", { type: "button", "aria-label": t("close"), onclick: () => box.close() }, "×");
  const box = el(
    "dialog.dialog", { "data-testid": "dialog", "aria-labelledby": "dialog-title", onclose: () => box.remove() },
    el("div.dialog-head", {}, title, close), card,
  );
  return { box, title, card };
}

/** {task: {type: continue | message, value}} or nothing, which closes. */
function show(body, { box, title, content, place }) {
  const { type, value } = body.task ?? {};
  if (type === "continue" && value?.card) {
    title.textContent = value.title ?? t("title");
    box.style.width = widthOf(value.width);
    place.forget();
    place.draw(value.card.content ?? value.card);
    present(box);
  } else if (type === "message" && value) {
    title.textContent ||= t("title");
    content.replaceChildren(...lastWord(String(value), box));
    present(box);
    content.querySelector("button").focus();
  } else if (box.isConnected) box.close();
  else if (type) toast(t("unknown-card"));
}

function lastWord(text, box) {
  const close = el("button.solid", { type: "button", onclick: () => box.close() }, t("close"));
  return [el("p.dialog-message", { role: "status" }, text), close];
}

const widthOf = (asked) => `${Number(asked) || WIDTHS[asked] || WIDTHS.medium}px`;

function present(box) {
  if (box.isConnected) return;
  document.getElementById("frame").append(box);
  box.showModal();
  box.querySelector("[data-input], .dialog-card button, .dialog-card [href]")?.focus();
}
