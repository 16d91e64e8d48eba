package kr.salpim.adapters.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.domain.partner.EventList;
import kr.salpim.domain.partner.PartnerEvent;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.centre.DemoDong;

/** One good call of each operation, by its id. */
final class Examples {

  static final String REFERRAL = "referral-0123456789abc";

  /**
   * A call.
   *
   * @param body empty where there is none
   */
  record Call(String method, String target, String body) {}

  private Examples() {}

  /** A referral and an event of the partner's, so that there is something to be asked for. */
  static String prepare(Agencies agencies, String partner, String dong) {
    agencies.book.sent(partner, dong, REFERRAL, "FOOD", agencies.now(), Agencies.fields());
    PartnerEvent event =
        new PartnerEvent(
            partner, agencies.now(), "ev1", "kr.salpim.referral.sent", REFERRAL, DemoDong.CODE);
    agencies.centre.memory.write(new Change.Put(event.toItem(), Condition.always()));
    return EventList.cursor(event);
  }

  static Map<String, Call> calls(String cursor, String dong) {
    Map<String, Call> calls = new LinkedHashMap<>();
    String row = Agency.row("example", "").replace(DemoDong.CODE, dong);
    calls.put("health", new Call("GET", "/health", ""));
    calls.put("send-signals", new Call("POST", "/signals", Agency.signals(row)));
    calls.put(
        "send-report",
        new Call(
            "POST",
            "/reports",
            "{\"reference\":\"example\",\"dong\":\"" + dong + "\",\"text\":\"며칠째 인기척이 없어요\"}"));
    calls.put("list-referrals", new Call("GET", "/referrals?status=sent", ""));
    calls.put("fetch-referral", new Call("GET", referral("?purpose=food-support"), ""));
    calls.put("accept-referral", new Call("POST", referral("/accept"), ""));
    calls.put(
        "progress-referral", new Call("POST", referral("/progress"), "{\"note\":\"내일 찾아갑니다\"}"));
    calls.put(
        "complete-referral", new Call("POST", referral("/complete"), "{\"result\":\"쌀을 전했습니다\"}"));
    calls.put(
        "decline-referral", new Call("POST", referral("/decline"), "{\"reason\":\"정원이 찼습니다\"}"));
    calls.put(
        "hand-back-referral",
        new Call("POST", referral("/hand-back"), "{\"reason\":\"연락이 닿지 않습니다\"}"));
    calls.put("list-resources", new Call("GET", "/resources?dong=" + dong + "&need=FOOD", ""));
    calls.put("list-events", new Call("GET", "/events", ""));
    calls.put("replay-event", new Call("POST", "/events/" + cursor + "/replay", ""));
    return calls;
  }

  private static String referral(String rest) {
    return "/referrals/" + REFERRAL + rest;
  }
}
