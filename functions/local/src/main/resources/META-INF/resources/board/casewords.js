// What happens with a household that somebody must look after, in Korean.

import { form, now } from "./words.js";

export const LEVEL = { URGENT: "긴급", CRISIS: "위기", CAUTION: "주의" };

export const HEADLINE = {
  EMERGENCY: "긴급한 연락이 왔어요",
  HELP: "도움을 청하는 글이 왔어요",
  REPORT: "이웃이 걱정하는 글이 왔어요",
  OTHER: "살펴봐야 할 글이 왔어요",
  SIGNALS: "여러 기관의 자료에서 어려움이 보여요",
  OUT_OF_CONTACT: "연락이 닿지 않아요",
  WHEREABOUTS_UNKNOWN: "사는 곳을 알 수 없어요",
  CHECK_IN: "안부가 확인되지 않았어요",
  WORRIED: "이웃을 살피는 분이 걱정하고 있어요",
};

export const ROLE = {
  HELPER: "도우미",
  PLANNER: "복지플래너",
  NURSE: "방문간호사",
  OFFICER: "우리동네주무관",
  COUNSELLOR: "복지상담전문관",
  CARE_CRISIS: "돌봄위기 전담",
  TEAM_LEAD: "복지팀장",
  SUPERVISOR: "복지슈퍼바이저",
  DONG_HEAD: "동장",
  ON_CALL: "당번 담당자",
  NIGHT_DESK: "구청 당직실",
};

export const RESULT = {
  SPOKE: "통화했어요",
  MET: "만났어요",
  HANDED_TO_RESCUE: "119·112에 넘겼어요",
  MISTAKEN: "잘못 알려진 일이에요",
  HEARD_FROM: "본인이 글을 보내왔어요",
  WATCHED: "지켜보기로 했어요",
  SUPERSEDED: "다른 기록에서 이어서 살펴요",
};

/** What staff may say came of it, in this order. */
export const RESULTS = ["SPOKE", "MET", "HANDED_TO_RESCUE", "MISTAKEN"];

export const DECISION = { RIGHT: "위기 맞음", NOT_A_CRISIS: "위기 아님", WATCH: "지켜보기" };

/** "복지플래너 최은서" */
export const person = ({ role, name }) => [ROLE[role] ?? role, name].filter(Boolean).join(" ");

const LINE = {
  OPENED: ({ detail }) => `${LEVEL[detail] ?? detail ?? ""} 단계로 살펴보기 시작했어요`.trim(),
  FOLLOWS: () => "합쳤던 기록을 다시 나눠 이어서 살펴요",
  MOVED: () => "이사한 동으로 넘어갔어요",
  RAISED: ({ detail }) => `${LEVEL[detail] ?? detail} 단계로 올랐어요`,
  TOLD: (line) => `${person(line)} 님에게 알렸어요`,
  SEEN: () => "이웃을 살피는 분이 뵈었거나 통화했다고 알려 왔어요",
  HEARD_FROM: () => "찾던 분이 글을 보내셨거나 방문에서 뵈었어요",
  INFORMED: (line) => `${person(line)} 님에게 이어진 소식을 알렸어요`,
  TAKEN: (line) => `${person(line)} 님이 맡았어요`,
  PASSED_ON: (line) => `${person(line)} 님이 다른 담당에게 넘겼어요`,
  CALLED_IN: (line) => `${person(line)} 님에게 같이 봐 달라고 했어요`,
  JOINED: (line) => `${person(line)} 님이 같이 보기로 했어요`,
  OVERDUE: () => "맡은 뒤 결과가 제때 없어 다음 담당에게도 알려요",
  EXHAUSTED: () => "알릴 수 있는 담당자에게 모두 알렸어요",
  RESULT: (line) =>
    `${RESULT[line.detail] ?? line.detail}${line.role ? ` · ${person(line)}` : ""}`,
};

/** One line of the record. */
export const happened = (line) => LINE[line.what]?.(line) ?? line.what;

/** How a notice went: "문자 · SOLAPI", or why it has not gone yet. */
export function way(message) {
  if (message === undefined) return "";
  if (message.planned) return `${now(new Date(message.planned))}에 보낼 예정`;
  const through = message.form ? form(message.form, message.way?.split("/")[0]) : "";
  const state = { QUEUED: "보내는 중", SENDING: "보내는 중", FAILED: "전하지 못함" };
  const doubt = { UNKNOWN: "전했는지 확인 중", STOPPED: "보내지 않음" };
  return [through, state[message.state] ?? doubt[message.state]].filter(Boolean).join(" · ");
}
