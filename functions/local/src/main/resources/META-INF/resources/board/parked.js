// What waits for a person: why it is there, and what can be done about it.

import * as api from "./api.js";
import { LEVEL } from "./casewords.js";
import { el } from "./dom.js";
import { reason } from "./reasons.js";
import { KIND, MESSAGE_CLASS, channel, form, now } from "./words.js";

/** Nothing tells the page that something was parked; a person looks no more often than this. */
const LOOK_EVERY = 10_000;
const NARROW = "(max-width: 45rem)";

const RESULT = {
  RELEASED: "1분 안에 다시 합니다.",
  DISMISSED: "목록에서 뺐습니다.",
  NOT_PARKED: "그 사이에 목록에서 빠졌습니다.",
  NEEDS_RESULT: "알림과 방문은 결과를 남겨야 닫힙니다.",
  TRIED_ON: "처리될 때까지 다시 시도합니다. 되면 목록에서 저절로 빠집니다.",
  OVERTAKEN: "그 질문은 이미 끝나 다시 보낼 수 없습니다. 목록에서 빼 주세요.",
};

/** What each kind is called; a message that goes out is called by its class. */
const WHAT = {
  INBOUND: ({ class: kind }) => `받은 글 · ${KIND[kind] ?? kind}`,
  SIGNAL: () => "반영하지 못한 위기 신호",
  HOUSEHOLD: () => "다시 살피지 못한 가구",
  ALERT: ({ class: level }) => `넘어가지 못하는 알림 · ${LEVEL[level] ?? level}`,
  SOS: () => "전하지 못한 SOS",
  VISIT: () => "처리하지 못한 방문",
  PLAN: () => "세우지 못한 방문 계획",
  JOB: () => "새 사업 기준으로 다시 보지 못한 방문 계획",
  ROUND: () => "여쭙지 못한 안부확인",
  REFERRAL: () => "알리지 못하는 의뢰",
};

/** These stay on the clock, and go off the list when it works. */
const TRIED_ON = ["ALERT", "SOS", "VISIT", "PLAN", "JOB", "ROUND", "REFERRAL"];

/** Nobody else looks after these: whoever takes one off the list says why. */
const NEEDS_REASON = ["SIGNAL", "HOUSEHOLD"];

const MAX_REASON = 200;

function kind(entry) {
  if (entry.what in WHAT) return WHAT[entry.what](entry);
  const line = entry.way?.replace(/^alimtalk:/, "").split("/")[0];
  const what = MESSAGE_CLASS[entry.class] ?? entry.class;
  return entry.form ? `${what} · ${form(entry.form, line)}` : what;
}

function why(entry) {
  const [sentence, code] = reason(entry.reason ?? "");
  return el("p", {}, sentence, code === "" ? "" : " ", code === "" ? "" : el("code", {}, code));
}

function facts(entry) {
  const parts = [now(new Date(entry.parkedAt))];
  if (entry.what === "INBOUND") parts.push(channel(entry.way.split("/")[0]));
  if (entry.tries > 0) parts.push(`${entry.tries}번 시도`);
  if (TRIED_ON.includes(entry.what)) parts.push("10분마다 다시 시도");
  return el("p", { class: "label" }, el("time", { datetime: entry.parkedAt }, parts.join(" · ")));
}

export class ParkedView {
  #shown = "[]";
  #asking = "";
  #entries = [];

  constructor({ node, count, list, said }) {
    this.node = node;
    this.count = count;
    this.list = list;
    this.said = said;
    setInterval(() => this.load().catch(() => {}), LOOK_EVERY);
  }

  async load() {
    const entries = await api.parked();
    const next = JSON.stringify(entries);
    if (next === this.#shown) return;
    const first = this.#entries.length === 0;
    this.#shown = next;
    this.#entries = entries;
    if (entries.length === 0) this.node.open = false;
    else if (first && !matchMedia(NARROW).matches) this.node.open = true;
    this.#render();
  }

  #render() {
    const many = this.#entries.length;
    this.count.textContent = many === 0 ? "없음" : `${many}건`;
    this.count.className = many === 0 ? "label" : "badge";
    this.node.classList.toggle("some", many > 0);
    this.list.replaceChildren(...this.#entries.map((entry) => this.#item(entry)));
  }

  #item(entry) {
    return el(
      "li",
      { data: { id: entry.id } },
      el("p", { class: "what" }, el("b", {}, kind(entry))),
      facts(entry),
      why(entry),
      entry.mayRepeat
        ? el("p", { class: "twice" }, "이미 받으셨을 수 있어, 다시 보내면 두 번 갈 수 있습니다.")
        : undefined,
      this.#asking.startsWith(`${entry.id} `) ? this.#sure(entry) : this.#buttons(entry),
    );
  }

  #buttons(entry) {
    const again = entry.what === "OUTGOING" ? "다시 보내기" : "다시 처리하기";
    return el(
      "div",
      { class: "steps" },
      el(
        "button",
        {
          type: "button",
          class: "again",
          onclick: () => (entry.mayRepeat ? this.#ask(entry, "release") : this.#release(entry)),
        },
        again,
      ),
      TRIED_ON.includes(entry.what)
        ? undefined
        : el("button", { type: "button", onclick: () => this.#ask(entry, "dismiss") }, "목록에서 빼기"),
    );
  }

  /** What cannot be taken back is asked about first. */
  #sure(entry) {
    const release = this.#asking.endsWith(" release");
    const sent = entry.what === "OUTGOING" ? "보낼" : "처리할";
    const question = release ? "그래도 다시 보낼까요?" : `빼면 다시 ${sent} 수 없습니다. 뺄까요?`;
    const why =
      !release && NEEDS_REASON.includes(entry.what)
        ? el("input", { "aria-label": "빼는 까닭", placeholder: "빼는 까닭", maxlength: MAX_REASON })
        : undefined;
    return el(
      "div",
      { class: "steps", role: "group", "aria-label": question },
      el("span", {}, question),
      why,
      el(
        "button",
        {
          type: "button",
          class: "again",
          onclick: () => {
            if (release) this.#release(entry);
            else if (why === undefined || why.value.trim() !== "") this.#dismiss(entry, why?.value);
            else why.focus();
          },
        },
        release ? "네, 다시 보내기" : "네, 빼기",
      ),
      el("button", { type: "button", onclick: () => this.#ask(entry, "") }, "그만두기"),
    );
  }

  #ask(entry, step) {
    this.#asking = step === "" ? "" : `${entry.id} ${step}`;
    this.said.textContent = "";
    this.#render();
    const item = [...this.list.children].find((child) => child.dataset.id === entry.id);
    item?.querySelector(".steps input, .steps button").focus();
  }

  #release(entry) {
    return this.#settle(api.release(entry.id));
  }

  #dismiss(entry, reason) {
    return this.#settle(api.dismiss(entry.id, reason));
  }

  async #settle(call) {
    for (const button of this.list.querySelectorAll("button")) button.disabled = true;
    this.#asking = "";
    try {
      const { result } = await call;
      this.said.textContent = RESULT[result] ?? result;
      await this.load();
    } catch {
      this.said.textContent = "지금은 되지 않습니다. 잠시 뒤 다시 눌러 주세요.";
    }
    this.#render();
  }
}
