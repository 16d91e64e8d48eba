// The dong's referrals: what was asked of which agency, and whether it came to an end.

import * as api from "./api.js";
import { el } from "./dom.js";
import { opened, summary } from "./referral.js";
import { refusal } from "./referralwords.js";

/** What a tick does in between is told to no page; a person looks no more often than this. */
const LOOK_EVERY = 10_000;
/** Several messages of one cause come together. */
const SOON = 300;

const DONE = {
  SENT: "보냈습니다.",
  CONFIRMED: "결과를 확인했습니다. 이 의뢰는 마무리되었어요.",
  PROPOSED: "다시 의뢰할 수 있게 준비했어요. 보낼 기관을 골라 주세요.",
  WITHDRAWN: "취소했습니다.",
  NOTICED: "가구에 알린 것을 남겼습니다.",
  CHANGED: "정보제공 동의를 오늘 받은 것으로 남겼습니다.",
  NOTED: "기관이 한 말을 적어 두었습니다.",
  TOLD: "아래 내용만 읽어 주세요.",
  DUPLICATE: "비슷한 도움이 이미 있어요. 아래를 확인해 주세요.",
};

const NOTHING = { options: [], flags: [], sheet: undefined };

export class ReferralsView {
  #lines = [];
  #shown = "";
  #open;
  #extra = NOTHING;
  #waiting;
  #instant = new Date();

  constructor({ count, list, said, sender, changed }) {
    Object.assign(this, { count, list, said, sender, changed });
    sender.addEventListener("change", () => this.#close());
    setInterval(() => this.load().catch(() => {}), LOOK_EVERY);
  }

  /** Something was said that may have changed the list. */
  soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.load().catch(() => {}), SOON);
  }

  async load() {
    const [{ referrals }, clock] = await Promise.all([api.referrals(), api.clock()]);
    this.#instant = new Date(clock.now);
    const shown = JSON.stringify([referrals, this.#instant.toDateString()]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#lines = referrals;
    if (this.#moved()) await this.#read(this.#open.id);
    this.#render();
  }

  /** Opens one: it was just proposed. */
  async look(id) {
    this.#extra = NOTHING;
    try {
      await this.#read(id);
      this.#say("");
    } catch (failed) {
      this.#failed(failed);
    }
    await this.load();
    this.#render(true);
    const item = this.#item(id);
    item?.querySelector(".look").focus();
    item?.scrollIntoView({ block: "nearest" });
  }

  /** Whether something happened to the one that is open. */
  #moved() {
    if (this.#open === undefined) return false;
    const line = this.#lines.find(({ id }) => id === this.#open.id);
    return line !== undefined && (line.state !== this.#open.state || line.since !== this.#open.since);
  }

  #item(id) {
    return [...this.list.children].find((child) => child.dataset.id === id);
  }

  #render(anyhow = false) {
    const late = this.#lines.filter((line) => line.late).length;
    const untold = this.#lines.filter((line) => line.notice).length;
    this.count.textContent =
      [
        this.#lines.length === 0 ? "없음" : `${this.#lines.length}건`,
        late === 0 ? "" : `${late}건 늦음`,
        untold === 0 ? "" : `${untold}건 가구에 알려야 함`,
      ]
        .filter(Boolean)
        .join(" · ");
    if (!anyhow && this.#writing()) return;
    const lines = this.#lines.some(({ id }) => id === this.#open?.id) || !this.#open
      ? this.#lines
      : [{ ...this.#open, notice: this.#open.noticeDue !== "" }, ...this.#lines];
    this.list.replaceChildren(...lines.map((line) => this.#card(line)));
  }

  /** What somebody is typing is not taken away. */
  #writing() {
    return [...this.list.querySelectorAll("textarea, input")].some((box) => box.value !== "");
  }

  #card(line) {
    const open = this.#open?.id === line.id;
    return el(
      "li",
      { class: open ? "open" : "", data: { id: line.id, state: line.state, late: line.late } },
      ...summary(line, this.#instant),
      el(
        "button",
        {
          type: "button",
          class: "look",
          "aria-expanded": String(open),
          onclick: () => (open ? this.#close() : this.look(line.id)),
        },
        open ? "닫기" : "열어 보기",
      ),
      open ? opened(this.#open, this.#extra, this.#acts(line.id)) : undefined,
    );
  }

  #acts(id) {
    const order = (command, body = {}) => this.#do(command, { id, ...body });
    return {
      say: (text) => this.#say(text),
      send: (how) => order("referral-send", how),
      confirm: () => order("referral-confirm"),
      again: () => order("referral-again"),
      withdraw: (reason) => order("referral-withdraw", { reason }),
      noticed: (how) => order("referral-noticed", { how }),
      code: () => order("referral-code"),
      tell: (code, purpose) => order("referral-tell", { code, purpose }),
      said: (act, word) => order("referral-said", { act, word }),
      consent: (household) => this.#do("consent-set", { household, sharing: true }),
    };
  }

  async #read(id) {
    const { body } = await api.desk("referral-read", this.sender.value, { id });
    this.#open = body;
    if (body.state === "PROPOSED" && body.need !== undefined) {
      const { household, need } = body;
      const found = await api.desk("referral-options", this.sender.value, { household, need });
      this.#extra = { ...this.#extra, options: found.body.options };
    }
  }

  #close() {
    this.#open = undefined;
    this.#extra = NOTHING;
    this.#say("");
    this.#render(true);
  }

  async #do(command, body) {
    for (const button of this.list.querySelectorAll("button")) button.disabled = true;
    try {
      const { result, body: answer } = await api.desk(command, this.sender.value, body);
      this.#say(command === "referral-code" ? "기관 전화로 인증번호를 보냈습니다." : (DONE[result] ?? result));
      const next = command === "referral-again" ? answer.id : this.#open.id;
      this.#extra = { ...NOTHING, flags: answer?.flags ?? [], danger: body.danger, sheet: answer?.sheet };
      await this.#read(next);
      await this.load();
      this.#render(true);
      this.changed();
    } catch (failed) {
      this.#failed(failed);
    }
    for (const button of this.list.querySelectorAll("button")) button.disabled = false;
  }

  #failed(failed) {
    const refused = failed instanceof api.Refused;
    this.#say(refused ? refusal(failed.message) : "지금은 되지 않습니다. 잠시 뒤 다시 눌러 주세요.");
  }

  #say(text) {
    this.said.textContent = text;
  }
}
