// One referral: closed in a few lines, open with what it is about and what can be done.

import { el } from "./dom.js";
import { BASIS, FIELD, PURPOSE, SAYS, STATE, WAITS, happened, told } from "./referralwords.js";
import { NEED, near, now, number } from "./words.js";

const time = (at, instant) =>
  el("time", { datetime: at }, instant ? near(new Date(at), instant) : now(new Date(at)));

function due(line, instant) {
  if (line.deadline === "") return undefined;
  const until = time(line.deadline, instant);
  return line.late
    ? el("p", { class: "late" }, `${WAITS[line.state]} · `, until, "까지였는데 늦어지고 있어요")
    : el("p", {}, `${WAITS[line.state]} · `, until, "까지");
}

/** The few lines that say nothing of who it is or what they need. */
export function summary(line, instant) {
  return [
    el(
      "p",
      { class: "first" },
      el("b", {}, line.zone || "구역 미정"),
      line.urgent ? el("span", { class: "badge" }, "급함") : undefined,
      line.number ? el("span", { class: "label fact" }, `의뢰 ${line.number}`) : undefined,
      el("span", { class: "state" }, STATE[line.state] ?? line.state),
    ),
    due(line, instant),
    line.notice
      ? el("p", { class: "late" }, "동의 없이 보냈어요. 가구에 알려야 해요.")
      : undefined,
  ].filter(Boolean);
}

function agency(details) {
  const { name, phone, webhook } = details.agency ?? {};
  if (!name) return el("p", { class: "label" }, "보낼 기관을 아직 정하지 않았어요.");
  const how = webhook ? "기관 시스템으로 알림" : number(phone ?? "");
  return el("p", {}, el("b", {}, name), " ", el("span", { class: "label fact" }, how));
}

function about(details) {
  if (details.need === undefined) {
    return el("p", { class: "label" }, "이 역할에는 무엇을 부탁했는지 보이지 않아요.");
  }
  const line = (label, text) =>
    text ? el("p", {}, el("span", { class: "label" }, `${label} `), text) : undefined;
  return el(
    "div",
    { class: "card" },
    el("p", {}, el("b", {}, NEED[details.need] ?? details.need)),
    agency(details),
    line("의뢰 번호", details.number),
    line("근거", BASIS[details.basis]),
    line("사유", details.reason),
    line("위험", details.danger),
    line("가구에 알림", details.noticed),
    line("취소한 까닭", details.dropped),
    line("기관의 말", details.word),
  );
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
      ),
    ),
  );
}

const button = (text, act, strong) =>
  el("button", { type: "button", class: strong ? "again" : "", onclick: act }, text);

/** A word that must be written before the button does anything. */
function worded({ id, label, text, act, strong, acts }) {
  const box = el("textarea", { id, rows: "2", maxlength: "500" });
  return el(
    "div",
    { class: "decide" },
    el("label", { for: id, class: "label" }, label),
    box,
    el(
      "div",
      { class: "steps" },
      button(
        text,
        () => {
          if (box.value.trim() === "") {
            box.setAttribute("aria-invalid", "true");
            box.focus();
            acts.say("까닭을 먼저 적어 주세요.");
          } else {
            act(box.value.trim());
          }
        },
        strong,
      ),
    ),
  );
}

function choice(details, options) {
  const select = el(
    "select",
    { "aria-label": "보낼 기관" },
    ...options
      .filter(({ partner }) => partner !== "")
      .map(({ partner, agency, name, full }) =>
        el("option", { value: partner }, `${agency}${name ? ` · ${name}` : ""}${full ? " (자리 없음)" : ""}`),
      ),
  );
  if (details.agency?.partner) select.value = details.agency.partner;
  return select;
}

/** Of what is there already a person must say why it is sent all the same; a danger stays said. */
function twice(details, { flags, danger }, partner, acts) {
  const words = flags.map(({ kind, need }) =>
    kind === "BENEFIT"
      ? `${NEED[need] ?? need} 도움을 이미 받고 있어요`
      : `${NEED[need] ?? need} 의뢰가 이미 진행되고 있어요`,
  );
  return el(
    "div",
    { class: "twice", role: "alert" },
    el("p", {}, el("b", {}, "겹치지 않나요?")),
    ...words.map((text) => el("p", {}, text)),
    danger ? el("p", { class: "label" }, `위험: ${danger}`) : undefined,
    worded({
      id: `knowing-${details.id}`,
      label: "그래도 보내는 까닭",
      text: "알고도 보내기",
      act: (knowing) => acts.send({ partner: partner(), danger, knowing }),
      acts,
    }),
  );
}

