// The board's API, one function a call.

export class Refused extends Error {}

async function call(path, options) {
  const response = await fetch(`/board/api/${path}`, options);
  const body = await response.json();
  if (!response.ok) throw new Refused(body.detail ?? `${response.status}`);
  return body;
}

function post(path, body) {
  return call(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export const phones = () => call("phones");
export const messages = (phone) => call(`messages?phone=${encodeURIComponent(phone)}`);
export const write = (phone, text) =>
  post(`phones/${encodeURIComponent(phone)}/messages`, { text });
export const clock = () => call("clock");
export const advance = (duration) => post("clock", { advance: duration });
export const stream = () => call("stream");
export const parked = () => call("parked");
export const release = (id) => post(`parked/${encodeURIComponent(id)}/release`, {});
export const dismiss = (id, reason) =>
  post(`parked/${encodeURIComponent(id)}/dismiss`, reason === undefined ? {} : { reason });
export const setStream = (enabled) => post("stream", { enabled });

export const visits = () => call("visits");
export const checkins = () => call("checkins");
export const alerts = () => call("alerts");
export const referrals = () => call("referrals");
export const agencies = () => call("agencies");
export const sheet = (partner, id) => call(`agencies/${partner}/${id}`);
export const act = (partner, id, act, text) =>
  post(`agencies/${partner}/${id}`, text === undefined ? { act } : { act, text });

/** One of the desk's commands, in the name of a person of the staff. */
export async function desk(command, by, body = {}) {
  const response = await fetch(`/desk/${command}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ by, purpose: "board", body }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error ?? answer.detail ?? `${response.status}`);
  return answer;
}

/** An example of a file to load. */
export async function example(name) {
  const response = await fetch(`/board/api/examples/${name}`);
  if (!response.ok) throw new Refused(`${response.status}`);
  return new File([await response.text()], name, { type: "text/csv" });
}

/** Sends a file to be loaded; each answer on the way is handed to `heard`. */
export async function load(query, type, bytes, heard) {
  const response = await fetch(`/desk/load?${new URLSearchParams(query)}`, {
    method: "POST",
    headers: { "content-type": type },
    body: bytes,
  });
  if (!response.ok) throw new Refused((await response.json()).detail ?? `${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop();
    lines.filter((line) => line !== "").forEach((line) => heard(JSON.parse(line)));
  }
}

/** Hints that something changed; reconnects by itself. */
export function listen({ heard, connected, lost }) {
  const events = new EventSource("/board/api/events");
  events.onopen = connected;
  events.onerror = lost;
  events.onmessage = (event) => heard(JSON.parse(event.data));
}
