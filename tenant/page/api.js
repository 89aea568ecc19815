// The stand-in's window interface, one function a call.

class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(path, body) {
  const options = body && {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  };
  const response = await fetch(path, options || undefined);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error?.message ?? `HTTP ${response.status}`);
  return answer;
}

/** A bot that cannot be reached is an answer too: status 0 or the service's own, and no body. */
async function invoke(path, body) {
  try {
    return await call(path, body);
  } catch (fault) {
    return { status: fault.status ?? 0, body: null, fault: fault.message };
  }
}

const query = (values) => new URLSearchParams(values).toString();

export const people = async () => (await call("/window/people")).people;
export const places = (as) => call(`/window/places?${query({ as })}`);
export const messages = async (place, as) => (await call(`/window/messages?${query({ place, as })}`)).messages;
export const lists = async () => (await call("/window/lists")).lists;
export const files = async () => (await call("/window/files")).files;
export const clock = () => call("/control/clock");
export const say = (body) => invoke("/window/messages", body);
export const execute = (body) => invoke("/window/execute", body);
export const submit = (body) => invoke("/window/submit", body);
export const task = (body) => invoke("/window/task", body);
export const events = (as) => new EventSource(`/window/events?${query({ as })}`);
