package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.load.SignalIntake;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.report.OutOfTime;
import kr.salpim.domain.report.PartnerSignals;
import kr.salpim.domain.report.RowTime;
import kr.salpim.domain.report.Sights;
import kr.salpim.domain.report.UrgentRows;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.PlainPhones;
import org.junit.jupiter.api.Test;

/** A meter reader's list says whom they saw: nobody is asked after those any longer. */
class PartnerSawTest {

  private static final String PHONE = "+821000000503";
  private static final String FOUND = "안부가 확인되었어요";

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();

  @Test
  void whomAPartnerSawTodayIsNotAskedAfterAnyLonger() {
    asked();
    Map<String, String> row = row("true", day + "T10:20:00+09:00", "POWER_CUT");
    assertThat(sent("call-1", row)).isEqualTo(SignalIntake.What.TAKEN);
    assertThat(street.rounds()).extracting(Round::open).containsExactly(false);
    assertThat(street.rounds().get(0).closed().orElseThrow().outcome())
        .isEqualTo(Outcome.SEEN_BY_PARTNER);
    assertThat(sent("call-1", row)).isEqualTo(SignalIntake.What.TAKEN);
    assertThat(sent("call-2", row)).isEqualTo(SignalIntake.What.SAME);
    street.until(day + "T22:00");
    assertThat(street.received(VOLUNTEER).stream().filter(text -> text.contains(FOUND))).hasSize(1);
  }

  @Test
  void whoWasSeenYesterdayOrInDangerOrElsewhereIsAskedAfterStill() {
    asked();
    sent("call-1", row("true", street.today().minusDays(1) + "T10:20:00+09:00", "POWER_CUT"));
    sent("call-2", row("true", day + "T10:20:00+09:00", "EMERGENCY_MEDICAL"));
    sent("call-3", row("false", day + "T10:20:00+09:00", "WATER_CUT"));
    sent("call-4", row("true", day + "T23:20:00+09:00", "GAS_CUT"));
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
  }

  @Test
  void whoWasSeenBeforeAnybodyAskedIsAskedAfterStill() {
    asked();
    sent("call-1", row("true", day + "T09:50:00+09:00", "POWER_CUT"));
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
  }

  @Test
  void whoIsInDangerByAnotherRowOfTheCallIsAskedAfterStill() {
    asked();
    Map<String, String> danger = row("false", day + "T10:20:00+09:00", "EMERGENCY_MEDICAL");
    Map<String, String> well = row("true", day + "T10:20:00+09:00", "POWER_CUT");
    signals()
        .take(
            caller("METER_READER"),
            "call-1",
            List.of(
                new SignalIntake.Entry(1, well, List.of()),
                new SignalIntake.Entry(2, danger, List.of())));
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
  }

  @Test
  void whoeverElseIsInDangerLeavesThemSeenUnlessNobodyKnowsOfWhomThatWas() {
    asked();
    Map<String, String> well = row("true", day + "T10:20:00+09:00", "POWER_CUT");
    Map<String, String> other = row("false", day + "T10:20:00+09:00", "EMERGENCY_MEDICAL");
    other.put("name", "박말례");
    other.put("phone", "010-0000-0504");
    Map<String, String> refused = new TreeMap<>(other);
    refused.put("dong", "1153099999");
    sent("call-1", List.of(well, refused));
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
    sent("call-2", List.of(well, other));
    assertThat(street.rounds()).extracting(Round::open).containsExactly(false);
  }

  @Test
  void whoSawThemIsKeptWithTheRoundAndInTheRecord() {
    asked();
    sent("call-1", row("true", day + "T10:20:00+09:00", "POWER_CUT"));
    assertThat(street.rounds().get(0).closed().orElseThrow().by()).contains("partner:guro-meters");
    assertThat(street.centre.memory.all())
        .filteredOn(item -> item.key().partition().startsWith("L#"))
        .extracting(AccessRecord::from)
        .filteredOn(record -> record.whose().equals(street.rounds().get(0).household()))
        .extracting(record -> record.who().name())
        .containsExactly("guro-meters");
  }

