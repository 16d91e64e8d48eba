// One household that somebody must look after: closed in a few lines, open with its whole record.

import { DECISION, HEADLINE, LEVEL, RESULT, RESULTS, happened, person, way } from "./casewords.js";
import { el } from "./dom.js";
import { near, now, number, span } from "./words.js";

const SHARE = /(\d+)%$/;

const time = (at, instant) =>
  el("time", { datetime: at }, instant ? near(new Date(at), instant) : now(new Date(at)));

const fact = (...parts) => el("span", { class: "label fact" }, ...parts);

function chip(entry) {
  return el("span", { class: "level", data: { level: entry.level } }, LEVEL[entry.level]);
}

function told(entry, instant) {
  return (entry.told ?? []).map((line) =>
    el(
      "p",
      {},
      el("b", {}, person(line)),
      " 님에게 알림 ",
      fact(time(line.at, instant), way(line.message) && ` · ${way(line.message)}`),
    ),
  );
}

function where(entry, instant) {
  if (entry.state === "CLOSED") return el("p", {}, el("b", {}, RESULT[entry.result] ?? "마무리됨"));
  const due = entry.due && near(new Date(entry.due), instant);
  if (entry.taken) {
    return el(
      "p",
      { class: "taken" },
      el("b", {}, person(entry.taken)),
      " 님이 맡음 ",
      fact(time(entry.taken.at, instant), due && ` · 결과는 ${due}까지`),
    );
  }
  const next = due ? `${due}까지 답이 없으면 다음 담당에게 알려요` : "알릴 담당자가 더 없어요";
  return el("p", { class: "free" }, "아직 맡은 분이 없어요 ", fact(next));
}

/** The few lines that say nothing of who lives there. */
export function summary(entry, instant) {
  const open = span(Math.max(60_000, instant - Date.parse(entry.since)));
  return [
    el(
      "p",
      { class: "first" },
      chip(entry),
      el("b", {}, entry.zone || "구역 미정"),
      el("span", { class: "label" }, entry.state === "CLOSED" ? "마무리됨" : `${open}째`),
    ),
    el("p", {}, HEADLINE[entry.headline], " ", fact(`이유 ${entry.reasons}가지`)),
    ...told(entry, instant),
    where(entry, instant),
  ];
}

function card(card) {
  if (card === undefined) {
    return el("p", { class: "label" }, "이 역할에는 이름과 주소가 보이지 않아요.");
  }
  return el(
    "div",
    { class: "card" },
    el("p", {}, el("b", {}, card.names?.join(", ") || "아직 이름을 몰라요")),
    el("p", {}, card.address || "주소를 아직 몰라요"),
    card.phones && el("p", { class: "label" }, card.phones.map(number).join(", ")),
    card.caution ? el("p", {}, el("span", { class: "badge" }, "방문 유의"), " 둘이 함께 가세요") : undefined,
  );
}

function reason(line) {
  const share = SHARE.exec(line)?.[1] ?? "0";
  const [name, ...facts] = line.split(" · ");
  const much = facts.pop();
  return el(
    "li",
    {},
    el("span", { class: "name" }, name),
    el("b", {}, much),
    el("meter", { min: "0", max: "100", value: share, "aria-hidden": "true" }),
    facts.length > 0 ? el("span", { class: "label" }, facts.join(" · ")) : undefined,
  );
}

function reasons(details) {
  if (!details.groups.includes("SIGNALS")) {
    return el("p", { class: "label" }, "이 역할에는 이유가 보이지 않아요.");
  }
  return el("ol", { class: "shares" }, ...(details.reasons ?? []).map(reason));
}

function record(lines) {
  return el(
    "ol",
    { class: "record" },
    ...lines.map((line) =>
      el(
        "li",
        { data: { what: line.what } },
        el("p", { class: "label" }, time(line.at)),
        el("p", {}, happened(line)),
        way(line.message) && el("p", { class: "label" }, way(line.message)),
      ),
    ),
  );
}

function buttons(label, entries, act) {
  return el(
    "div",
    { class: "steps", role: "group", "aria-label": label },
    ...entries.map(([value, text]) =>
      el("button", { type: "button", data: { value }, onclick: () => act(value) }, text),
    ),
  );
}

function decide(entry, acts) {
  const id = `why-${entry.id}`;
  const why = el("textarea", {
    id,
    rows: "2",
    maxlength: "500",
    placeholder: "예: 집주인과 통화해 보니 이달 말까지 비워야 한다고 함",
  });
  return el(
    "div",
    { class: "decide" },
    el("h4", {}, "판단 ", el("span", { class: "label" }, "점수는 도움말이고, 판단은 사람이 합니다")),
    el("label", { for: id, class: "label" }, "판단한 까닭"),
    why,
    buttons("판단", Object.entries(DECISION), (value) => {
      if (why.value.trim() === "") {
        why.setAttribute("aria-invalid", "true");
        why.focus();
        acts.say("판단한 까닭을 먼저 적어 주세요.");
      } else {
        acts.decide(value, why.value.trim());
      }
    }),
  );
}

function steps(entry, acts) {
  if (entry.state === "CLOSED") return [];
  const take = el(
    "div",
    { class: "steps" },
    el("button", { type: "button", class: "again", onclick: acts.take }, "제가 맡을게요"),
  );
  return [
    entry.taken ? undefined : take,
    el("h4", {}, "결과 ", el("span", { class: "label" }, "남기면 이 일이 마무리됩니다")),
    buttons(
      "결과",
      RESULTS.map((value) => [value, RESULT[value]]),
      acts.result,
    ),
    decide(entry, acts),
  ];
}

/** What came in, oldest first; a number only where the viewer may see who wrote. */
function messages(list) {
  if (list === undefined) {
    return undefined;
  }
  return el(
    "ol",
    { class: "written" },
    ...list.map((message) =>
      el(
        "li",
        {},
        el("p", { class: "label" }, time(message.at), message.from ? ` · ${number(message.from)}` : ""),
        el("p", {}, message.text),
      ),
    ),
  );
}

/** Everything that the viewer may see. */
export function opened(details, acts) {
  return el(
    "div",
    { class: "opened" },
    el("div", {}, el("h4", {}, "누구네인가요?"), card(details.card), messages(details.messages)),
    el("div", {}, el("h4", {}, "왜 살펴보나요?"), reasons(details)),
    el("div", {}, el("h4", {}, "지금까지"), record(details.record)),
    el("div", { class: "acts" }, ...steps(details.alert, acts).filter(Boolean)),
  );
}
