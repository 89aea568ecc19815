// What a tap on a card's button leads to: one call of the window interface, and an outcome as a plain value.
// Outcomes: {kind: "card", card} · {kind: "notice", text} · {kind: "trouble", text} · {kind: "done"} ·
// {kind: "task", body}.

import * as api from "/page/api.js";
import { CARD } from "/page/cardjson.js";
import { locale, t } from "/page/speech.js";

const MESSAGE = "application/vnd.microsoft.activity.message";
const DONE = { kind: "done" };

const went = (status) => status >= 200 && status < 300;

const trouble = (told) => ({ kind: "trouble", text: typeof told === "string" && told ? told : t("went-wrong") });

/** The device itself had no way out; anything else is the bot's or the service's to say. */
export const isOffline = ({ code }) => code === "Offline";

const unreached = (answer) => trouble(isOffline(answer) ? t("offline") : answer.body?.value?.message);

/** Reads an adaptiveCard/action answer: {status, body: {statusCode, type, value}}. */
export function readInvoke(answer) {
  const { status, body } = answer;
  if (!went(status) || !body || (body.statusCode ?? 200) !== 200) return unreached(answer);
  if (body.type === CARD) return { kind: "card", card: body.value };
  if (body.type === MESSAGE) return { kind: "notice", text: String(body.value ?? "") };
  return body.type ? trouble(body.value?.message) : DONE;
}

/** `at` is {as, place, message}; the trigger is what tells a refresh from a tap. */
export async function execute(at, { verb, data, id, title }, trigger = "manual") {
  return readInvoke(await api.execute({ ...at, verb, id, title, data: data ?? {}, trigger, locale: locale() }));
}

async function submit(at, { data }) {
  const answer = await api.submit({ ...at, data, locale: locale() });
  return went(answer.status) ? DONE : unreached(answer);
}

/** imBack says its value, and a messageBack without a value its text, as the person would have typed it. */
async function back(at, { data }, inChannel) {
  const { type, text, displayText, value } = data.msteams;
  if (type === "messageBack" && value !== undefined) return submit(at, { data: value });
  const spoken = String((type === "imBack" ? value : text) ?? displayText ?? "");
  const told = await api.say({ as: at.as, place: at.place, text: spoken, mention: inChannel, locale: locale() });
  return told.status === 0 || told.status >= 400 ? unreached(told) : DONE;
}

export async function task(at, kind, data) {
  const answer = await api.task({ ...at, kind, data, locale: locale() });
  return went(answer.status) ? { kind: "task", body: answer.body ?? {} } : unreached(answer);
}

/** A tap in a message: Execute goes to the card's bot, Submit by what its msteams.type asks. */
export function perform(at, tap, inChannel) {
  const asked = tap.data.msteams?.type;
  if (tap.type === "Action.Execute") return execute(at, tap);
  if (asked === "task/fetch") return task(at, "fetch", tap.data);
  if (asked === "messageBack" || asked === "imBack") return back(at, tap, inChannel);
  return submit(at, tap);
}
