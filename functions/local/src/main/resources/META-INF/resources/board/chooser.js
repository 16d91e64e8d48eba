// Answers to several questions at once: one choice a line, then one button.

import { el } from "./dom.js";

const NONE = "";

/** What is sent: a list that is answered whole takes one message, else each line its own. */
function texts({ list, questions }, chosen) {
  const answered = questions.filter(({ number }) => chosen.has(number));
  return list && answered.length === questions.length
    ? [answered.map(({ number }) => chosen.get(number)).join(" ")]
    : answered.map(({ number }) => `${number}-${chosen.get(number)}`);
}

function line({ number, name, choices }, chosen, changed) {
  const select = el(
    "select",
    {
      onchange: () => {
        if (select.value === NONE) chosen.delete(number);
        else chosen.set(number, select.value);
        changed();
      },
    },
    el("option", { value: NONE }, "아직 고르지 않음"),
    ...choices.map(({ choice, label }) => el("option", { value: choice }, `${choice} ${label}`)),
  );
  select.value = chosen.get(number) ?? NONE;
  return el(
    "label",
    { class: "line", data: { number } },
    el("span", {}, el("b", {}, name === "" ? `${number}번` : number), name === "" ? "" : ` ${name}`),
    select,
  );
}

/**
 * @param waiting the questions that are open
 * @param chosen what was chosen so far, by the question's number; it is kept
 * @param send sends one message and waits for it
 */
export function chooser(waiting, chosen, send) {
  const button = el(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.disabled = true;
        for (const text of texts(waiting, chosen)) await send(text);
      },
    },
    el("b", {}),
    " 보내기",
  );
  const changed = () => {
    const all = texts(waiting, chosen);
    button.disabled = all.length === 0;
    button.firstChild.textContent = all.length === 0 ? "고른 답" : all.join(", ");
  };
  changed();
  return el(
    "div",
    { class: "quick chooser", role: "group", "aria-label": "이웃마다 답 고르기" },
    ...waiting.questions.map((question) => line(question, chosen, changed)),
    button,
  );
}
