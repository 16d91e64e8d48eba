package kr.salpim.domain.watch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.StaffWords;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.sos.Place;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.Visit;

/** How an SOS is put into words: who, when and where. No link: the place is in figures. */
final class SosWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M월 d일 HH:mm", Locale.KOREAN);

  private final Texts texts;
  private final StaffWords staff;
  private final Directory directory;

  SosWords(Texts texts, Directory directory) {
    this.texts = texts;
    this.staff = new StaffWords(texts);
    this.directory = directory;
  }

  /**
   * @param known whether the watch is registered
   */
  String what(Sos sos, boolean known, Optional<Visit> visit, Turn turn) {
    return texts.korean("sos.what", whose(sos, known), time(sos.at()))
        + visit.map(there -> visit(there)).orElse("")
        + sos.place().map(this::place).orElseGet(() -> texts.korean("sos.place.none"))
        + sos.battery().stream()
            .mapToObj(percent -> texts.korean("sos.battery", percent))
            .findFirst()
            .orElse("");
  }

  /** The whole message, with the number under which it is answered. */
  String asked(String what, Sos sos, Optional<Integer> number, Turn turn) {
    return texts.korean(
            "sos.asked",
            turn.dong().sender(),
            staff.number(number) + (sos.fresh() ? "" : texts.korean("sos.again")),
            what)
        + staff.choices("sos.choices", number);
  }

  private String whose(Sos sos, boolean known) {
    if (sos.wearer().isEmpty()) {
      return texts.korean(known ? "sos.nobody" : "sos.unknown");
    }
    Wearer wearer = sos.wearer().get();
    String who = person(directory.dong(wearer.dong()), wearer.token());
    return wearer
        .returned()
        .map(at -> texts.korean("sos.last", who, time(at)))
        .orElseGet(() -> texts.korean("sos.wearer", who));
  }

  /** Role and name of somebody who works for the dong or its gu. */
  String person(Dong dong, String token) {
    return dong.staff(token).map(staff::person).orElseGet(staff::somebody);
  }

  private String visit(Visit visit) {
    return texts.korean("sos.visit", time(visit.begun().orElseThrow()), staff.zone(visit.zone()));
  }

  private String place(Place place) {
    return place.accuracyMetres().isPresent()
        ? texts.korean(
            "sos.place.about", place.north(), place.east(), place.accuracyMetres().getAsInt())
        : texts.korean("sos.place", place.north(), place.east());
  }

  private static String time(Instant at) {
    return at.atZone(WorkingDays.SEOUL).format(TIME);
  }
}
