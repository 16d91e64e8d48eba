package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.table.Attributes;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.Office;

/** The days of a centre: people write, time passes, and what each phone shows is noted. */
final class Days {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int YEAR = 2026;

  /** More ticks than any ladder has steps, with results and repeats. */
  private static final int MAX_TICKS = 200;

  final Centre centre;
  final Office office;
  private final List<Notice> notices = new ArrayList<>();
  private int written;

  Days() {
    this(new Centre(new Speech()));
  }

  Days(Centre centre) {
    this.centre = centre;
    office = new Office(centre);
    centre.provider.deciding(
        (line, dispatch) -> {
          String phone = dispatch.user();
          String who = office.role(phone).map(Enum::name).orElse("RESIDENT");
          notices.add(new Notice(centre.clock.instant(), phone, who, dispatch.text().reveal()));
          return new ProviderAnswer.Accepted("ref-" + dispatch.id());
        });
  }

  /** Lets time pass up to {@code 11-24 10:00} in Seoul; whatever falls due happens on the way. */
  Days at(String time) {
    Instant soonest = instant(YEAR, time);
    boolean over = soonest.isBefore(centre.clock.instant());
    return until(over ? instant(YEAR + 1, time) : soonest);
  }

  Days pass(Duration time) {
    return until(centre.clock.instant().plus(time));
  }

  private Days until(Instant target) {
    int ticks = 0;
    for (Instant due = next(); !due.isAfter(target); due = next()) {
      assertThat(ticks++).as("ticks until %s", target).isLessThan(MAX_TICKS);
      centre.clock.advanceTo(due);
      tick();
    }
    centre.clock.advanceTo(target);
    return this;
  }

  /** Lets time pass until nothing is due any more. */
  Days settle() {
    int ticks = 0;
    for (Instant due = next(); due.isBefore(Instant.MAX); due = next()) {
      assertThat(ticks++).as("ticks until nothing is due").isLessThan(MAX_TICKS);
      centre.clock.advanceTo(due);
      tick();
    }
    return this;
  }

  private void tick() {
    centre.reactor.tick();
    centre.stream();
    centre.deliverer.tick();
  }

  /**
   * The minute in which the next item falls due, this one over; visits and referrals are not looked
   * at.
   */
  private Instant next() {
    Optional<Instant> due =
        centre.memory.all().stream()
            .filter(item -> !item.key().sort().equals(Replan.SORT) && !Referral.is(item.key()))
            .flatMapToLong(item -> item.number(Attributes.DUE).stream())
            .mapToObj(Instant::ofEpochMilli)
            .min(Comparator.naturalOrder());
    Instant soonest = centre.clock.instant().truncatedTo(ChronoUnit.MINUTES);
    return due.map(at -> minute(at, soonest)).orElse(Instant.MAX);
  }

  private static Instant minute(Instant due, Instant now) {
    Instant up = due.plusMillis(Duration.ofMinutes(1).toMillis() - 1);
    Instant tick = up.truncatedTo(ChronoUnit.MINUTES);
    return tick.isAfter(now) ? tick : now.plus(Duration.ofMinutes(1));
  }

  /** Somebody writes, and the stream hands it on at once. */
  Days says(String phone, String text) {
    written++;
    centre.text(phone, "w" + written, text);
    centre.stream();
    return this;
  }

  /** Answers the last question that the phone shows of such a kind. */
  Days answers(String phone, Predicate<Notice> which, int choice) {
    return says(phone, question(phone, which) + "-" + choice);
  }

  int question(String phone, Predicate<Notice> which) {
    return notices.stream()
        .filter(notice -> notice.phone().equals(phone) && which.test(notice))
        .flatMap(notice -> notice.number().stream())
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no question for " + phone + " in " + notices));
  }

  /** 1 제가 맡을게요, 2 다른 담당에게 or 3 같이 봐 주세요. */
  Days takes(String phone, int choice) {
    return answers(phone, Notice::asks, choice);
  }

  /** Records what came of it. */
  Days records(String phone, int choice) {
    return answers(phone, notice -> notice.text().contains("결과를 알려 주세요"), choice);
  }

  List<Notice> notices() {
    return List.copyOf(notices);
  }

  /** Who was asked to take the alert, and when. */
  List<String> asked() {
    return notices.stream()
        .filter(Notice::asks)
        .sorted(Comparator.comparing(Notice::at).thenComparing(Notice::who))
        .map(Notice::line)
        .toList();
  }

  /** What a phone was shown, by kinds. */
  List<String> shown(String phone) {
    return notices.stream().filter(n -> n.phone().equals(phone)).map(Notice::kind).toList();
  }

  Alert alert() {
    List<Alert> alerts = centre.alerts();
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  AlertState state() {
    return alert().state();
  }

  private static Instant instant(int year, String time) {
    return LocalDateTime.parse(year + "-" + time.replace(' ', 'T')).atZone(SEOUL).toInstant();
  }
}
