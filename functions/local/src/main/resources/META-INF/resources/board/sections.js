// The sections above the phones. A phone's width has room for one that is open.

const NARROW = matchMedia("(max-width: 45rem)");

/** Keeps the one that was opened last, where there is room for no more. */
export function oneAtATime(sections) {
  let last;
  const closeOthers = () => {
    if (!NARROW.matches) return;
    const kept = last?.open ? last : sections.find(({ open }) => open);
    for (const section of sections) {
      if (section !== kept) section.open = false;
    }
  };
  for (const section of sections) {
    // What opens by itself is not what somebody wants to read.
    section.querySelector("summary").addEventListener("click", () => {
      if (!section.open) last = section;
    });
    section.addEventListener("toggle", closeOthers);
  }
  NARROW.addEventListener("change", closeOthers);
}
