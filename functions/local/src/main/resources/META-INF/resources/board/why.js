// Why a message was understood as it was: what was decided, and where in the text that stands.

import { el } from "./dom.js";
import { ABOUT, EMERGENCY, KIND, NEED } from "./words.js";

/** The text with every place that gave a reason marked. */
function marked(text, reasons) {
  const places = reasons
    .filter((reason) => reason.end > reason.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = [];
  let at = 0;
  for (const { start, end } of places) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), el("mark", {}, text.slice(from, end)));
    at = end;
  }
  return el("p", { class: "quote" }, ...parts, text.slice(at));
}

function row(name, ...values) {
  return [el("dt", {}, name), el("dd", {}, ...values)];
}

function chips(words) {
  return words.map((word) => el("span", { class: "chip" }, word));
}

function reason(why) {
  const words = why.words === "" ? "글 전체" : `“${why.words}”`;
  return el("li", {}, el("span", {}, words), el("code", {}, why.rule));
}

export function whyPanel(message, id) {
  const understood = message.understood;
  const kind = el("strong", {}, KIND[understood.kind] ?? understood.kind);
  const emergency = understood.emergency
    ? ` — ${EMERGENCY[understood.emergency] ?? understood.emergency}`
    : "";
  return el(
    "div",
    { class: "why", id, role: "region", "aria-label": "왜 이렇게 이해했나요?" },
    marked(message.text, understood.reasons),
    el(
      "dl",
      {},
      ...row("이해한 뜻", kind, emergency),
      ...row("누구 일", ABOUT[understood.about] ?? understood.about),
      ...(understood.needs.length > 0
        ? row("필요", ...chips(understood.needs.map((need) => NEED[need] ?? need)))
        : []),
    ),
    understood.reasons.length > 0
      ? el("ol", { class: "reasons" }, ...understood.reasons.map(reason))
      : el("p", { class: "label" }, "규칙에 걸린 말이 없어 사람이 읽습니다."),
  );
}
