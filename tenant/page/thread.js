// A root post with its replies and the way to answer it.

import { composer } from "/page/composer.js";
import { el, keep } from "/page/dom.js";
import { messageView } from "/page/message.js";
import { t } from "/page/speech.js";

/** Messages of a place as threads, in the order their roots came: [{id, root, replies}]. */
export function threads(messages) {
  const found = new Map();
  for (const message of messages) {
    const id = message.thread || message.id;
    if (!found.has(id)) found.set(id, { id, messages: [] });
    found.get(id).messages.push(message);
  }
  return [...found.values()];
}

/** A view {element, update(thread), relabel()}; say({text, mention, thread}) sends a reply. */
export function threadView(first, scene, say) {
  const list = el("div.thread-messages");
  const foot = scene.isChat ? null : replyDoor(first.id, say);
  const element = el(scene.isChat ? "li.thread.is-chat" : "li.thread", { "data-thread": first.id }, list, foot?.element);
  const views = new Map();
  const update = (thread) => keep(list, views, thread.messages, (one) => one.id, (one) => messageView(one, scene));

  function relabel() {
    for (const view of views.values()) view.relabel();
    foot?.relabel();
  }

  update(first);
  return { element, update, relabel };
}

function replyDoor(thread, say) {
  const open = el("button.quiet.reply", { type: "button", "data-testid": "reply-open", onclick: show });
  const element = el("div.thread-foot", {}, open);
  let box = null;

  function hide() {
    box.element.remove();
    box = null;
    open.hidden = false;
    open.focus();
  }

  async function send(words) {
    const taken = await say({ ...words, thread });
    if (taken) hide();
    return taken;
  }

  function show() {
    box = composer({ label: () => t("reply-label"), inChannel: true, testid: "reply", send, onCancel: hide });
    open.hidden = true;
    element.append(box.element);
    box.focus();
  }

  function relabel() {
    open.textContent = t("reply");
    box?.relabel();
  }

  relabel();
  return { element, relabel };
}
