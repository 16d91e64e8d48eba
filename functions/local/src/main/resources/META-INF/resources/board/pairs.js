// Households that may be one: a person compares them and decides, and can take it back.

import * as api from "./api.js";
import { el } from "./dom.js";
import { number } from "./words.js";

const WHY = { PHONE: "전화번호가 같아요", PERSON: "이름과 생년월일이 같아요", PLACE: "주소가 같아요" };

export class PairsView {
  #pairs = [];
  #compared = new Map();

  constructor({ count, list, said, viewer }) {
    Object.assign(this, { count, list, said, viewer });
    viewer.addEventListener("change", () => {
      this.#compared.clear();
      this.load().catch(() => {});
    });
  }

  async load() {
    if (this.viewer.value === "") return;
    try {
      const { body } = await api.desk("candidates", this.viewer.value);
      this.#pairs = body.candidates;
    } catch (failed) {
      if (!(failed instanceof api.Refused)) throw failed;
      this.#pairs = [];
    }
    this.#render();
  }

  #render() {
    const many = this.#pairs.length;
    this.count.textContent = many === 0 ? "없음" : `${many}쌍`;
    this.list.replaceChildren(...this.#pairs.map((pair) => this.#item(pair)));
  }

  #item(pair) {
    const both = this.#compared.get(`${pair.household} ${pair.other}`);
    return el(
      "li",
      {},
      el("p", {}, el("b", {}, pair.why.map((mark) => WHY[mark] ?? mark).join(" · "))),
      both && el("div", { class: "both" }, ...both.map((home) => this.#home(home))),
      both ? this.#choice(pair) : this.#compare(pair),
    );
  }

  #home(home) {
    const members = home.members ?? [];
    return el(
      "div",
      { class: "card" },
      ...members.map((member) =>
        el("p", {}, el("b", {}, member.name || "이름 모름"), ` ${member.birth}`),
      ),
      el("p", {}, home.address || "주소 모름"),
      el(
        "p",
        { class: "label" },
        members
          .map(({ phone }) => phone)
          .filter(Boolean)
          .map(number)
          .join(", "),
      ),
    );
  }

  #compare(pair) {
    return el(
      "div",
      { class: "steps" },
      el("button", { type: "button", onclick: () => this.#read(pair) }, "나란히 보기"),
    );
  }

  #choice(pair) {
    return el(
      "div",
      { class: "steps", role: "group", "aria-label": "같은 가구인지 정하기" },
      el(
        "button",
        { type: "button", class: "again", onclick: () => this.#merge(pair) },
        "같은 가구예요, 합치기",
      ),
      el("button", { type: "button", onclick: () => this.#reject(pair) }, "다른 가구예요"),
    );
  }

  async #read(pair) {
    await this.#try(async () => {
      const groups = ["ADDRESS_CARD", "MEMBERS"];
      const read = (household) =>
        api.desk("case-read", this.viewer.value, { household, groups }).then(({ body }) => body);
      const both = await Promise.all([read(pair.household), read(pair.other)]);
      this.#compared.set(`${pair.household} ${pair.other}`, both);
      this.#say("");
      this.#render();
    });
  }

  async #merge({ household, other }) {
    await this.#try(async () => {
      await api.desk("household-merge", this.viewer.value, { household: other, into: household });
      this.#say("합쳤습니다. 아무것도 지워지지 않았어요.", () => this.#undo(other));
      await this.load();
    });
  }

  async #undo(household) {
    await this.#try(async () => {
      await api.desk("household-unmerge", this.viewer.value, { household });
      this.#say("되돌렸습니다. 다시 두 가구예요.");
      await this.load();
    });
  }

  async #reject({ household, other }) {
    await this.#try(async () => {
      await api.desk("candidate-reject", this.viewer.value, { household, other });
      this.#say("다른 가구로 남겼습니다. 다시 묻지 않을게요.");
      await this.load();
    });
  }

  async #try(step) {
    try {
      await step();
    } catch (failed) {
      const refused = failed instanceof api.Refused;
      this.#say(refused ? "이 역할로는 할 수 없는 일이에요." : "지금은 되지 않습니다.");
    }
  }

  #say(text, undo) {
    const back = el("button", { type: "button", onclick: undo ?? (() => {}) }, "되돌리기");
    this.said.replaceChildren(...(undo ? [text, " ", back] : [text].filter(Boolean)));
  }
}
