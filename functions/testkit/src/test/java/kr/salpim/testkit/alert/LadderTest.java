package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.risk.Level;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each ladder, at each time of the week, whatever those say who are asked. */
class LadderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Days days = new Days();

  static Stream<Timetable> ladders() {
    return Timetable.all();
  }

  static Stream<Arguments> steps() {
    return ladders()
        .flatMap(
            ladder ->
                IntStream.rangeClosed(1, ladder.steps().size())
                    .mapToObj(step -> Arguments.of(ladder, step)));
  }

  /** Holds for every story of this class. */
  @AfterEach
  void nobodyIsToldTheSameTwiceAndNothingIsLeftBehind() {
    days.settle();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ladders")
  void whereNobodyAnswersEachIsAskedOnceInTurnAndAtTheRightMinute(Timetable ladder) {
    begin(ladder).settle();

    assertThat(days.asked()).containsExactlyElementsOf(ladder.whole());
    assertThat(days.alert().level()).isEqualTo(ladder.level());
    assertThat(days.state()).isEqualTo(AlertState.OPEN);
  }

  @ParameterizedTest(name = "{0}, step {1}")
  @MethodSource("steps")
  void whoTakesItStopsTheClimbAndAResultClosesIt(Timetable ladder, int step) {
    String phone = reached(ladder, step);
    days.takes(phone, 1);
    assertThat(days.state()).isEqualTo(AlertState.TAKEN);
    days.pass(MINUTE).records(phone, 2).settle();

    assertThat(days.asked()).containsExactlyElementsOf(ladder.upTo(step));
    assertThat(days.alert().result()).contains(AlertResult.MET);
    assertThat(days.shown(phone)).endsWith("TAKEN", "RESULT");
  }

  @ParameterizedTest(name = "{0}, step {1}")
  @MethodSource("steps")
  void whoPassesItOnMakesTheNextBeAskedAtOnce(Timetable ladder, int step) {
    String phone = reached(ladder, step);
    days.takes(phone, 2);

    List<String> next = whoIsNext(ladder, step);
    assertThat(later(days.centre.alerts().get(0).record(), ladder, step)).isEqualTo(next);
    days.pass(MINUTE);
    assertThat(days.shown(phone)).contains(next.isEmpty() ? "NOBODY" : "PASSED");
    assertThat(days.state()).isEqualTo(AlertState.OPEN);
  }

  @ParameterizedTest(name = "{0}, step {1}")
  @MethodSource("steps")
  void whoAsksForCompanyHasItAndTheOtherLooksAlong(Timetable ladder, int step) {
    String phone = reached(ladder, step);
    days.takes(phone, 3);
    List<String> next =
        whoIsNext(ladder, step).stream().filter(role -> !Phones.of(role).equals(phone)).toList();
    assertThat(days.state()).isEqualTo(AlertState.TAKEN);
    days.pass(Duration.ofMinutes(5));
    days.records(phone, 1).settle();

    assertThat(joining()).containsExactlyInAnyOrderElementsOf(next);
    assertThat(days.asked()).containsExactlyElementsOf(ladder.upTo(step));
    assertThat(days.shown(phone)).contains(next.isEmpty() ? "ALONE" : "TOGETHER");
    assertThat(days.alert().result()).contains(AlertResult.SPOKE);
  }

  @Test
  void passedOnByEverybodyItEndsWithTheLast() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS);
    for (String role : List.of("PLANNER", "TEAM_LEAD", "DONG_HEAD", "NIGHT_DESK")) {
      days.pass(MINUTE).takes(Phones.of(role), 2);
    }
    days.settle();

    assertThat(days.asked())
        .containsExactly(
            "11-24 10:00 PLANNER",
            "11-24 10:01 TEAM_LEAD",
            "11-24 10:02 DONG_HEAD",
            "11-24 10:03 NIGHT_DESK");
    assertThat(days.shown(DemoDong.NIGHT_DESK)).endsWith("NOBODY");
  }

  @Test
  void whatEverybodyPassesOnAtNightTheDongReadsAtNine() {
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.GAS);
    for (String role : List.of("NIGHT_DESK", "DONG_HEAD", "ON_CALL")) {
      days.pass(MINUTE).takes(Phones.of(role), 2);
    }
    days.settle();

    assertThat(days.asked())
        .containsExactly(
            "11-24 23:00 NIGHT_DESK",
            "11-24 23:00 ON_CALL",
            "11-24 23:01 DONG_HEAD",
            "11-24 23:02 NIGHT_DESK",
            "11-24 23:02 ON_CALL",
            "11-25 09:00 PLANNER",
            "11-25 09:10 TEAM_LEAD",
            "11-25 09:20 DONG_HEAD");
  }

  @Test
  void silenceBringsTheTeamLeadAfterExactlyFourBusinessHours() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN).at("11-24 13:59");
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
    days.at("11-24 14:00");

    assertThat(days.alert().level()).isEqualTo(Level.CRISIS);
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-24 14:00 TEAM_LEAD");
  }

  private Days begin(Timetable ladder) {
    return days.at(ladder.starts()).says(DemoDong.RESIDENT, ladder.message());
  }

  /** A minute after the step; the phone of one of those who were asked at it. */
  private String reached(Timetable ladder, int step) {
    begin(ladder);
    if (step > 1 || !ladder.steps().get(0).at().equals(ladder.starts())) {
      String at = ladder.steps().get(step - 1).at();
      days.at(at);
    }
    days.pass(MINUTE);
    return Phones.of(ladder.steps().get(step - 1).roles().get(0));
  }

  private static List<String> whoIsNext(Timetable ladder, int step) {
    return step == ladder.steps().size() ? List.of() : ladder.steps().get(step).roles();
  }

  /** The roles that the record has as told after the first {@code step} steps. */
  private static List<String> later(List<Entry> record, Timetable ladder, int step) {
    return record.stream()
        .filter(entry -> entry.what() == Entry.What.TOLD)
        .skip(ladder.upTo(step).size())
        .map(Entry::role)
        .toList();
  }

  private List<String> joining() {
    return days.notices().stream()
        .filter(notice -> notice.kind().equals("JOIN"))
        .map(Notice::who)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
