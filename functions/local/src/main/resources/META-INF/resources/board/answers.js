// The numbered answers that a message of the centre offers.

/** Answers of a question ("1 …" lines under its number), or those that an ask-back lists. */
export function answers(text) {
  const asked = /\(답:\s*(\d{1,2})-\d/.exec(text);
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

/** Whether one of the answers was given in a message after it. */
export function answered(options, later) {
  const values = new Set(options.map((option) => option.value));
  return later.some(
    (message) => message.direction === "IN" && values.has(message.text.trim()),
  );
}
