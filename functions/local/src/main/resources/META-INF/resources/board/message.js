// One message of a conversation, seen by the phone's owner: theirs on the right.

import { chooser } from "./chooser.js";
import { el } from "./dom.js";
import { KIND, SOURCE, channel, form, time } from "./words.js";
import { whyPanel } from "./why.js";

/** More of them are a wall: a list then has a line for each question. */
const MOST_BUTTONS = 6;

function isUrgent(message) {
  return message.direction === "IN"
    ? message.understood?.kind === "EMERGENCY"
    : /긴급 연락/.test(message.text);
}

function foot(message) {
  const parts = [time(new Date(message.at))];
  if (message.form) parts.push(form(message.form, message.channel));
  else if (message.channel !== "sms") parts.push(channel(message.channel));
  if (message.source) parts.push(SOURCE[message.source] ?? message.source);
  return el("p", { class: "foot" }, el("time", { datetime: message.at }, parts.join(" · ")));
}

function why(message, open, toggle) {
  const id = `why-${message.messageId}`;
  const kind = KIND[message.understood.kind] ?? message.understood.kind;
  const button = el(
    "button",
    {
      type: "button",
      class: "ask",
      "aria-expanded": String(open),
      "aria-controls": id,
      onclick: () => toggle(message.messageId),
    },
    el("span", { class: "kind" }, kind),
    el("span", {}, "왜 이렇게 이해했나요?"),
  );
  return open ? [button, whyPanel(message, id)] : [button];
}

/** A button an answer, where that is no more than a few. */
function quick(waiting, context) {
  const options = waiting.questions.flatMap(({ number, choices }) =>
    choices.map(({ choice, label }) => ({ value: `${number}-${choice}`, label })),
  );
  if (options.length > MOST_BUTTONS) return chooser(waiting, context.chosen, context.send);
  return el(
    "div",
    { class: "quick", role: "group", "aria-label": "빠른 답" },
    ...options.map(({ value, label }) =>
      el(
        "button",
        { type: "button", onclick: () => context.send(value) },
        el("b", {}, value),
        ` ${label}`,
      ),
    ),
  );
}

/**
 * @param context open: is its panel open; toggle, send: what its buttons do;
 *     waiting: its questions that may be answered; chosen: what was chosen of a list;
 *     fresh: did it come just now
 */
export function messageItem(message, context) {
  const mine = message.direction === "IN";
  const classes = ["message", mine ? "mine" : "theirs"];
  if (isUrgent(message)) classes.push("urgent");
  if (context.fresh) classes.push("fresh");
  return el(
    "li",
    { class: classes.join(" "), data: { id: message.messageId } },
    el(
      "div",
      { class: "bubble" },
      el("span", { class: "sr" }, mine ? "보낸 글: " : "받은 글: "),
      isUrgent(message) ? el("span", { class: "badge" }, "긴급") : undefined,
      el("span", { class: "text" }, message.text),
    ),
    foot(message),
    ...(message.understood ? why(message, context.open, context.toggle) : []),
    context.waiting.questions.length > 0 ? quick(context.waiting, context) : undefined,
  );
}
