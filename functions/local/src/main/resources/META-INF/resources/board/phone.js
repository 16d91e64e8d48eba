// A phone: whose it is, its conversation, and a box to write in.

import * as api from "./api.js";
import { asked, waiting } from "./answers.js";
import { el } from "./dom.js";
import { messageItem } from "./message.js";
import { as, channel, day, number } from "./words.js";

const AT_END_PIXELS = 60;

export class PhoneView {
  #messages = [];
  #open = new Set();
  #known = new Set();
  #chosen = new Map();
  #loaded = false;
  #loading = Promise.resolve();

  constructor(phone, arrived) {
    this.phone = phone;
    this.arrived = arrived;
    this.title = phone.title || channel(phone.channel);
    this.list = el("ol", {
      class: "messages",
      role: "log",
      "aria-label": `${this.title}의 대화`,
      tabindex: "0",
    });
    this.alarm = el("span", { class: "badge", hidden: true }, "긴급");
    this.error = el("p", { class: "error", role: "alert", hidden: true });
    this.node = el(
      "section",
      { class: "phone", data: { phone: phone.phone, role: phone.role } },
      this.#head(),
      this.list,
      this.error,
      phone.writable ? this.#form() : this.#reading(),
    );
  }

  /** Asks for the conversation; calls that come meanwhile are one more. */
  load() {
    this.#loading = this.#loading.then(() => this.#load()).catch(() => {});
    return this.#loading;
  }

  async #load() {
    const next = await api.messages(this.phone.phone);
    if (this.#loaded && JSON.stringify(next) === JSON.stringify(this.#messages)) return;
    const fresh = next.filter(({ messageId }) => !this.#known.has(messageId));
    this.#messages = next;
    this.#render(this.#loaded ? new Set(fresh.map(({ messageId }) => messageId)) : new Set());
    fresh.forEach(({ messageId }) => this.#known.add(messageId));
    if (this.#loaded && fresh.some(({ direction }) => direction === "OUT")) this.arrived(this);
    this.#loaded = true;
  }

  #head() {
    const name = this.phone.name || number(this.phone.phone).split("|").pop();
    const below = this.phone.name ? number(this.phone.phone) : "보드 밖에서 온 글";
    return el(
      "header",
      {},
      el("span", { class: "face", "aria-hidden": "true" }, (this.phone.name || this.title).slice(0, 1)),
      el(
        "div",
        { class: "who" },
        el("h2", {}, this.title, " ", el("small", {}, name)),
        el("p", { class: "label" }, below),
      ),
      this.alarm,
    );
  }

  #form() {
    this.box = el("textarea", {
      rows: "1",
      maxlength: "4000",
      placeholder: `${as(this.title)} 쓰기`,
      "aria-label": `${as(this.title)} 보낼 글`,
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.#submit();
        }
      },
    });
    this.button = el("button", { class: "send", type: "submit" }, "보내기");
    return el(
      "form",
      {
        onsubmit: (event) => {
          event.preventDefault();
          this.#submit();
        },
      },
      this.box,
      this.button,
    );
  }

  #reading() {
    return el(
      "p",
      { class: "reading label" },
      `${as(channel(this.phone.channel))} 온 대화입니다. 여기서는 읽기만 합니다.`,
    );
  }

  #submit() {
    if (this.box.value.trim() !== "") this.#send(this.box.value.trim(), true);
  }

  async #send(text, fromBox = false) {
    this.button.disabled = true;
    this.error.hidden = true;
    try {
      await api.write(this.phone.phone, text);
      if (fromBox) this.box.value = "";
      await this.load();
      this.#toEnd();
    } catch (failed) {
      const refused = failed instanceof api.Refused;
      this.error.textContent = refused
        ? `보내지 못했습니다. (${failed.message})`
        : "살핌에 닿지 않습니다. 잠시 뒤 다시 보내 주세요.";
      this.error.hidden = false;
    } finally {
      this.button.disabled = false;
      if (fromBox) this.box.focus();
    }
  }

  #render(fresh) {
    const end = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight;
    const items = [];
    let shown = "";
    this.#messages.forEach((message, index) => {
      const today = day(new Date(message.at));
      if (today !== shown) {
        items.push(el("li", { class: "day" }, today));
        shown = today;
      }
      items.push(this.#item(message, this.#messages.slice(index + 1), fresh));
    });
    this.list.replaceChildren(...(items.length > 0 ? items : [this.#empty()]));
    const last = this.#messages.filter(({ understood }) => understood).pop();
    this.alarm.hidden = last?.understood.kind !== "EMERGENCY";
    if (!this.#loaded || end < AT_END_PIXELS || fresh.size > 0) this.#toEnd();
  }

  /** Only what the centre asked is answered, and only from a phone that the board can write as. */
  #waiting(message, later) {
    const none = message.direction === "IN" || !this.phone.writable;
    return waiting(asked(none ? "" : message.text), later);
  }

  /** What was chosen of a list stays when other messages come in. */
  #choices(id) {
    if (!this.#chosen.has(id)) this.#chosen.set(id, new Map());
    return this.#chosen.get(id);
  }

  #item(message, later, fresh) {
    return messageItem(message, {
      open: this.#open.has(message.messageId),
      fresh: fresh.has(message.messageId),
      waiting: this.#waiting(message, later),
      chosen: this.#choices(message.messageId),
      toggle: (id) => this.#toggle(id),
      send: (text) => this.#send(text),
    });
  }

  #toggle(id) {
    if (!this.#open.delete(id)) this.#open.add(id);
    const top = this.list.scrollTop;
    this.#render(new Set());
    this.list.scrollTop = top;
    const item = [...this.list.children].find((child) => child.dataset.id === id);
    item?.querySelector(".ask")?.focus();
    (item?.querySelector(".why") ?? item)?.scrollIntoView({ block: "nearest" });
  }

  #empty() {
    const examples = this.phone.examples.map((text) =>
      el(
        "button",
        {
          type: "button",
          class: "example",
          onclick: () => {
            this.box.value = text;
            this.box.focus();
          },
        },
        text,
      ),
    );
    return el(
      "li",
      { class: "empty" },
      el("p", {}, "아직 오간 글이 없어요."),
      examples.length > 0 ? el("p", { class: "label" }, "이렇게 써 볼 수 있어요") : undefined,
      ...examples,
    );
  }

  #toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }
}
