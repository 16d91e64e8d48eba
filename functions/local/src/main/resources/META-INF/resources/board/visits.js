// The dong's visits: when, where, who goes, and what happens next by itself.

import * as api from "./api.js";
import { person } from "./casewords.js";
import { el } from "./dom.js";
import { near, now } from "./words.js";

/** What a tick does in between is told to no page; a person looks no more often than this. */
const LOOK_EVERY = 10_000;
/** Several messages of one cause come together. */
const SOON = 300;

const STATE = {
  PLANNED: "예정",
  UNDERWAY: "방문 중",
  ENDED: "마침",
  DONE: "기록 남음",
};

const REPLY = { UNASKED: "아직 묻지 않음", ASKED: "답을 기다림", YES: "갈 수 있음" };

const RESULT = {
  MET: "만났어요",
  ABSENT: "안 계셨어요",
  REFUSED: "거절하셨어요",
  MOVED: "이사하셨어요",
  NOT_FOUND: "찾지 못했어요",
};

const NEXT = {
  UNPLACED: "시간과 사람을 다시 찾음",
  HOUSEHOLD: "주민에게 알림",
  STAFF: "갈 사람에게 물음",
  MORNING: "아침에 다시 알림",
  TEAM_LEAD: "답이 없으면 복지팀장에게 알림",
  HEAD: "답이 없으면 동장에게 알림",
  BEGUN: "시작하지 않으면 물음",
  END_VISITOR: "종료가 없으면 방문한 사람에게 물음",
  END_TEAM_LEAD: "종료가 없으면 복지팀장에게 알림",
  END_HEAD: "종료가 없으면 동장에게 알림",
  RESULT: "결과를 다시 물음",
  RESULT_LATE: "결과를 모르는 방문을 복지팀장에게 알림",
  RECORD: "방문상담기록지를 부탁함",
  RECORD_LATE: "기록지가 없으면 복지팀장에게 알림",
  REVIEW: "거절한 가구를 다시 살펴봄",
  OVERDUE: "기간이 지났음을 알림",
};

const TWO = 2;

const time = (at, words) => el("time", { datetime: at }, words(new Date(at)));

function goes(visit) {
  const lines = visit.people.map((one) =>
    el(
      "li",
      { data: { reply: one.reply } },
      el("span", {}, person(one)),
      el("span", { class: "label" }, REPLY[one.reply] ?? one.reply),
    ),
  );
  if (visit.people.length < TWO && !visit.alone) {
    const who = visit.people.length === 0 ? "갈 분이 아직 없어요" : "함께 갈 분이 없어요";
    lines.push(el("li", { class: "missing" }, who));
  }
  return el("ul", { class: "goes" }, ...lines);
}

function next(visit, instant) {
  if (visit.stuck) return el("p", { class: "label next" }, "처리하지 못해 보류 목록에 있어요");
  if (visit.step === "") return el("p", { class: "label" }, "사람이 정해야 해요");
  const due = time(visit.due, (at) => near(at, instant));
  return el("p", { class: "label next" }, due, ` · ${NEXT[visit.step] ?? visit.step}`);
}

function item(visit, instant) {
  const state = visit.result === "" ? STATE[visit.state] : RESULT[visit.result];
  return el(
    "li",
    { data: { id: visit.id, state: visit.state } },
    el(
      "p",
      { class: "first" },
      visit.start === ""
        ? el("b", {}, `시간 미정 (${visit.closes}까지)`)
        : el("b", {}, time(visit.start, now)),
      el("span", { class: "state" }, state ?? visit.state),
    ),
    el(
      "p",
      {},
      visit.zone || "구역 미정",
      visit.caution ? " " : "",
      visit.caution ? el("span", { class: "badge" }, "방문 유의") : undefined,
    ),
    goes(visit),
    next(visit, instant),
  );
}

export class VisitsView {
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
    const [{ visits }, clock] = await Promise.all([api.visits(), api.clock()]);
    const instant = new Date(clock.now);
    const shown = JSON.stringify([visits, instant.toDateString()]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.count.textContent = visits.length === 0 ? "없음" : `${visits.length}건`;
    this.list.replaceChildren(...visits.map((visit) => item(visit, instant)));
  }
}
