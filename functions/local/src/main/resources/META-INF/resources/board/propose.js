// A new referral: whose, what they need, and who could help.

import * as api from "./api.js";
import { el } from "./dom.js";
import { refusal } from "./referralwords.js";
import { NEED, number } from "./words.js";

export class ProposeView {
  #households = [];
  #options = [];

  constructor({ node, sender, proposed }) {
    Object.assign(this, { sender, proposed });
    this.said = el("p", { class: "label", role: "status" });
    this.known = el("datalist", { id: "propose-known" });
    this.phone = el("input", {
      id: "propose-phone",
      list: "propose-known",
      inputmode: "tel",
      autocomplete: "off",
      size: "16",
      maxlength: "24",
    });
    this.need = el(
      "select",
      { id: "propose-need" },
      ...Object.entries(NEED).map(([code, name]) => el("option", { value: code }, name)),
    );
    this.reason = el("input", {
      id: "propose-reason",
      autocomplete: "off",
      size: "30",
      maxlength: "500",
    });
    this.urgent = el("input", { id: "propose-urgent", type: "checkbox" });
    this.found = el("div", { class: "found" });
    node.append(this.#form());
  }

  /** People of the dong whose number may be offered. */
  know(phones) {
    this.known.replaceChildren(
      ...phones
        .filter(({ role }) => role === "RESIDENT")
        .map(({ phone, name }) => el("option", { value: number(phone) }, name)),
    );
  }

  #form() {
    return el(
      "form",
      {
        class: "propose",
        onsubmit: (event) => {
          event.preventDefault();
          this.#find();
        },
      },
      el("label", {}, el("span", { class: "label" }, "가구의 전화번호 "), this.phone),
      this.known,
      el("label", {}, el("span", { class: "label" }, "필요한 도움 "), this.need),
      el("label", {}, el("span", { class: "label" }, "기관에 전할 사정 "), this.reason),
      el("label", { class: "check" }, this.urgent, "급함: 기관에 급하다고 알려요"),
      el("div", { class: "steps" }, el("button", { type: "submit" }, "도움 찾기")),
      this.said,
      this.found,
    );
  }

  async #find() {
    await this.#try(async () => {
      const phone = this.phone.value.trim();
      const { body } = await api.desk("household-find", this.sender.value, { phone });
      this.#households = body.households;
      if (this.#households.length === 0) {
        this.found.replaceChildren();
        this.said.textContent = "그 번호의 가구를 찾지 못했어요.";
        return;
      }
      const household = this.#households[0].household;
      const need = this.need.value;
      const answer = await api.desk("referral-options", this.sender.value, { household, need });
      this.#options = answer.body.options;
      this.said.textContent = "";
      this.#show(answer.body, household, need);
    });
  }

  #show({ call, leads, options }, household, need) {
    const name = this.#households[0].names.join(", ");
    if (call !== "") {
      this.found.replaceChildren(
        el(
          "p",
          { class: "twice", role: "alert" },
          el("b", {}, `의뢰하지 말고 ${call}에 바로 신고해 주세요.`),
          " 법이 정한 신고 의무가 있어요.",
        ),
      );
      return;
    }
    this.found.replaceChildren(
      el("p", {}, el("b", {}, `${name} 님 댁`), ` · 먼저 생각할 곳: ${leads.join(", ")}`),
      el("ul", { class: "offers" }, ...options.map((option) => this.#offer(option, household, need))),
      el("div", { class: "steps" }, this.#button("기관은 나중에 정하기", household, need)),
    );
  }

  #offer(option, household, need) {
    const notes = [
      option.verified === false ? `확인 필요 (마지막 확인 ${option.checked})` : "",
      option.full ? "자리 없음" : "",
    ].filter(Boolean);
    return el(
      "li",
      {},
      el(
        "p",
        {},
        el("b", {}, option.agency || option.name),
        notes.length > 0 ? el("span", { class: "label" }, ` ${notes.join(" · ")}`) : undefined,
      ),
      el("p", { class: "label" }, [option.what, option.how].filter(Boolean).join(" · ")),
      option.partner === ""
        ? undefined
        : el("div", { class: "steps" }, this.#button("이 기관에 의뢰 제안", household, need, option.partner)),
    );
  }

  #button(text, household, need, partner) {
    return el(
      "button",
      { type: "button", onclick: () => this.#propose({ household, need, partner }) },
      text,
    );
  }

  async #propose(wish) {
    await this.#try(async () => {
      const reason = this.reason.value.trim() || undefined;
      const urgent = this.urgent.checked || undefined;
      const told = { ...wish, reason, urgent };
      const { body } = await api.desk("referral-propose", this.sender.value, told);
      this.reason.value = "";
      this.urgent.checked = false;
      this.found.replaceChildren();
      this.said.textContent = "제안해 두었어요. 위 목록에서 보내 주세요.";
      await this.proposed(body.id);
    });
  }

  async #try(step) {
    try {
      await step();
    } catch (failed) {
      this.said.textContent =
        failed instanceof api.Refused ? refusal(failed.message) : "지금은 되지 않습니다.";
    }
  }
}
