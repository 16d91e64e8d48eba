// What happens with a referral, in Korean.

export const STATE = {
  PROPOSED: "보내기 전",
  SENT: "답 기다림",
  ACCEPTED: "맡음",
  DECLINED: "맡지 못함",
  IN_PROGRESS: "진행 중",
  COMPLETED: "결과 도착",
  HANDED_BACK: "돌려받음",
  CONFIRMED: "확인함",
  WITHDRAWN: "취소",
};

/** What whoever's turn it is does next. */
export const WAITS = {
  PROPOSED: "담당자가 보낼지 정할 차례",
  SENT: "기관이 답할 차례",
  ACCEPTED: "기관이 진행을 알릴 차례",
  IN_PROGRESS: "기관이 결과를 알릴 차례",
  DECLINED: "담당자가 다시 정할 차례",
  HANDED_BACK: "담당자가 다시 정할 차례",
  COMPLETED: "담당자가 결과를 확인할 차례",
};

export const BASIS = {
  CONSENT: "가구가 정보제공에 동의함",
  LAW: "공공기관의 업무로 의뢰",
  DANGER: "생명·신체의 위험으로 동의 없이 의뢰",
};

const LINE = {
  PROPOSED: "의뢰를 제안함",
  KNOWINGLY: "비슷한 도움이 있는 것을 알고 보냄",
  SENT: "기관에 보냄",
  ACCEPTED: "기관이 맡음",
  DECLINED: "기관이 맡지 못함",
  PROGRESSED: "진행 중이라고 알려 옴",
  COMPLETED: "결과를 알려 옴",
  HANDED_BACK: "기관이 돌려보냄",
  CONFIRMED: "결과를 확인함",
  WITHDRAWN: "취소함",
  REMINDED: "늦어져서 다시 알림",
  SAID: "전화로 들은 말을 적어 둠",
  TOLD: "전화로 내용을 알려 줌",
  NOTICED: "동의 없이 보낸 것을 가구에 알림",
  MOVED: "이사한 동으로 넘어감",
};

export const FIELD = {
  name: "이름",
  phone: "전화",
  address: "주소",
  dong: "동",
  householdType: "가구",
  ages: "나이",
  reason: "사유",
  caution: "방문 유의",
};

const HOME = {
  LIVING_ALONE: "1인 가구",
  COUPLE: "부부 가구",
  SINGLE_PARENT: "한부모 가구",
  GRANDPARENTS: "조손 가구",
  FAMILY: "가족",
  OTHER: "그 밖",
};

/** One line of the record: "최은서 님: 기관에 보냄". */
export const happened = ({ what, who }) =>
  `${who === "" ? "" : `${who} · `}${LINE[what] ?? what}`;

/** What a sheet has, in words. */
export function told(name, value) {
  if (name === "caution") return value === "true" ? "둘이 함께 가세요" : "없음";
  if (name === "householdType") return HOME[value] ?? value;
  return name === "ages" ? `${value}세` : value;
}

/** For what an agency may hear what it needs. */
export const PURPOSE = { counsel: "상담", visit: "방문" };

/** What an agency says on the phone, as buttons, by how far it is. */
export const SAYS = {
  SENT: [
    ["ACCEPT", "맡겠다고 해요"],
    ["DECLINE", "못 맡는다고 해요"],
  ],
  ACCEPTED: [
    ["COMPLETE", "마쳤다고 해요"],
    ["PROGRESS", "진행 중이라고 해요"],
    ["HAND_BACK", "돌려준다고 해요"],
  ],
  COMPLETED: [["COMPLETE", "결과를 적어 두기"]],
  DECLINED: [["DECLINE", "까닭을 적어 두기"]],
  HANDED_BACK: [["HAND_BACK", "까닭을 적어 두기"]],
};
SAYS.IN_PROGRESS = SAYS.ACCEPTED;

/** Why the desk refused, by how its line begins. */
const WHY = [
  ["the household has not agreed", "가구의 정보제공 동의가 아직 없어요."],
  ["only 복지팀장 and 동장 send", "동의 없이 보내는 것은 복지팀장이나 동장이 승인해야 해요."],
  ["partner must be", "보낼 기관을 먼저 골라 주세요."],
  ["partner is not for", "그 기관은 이 동네를 맡지 않아요."],
  ["partner has no phone", "그 기관은 전화로 알리지 않아요."],
  ["need is one for which the law wants a call", "의뢰하지 말고 112에 바로 신고해 주세요."],
  ["word must say", "기관이 말한 까닭이나 결과를 먼저 적어 주세요."],
  ["code is too old", "인증번호가 없거나 시간이 지났어요. 다시 보내 주세요."],
  ["code is not", "인증번호가 달라요."],
  ["code must be", "인증번호는 숫자 여섯 자리예요."],
  ["as many codes", "오늘은 인증번호를 더 보낼 수 없어요."],
  ["the agency has nothing", "지금은 기관에 알려 줄 내용이 없어요."],
  ["it is ", "그 사이에 상태가 바뀌었어요."],
  ["phone is no number", "전화번호를 다시 확인해 주세요."],
];

export const refusal = (line) =>
  WHY.find(([start]) => line.startsWith(start))?.[1] ?? "이 역할로는 할 수 없는 일이에요.";
