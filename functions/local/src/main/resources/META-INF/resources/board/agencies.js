// What agencies with a system of their own see and do; those without have a phone below.

import * as api from "./api.js";
import { el } from "./dom.js";
import { fields } from "./referral.js";
import { STATE } from "./referralwords.js";
import { NEED } from "./words.js";

const LOOK_EVERY = 10_000;
const SOON = 300;

/** How it stands, as the agency says it. */
const THEIRS = { SENT: "새 의뢰", COMPLETED: "결과 알림", HANDED_BACK: "돌려줌", CONFIRMED: "확인됨" };

const ACTS = {
  SENT: [
    ["ACCEPT", "맡을게요"],
    ["DECLINE", "못 맡아요", "못 맡는 까닭"],
  ],
  ACCEPTED: [
    ["PROGRESS", "진행 중이에요", "어떻게 되고 있나요?"],
    ["COMPLETE", "마쳤어요", "어떻게 되었나요?"],
    ["HAND_BACK", "돌려드릴게요", "돌려주는 까닭"],
  ],
};
ACTS.IN_PROGRESS = ACTS.ACCEPTED;

export class AgenciesView {
  #shown = "";
  #sheets = new Map();
  #agencies = [];
  #waiting;

  constructor({ count, list, said, changed }) {
    Object.assign(this, { count, list, said, changed });
    setInterval(() => this.load().catch(() => {}), LOOK_EVERY);
  }

  soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.load().catch(() => {}), SOON);
  }

  async load() {
    const { agencies } = await api.agencies();
    const shown = JSON.stringify(agencies);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#agencies = agencies;
    this.#render();
  }

  #render(anyhow = false) {
    const open = this.#agencies.flatMap(({ referrals }) =>
      referrals.filter(({ state }) => state in ACTS),
    ).length;
    this.count.textContent = open === 0 ? "할 일 없음" : `${open}건`;
    const writing = [...this.list.querySelectorAll("textarea")].some((box) => box.value !== "");
    if (writing && !anyhow) return;
    this.list.replaceChildren(...this.#agencies.map((agency) => this.#card(agency)));
  }

  #card(agency) {
    return el(
      "li",
      { data: { partner: agency.partner } },
      el("p", { class: "first" }, el("b", {}, agency.name), el("span", { class: "label" }, "기관 시스템")),
      agency.referrals.length === 0
        ? el("p", { class: "label" }, "받은 의뢰가 없어요.")
        : el("ul", { class: "offers" }, ...agency.referrals.map((one) => this.#line(agency, one))),
    );
  }

  #line({ partner }, one) {
    const sheet = this.#sheets.get(one.id);
    return el(
      "li",
      { data: { id: one.id, state: one.state } },
      el(
        "p",
        { class: "first" },
        el("b", {}, NEED[one.need] ?? one.need),
        el("span", { class: "state" }, THEIRS[one.state] ?? STATE[one.state]),
      ),
      sheet && fields(sheet),
      one.state in ACTS ? this.#acts(partner, one, sheet) : undefined,
    );
  }

  #acts(partner, one, sheet) {
    const box = el("textarea", {
      rows: "2",
      maxlength: "500",
      "aria-label": "주민센터에 알릴 말",
      placeholder: "주민센터에 알릴 말 (결과나 까닭)",
    });
    const button = ([act, text, needed]) =>
      el(
        "button",
        { type: "button", data: { act }, onclick: () => this.#act(partner, one.id, act, box, needed) },
        text,
      );
    const look = el(
      "button",
      { type: "button", data: { act: "FETCH" }, onclick: () => this.#fetch(partner, one.id) },
      "내용 받기",
    );
    return el(
      "div",
      { class: "decide" },
      box,
      el("div", { class: "steps" }, sheet ? undefined : look, ...ACTS[one.state].map(button)),
    );
  }

  async #fetch(partner, id) {
    await this.#try(async () => {
      const { fields: sheet } = await api.sheet(partner, id);
      this.#sheets.set(id, sheet);
      this.#render(true);
    });
  }

  async #act(partner, id, act, box, needed) {
    if (needed !== undefined && box.value.trim() === "") {
      box.setAttribute("aria-invalid", "true");
      box.focus();
      this.said.textContent = `${needed} 먼저 적어 주세요.`;
      return;
    }
    await this.#try(async () => {
      await api.act(partner, id, act, box.value.trim() || undefined);
      box.value = "";
      await this.load();
      await this.changed();
    });
  }

  async #try(step) {
    try {
      await step();
      this.said.textContent = "";
    } catch {
      this.said.textContent = "지금은 할 수 없어요. 그 사이에 바뀌었을 수 있어요.";
    }
  }
}
