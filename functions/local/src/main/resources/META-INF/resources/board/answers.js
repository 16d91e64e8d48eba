// The questions that a message of the centre asks, and which of them still wait for an answer.

/** Where a message says how its one question is answered: "(답: 3-1 또는 3-2)", "3-1처럼". */
const ONE = /\(답:\s*(\d{1,2})-\d|질문도 받으셨으면 (\d{1,2})-1처럼/;
/** "1 갈 수 있어요" */
const CHOICE = /^(\d{1,2}) (\S.*)$/gm;
/** "11) 박○○ 님(5통)": a neighbour of a list. */
const LINE = /^(\d{1,2})\) (\S.*)$/gm;
/** "11-1 뵈었어요, 11-2 통화했어요": what an ask-back offers. */
const NUMBERED = /(?:^|[\s,])(\d{1,2})-(\d{1,2}) ([^,\n]+)/g;
/** "3", "3 문이 잠겼어요": an answer that names no question. */
const BARE = /^[1-9](?!\d)(?!\s*-)/;

const choices = (text) =>
  [...text.matchAll(CHOICE)].map(([, choice, label]) => ({ choice, label }));

function askedBack(text) {
  const questions = new Map();
  for (const [, number, choice, label] of text.matchAll(NUMBERED)) {
    if (!questions.has(number)) questions.set(number, { number, name: "", choices: [] });
    questions.get(number).choices.push({ choice, label: label.trim() });
  }
  return [...questions.values()];
}

/**
 * What a message asks.
 *
 * @returns list: whether one answer may answer all, line by line; questions: the number of each,
 *     whom it is about where it says so, and its answers
 */
export function asked(text) {
  const lines = [...text.matchAll(LINE)];
  if (lines.length > 0) {
    const same = choices(text);
    return {
      list: true,
      questions: lines.map(([, number, name]) => ({ number, name, choices: same })),
    };
  }
  const one = ONE.exec(text);
  if (one === null) return { list: false, questions: askedBack(text) };
  const name = /([^.\]\n]+)의 안부를/.exec(text)?.[1].trim() ?? "";
  return {
    list: false,
    questions: [{ number: one[1] ?? one[2], name, choices: choices(text) }],
  };
}

/** Whether a later message answers it, asks anew, or says that the neighbour was heard of. */
function settled({ number, name }, many, message) {
  const text = message.text.trim();
  if (message.direction === "IN") {
    return text.startsWith(`${number}-`) || (many === 1 && name !== "" && BARE.test(text));
  }
  const again = ONE.exec(text);
  return (
    (name !== "" && text.includes(name)) ||
    (again !== null && (again[1] ?? again[2]) === number) ||
    (many > 1 && text.includes(`${many}분의 안부를 알려`))
  );
}

/** What is left of it after the messages that came later. */
export function waiting({ list, questions }, later) {
  const open = questions.filter(
    (question) => !later.some((message) => settled(question, questions.length, message)),
  );
  return { list: list && open.length === questions.length, questions: open };
}
