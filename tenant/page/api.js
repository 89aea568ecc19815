// The stand-in's window interface, one function a call.

class Refused extends Error {
  constructor(status, { code, message = `HTTP ${status}` } = {}) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function call(path, body, method = body ? "POST" : "GET") {
  const json = body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  return answered(await fetch(path, { method, ...json }));
}

async function answered(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error);
  return answer;
}

/** A bot that cannot be reached is an answer too: status 0 or the service's own, and no body. */
async function invoke(path, body) {
  try {
    return await call(path, body);
  } catch (fault) {
    return { status: fault.status ?? 0, body: null, fault: fault.message, code: fault.code };
  }
}

const query = (values) => new URLSearchParams(values).toString();

export const people = async () => (await call("/window/people")).people;
export const places = (as) => call(`/window/places?${query({ as })}`);
export const messages = async (place, as) => (await call(`/window/messages?${query({ place, as })}`)).messages;
export const lists = async () => (await call("/window/lists")).lists;
/** {files, folders}. */
export const files = () => call("/window/files");
export const upload = async (as, path, file) => answered(
  await fetch(`/window/files?${query({ as, path })}`, { method: "POST", body: file }),
);
/** What stands in mailboxes' calendars, soonest first. */
export const calendar = async () => (await call("/window/calendar")).events;

/** What the app sent by e-mail, newest first. */
export const mail = async () => (await call("/window/mail")).mails;
const rows = (list, row = "") => `/window/lists/${encodeURIComponent(list)}/items${row && `/${row}`}`;
export const addRow = (as, list, fields) => call(rows(list), { as, fields });
export const editRow = (as, list, row, fields, etag) => call(rows(list, row), { as, fields, etag }, "PATCH");
export const deleteRow = (as, list, row) => call(`${rows(list, row)}?${query({ as })}`, undefined, "DELETE");
export const restoreRow = (as, list, row) => call(`${rows(list, row)}/restore`, { as });
export const app = (as, scope, installed, place) => call("/window/app", { as, scope, installed, place });
export const team = (as, isMember) => call("/control/team", { [isMember ? "add" : "remove"]: [as] });
export const block = (as, blocked) => call("/window/block", { as, blocked });
export const archive = (as, archived) => call("/window/archive", { as, archived });
export const takeBack = (as, place, message) => call("/window/delete", { as, place, message });
export const troubles = () => call("/control/difficulties");
export const setTroubles = (wanted) => call("/control/difficulties", wanted);
export const rotateKeys = () => call("/control/keys/rotate", {});
/** Null where the stand-in keeps no rights. */
export const rights = () => call("/control/rights").catch(() => null);
export const setRights = (changed) => call("/control/rights", changed);
export const clock = () => call("/control/clock");
export const say = (body) => invoke("/window/messages", body);
export const execute = (body) => invoke("/window/execute", body);
export const submit = (body) => invoke("/window/submit", body);
export const task = (body) => invoke("/window/task", body);
export const events = (as) => new EventSource(`/window/events?${query({ as })}`);
