// The households that wait for somebody: the list, and one of them opened.

import * as api from "./api.js";
import { opened, summary } from "./alert.js";
import { el } from "./dom.js";

/** What a tick does in between is told to no page; a person looks no more often than this. */
const LOOK_EVERY = 10_000;
/** Several messages of one cause come together. */
const SOON = 300;
const NARROW = "(max-width: 45rem)";

const DONE = {
  DONE: "남겼습니다. 고맙습니다.",
  TOO_LATE: "그 사이에 다른 분이 맡았거나 마무리되었어요.",
  MISSING: "찾을 수 없는 기록이에요.",
};

export class AlertsView {
  #entries = [];
  #shown = "";
  #open;
  #waiting;
  #now = Date.now();

  constructor({ node, count, list, said, viewer }) {
    Object.assign(this, { node, count, list, said, viewer });
    viewer.addEventListener("change", () => this.#close());
    setInterval(() => this.load().catch(() => {}), LOOK_EVERY);
  }

  /** Something was heard that may have changed the list. */
  soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.load().catch(() => {}), SOON);
  }

  async load() {
    const [{ alerts }, clock] = await Promise.all([api.alerts(), api.clock()]);
    this.#now = Date.parse(clock.now);
    // How long something is open changes by itself, once a minute.
    const next = JSON.stringify([alerts, Math.floor(this.#now / 60_000)]);
    if (next === this.#shown) return;
    const first = this.#shown === "" || this.#entries.length === 0;
    this.#shown = next;
    this.#entries = alerts;
    if (first && alerts.length > 0 && !matchMedia(NARROW).matches) this.node.open = true;
    if (this.#moved()) await this.#read(this.#open.alert.id);
    this.#render();
  }

  /** Whether something happened to the one that is open. */
  #moved() {
    if (this.#open === undefined || this.#open.alert.state === "CLOSED") return false;
    const entry = this.#entries.find(({ id }) => id === this.#open.alert.id);
    return JSON.stringify(entry) !== JSON.stringify(this.#open.alert);
  }

  #render() {
    const many = this.#entries.length;
    this.count.textContent = many === 0 ? "없음" : `${many}곳`;
    this.count.className = many === 0 ? "label" : "badge";
    const mine = this.#open?.alert;
    const others = this.#entries.filter(({ id }) => id !== mine?.id);
    if (this.#writing()) return;
    const items = (mine ? [mine, ...others] : others).map((entry) => this.#item(entry));
    this.list.replaceChildren(...items);
  }

  /** What somebody is typing is not taken away. */
  #writing() {
    const box = this.list.querySelector("textarea");
    return box !== null && box.value !== "" && this.#open?.alert.state !== "CLOSED";
  }

  #item(entry) {
    const open = this.#open?.alert.id === entry.id;
    const button = el(
      "button",
      {
        type: "button",
        class: "look",
        "aria-expanded": String(open),
        onclick: () => (open ? this.#close(entry.id) : this.#look(entry.id)),
      },
      open ? "닫기" : "열어 보기",
    );
    return el(
      "li",
      { class: open ? "open" : "", data: { id: entry.id, level: entry.level } },
      ...summary(entry, this.#now),
      button,
      open ? opened(this.#open, this.#acts(entry.id)) : undefined,
    );
  }

  #acts(id) {
    return {
      say: (text) => this.#say(text),
      take: () => this.#do("alert-take", { id }),
      result: (result) => this.#do("alert-result", { id, result }),
      decide: (decision, reason) => this.#do("alert-decide", { id, decision, reason }),
    };
  }

  async #look(id) {
    this.#clear();
    try {
      await this.#read(id);
      this.#say("");
    } catch (failed) {
      this.#failed(failed);
    }
    this.#render();
    const item = [...this.list.children].find((child) => child.dataset.id === id);
    item?.querySelector(".look").focus();
    item?.scrollIntoView({ block: "nearest" });
  }

  async #read(id) {
    const { body } = await api.desk("alert-read", this.viewer.value, { id });
    this.#open = body;
  }

  #close(id) {
    this.#open = undefined;
    this.#clear();
    this.#say("");
    this.#render();
    [...this.list.children].find((child) => child.dataset.id === id)?.querySelector(".look").focus();
  }

  async #do(command, body) {
    for (const button of this.list.querySelectorAll("button")) button.disabled = true;
    try {
      const { result } = await api.desk(command, this.viewer.value, body);
      this.#say(DONE[result] ?? result);
      this.#clear();
      await this.#read(body.id);
      await this.load();
    } catch (failed) {
      this.#failed(failed);
    }
    this.#render();
    for (const button of this.list.querySelectorAll("button")) button.disabled = false;
  }

  #clear() {
    for (const box of this.list.querySelectorAll("textarea")) box.value = "";
  }

  #failed(failed) {
    const refused = failed instanceof api.Refused;
    this.#say(
      refused ? "이 역할로는 할 수 없는 일이에요." : "지금은 되지 않습니다. 잠시 뒤 다시 눌러 주세요.",
    );
  }

  #say(text) {
    this.said.textContent = text;
  }
}
