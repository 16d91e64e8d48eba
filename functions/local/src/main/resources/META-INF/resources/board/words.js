// What the enums of the API are called in Korean.

export const KIND = {
  EMERGENCY: "긴급",
  HELP: "도움 요청",
  REPORT: "이웃 걱정",
  ANSWER: "대답",
  OPT_OUT: "수신 거부",
  GREETING: "인사",
  OTHER: "그 밖의 글",
};

export const EMERGENCY = {
  SELF_HARM: "자살·자해 위험",
  VIOLENCE: "폭력·학대",
  MEDICAL: "의료 응급",
  FIRE_GAS: "화재·가스·침수",
};

export const NEED = {
  LIVELIHOOD: "생계",
  HOUSING: "주거",
  HEALTH: "건강",
  MENTAL_HEALTH: "정신건강",
  CARE: "돌봄",
  ISOLATION: "고립",
  CHILDCARE: "육아",
  LEGAL: "법률",
  TAX: "세금",
  JOB: "일자리",
  FOOD: "먹을거리",
  CHILD_ABUSE: "아동학대",
};

export const ABOUT = { SELF: "글쓴이 본인", OTHER: "다른 사람" };

export const SOURCE = {
  CALL: "담당자가 전화로 접수",
  COUNTER: "담당자가 창구에서 접수",
  MISSED_CALL: "담당자가 부재중 전화를 접수",
  HOTLINE_120: "120에서 넘어와 접수",
};

/** What law and courtesy see in an outgoing message. */
export const MESSAGE_CLASS = {
  REPLY: "답장",
  CONFIRMATION: "확인 답장",
  INFORMATIONAL: "안내",
  ADVERTISING: "광고",
  URGENT: "긴급 알림",
  OPERATIONAL: "운영 알림",
};

const FORM = {
  SMS: "문자",
  LMS: "장문 문자",
  ALIMTALK: "알림톡",
  MESSENGER: "메신저",
  WEBHOOK: "기관 연계",
};

const CARRIER = { twilio: "Twilio", solapi: "SOLAPI", nhn: "NHN" };

const CHANNEL = {
  sms: "문자",
  kakao: "카카오톡",
  talktalk: "네이버 톡톡",
  line: "LINE",
  telegram: "텔레그램",
  whatsapp: "WhatsApp",
  desk: "창구",
  webhook: "기관 연계",
};

export const channel = (name) =>
  name in CARRIER ? `${FORM.SMS} · ${CARRIER[name]}` : (CHANNEL[name] ?? name);

/** In what form a message left, and through whom: "장문 문자 · NHN", "메신저 · LINE". */
export function form(name, provider) {
  const through = CARRIER[provider] ?? (provider === "sms" ? undefined : CHANNEL[provider]);
  const words = FORM[name] ?? name;
  return through === undefined ? words : `${words} · ${through}`;
}

/** 010-0000-0101 for Korean numbers, everything else as it is. */
export function number(phone) {
  const korean = /^\+82(10)(\d{4})(\d{4})$/.exec(phone);
  return korean ? `0${korean[1]}-${korean[2]}-${korean[3]}` : phone;
}

const FIRST = "가".codePointAt(0);
const LAST = "힣".codePointAt(0);
const FINALS = 28;
const RIEUL = 8;

/** "~로" or "~으로", as the last syllable wants it. */
export function as(word) {
  const code = word.codePointAt(word.length - 1);
  const final = code >= FIRST && code <= LAST ? (code - FIRST) % FINALS : -1;
  return `${word}${final === 0 || final === RIEUL ? "로" : "으로"}`;
}

const SEOUL = "Asia/Seoul";
const DAY = new Intl.DateTimeFormat("ko-KR", {
  timeZone: SEOUL,
  month: "long",
  day: "numeric",
  weekday: "long",
});
const TIME = new Intl.DateTimeFormat("ko-KR", {
  timeZone: SEOUL,
  hour: "numeric",
  minute: "2-digit",
});
const NOW = new Intl.DateTimeFormat("ko-KR", {
  timeZone: SEOUL,
  month: "long",
  day: "numeric",
  weekday: "short",
  hour: "numeric",
  minute: "2-digit",
});

export const day = (instant) => DAY.format(instant);
export const time = (instant) => TIME.format(instant);
export const now = (instant) => NOW.format(instant);

/** With the day only where it is another one than `today`'s. */
export const near = (instant, today) =>
  DAY.format(instant) === DAY.format(today) ? TIME.format(instant) : NOW.format(instant);

/** A length of time in days, hours and minutes. */
export function span(milliseconds) {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), "일"],
    [Math.floor((minutes % 1440) / 60), "시간"],
    [minutes % 60, "분"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(" ");
}
