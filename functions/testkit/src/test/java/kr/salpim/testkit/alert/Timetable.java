package kr.salpim.testkit.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.salpim.domain.risk.Level;

/**
 * Who is asked when, as the rules of the programme say and as it was counted on a calendar by hand:
 * 긴급 10 minutes, 위기 4 business hours, 주의 one business day, which ends at closing time.
 */
record Timetable(Level level, String moment, String starts, List<Step> steps) {

  /**
   * One step of the ladder.
   *
   * @param at such as {@code 11-24 10:00}, in Seoul
   */
  record Step(String at, List<String> roles) {

    List<String> lines() {
      return roles.stream().map(role -> at + " " + role).toList();
    }
  }

  /** 12-25 is a Friday, and so is the next holiday. */
  private static final String ROWS =
      """
      URGENT  DAY     11-24 10:00 = 11-24 10:00 PLANNER, 11-24 10:10 TEAM_LEAD, \
      11-24 10:20 DONG_HEAD, 11-24 10:30 NIGHT_DESK
      URGENT  NIGHT   11-24 23:00 = 11-24 23:00 NIGHT_DESK+ON_CALL, 11-24 23:10 DONG_HEAD, \
      11-24 23:20 NIGHT_DESK+ON_CALL, 11-25 09:00 PLANNER, 11-25 09:10 TEAM_LEAD, \
      11-25 09:20 DONG_HEAD
      URGENT  HOLIDAY 12-25 11:00 = 12-25 11:00 NIGHT_DESK+ON_CALL, 12-25 11:10 DONG_HEAD, \
      12-25 11:20 NIGHT_DESK+ON_CALL, 12-28 09:00 PLANNER, 12-28 09:10 TEAM_LEAD, \
      12-28 09:20 DONG_HEAD
      URGENT  CLOSING 11-26 17:55 = 11-26 17:55 PLANNER, 11-26 18:05 TEAM_LEAD, \
      11-26 18:15 DONG_HEAD, 11-26 18:25 NIGHT_DESK
      CRISIS  DAY     11-24 10:00 = 11-24 10:00 PLANNER, 11-24 14:00 TEAM_LEAD, \
      11-25 09:00 DONG_HEAD, 11-25 13:00 NIGHT_DESK
      CRISIS  NIGHT   11-24 23:00 = 11-25 09:00 PLANNER, 11-25 13:00 TEAM_LEAD, \
      11-25 17:00 DONG_HEAD, 11-26 12:00 NIGHT_DESK
      CRISIS  HOLIDAY 12-25 11:00 = 12-28 09:00 PLANNER, 12-28 13:00 TEAM_LEAD, \
      12-28 17:00 DONG_HEAD, 12-29 12:00 NIGHT_DESK
      CRISIS  CLOSING 11-26 17:55 = 11-26 17:55 PLANNER, 11-27 12:55 TEAM_LEAD, \
      11-27 16:55 DONG_HEAD, 11-30 11:55 NIGHT_DESK
      CAUTION DAY     11-24 10:00 = 11-24 10:00 PLANNER, 11-26 09:00 TEAM_LEAD, \
      11-30 09:00 DONG_HEAD, 12-02 09:00 NIGHT_DESK
      CAUTION NIGHT   11-24 23:00 = 11-25 09:00 PLANNER, 11-27 09:00 TEAM_LEAD, \
      12-01 09:00 DONG_HEAD, 12-03 09:00 NIGHT_DESK
      CAUTION HOLIDAY 12-25 11:00 = 12-28 09:00 PLANNER, 12-30 09:00 TEAM_LEAD, \
      01-04 09:00 DONG_HEAD, 01-06 09:00 NIGHT_DESK
      CAUTION CLOSING 11-26 17:55 = 11-26 17:55 PLANNER, 11-30 09:00 TEAM_LEAD, \
      12-02 09:00 DONG_HEAD, 12-04 09:00 NIGHT_DESK
      """;

  static Stream<Timetable> all() {
    return ROWS.lines().map(Timetable::parse);
  }

  private static Timetable parse(String row) {
    String[] sides = row.split(" = ");
    String[] head = sides[0].strip().split(" +", 3);
    List<Step> steps = new ArrayList<>();
    for (String step : sides[1].split(", ")) {
      int role = step.lastIndexOf(' ');
      steps.add(new Step(step.substring(0, role), List.of(step.substring(role + 1).split("\\+"))));
    }
    return new Timetable(Level.valueOf(head[0]), head[1], head[2], steps);
  }

  /** What the resident writes. */
  String message() {
    return switch (level) {
      case URGENT -> Speech.GAS;
      case CRISIS -> Speech.RUIN;
      default -> Speech.HUNGER;
    };
  }

  /** Everybody who is asked up to a step, counted from 1. */
  List<String> upTo(int step) {
    return steps.subList(0, step).stream().flatMap(s -> s.lines().stream()).toList();
  }

  List<String> whole() {
    return upTo(steps.size());
  }

  @Override
  public String toString() {
    return level + " " + moment;
  }
}
