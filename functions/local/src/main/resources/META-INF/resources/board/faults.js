// What is wrong with what was entered or loaded, in Korean.

const FAULT = {
  "resident-number": "주민등록번호로 보여 받지 않았어요",
  missing: "비어 있어요",
  "too-long": "너무 길어요",
  "too-many": "너무 많아요",
  unreadable: "읽을 수 없어요",
  "in-future": "오늘보다 뒤의 날짜예요",
  "in-past": "이미 지난 날짜예요",
  "too-far-off": "오늘과 너무 먼 날짜예요",
  negative: "0보다 작아요",
  "unknown-dong": "우리가 맡은 동이 아니에요",
  "unknown-zone": "우리 동에 없는 담당구역이에요",
  "not-permitted": "이 항목을 적을 권한이 없어요",
  "known-in-another-area": "다른 동에서 돌보고 있는 가구예요",
  "other-content": "같은 번호로 다른 내용이 먼저 들어왔어요",
  "unknown-programme": "그날 운영하는 방문 사업이 아니에요",
  "not-by-hand": "따로 등록하지 않아도 대상이면 저절로 들어가는 사업이에요",
  "unknown-member": "이 가구에 없는 사람이에요",
  "no-birth-date": "생년월일을 먼저 적어 주세요",
  "no-due-date": "출산예정일을 먼저 적어 주세요",
  "nothing-due": "그날부터는 이 사업으로 찾아뵐 방문이 없어요",
  "not-visited": "지금은 찾아갈 수 없는 가구예요",
  "not-enrolled": "이 사업에 등록되어 있지 않아요",
  "unknown-field": "이 서식에 없는 항목이에요",
  "no-result": "방문 결과를 먼저 남겨 주세요",
  "named-alike": "같은 봉사자가 살피는 다른 이웃과 이름이 같아 보여요. 별칭을 적어 주세요",
};

const FIELD = {
  row: "줄 전체",
  person: "사람",
  reference: "관리번호",
  kind: "종류",
  observed: "기준일",
  amount: "금액",
  months: "개월",
  address: "주소",
  name: "성명",
  birth: "생년월일",
  due: "출산예정일",
  phone: "전화번호",
  dong: "행정동코드",
  zone: "담당구역",
  type: "가구유형",
  housing: "주거유형",
  sex: "성별",
  household: "가구",
  standing: "가구 상태",
  member: "구성원",
  programme: "방문 사업",
  reason: "까닭",
  reassess: "다시 살펴볼 날",
  since: "시작일",
  end: "마치는 날",
  volunteer: "봉사자",
  substitute: "대신 살필 봉사자",
  nickname: "별칭",
};

/** Reasons that name a number, of the catalogue of signals. */
const MEASURE = [
  [/^after today$/, () => FAULT["in-future"]],
  [/^more than (\d+) days ago$/, (days) => `${days}일보다 오래된 날짜예요`],
  [/^above (\d+)$/, (most) => `너무 커요(${most}까지)`],
  [/^below (\d+)$/, (least) => `기준보다 작아요(${least}부터)`],
  [/^missing, the threshold is (\d+)$/, (least) => `${FAULT.missing}(기준 ${least})`],
];

function word(reason) {
  for (const [form, words] of MEASURE) {
    const found = form.exec(reason);
    if (found) return words(found[1]);
  }
  return FAULT[reason] ?? reason;
}

/** "생년월일: 오늘보다 뒤의 날짜예요", of "birth: in-future". */
export function problem(text) {
  const [field, ...rest] = text.split(": ");
  const named = FIELD[field.replace(/\d+$/, "")] ?? field;
  return `${named}: ${word(rest.join(": "))}`;
}