function sending(details, shown, acts) {
  const select = choice(details, shown.options);
  const partner = () => select.value || undefined;
  return [
    el("label", { class: "label" }, "보낼 기관 ", select),
    el(
      "div",
      { class: "steps" },
      button("보내기", () => acts.send({ partner: partner() }), true),
      button("정보제공 동의 받음", () => acts.consent(details.household)),
      button("취소", () => acts.withdraw()),
    ),
    shown.flags.length > 0 ? twice(details, shown, partner, acts) : undefined,
    el(
      "details",
      { class: "danger" },
      el("summary", {}, "생명·신체가 급박하게 위험한가요?"),
      worded({
        id: `danger-${details.id}`,
        label: "동의 없이 보내는 까닭 (복지팀장·동장 승인, 나중에 가구에 알림)",
        text: "위험해서 바로 보내기",
        act: (danger) => acts.send({ partner: partner(), danger }),
        acts,
      }),
    ),
  ];
}

/** An agency that has no system calls: it says the code that its phone was sent. */
function onThePhone(details, sheet, acts) {
  if (!details.agency || details.agency.webhook) return [];
  const id = `code-${details.id}`;
  const box = el("input", { id, inputmode: "numeric", maxlength: "6", size: "8", autocomplete: "off" });
  const purpose = el(
    "select",
    { "aria-label": "무엇을 하려고 듣나요?" },
    ...(details.purposes ?? ["counsel"]).map((code) =>
      el("option", { value: code }, PURPOSE[code] ?? code),
    ),
  );
  return [
    el("h4", {}, "전화로 알려 주기 ", el("span", { class: "label" }, `의뢰 번호 ${details.number}`)),
    el("div", { class: "steps" }, button("인증번호 보내기", acts.code)),
    el("label", { for: id, class: "label" }, "상대가 말한 인증번호"),
    el(
      "div",
      { class: "steps" },
      box,
      purpose,
      button("내용 보기", () => acts.tell(box.value.trim(), purpose.value)),
    ),
    sheet && fields(sheet),
  ];
}

/** What it says there moves the referral on as its own answer does. */
function saidByPhone(details, acts) {
  if (!details.agency?.partner || details.agency.webhook) return undefined;
  const id = `said-${details.id}`;
  const box = el("textarea", { id, rows: "2", maxlength: "500" });
  return el(
    "div",
    { class: "decide" },
    el("label", { for: id, class: "label" }, "기관이 전화로 한 말 (까닭, 진행, 결과)"),
    box,
    el(
      "div",
      { class: "steps" },
      ...SAYS[details.state].map(([act, text]) =>
        button(text, () => acts.said(act, box.value.trim() || undefined)),
      ),
    ),
  );
}

/** What may be read out. */
export function fields(sheet) {
  return el(
    "dl",
    { class: "sheet" },
    ...Object.entries(sheet).flatMap(([name, value]) => [
      el("dt", { class: "label" }, FIELD[name] ?? name),
      el("dd", {}, told(name, name === "phone" ? number(value) : value)),
    ]),
  );
}

/** What was sent is taken back with a reason; the agency hears that, but not why. */
function withdrawing(details, acts) {
  return el(
    "details",
    { class: "withdraw" },
    el("summary", {}, "의뢰를 취소하나요?"),
    worded({
      id: `dropped-${details.id}`,
      label: "취소하는 까닭 (기관에는 알리지 않아요)",
      text: "취소",
      act: acts.withdraw,
      acts,
    }),
  );
}

function acting(details, shown, acts) {
  const again = button("다시 의뢰할게요", acts.again, details.state !== "COMPLETED");
  switch (details.state) {
    case "PROPOSED":
      return sending(details, shown, acts);
    case "SENT":
    case "ACCEPTED":
    case "IN_PROGRESS":
      return [
        ...onThePhone(details, shown.sheet, acts),
        saidByPhone(details, acts),
        withdrawing(details, acts),
      ];
    case "COMPLETED":
      return [
        saidByPhone(details, acts),
        el("div", { class: "steps" }, button("결과 확인했어요", acts.confirm, true), again),
      ];
    case "DECLINED":
    case "HANDED_BACK":
      return [
        saidByPhone(details, acts),
        el("div", { class: "steps" }, again, button("더 의뢰하지 않기", acts.confirm)),
      ];
    default:
      return [];
  }
}

/**
 * Everything that the viewer may see.
 *
 * @param shown options to send it to, flags of what is there already, the sheet that may be read out
 */
export function opened(details, shown, acts) {
  const notice =
    details.noticeDue === ""
      ? undefined
      : worded({
          id: `noticed-${details.id}`,
          label: "누구에게 어떻게 알렸나요?",
          text: "가구에 알렸어요",
          act: acts.noticed,
          strong: true,
          acts,
        });
  const steps = [notice, ...acting(details, shown, acts)].filter(Boolean);
  return el(
    "div",
    { class: "opened" },
    el("div", {}, el("h4", {}, "무엇을 부탁하나요?"), about(details)),
    el("div", {}, el("h4", {}, "지금까지"), record(details.record)),
    el(
      "div",
      { class: "acts" },
      el("h4", {}, "할 일"),
      ...(steps.length > 0 ? steps : [el("p", { class: "label" }, "더 할 일이 없어요.")]),
    ),
  );
}
