package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.StaffWords;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.text.Texts;

/** How a visit is put into words: when, where and with whom; never to whom or why. */
final class VisitWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M월 d일(E)", Locale.KOREAN);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;
  private final StaffWords staff;

  VisitWords(Texts texts) {
    this.texts = texts;
    this.staff = new StaffWords(texts);
  }

  static String time(Instant at) {
    return at.atZone(WorkingDays.SEOUL).format(TIME);
  }

  static String when(Instant at) {
    ZonedDateTime here = at.atZone(WorkingDays.SEOUL);
    return here.format(DAY) + " " + here.format(TIME);
  }

  String zone(Visit visit) {
    return staff.zone(visit.zone());
  }

  /** Who goes along with this person, and that caution is due. */
  String company(Visit visit, String token) {
    String others =
        visit.visitors().stream()
            .filter(visitor -> !visitor.token().equals(token))
            .map(visitor -> staff.role(visitor.role()))
            .collect(Collectors.joining(", "));
    String with =
        others.isEmpty()
            ? texts.korean(visit.exempt() ? "visit.alone" : "visit.nobody")
            : texts.korean("visit.with", others);
    return visit.caution() ? with + texts.korean("visit.caution") : with;
  }

  /** Who does not go after all, as the head of the question for somebody else. */
  String gone(List<Visitor> gone) {
    String roles =
        gone.stream().map(visitor -> staff.role(visitor.role())).collect(Collectors.joining(", "));
    return roles.isEmpty() ? "" : texts.korean("visit.gone", roles);
  }

  /** Roles and names of those who go. */
  String people(List<Staff> people) {
    return people.isEmpty()
        ? staff.somebody()
        : people.stream().map(staff::person).collect(Collectors.joining(", "));
  }

  String person(Staff who) {
    return staff.person(who);
  }

  String number(Optional<Integer> number) {
    return staff.number(number);
  }

  String choices(String kind, Optional<Integer> number) {
    return staff.choices("visit.choices." + kind, number);
  }

  /** {@code 1 …} lines of what is offered. */
  static String lines(List<String> offers) {
    StringBuilder lines = new StringBuilder();
    for (int n = 0; n < offers.size(); n++) {
      lines.append('\n').append(n + 1).append(' ').append(offers.get(n));
    }
    return lines.toString();
  }
}
