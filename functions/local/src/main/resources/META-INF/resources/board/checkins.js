// The dong's check-ins of the day: who looks after whom, and what came of it.

import * as api from "./api.js";
import { el } from "./dom.js";
import { near } from "./words.js";

/** What a tick does in between is told to no page; a person looks no more often than this. */
const LOOK_EVERY = 10_000;
/** Several messages of one cause come together. */
const SOON = 300;

const OUTCOME = {
  MET: "뵈었어요",
  CALLED: "통화했어요",
  NOT_MET: "못 뵈었어요",
  WORRIED: "걱정돼요",
  HEARD_FROM: "본인이 글을 보냄",
  VISITED: "방문해서 만남",
  SEEN_BY_PARTNER: "협력기관이 만남",
  SILENT: "답이 없음",
  OFF: "취소",
};

const ENDING = {
  REACHED: "확인됨",
  PASSED_ON: "다음 날 다시",
  ESCALATED: "동주민센터로",
  CANCELLED: "취소",
};

const time = (at, words) => el("time", { datetime: at }, words(new Date(at)));

function state(round) {
  if (round.ending !== "") return ENDING[round.ending] ?? round.ending;
  if (round.step === 0) return "예정";
  return "답을 기다림";
}

/** The verb of a step; whoever was asked before is asked again. */
function did({ what, who }, before) {
  const again = before.some((step) => step.what === what && step.who === who) ? "다시 " : "";
  if (what === "NEIGHBOUR_ASKED") return `이웃에게 ${again}안부를 여쭘`;
  if (what === "ASKED") return `${who} 님에게 ${again}여쭘`;
  return `${who} 님에게 넘김`;
}

function next({ step, direct }) {
  if (step > 0) return "답이 없으면 다음 차례로";
  return direct ? "이웃에게 먼저 안부를 여쭐 예정" : "안부를 여쭐 예정";
}

/** What happened when, and what happens next by itself. Who is asked was handed it just before. */
function trail(round, instant) {
  const line = (at, what, words) =>
    el("li", { data: { what } }, time(at, (moment) => near(moment, instant)), el("span", {}, words));
  const lines = round.steps
    .filter((step, n) => step.what !== "PASSED" || round.steps[n + 1] === undefined)
    .map((step, n, all) => line(step.at, step.what, did(step, all.slice(0, n))));
  if (round.closed !== "") {
    const outcome = OUTCOME[round.outcome] ?? round.outcome;
    const who = round.by === "" ? "" : `${round.by} 님: `;
    lines.push(line(round.closed, "CLOSED", `${who}${outcome}`));
  } else if (round.due !== "") {
    lines.push(line(round.due, "NEXT", next(round)));
  }
  return el("ol", { class: "trail" }, ...lines);
}

function item(round, instant) {
  return el(
    "li",
    { data: { id: round.id, ending: round.ending } },
    el(
      "p",
      { class: "first" },
      el("b", {}, round.label),
      round.warning ? el("span", { class: "badge" }, "폭염·한파") : undefined,
      el("span", { class: "state" }, state(round)),
    ),
    round.steps.length === 0 ? el("p", {}, `${round.holder} 님이 살핌`) : undefined,
    trail(round, instant),
  );
}

export class CheckinsView {
  #shown = "";
  #waiting;

  constructor({ node, count, list }) {
    Object.assign(this, { node, count, list });
    setInterval(() => this.load().catch(() => {}), LOOK_EVERY);
  }

  /** Something was said that may have changed the list. */
  soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.load().catch(() => {}), SOON);
  }

  async load() {
    const [{ checkins }, clock] = await Promise.all([api.checkins(), api.clock()]);
    const instant = new Date(clock.now);
    const shown = JSON.stringify([checkins, instant.toDateString()]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const open = checkins.filter((round) => round.ending === "").length;
    this.count.textContent =
      checkins.length === 0 ? "없음" : `${checkins.length}건 · ${open}건 남음`;
    this.list.replaceChildren(...checkins.map((round) => item(round, instant)));
  }
}
