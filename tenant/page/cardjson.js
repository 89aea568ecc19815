// What the window asks of a card's JSON before drawing it; nothing here changes the JSON it was given.

export const CARD = "application/vnd.microsoft.card.adaptive";

/** Every object inside a card, the card itself first; fallbacks included. */
export function* parts(node) {
  if (Array.isArray(node)) for (const child of node) yield* parts(child);
  else if (node && typeof node === "object") {
    yield node;
    for (const child of Object.values(node)) yield* parts(child);
  }
}

const isInput = (part) => typeof part.type === "string" && part.type.startsWith("Input.") && part.id;

/** The card with what a person typed, by input id, as each input's value: a redraw then loses nothing. */
export function withTyped(card, typed) {
  if (!typed.size) return card;
  const copy = structuredClone(card);
  for (const part of parts(copy)) if (isInput(part) && typed.has(part.id)) part.value = typed.get(part.id);
  return copy;
}

/** True where the open renderer has a chart replaced by its fallback. */
export function hasChartAsText(card) {
  for (const part of parts(card)) if (String(part.type).startsWith("Chart.") && part.fallback) return true;
  return false;
}

/** The refresh action that is this person's, or null: named in userIds, or nobody named and a 1:1 chat. */
export function refreshFor(card, personId, isChat) {
  const { action, userIds } = card.refresh ?? {};
  if (action?.type !== "Action.Execute") return null;
  const meant = userIds === undefined ? isChat : userIds.includes(`29:${personId}`);
  return meant ? action : null;
}
