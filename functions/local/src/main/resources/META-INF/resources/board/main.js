// Puts the page together and keeps it up to date.

import * as api from "./api.js";
import { AgenciesView } from "./agencies.js";
import { AlertsView } from "./alerts.js";
import { CheckinsView } from "./checkins.js";
import { ClockView } from "./clock.js";
import { el } from "./dom.js";
import { LoadView } from "./load.js";
import { PairsView } from "./pairs.js";
import { ParkedView } from "./parked.js";
import { PhoneView } from "./phone.js";
import { ProposeView } from "./propose.js";
import { ReferralsView } from "./referrals.js";
import { oneAtATime } from "./sections.js";
import { VisitsView } from "./visits.js";

const byId = (id) => document.getElementById(id);
const notice = byId("notice");
const stage = byId("phones");
const tabs = byId("tabs");
const views = new Map();
let chosen = "";

function say(text) {
  notice.textContent = text;
  notice.hidden = text === "";
}

const clock = new ClockView({
  time: byId("now"),
  offset: byId("offset"),
  moves: byId("moves"),
  moved: () => loadAll(),
  failed: say,
});

const parked = new ParkedView({
  node: byId("parked"),
  count: byId("parked-count"),
  list: byId("parked-list"),
  said: byId("parked-said"),
});

const visits = new VisitsView({
  node: byId("visits"),
  count: byId("visits-count"),
  list: byId("visits-list"),
});

const checkins = new CheckinsView({
  node: byId("checkins"),
  count: byId("checkins-count"),
  list: byId("checkins-list"),
});

const viewer = byId("viewer");

const alerts = new AlertsView({
  node: byId("alerts"),
  count: byId("alerts-count"),
  list: byId("alerts-list"),
  said: byId("alerts-said"),
  viewer,
});

const pairs = new PairsView({
  count: byId("pairs-count"),
  list: byId("pairs-list"),
  said: byId("pairs-said"),
  viewer,
});

const sender = byId("sender");

const referrals = new ReferralsView({
  count: byId("referrals-count"),
  list: byId("referrals-list"),
  said: byId("referrals-said"),
  sender,
  changed: () => agencies.soon(),
});

const agencies = new AgenciesView({
  count: byId("agencies-count"),
  list: byId("agencies-list"),
  said: byId("agencies-said"),
  changed: () => referrals.load(),
});

const propose = new ProposeView({
  node: byId("propose-body"),
  sender,
  proposed: (id) => referrals.look(id),
});

const helped = [referrals, agencies];

oneAtATime(["alerts", "visits", "checkins", "referrals", "parked"].map(byId));

new LoadView({ node: byId("load-body"), viewer, loaded: () => pairs.load() });

function showStaff(phones) {
  for (const phone of phones.filter(({ staff }) => staff)) {
    for (const select of [viewer, sender]) {
      select.append(el("option", { value: phone.phone }, `${phone.title} ${phone.name}`));
    }
  }
}

/** On a narrow screen one phone is shown; the tabs say which, and where something came in. */
function choose(phone) {
  chosen = phone;
  for (const [id, { view, tab }] of views) {
    view.node.classList.toggle("chosen", id === phone);
    tab.setAttribute("aria-pressed", String(id === phone));
    if (id === phone) {
      tab.classList.remove("unread");
      tab.querySelector(".sr").textContent = "";
      tab.scrollIntoView({ block: "nearest", inline: "center" });
      view.list.scrollTop = view.list.scrollHeight;
    }
  }
}

function arrived(view) {
  if (view.phone.phone === chosen) return;
  const { tab } = views.get(view.phone.phone);
  tab.classList.add("unread");
  tab.querySelector(".sr").textContent = " 새 글 있음";
}

function add(phone) {
  const view = new PhoneView(phone, arrived);
  const tab = el(
    "button",
    { type: "button", "aria-pressed": "false", onclick: () => choose(phone.phone) },
    phone.name || phone.channel === "webhook" ? view.title : `${view.title} 손님`,
    el("span", { class: "sr" }),
  );
  views.set(phone.phone, { view, tab });
  stage.append(view.node);
  tabs.append(tab);
  if (chosen === "") choose(phone.phone);
  return view.load();
}

async function loadPhones() {
  const phones = await api.phones();
  if (viewer.options.length === 0) {
    showStaff(phones);
    propose.know(phones);
  }
  await Promise.all(phones.filter(({ phone }) => !views.has(phone)).map(add));
}

async function loadAll() {
  await Promise.all([
    loadPhones(),
    alerts.load(),
    visits.load(),
    checkins.load(),
    ...helped.map((view) => view.load()),
    parked.load(),
    ...[...views.values()].map(({ view }) => view.load()),
  ]);
}

const stream = byId("stream");

function showStream({ enabled }) {
  stream.checked = enabled;
  byId("stream-note").textContent = enabled ? "바로 전달" : "시계로만 전달";
}

stream.addEventListener("change", async () => {
  try {
    showStream(await api.setStream(stream.checked));
  } catch {
    stream.checked = !stream.checked;
    say("스트림을 바꾸지 못했습니다.");
  }
});

async function heard(event) {
  if (event.type === "clock") {
    await Promise.all([
      clock.load(),
      alerts.load(),
      visits.load(),
      checkins.load(),
      ...helped.map((view) => view.load()),
      parked.load(),
    ]);
  }
  if (event.type === "parked") await parked.load();
  if (event.type === "stream") showStream(await api.stream());
  if (event.type === "messages") {
    alerts.soon();
    visits.soon();
    checkins.soon();
    helped.forEach((view) => view.soon());
    if (views.has(event.phone)) await views.get(event.phone).view.load();
    else await loadPhones();
  }
}

api.listen({
  heard: (event) => heard(event).catch(() => {}),
  connected: async () => {
    try {
      await Promise.all([clock.load(), loadAll(), api.stream().then(showStream)]);
      await pairs.load();
      say("");
    } catch {
      say("살핌의 자료를 읽지 못했습니다. 다시 시도합니다.");
    }
  },
  lost: () => say("살핌과 연결이 끊겼습니다. 다시 잇는 중입니다…"),
});
