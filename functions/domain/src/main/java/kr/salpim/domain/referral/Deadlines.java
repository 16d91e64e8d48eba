package kr.salpim.domain.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.text.Resource;

/**
 * Until when a referral may be in a state, and when somebody is reminded: {@code deadlines.tsv}.
 */
public final class Deadlines {

  private static final String FILE = "/kr/salpim/domain/referral/deadlines.tsv";
  private static final int COLUMNS = 8;

  /** Whoever was called so often needs no haste, but another way: then it is said once a day. */
  private static final int MOST_IN_HASTE = 6;

  /** No state: how long it may be with an agency before the staff look after it. */
  private static final String OPEN_AT_MOST = "OPEN_AT_MOST";

  private static final Duration DAY = Duration.ofDays(1);

  /** No state: that the household must hear of what was sent in danger. */
  private static final String NOTICE = "NOTICE";

  /**
   * The end of a state.
   *
   * @param firstReminder before the deadline
   */
  public record Until(Instant deadline, Instant firstReminder) {}

  /** A length of time: working days, days or minutes. */
  private record Span(int count, char unit) {

    private static final char WORKING_DAYS = 'w';
    private static final char DAYS = 'd';
    private static final char MINUTES = 'm';

    static Span parse(String text) {
      char unit = text.charAt(text.length() - 1);
      if (unit != WORKING_DAYS && unit != DAYS && unit != MINUTES) {
        throw new IllegalStateException(FILE + ": no length of time: " + text);
      }
      return new Span(Integer.parseInt(text.substring(0, text.length() - 1)), unit);
    }
  }

  private record Row(Span deadline, Duration lead, Span repeat) {}

  private final Map<String, NavigableMap<LocalDate, Row>> rows = new HashMap<>();
  private final BusinessHours hours;
  private final WorkingDays days;

  private Deadlines(List<String[]> data, BusinessHours hours, WorkingDays days) {
    this.hours = hours;
    this.days = days;
    for (String[] row : data) {
      rows.computeIfAbsent(row[0] + "|" + row[1], name -> new TreeMap<>())
          .put(
              LocalDate.parse(row[5]),
              new Row(
                  Span.parse(row[2]),
                  Duration.ofMinutes(Integer.parseInt(row[3])),
                  Span.parse(row[4])));
    }
  }

  public static Deadlines shipped() {
    return new Deadlines(
        Resource.rows(FILE, COLUMNS), BusinessHours.shipped(), WorkingDays.shipped());
  }

  /** The end of a state that begins now; empty of one in which nothing is to happen any more. */
  public Optional<Until> of(ReferralState state, boolean urgent, Instant now) {
    return state.over()
        ? Optional.empty()
        : Optional.of(until(row(state.name(), urgent, now), now));
  }

  /** When somebody is first reminded that the household must hear of it. */
  public Instant notice(boolean urgent, Instant now) {
    return until(row(NOTICE, urgent, now), now).firstReminder();
  }

  /** When somebody is reminded next. */
  public Instant next(Referral referral, Instant now) {
    Instant deadline = referral.deadline().orElse(now);
    return deadline.isAfter(now)
        ? open(row(referral.state().name(), referral.urgent(), now).deadline(), deadline)
        : again(referral, now);
  }

  /** When it is said again, whatever the deadline: what is urgent on a day off too. */
  public Instant again(Referral referral, Instant now) {
    return referral.urgent() && referral.step() >= MOST_IN_HASTE
        ? now.plus(DAY)
        : repeated(row(referral.state().name(), referral.urgent(), now).repeat(), now);
  }

  /** Whether whoever's turn it is has been reminded of it, or is to be by now. */
  public boolean reminds(Referral referral, Instant now) {
    return referral.step() > 0
        || of(referral.state(), referral.urgent(), referral.since())
            .filter(until -> !until.firstReminder().isAfter(now))
            .isPresent();
  }

