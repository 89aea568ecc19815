// Copies text, also where the browser keeps its clipboard to itself, as it does on an address without https.

/** True when the text is on the clipboard. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
}

/** The old way: a field that is selected and copied from; the focus goes back to where it was. */
function byHand(text) {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus?.({ preventScroll: true });
  return done;
}

/** What can be read in a message: its text, or the words of its cards without fields and buttons. */
export function wordsOf(body) {
  const parts = [...body.querySelectorAll(".said, .ac-textBlock")].filter((part) => part.checkVisibility());
  return parts.map((part) => part.innerText.trim()).filter(Boolean).join("\n");
}
