package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same call many times at once, and cut off at every write: one effect, one answer. */
class OnceTest {

  private static final int AT_ONCE = 50;

  /** The rate of calls, the claim, and the rate of rows. */
  private static final int WRITES_BEFORE_THE_ROW = 4;

  static Stream<String> writes() {
    return Stream.of("send-signals", "send-report", "accept-referral", "replay-event");
  }

  @ParameterizedTest
  @MethodSource("writes")
  void fiftyAtOnceHaveOneEffectAndOneAnswer(String operation) {
    Seeds.each(
        6,
        seed -> {
          Faults faults = Faults.none(seed);
          Agencies agencies = over(faults);
          Examples.Call call = prepared(agencies, operation);
          faults.withConflicts(0.2).withThrottling(0.02);
          Agency agency = agencies.agency(Agencies.CENTRE);
          List<Agency.Answer> answers =
              Together.run(
                  AT_ONCE, n -> agency.token("POST", call.target(), "key", call.body(), claims()));
          faults.withConflicts(0).withThrottling(0);
          agencies.centre.clock.advance(Duration.ofMinutes(2));
          Agency.Answer last = agency.token("POST", call.target(), "key", call.body(), claims());

          assertThat(last.status()).isEqualTo(200);
          Set<String> bodies = new HashSet<>();
          answers.stream().filter(a -> a.status() == 200).forEach(a -> bodies.add(a.raw().body()));
          bodies.add(last.raw().body());
          assertThat(bodies).hasSize(1);
          assertThat(answers)
              .filteredOn(answer -> answer.status() != 200)
              .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 503));
          assertThat(effects(agencies)).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @MethodSource("writes")
  void cutOffAtEveryWriteItIsDoneOnceByWhoeverCallsAgain(String operation) {
    String whole = uncut(operation);
    int cuts = 0;
    for (int write = 1; ; write++) {
      boolean before = cutAt(operation, whole, write, true);
      boolean after = cutAt(operation, whole, write, false);
      if (!before && !after) {
        break;
      }
      cuts++;
    }
    // The claim, the effect and the answer at the least.
    assertThat(cuts).isGreaterThanOrEqualTo(operation.equals("accept-referral") ? 2 : 3);
  }

  private static String uncut(String operation) {
    Agencies agencies = new Agencies();
    Examples.Call call = prepared(agencies, operation);
    return agencies
        .agency(Agencies.CENTRE)
        .token("POST", call.target(), "key", call.body(), claims())
        .raw()
        .body();
  }

  /** An event told again is named by the claim, and so by whichever run made that. */
  private static String named(String body) {
    return body.replaceFirst("^\\{\"id\":\"[^\"]{22}\"}$", "{told}");
  }

  /** Whether the process died there. */
  private static boolean cutAt(String operation, String whole, int write, boolean before) {
    Faults faults = Faults.none(1);
    MemoryTable memory = new MemoryTable();
    Agencies agencies = new Agencies(memory, new FaultyTable(memory, faults));
    Examples.Call call = prepared(agencies, operation);
    Agency agency = agencies.agency(Agencies.CENTRE);
    if (before) {
      faults.crashBeforeWrite(write);
    } else {
      faults.crashAfterWrite(write);
    }
    try {
      agency.token("POST", call.target(), "key", call.body(), claims());
      return false;
    } catch (Crash crash) {
      // What follows is another process.
    }
    Agency.Answer soon = agency.token("POST", call.target(), "key", call.body(), claims());
    assertThat(soon.status()).isIn(200, 409);
    agencies.centre.clock.advance(Duration.ofSeconds(61));
    Agency.Answer late = agency.token("POST", call.target(), "key", call.body(), claims());
    Agency.Answer later = agency.token("POST", call.target(), "key", call.body(), claims());
    assertThat(late.status()).isEqualTo(200);
    assertThat(named(late.raw().body())).as("cut at write %d", write).isEqualTo(named(whole));
    assertThat(later.raw().body()).isEqualTo(late.raw().body());
    if (soon.status() == 200) {
      assertThat(soon.raw().body()).isEqualTo(late.raw().body());
    }
    assertThat(later.replayed()).isTrue();
    assertThat(effects(agencies)).isEqualTo(1);
    return true;
  }

  @Test
  void anotherCallUnderTheSameKeyIsRefusedAndTheFirstAnswerStays() {
    Agencies agencies = new Agencies();
    Agency agency = agencies.agency(Agencies.CENTRE);
    String body = Agency.signals(Agency.row("r-1", ""));
    Agency.Answer first = agency.post("/signals", "key", body);
    Agency.Answer other = agency.post("/signals", "key", Agency.signals(Agency.row("r-2", "")));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(agency.post("/signals", "key", body).raw().body()).isEqualTo(first.raw().body());
  }

  @Test
  void aRefusedCallFreesItsKey() {
    Agencies agencies = new Agencies();
    Agency agency = agencies.agency(Agencies.CENTRE);
    agencies.book.sent(
        Agencies.CENTRE, DemoDong.CODE, Examples.REFERRAL, "FOOD", agencies.now(), Map.of());
    String target = "/referrals/" + Examples.REFERRAL;
    assertThat(agency.post(target + "/complete", "key", "{\"result\":\"끝\"}").problem())
        .isEqualTo("wrong-state");
    assertThat(agency.post(target + "/accept", "key", "").status()).isEqualTo(200);
  }

  @Test
  void aKeyIsOfOnePartnerAlone() {
    Agencies agencies = new Agencies();
    String body = Agency.signals(Agency.row("r-1", ""));
    agencies.agency(Agencies.CENTRE).post("/signals", "key", body);
    Agency.Answer other = agencies.agency(Agencies.LANDLORD).post("/signals", "key", body);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.replayed()).isFalse();
  }