  /** Whether it has been with an agency for so long that the staff look after it. */
  public boolean openTooLong(Referral referral, Instant now) {
    return referral.turn() == Referral.Turn.AGENCY
        && referral.sent().filter(sent -> !longest(referral, sent).isAfter(now)).isPresent();
  }

  /** When the staff next look after what is with an agency, whatever it says until then. */
  public Instant nextLook(Referral referral, Instant now) {
    Instant sent = referral.sent().orElse(now);
    Row row = row(OPEN_AT_MOST, referral.urgent(), sent);
    Instant look = after(row.deadline(), sent);
    while (!open(row.deadline(), look).isAfter(now)) {
      look = after(row.repeat(), look);
    }
    return open(row.deadline(), look);
  }

  private Instant longest(Referral referral, Instant sent) {
    Span span = row(OPEN_AT_MOST, referral.urgent(), sent).deadline();
    return open(span, after(span, sent));
  }

  /** When somebody is reminded next that the household must hear of it. */
  public Instant nextNotice(boolean urgent, Instant now) {
    return repeated(row(NOTICE, urgent, now).repeat(), now);
  }

  private Row row(String state, boolean urgent, Instant now) {
    String name = state + "|" + (urgent ? "URGENT" : "ORDINARY");
    NavigableMap<LocalDate, Row> dated = rows.get(name);
    if (dated == null) {
      throw new IllegalStateException(FILE + " has no row of " + name);
    }
    return DatedNumbers.on(dated, WorkingDays.day(now));
  }

  private Until until(Row row, Instant from) {
    Instant deadline = after(row.deadline(), from);
    return new Until(deadline, reminder(row, from, deadline));
  }

  private Instant after(Span span, Instant from) {
    return switch (span.unit()) {
      case Span.WORKING_DAYS -> hours.plusWorkingDays(from, span.count());
      case Span.DAYS -> from.plus(Duration.ofDays(span.count()));
      default -> from.plus(Duration.ofMinutes(span.count()));
    };
  }

  /** What is urgent wakes people; all else is said while the centre is open, and before it ends. */
  private Instant reminder(Row row, Instant from, Instant deadline) {
    Instant at = deadline.minus(row.lead());
    Instant open = row.deadline().unit() == Span.MINUTES ? at : lastOpen(at);
    if (open.isAfter(from)) {
      return open;
    }
    return at.isAfter(from) ? at : from.plus(Duration.between(from, deadline).dividedBy(2));
  }

  /** That moment while the centre is open, else the last opening before it. */
  private Instant lastOpen(Instant at) {
    if (hours.openAt(at)) {
      return at;
    }
    LocalDate day = WorkingDays.day(at);
    while (!days.works(day) || opening(day).isAfter(at)) {
      day = day.minusDays(1);
    }
    return opening(day);
  }

  /** When people hear of what becomes so on a day. */
  public Instant on(LocalDate day, boolean urgent) {
    return urgent ? day.atStartOfDay(WorkingDays.SEOUL).toInstant() : opening(day);
  }

  private Instant opening(LocalDate day) {
    return hours.nextOpening(day.atStartOfDay(WorkingDays.SEOUL).toInstant());
  }

  private Instant open(Span span, Instant at) {
    return span.unit() == Span.MINUTES ? at : hours.nextOpening(at);
  }

  private Instant repeated(Span span, Instant now) {
    return switch (span.unit()) {
      case Span.WORKING_DAYS -> opening(workingDay(span.count(), now));
      case Span.DAYS -> hours.nextOpening(now.plus(Duration.ofDays(span.count())));
      default -> now.plus(Duration.ofMinutes(span.count()));
    };
  }

  private LocalDate workingDay(int count, Instant now) {
    LocalDate day = WorkingDays.day(now);
    for (int n = 0; n < count; n++) {
      day = days.firstFrom(day.plusDays(1));
    }
    return day;
  }
}
