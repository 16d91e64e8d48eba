package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.text.Texts;

/** How a visit is put into words: when, where and with whom; never to whom or why. */
final class VisitWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M월 d일(E)", Locale.KOREAN);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;

  VisitWords(Texts texts) {
    this.texts = texts;
  }

  static String time(Instant at) {
    return at.atZone(WorkingDays.SEOUL).format(TIME);
  }

  static String when(Instant at) {
    ZonedDateTime here = at.atZone(WorkingDays.SEOUL);
    return here.format(DAY) + " " + here.format(TIME);
  }

  String zone(Visit visit) {
    return visit.zone().orElseGet(() -> texts.korean("notice.zone.none"));
  }

  /** Who goes along with this person, and that caution is due. */
  String company(Visit visit, String token) {
    String others =
        visit.visitors().stream()
            .filter(visitor -> !visitor.token().equals(token))
            .map(visitor -> texts.korean("role." + visitor.role()))
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
        gone.stream()
            .map(visitor -> texts.korean("role." + visitor.role()))
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? "" : texts.korean("visit.gone", roles);
  }

  /** Role and name of one of the staff, for others of them. */
  String person(Staff staff) {
    return texts.korean("role." + staff.role()) + " " + staff.name().reveal();
  }

  String number(Optional<Integer> number) {
    return number.map(n -> texts.korean("notice.number", n)).orElse("");
  }

  String choices(String kind, Optional<Integer> number) {
    return number.map(n -> texts.korean("visit.choices." + kind, n)).orElse("");
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
