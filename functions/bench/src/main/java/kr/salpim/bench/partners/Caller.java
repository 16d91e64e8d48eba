package kr.salpim.bench.partners;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.adapters.partner.PartnerApi;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.bench.load.People;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;

/** An agency that sends its list call by call, signed as the README says. */
final class Caller {

  /** Rows of a call: as many as the contract takes. */
  static final int ROWS = 500;

  static final String ID = "bench-agency";

  private static final String TARGET = "/partners/v1/signals";

  static final String SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString(
                  "an-agency-that-is-measured-here".getBytes(StandardCharsets.US_ASCII));

  private final PartnerApi api;
  private final Clock clock;

  Caller(PartnerApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Makes the agency known. */
  static void register(Table table) {
    Partner agency =
        new Partner(
            ID,
            new Secret("측정용 기관"),
            "WELFARE_CENTRE",
            Set.of(DemoDong.CODE),
            Set.of(PartnerScope.SIGNAL_WRITE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    table.write(new Change.Put(agency.toItem(), Condition.always()));
  }

  /**
   * Sends a call with the signals of so many people. A row that is not taken ends it: it would be
   * the wrong thing that is measured.
   *
   * @param kind of signal; the same person may have several
   * @param first number of the first person
   * @return nanoseconds from call to answer
   */
  long send(String kind, int first, int rows) {
    String name = kind + "-" + first;
    HttpCall call = call(name, body(kind, first, rows));
    long began = System.nanoTime();
    WebhookResponse answer = api.handle(new GatewayCall(call, "bench", Map.of()));
    long took = System.nanoTime() - began;
    if (answer.status() != 200 || !answer.body().contains("\"taken\":" + rows + ",")) {
      String start = answer.body().substring(0, Math.min(400, answer.body().length()));
      throw new IllegalStateException("not all was taken: " + answer.status() + " " + start);
    }
    return took;
  }

  private HttpCall call(String name, String body) {
    Map<String, String> headers =
        new HashMap<>(
            StandardWebhooks.headers(
                name, clock.instant(), body.getBytes(StandardCharsets.UTF_8), List.of(SECRET)));
    headers.put("content-type", "application/json");
    headers.put("salpim-partner", ID);
    headers.put("idempotency-key", name);
    return new HttpCall("POST", TARGET, "", headers, body, false, "127.0.0.1");
  }

  private static String body(String kind, int first, int rows) {
    return IntStream.range(first, first + rows)
        .mapToObj(n -> row(kind, n))
        .collect(Collectors.joining(",", "{\"signals\":[", "]}"));
  }

  private static String row(String kind, int n) {
    return """
        {"reference":"%s-%d","dong":"%s","kind":"%s","observed":"2026-11-02","months":4,\
        "name":"%s","birth":"%s","phone":"%s"}"""
        .formatted(kind, n, DemoDong.CODE, kind, People.name(n), People.birth(n), People.phone(n));
  }
}
