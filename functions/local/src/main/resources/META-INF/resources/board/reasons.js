// Why something waits for a person, in plain words. A reason is a word of ours, or a word and a
// provider's code; what is not known here is shown as it is.

const WHOLE = {
  restored: "자료를 되돌리기 전에 대기하던 글이라, 이미 나갔는지 알 수 없습니다.",
  lapsed: "보내는 도중에 끊겨, 나갔는지 알 수 없습니다.",
  "time-out": "통신사가 제때 답하지 않아, 나갔는지 알 수 없습니다.",
  "broken off": "보내는 도중에 연결이 끊겨, 나갔는지 알 수 없습니다.",
  "half an answer": "보내는 도중에 연결이 끊겨, 나갔는지 알 수 없습니다.",
  "no-receipt": "통신사에서 받았다는 확인이 오지 않았습니다.",
  "look-up": "통신사에 물었지만, 나갔는지 확인되지 않습니다.",
  "key-expired": "보낸 지 오래되어, 다시 보내면 두 번 갈 수 있어 멈췄습니다.",
  "same-text": "같은 글을 한 시간에 여러 번 보내려 해서 멈췄습니다. 한 시간 뒤에 다시 보낼 수 있습니다.",
  "a-day": "하루에 보낼 수 있는 수를 넘었습니다. 내일 다시 보낼 수 있습니다.",
  placeholder: "글에 채워지지 않은 빈칸이 있습니다.",
  "no-refusal-number": "광고에 꼭 있어야 하는 무료 수신거부 번호가 없습니다.",
  "too-old": "보내기에는 너무 오래된 글입니다.",
  "no-way": "보낼 수 있는 길이 없습니다. 동의 발송 설정을 확인해 주세요.",
  unsent: "여러 번 보냈지만 통신사가 받지 않았습니다.",
  "every-way": "문자와 메신저로 모두 보내 보았지만 닿지 않았습니다.",
  unreadable: "문자로 보내면 알아볼 수 없게 되는 글자가 많습니다.",
  "too-long": "장문 문자로도 담을 수 없을 만큼 깁니다.",
};

const WORD = {
  attempts: "여러 번 해 보았지만 처리하지 못했습니다.",
  number: "문자를 받을 수 없는 번호입니다.",
  refused: "받는 분이 수신을 거부했습니다.",
  credentials: "발송 업체 계정의 열쇠가 맞지 않습니다.",
  sender: "등록되지 않은 발신번호입니다.",
  balance: "발송 업체 계정에 남은 금액이 없습니다.",
  template: "알림톡 문구가 승인된 것과 다릅니다.",
  text: "글이 너무 길거나 보낼 수 없는 글자가 있습니다.",
};

/** A sentence, and the code that belongs to it, if any. */
export function reason(code) {
  if (code in WHOLE) return [WHOLE[code], ""];
  const line = /^not-set-up:(.*)$/.exec(code);
  if (line) return ["보낼 발송 계정이 준비되지 않았습니다.", line[1]];
  const [word, ...rest] = code.split(" ");
  if (word in WORD) return [WORD[word], rest.join(" ")];
  return ["보내지 못했습니다.", code];
}
