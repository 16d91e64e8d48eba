// The numbered answers that a message of the centre offers.

const QUESTION = /\(답:\s*(\d{1,2})-\d/;

/** Answers of a question ("1 …" lines under its number), or those that an ask-back lists. */
export function answers(text) {
  const asked = QUESTION.exec(text);
  if (asked) {
    return [...text.matchAll(/^(\d{1,2}) (\S.*)$/gm)].map(([, choice, label]) => ({
      value: `${asked[1]}-${choice}`,
      label,
    }));
  }
  return [...text.matchAll(/(?:^|[\s,])(\d{1,2}-\d{1,2}) ([^,\n]+)/g)].map(
    ([, value, label]) => ({ value, label: label.trim() }),
  );
}

/** Whether one of the answers was given in a message after it, or a newer question has its number. */
export function answered(options, later) {
  const values = new Set(options.map((option) => option.value));
  const numbers = new Set(options.map((option) => option.value.split("-")[0]));
  return later.some((message) =>
    message.direction === "IN"
      ? values.has(message.text.trim())
      : numbers.has(QUESTION.exec(message.text)?.[1]),
  );
}