  @Test
  void afterAWeekTheSameKeyIsAnotherCall() {
    Agencies agencies = new Agencies();
    Agency agency = agencies.agency(Agencies.CENTRE);
    agency.post("/signals", "key", Agency.signals(Agency.row("r-1", "")));
    agencies.centre.clock.advance(Duration.ofDays(7));
    Agency.Answer other = agency.post("/signals", "key", Agency.signals(Agency.row("r-2", "")));
    assertThat(other.json().path("taken").asInt()).isEqualTo(1);
    assertThat(other.replayed()).isFalse();
  }

  @Test
  void afterAWeekTheSameKeyTellsAnEventAgain() {
    Agencies agencies = new Agencies();
    Agency agency = agencies.agency(Agencies.CENTRE);
    Examples.Call call = prepared(agencies, "replay-event");
    Agency.Answer first = agency.post(call.target(), "key", call.body());
    agencies.centre.clock.advance(Duration.ofDays(7));
    Agency.Answer other = agency.post(call.target(), "key", call.body());
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.json()).isNotEqualTo(first.json());
    assertThat(effects(agencies)).isEqualTo(2);
  }

  @Test
  void rowsAreCountedOnceHoweverOftenTheCallIsBegunAndItsKeyStaysItsOwn() {
    Faults faults = Faults.none(1);
    MemoryTable memory = new MemoryTable();
    Agencies agencies = new Agencies(memory, new FaultyTable(memory, faults));
    Agency agency = agencies.agency(Agencies.CENTRE);
    String body = Agency.signals(Agency.row("r-1", ""));
    faults.crashBeforeWrite(WRITES_BEFORE_THE_ROW);
    assertThatThrownBy(() -> agency.token("POST", "/signals", "key", body, claims()))
        .isInstanceOf(Crash.class);
    Rates rates = Rates.shipped(memory, agencies.real());
    int left = rates.limit(Agencies.CENTRE, Rates.What.ROWS) - 1;
    assertThat(rates.count(Agencies.CENTRE, Rates.What.ROWS, left)).as("one was counted").isEmpty();
    agencies.centre.clock.advance(Duration.ofSeconds(61));
    assertThat(agency.token("POST", "/signals", "key", body, claims()).status()).isEqualTo(200);
    Agency.Answer other =
        agency.token("POST", "/signals", "key", Agency.signals(Agency.row("r-2", "")), claims());
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  private static Agencies over(Faults faults) {
    MemoryTable memory = FaultyTable.memory(faults);
    Table table =
        new RetryingTable(new FaultyTable(memory, faults), wait -> {}, bound -> 0, () -> 0);
    return new Agencies(memory, table);
  }

  private static Examples.Call prepared(Agencies agencies, String operation) {
    String cursor = Examples.prepare(agencies, Agencies.CENTRE, DemoDong.CODE);
    return Examples.calls(cursor, DemoDong.CODE).get(operation);
  }

  private static Map<String, String> claims() {
    return Map.of(
        "partner",
        Agencies.CENTRE,
        "areas",
        DemoDong.CODE,
        "scope",
        "signal:write report:write referral:write event:read");
  }

  /** Signals, acts and messages: what there is of each operation once. */
  private static long effects(Agencies agencies) {
    long signals = count(agencies, item -> Signal.is(item.key()));
    long messages = count(agencies, item -> item.key().partition().startsWith("O#"));
    return signals + messages + agencies.book.effects();
  }

  private static long count(Agencies agencies, java.util.function.Predicate<Item> what) {
    return agencies.centre.memory.all().stream().filter(what).count();
  }
}