  @Test
  void theWordOfALandlordEndsNoSearch() {
    asked();
    Map<String, String> row = row("true", day + "T10:20:00+09:00", "POWER_CUT");
    PartnerSignals.Result result =
        signals()
            .take(caller("LANDLORD"), "call-1", List.of(new SignalIntake.Entry(1, row, List.of())))
            .orElseThrow();
    assertThat(result.rows().get(0).problems())
        .containsExactly(Problem.of("seen", Fault.NOT_PERMITTED));
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
  }

  @Test
  void whereTheTimeOfACallIsOverTheSearchIsEndedByTheSameCallAgain() {
    asked();
    Map<String, String> row = row("true", day + "T10:20:00+09:00", "POWER_CUT");
    List<SignalIntake.Entry> rows = List.of(new SignalIntake.Entry(1, row, List.of()));
    // It begins, takes the row, and then there is no time left.
    Clock slow = new Passing(RowTime.MOST.dividedBy(2).plusSeconds(1));
    PartnerSignals hurried = signals(new RowTime(slow));
    assertThatThrownBy(() -> hurried.take(caller("METER_READER"), "call-1", rows))
        .isInstanceOf(OutOfTime.class);
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
    assertThat(signals().take(caller("METER_READER"), "call-1", rows).orElseThrow().rows())
        .extracting(SignalIntake.Came::what)
        .containsExactly(SignalIntake.What.TAKEN);
    assertThat(street.rounds()).extracting(Round::open).containsExactly(false);
  }

  private void asked() {
    String household = street.neighbour("김순자", PHONE);
    street.tie(household, WEEKDAYS);
    street.until(day + "T10:30");
    assertThat(street.rounds()).extracting(Round::open).containsExactly(true);
  }

  private Map<String, String> row(String seen, String at, String kind) {
    Map<String, String> row = new TreeMap<>();
    row.put("reference", "meter-" + kind);
    row.put("dong", DemoDong.CODE);
    row.put("kind", kind);
    row.put("observed", street.today().toString());
    row.put("name", "김순자");
    row.put("phone", "010-0000-0503");
    row.put("seen", seen);
    row.put("seenAt", at);
    return row;
  }

  private SignalIntake.What sent(String call, Map<String, String> row) {
    PartnerSignals.Result result =
        signals()
            .take(caller("METER_READER"), call, List.of(new SignalIntake.Entry(1, row, List.of())))
            .orElseThrow();
    assertThat(result.rows()).singleElement();
    return result.rows().get(0).what();
  }

  private void sent(String call, List<Map<String, String>> rows) {
    List<SignalIntake.Entry> entries = new ArrayList<>();
    rows.forEach(row -> entries.add(new SignalIntake.Entry(entries.size() + 1, row, List.of())));
    signals().take(caller("METER_READER"), call, entries);
  }

  private PartnerSignals signals() {
    return signals(new RowTime(street.centre.clock));
  }

  private PartnerSignals signals(RowTime time) {
    Table table = street.centre.memory;
    CountedIds ids = new CountedIds();
    SignalIntake intake =
        new SignalIntake(
            table,
            street.centre.hash,
            new PlainPhones(),
            SignalCatalogue.shipped()::check,
            Crew.ALONE,
            street.centre.clock,
            ids);
    Sights sights =
        new Sights(
            table,
            new TableAreas(table, street.centre.clock),
            street.centre.checks.proofOfLife(),
            Crew.ALONE,
            street.centre.clock,
            ids);
    UrgentRows urgent =
        new UrgentRows(
            table,
            new TableAreas(table, street.centre.clock),
            Triage.shipped(),
            (kind, observed) -> KindOf.tellsOfEmergency(kind),
            Rates.shipped(table, street.centre.clock),
            street.centre.hash,
            street.centre.clock);
    return new PartnerSignals(table, intake, sights, urgent, time, street.centre.clock);
  }

  private static PartnerCaller caller(String kind) {
    Partner partner =
        new Partner(
            "guro-meters",
            new Secret("검침"),
            kind,
            Set.of(DemoDong.CODE),
            Set.of(PartnerScope.SIGNAL_WRITE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new PartnerCaller(
        partner, partner.scopes(), partner.areas(), "203.0.113.9", Optional.empty());
  }
}
