package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.desk.household.Cases;
import kr.salpim.desk.household.Outcomes;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;

/** Ties a neighbour to a volunteer (결연), or changes how they are tied. */
@Singleton
class SetTie implements StaffCommand {

  static final Set<FieldGroup> CHANGED = Set.of(FieldGroup.STATE);

  private static final int MAX_NICKNAME = 20;
  private static final int TIME = 5;

  private final Ties ties;
  private final VolunteerDesk desk;
  private final Cases cases;
  private final Offices offices;
  private final Homes homes;

  SetTie(Ties ties, VolunteerDesk desk, Cases cases, Offices offices, Table table) {
    this.ties = ties;
    this.desk = desk;
    this.cases = cases;
    this.offices = offices;
    this.homes = new Homes(table);
  }

  @Override
  public String name() {
    return "tie-set";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    String volunteer = desk.volunteer(body, VolunteerDesk.FIELD, by).token();
    LocalDate start = start(body, ties.find(by.dong(), volunteer, home.id()));
    Tie tie =
        new Tie(
            by.dong(),
            volunteer,
            home.id(),
            body.has("substitute")
                ? Optional.of(desk.volunteer(body, "substitute", by).token())
                : Optional.empty(),
            times(body, start),
            direct(body, home),
            body.optionalText("nickname", MAX_NICKNAME).map(Secret::new),
            start,
            body.optionalDay("end"),
            0,
            Optional.empty());
    return cases.may(by, home, Verb.CHANGE, CHANGED, () -> answer(ties.set(tie)));
  }

  /** What is tied already goes on: a change must not leave out a day. */
  private LocalDate start(Body body, Optional<Tie> before) {
    LocalDate today = offices.today();
    Optional<LocalDate> going =
        before
            .filter(tie -> tie.end().filter(end -> !end.isAfter(today)).isEmpty())
            .map(Tie::start);
    LocalDate start = body.optionalDay("start").or(() -> going).orElseGet(() -> today.plusDays(1));
    if (start.isBefore(today) && going.filter(start::equals).isEmpty()) {
      throw body.wrong("start", "is in the past");
    }
    return start;
  }

  private TieTimes times(Body body, LocalDate start) {
    TieTimes times =
        new TieTimes(
            body.read("days", DayWords.LONGEST, DayWords::read),
            body.read("from", TIME, LocalTime::parse),
            body.read("to", TIME, LocalTime::parse),
            body.flag("holidays"));
    if (!body.flag("nights") && ties.unusual(times, start)) {
      throw body.wrong(
          "nights", "must be true: from and to are outside the hours at which people are asked");
    }
    return times;
  }

  private boolean direct(Body body, Home home) {
    boolean direct = body.flag("direct");
    if (direct && !homes.known(home).profile().consent().messages()) {
      throw body.wrong("direct", "needs that the household agreed to messages");
    }
    return direct;
  }

  private static DeskAnswer answer(List<Problem> problems) {
    return problems.isEmpty() ? DeskAnswer.of("SET") : Outcomes.of(new Settled.Refused(problems));
  }
}
