// The neighbourhood's clock: shows it, and moves it on.

import * as api from "./api.js";
import { now, span } from "./words.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Korea has no summer time. */
const SEOUL = 9 * HOUR;

/** Until nine in the morning in Seoul, never zero. */
export function untilMorning(instant) {
  const sinceNine = (((instant + SEOUL - 9 * HOUR) % DAY) + DAY) % DAY;
  return DAY - sinceNine;
}

export class ClockView {
  #ahead = 0;

  constructor({ time, offset, moves, moved, failed }) {
    this.time = time;
    this.offset = offset;
    this.moves = moves;
    this.failed = failed;
    for (const button of moves.querySelectorAll("button")) {
      button.addEventListener("click", () => this.#advance(button, moved));
    }
    setInterval(() => this.#show(), 1_000);
  }

  async load() {
    this.#set(await api.clock());
  }

  #set(clock) {
    this.#ahead = Date.parse(clock.now) - Date.now();
    this.#show();
  }

  #instant() {
    return Date.now() + this.#ahead;
  }

  #show() {
    const instant = this.#instant();
    this.time.textContent = now(new Date(instant));
    this.time.dateTime = new Date(instant).toISOString();
    const ahead = span(Math.max(0, this.#ahead));
    this.offset.textContent = ahead === "" ? "실제 시각과 같음" : `실제보다 ${ahead} 앞`;
  }

  async #advance(button, moved) {
    const wanted = button.dataset.advance;
    const duration =
      wanted === "morning" ? `PT${Math.ceil(untilMorning(this.#instant()) / 1000)}S` : wanted;
    this.#busy(true);
    try {
      this.#set(await api.advance(duration));
      moved();
    } catch {
      this.failed("시계를 옮기지 못했습니다. 잠시 뒤 다시 눌러 주세요.");
    } finally {
      this.#busy(false);
      button.focus();
    }
  }

  #busy(busy) {
    this.moves.setAttribute("aria-busy", String(busy));
    for (const button of this.moves.querySelectorAll("button")) button.disabled = busy;
  }
}
