// Loads a file of households or signals, shows how far it is, and which rows were refused and why.

import * as api from "./api.js";
import { el } from "./dom.js";
import { problem } from "./faults.js";

const KIND = { households: "가구 명단", signals: "위기 신호" };

/** More would be read by nobody; the file is mended and loaded anew. */
const MOST_SHOWN = 100;

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Files of Korean offices often are in EUC-KR; what is sent is UTF-8 without a mark. */
async function utf8(file) {
  const bytes = await file.arrayBuffer();
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("euc-kr").decode(bytes);
  }
  return new TextEncoder().encode(text);
}

export class LoadView {
  #bad = new Map();

  constructor({ node, viewer, loaded }) {
    Object.assign(this, { viewer, loaded });
    this.kind = el("select", { id: "load-kind" });
    for (const [value, text] of Object.entries(KIND)) {
      this.kind.append(el("option", { value }, text));
    }
    this.file = el("input", {
      type: "file",
      id: "load-file",
      class: "sr",
      accept: ".csv,.ndjson",
      onchange: () => this.file.files[0] && this.#load(this.kind.value, this.file.files[0]),
    });
    this.progress = el("progress", { max: "1", value: "0", hidden: true, "aria-label": "진행" });
    this.said = el("p", { class: "label", role: "status" });
    this.rows = el("ol", { class: "bad" });
    node.append(this.#choose(), this.#examples(), this.progress, this.said, this.rows);
  }

  #choose() {
    return el(
      "div",
      { class: "choose" },
      el("label", { for: "load-kind" }, "무엇을"),
      this.kind,
      this.file,
      el("label", { for: "load-file", class: "pick" }, "CSV·NDJSON 파일 고르기"),
    );
  }

  #examples() {
    const buttons = Object.entries(KIND).map(([kind, text]) =>
      el(
        "button",
        { type: "button", data: { example: kind }, onclick: () => this.#example(kind) },
        `예시: ${text}`,
      ),
    );
    return el("div", { class: "steps", role: "group", "aria-label": "예시 파일" }, ...buttons);
  }

  async #example(kind) {
    try {
      await this.#load(kind, await api.example(`${kind}.csv`));
    } catch {
      this.#say("예시를 읽지 못했습니다. 잠시 뒤 다시 눌러 주세요.");
    }
  }

  async #load(kind, file) {
    this.#bad.clear();
    this.rows.replaceChildren();
    this.#busy(true);
    try {
      const bytes = await utf8(file);
      const lines = bytes.reduce((count, byte) => count + (byte === 10), 0);
      this.progress.max = Math.max(1, lines);
      const query = {
        kind,
        name: file.name,
        institution: "사회보장정보시스템",
        sha256: await sha256(bytes),
        by: this.viewer.value,
      };
      const type = file.name.endsWith(".ndjson") ? "application/x-ndjson" : "text/csv";
      await api.load(query, type, bytes, (answer) => this.#heard(file.name, answer));
      await this.loaded();
    } catch (failed) {
      this.#say(failed instanceof api.Refused ? `받지 못했습니다. (${failed.message})` : "파일을 읽지 못했습니다.");
    } finally {
      this.#busy(false);
      this.file.value = "";
    }
  }

  #heard(name, { result, body, error }) {
    if (error) {
      this.#say(`받지 못했습니다. (${error})`);
      return;
    }
    this.progress.value = body.lastLine;
    for (const row of body.bad) this.#bad.set(row.line, row.problems);
    const end = result === "DONE" ? "다 읽었습니다" : `${body.lastLine}줄까지 읽는 중`;
    const counts = `새로 받음 ${body.taken} · 이미 있음 ${body.same} · 받지 않음 ${body.refused}`;
    this.#say(`${name}: ${end}. ${counts}`);
    this.rows.replaceChildren(
      ...[...this.#bad].slice(0, MOST_SHOWN).map(([line, problems]) =>
        el("li", {}, el("b", {}, `${line}줄`), ` ${problems.map(problem).join(", ")}`),
      ),
    );
  }

  #busy(busy) {
    this.progress.hidden = !busy;
    for (const control of [this.kind, this.file]) control.disabled = busy;
  }

  #say(text) {
    this.said.textContent = text;
  }
}
