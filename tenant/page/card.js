// Draws one Adaptive Card with Microsoft's renderer and knows what is typed in it.

import { hasChartAsText, withTyped } from "/page/cardjson.js";
import { el } from "/page/dom.js";
import { HOST_CONFIG } from "/page/hostconfig.js";
import { openLink } from "/page/links.js";
import { t } from "/page/speech.js";
import { toHtml } from "/page/text.js";

const AC = globalThis.AdaptiveCards;
const hostConfig = new AC.HostConfig(HOST_CONFIG);
let drawn = 0;

AC.GlobalSettings.setTabIndexAtCardRoot = false;
AC.AdaptiveCard.onProcessMarkdown = (source, result) => {
  result.outputHtml = toHtml(source);
  result.didProcess = true;
};
AC.Strings.defaults.overflowButtonTooltip = () => t("more-actions");

/** Dialogs of Teams submit only, so an Execute in one is drawn as its Submit fallback. */
function context(card, submitOnly) {
  const made = new AC.SerializationContext(AC.Version.parse(card.version ?? "1.5", new AC.SerializationContext()));
  if (submitOnly) {
    const registry = new AC.CardObjectRegistry();
    AC.GlobalRegistry.populateWithDefaultActions(registry);
    registry.unregister("Action.Execute");
    made.setActionRegistry(registry);
  }
  return made;
}

/** What a tap meant, as plain values: {type, verb, id, title, data, button}. */
function tapped(action) {
  const type = action.getJsonTypeName();
  const data = typeof action.data === "object" && action.data ? action.data : {};
  return { type, verb: action.verb, id: action.id, title: action.title, data, button: action.renderedElement };
}

/**
 * A place for a card: draw(json) replaces it and keeps what was typed; forget() drops the typed values;
 * busy(button|null) locks or frees the actions; complain(text|null) shows or clears the line under it.
 */
export function cardPlace({ onAction, submitOnly = false }) {
  const typed = new Map();
  const unfolded = new Set();
  const box = el("div.card", { "data-testid": "card", tabindex: "-1" });
  const trouble = el("p.card-trouble", { role: "alert", "data-testid": "card-error", hidden: true });
  const element = el("div.card-place", {}, box, trouble);
  /** The renderer shows and hides by itself, and tells of it all the same. */
  const act = (action) => {
    if (action instanceof AC.ToggleVisibilityAction) return undefined;
    return action instanceof AC.OpenUrlAction ? openLink(action.url) : onAction(tapped(action));
  };
  const complain = (text) => {
    trouble.textContent = text && typed.size ? `${text} ${t("kept")}` : (text ?? "");
    trouble.hidden = !text;
    if (text) trouble.scrollIntoView({ block: "nearest" });
  };

  let shown = "";

  /** The card that stands there already is left alone, with the keyboard of a phone that is writing in it. */
  function draw(json) {
    complain(null);
    const now = JSON.stringify(json);
    if (now === shown) return;
    shown = now;
    const focus = focusIn(box);
    box.replaceChildren(...render(withTyped(json, typed), { act, typed, unfolded, submitOnly }));
    box.lang = json.lang ?? "";
    refocus(box, focus);
  }

  function forget() {
    typed.clear();
    shown = "";
  }

  return { element, draw, complain, busy: (button) => setBusy(box, button), forget };
}

function render(json, { act, typed, unfolded, submitOnly }) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = act;
  card.onInputValueChanged = (input) => typed.set(input.id, input.value ?? "");
  card.onInlineCardExpanded = (action, isOpen) => (isOpen ? unfolded.add(action.title) : unfolded.delete(action.title));
  // The renderer says on the opened box itself that it is open, where that word is not allowed, right after this event.
  card.onElementVisibilityChanged = ({ renderedElement }) =>
    queueMicrotask(() => renderedElement?.removeAttribute("aria-expanded"));
  card.onAnchorClicked = (_, anchor) => (openLink(anchor.href), true);
  card.parse(json, context(json, submitOnly));
  const drawn = card.render();
  if (!drawn) return [el("p.caption", {}, json.fallbackText || t("unknown-card"))];
  unfold(card, unfolded);
  name(card);
  return hasChartAsText(json) ? [drawn, el("p.caption", {}, t("text-form"))] : [drawn];
}

function unfold(card, unfolded) {
  const wanted = new Set(unfolded);
  for (const action of card.getAllActions()) {
    if (action instanceof AC.ShowCardAction && wanted.has(action.title)) action.execute();
  }
}

/**
 * Input ids reach the page, so that a redraw finds the field again and a test can name it. The renderer names radio
 * buttons by input id alone, so a choice in a dialog would take away the one in the card behind it.
 */
function name(card) {
  drawn += 1;
  for (const input of card.getAllInputs()) {
    input.renderedInputControlElement?.setAttribute("data-input", input.id ?? "");
    for (const radio of input.renderedElement?.querySelectorAll("input[type=radio]") ?? []) radio.name += `-${drawn}`;
  }
}

function focusIn(box) {
  const at = document.activeElement;
  if (!box.contains(at)) return null;
  const selection = "selectionStart" in at ? [at.selectionStart, at.selectionEnd] : null;
  const button = at.matches("button") ? at.textContent : null;
  return { input: at.closest("[data-input]")?.dataset.input, value: at.value, button, selection };
}

/** The field or the button that had the focus has it again, at the same letter; without it, the card. */
function refocus(box, focus) {
  if (!focus) return;
  const field = focus.input && box.querySelector(`[data-input="${CSS.escape(focus.input)}"]`);
  const button = focus.button && [...box.querySelectorAll("button")].find((one) => one.textContent === focus.button);
  const target = within(field, focus.value) || button || box;
  target.focus({ preventScroll: true });
  if (field && focus.selection?.[0] !== null && focus.selection) target.setSelectionRange?.(...focus.selection);
}

/** A choice drawn as buttons is a box around them; the one that was chosen takes the focus. */
function within(field, value) {
  if (!field || field.matches("input, textarea, select")) return field;
  const choices = [...field.querySelectorAll("input")];
  return choices.find((one) => one.value === value) ?? choices[0];
}

/** Buttons the card itself disables stay so; the one that was tapped gets the focus back if nobody took it. */
function setBusy(box, button) {
  box.setAttribute("aria-busy", String(Boolean(button)));
  if (button) return lock(box, button);
  for (const one of box.querySelectorAll("button[data-locked]")) {
    one.disabled = false;
    one.removeAttribute("data-locked");
    if (one.classList.contains("is-busy") && document.activeElement === document.body) one.focus();
    one.classList.remove("is-busy");
  }
  return undefined;
}

function lock(box, button) {
  for (const one of box.querySelectorAll("button.ac-pushButton:enabled")) {
    one.disabled = true;
    one.dataset.locked = "";
    one.classList.toggle("is-busy", one === button);
  }
}
