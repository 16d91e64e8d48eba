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
export const dismiss = (id) => post(`parked/${encodeURIComponent(id)}/dismiss`, {});
export const setStream = (enabled) => post("stream", { enabled });

/** Hints that something changed; reconnects by itself. */
export function listen({ heard, connected, lost }) {
  const events = new EventSource("/board/api/events");
  events.onopen = connected;
  events.onerror = lost;
  events.onmessage = (event) => heard(JSON.parse(event.data));
}
