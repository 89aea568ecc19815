// A box to write in: Enter sends, Shift+Enter breaks the line, and in a channel a mention decides who reads it.

import { el } from "/page/dom.js";
import { t } from "/page/speech.js";

const BY_HAND = /^@landsbyforum[,:]?\s*/i;
let made = 0;

/** send({text, mention}) resolves to true when the words were taken; only then is the box emptied of them. */
export function composer({ label, inChannel, send, onCancel, testid = "composer", draft }) {
  const name = `composer-${(made += 1)}`;
  const box = el("textarea.write", { id: name, rows: "1", "data-testid": testid, placeholder: label() });
  const caption = el("label.unseen", { for: name }, label());
  const mention = inChannel ? mentionSwitch(name, testid) : null;
  const sending = testid === "composer" ? "send" : `${testid}-send`;
  const button = el("button.solid.send", { type: "submit", "data-testid": sending });
  const cancel = onCancel ? el("button.quiet", { type: "button", onclick: onCancel }) : null;
  const form = el(
    "form.composer", { onsubmit: submitted }, caption, el("div.composer-line", {}, box, button),
    mention || cancel ? el("div.composer-foot", {}, mention?.element, cancel) : null,
  );

  async function submitted(event) {
    event.preventDefault();
    const typed = box.value;
    const text = typed.trim();
    if (!text || button.disabled) return;
    button.disabled = true;
    const spoken = inChannel ? text.replace(BY_HAND, "") : text;
    const called = Boolean(mention?.input.checked) || (inChannel && BY_HAND.test(text));
    const taken = await send({ text: spoken || text, mention: called });
    button.disabled = false;
    // What was typed meanwhile is the next message.
    if (taken && box.value === typed) box.value = "";
    grow(box);
    box.focus();
  }

  function relabel() {
    caption.textContent = box.placeholder = label();
    button.textContent = t("send");
    if (cancel) cancel.textContent = t("cancel");
    mention?.relabel();
  }

  box.value = draft ?? "";
  box.addEventListener("input", () => grow(box));
  box.addEventListener("keydown", (event) => enterSends(event, form));
  relabel();
  const fill = (words) => {
    box.value = words;
    grow(box);
    box.focus();
  };
  return { element: form, relabel, fill, focus: () => box.focus(), draft: () => box.value };
}

function mentionSwitch(name, testid) {
  const input = el("input", {
    type: "checkbox", id: `${name}-mention`, "aria-describedby": `${name}-hint`,
    "data-testid": testid === "composer" ? "mention" : `${testid}-mention`,
  });
  const label = el("label", { for: `${name}-mention` });
  const hint = el("span.hint", { id: `${name}-hint` });
  function relabel() {
    label.textContent = t("mention");
    hint.textContent = t("mention-hint");
  }
  return { input, relabel, element: el("div.mention", {}, input, label, hint) };
}

function enterSends(event, form) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
}

function grow(box) {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, 180)}px`;
}
