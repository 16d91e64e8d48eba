package kr.salpim.domain.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
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

  /** A watch's clock may be that far from ours; what it says earlier was before it was worn. */
  private static final Duration CLOCK_OFF = Duration.ofMinutes(5);

  private final Texts texts;
  private final StaffWords staff;
  private final Directory directory;

  SosWords(Texts texts, Directory directory) {
    this.texts = texts;
    this.staff = new StaffWords(texts);
    this.directory = directory;
  }

  /** What is known of an SOS, in the words for those who hear the place and for the others. */
  record Known(String withPlace, String withoutPlace) {}

  /**
   * @param registered whether the watch is
   * @param placed who hears the place
   */
  Known known(Sos sos, boolean registered, Optional<Visit> visit, List<Staff> placed) {
    String who =
        texts.korean("sos.what", whose(sos, registered), time(sos.at()))
            + visit.map(there -> visit(there)).orElse("");
    String battery =
        sos.battery().stream()
            .mapToObj(percent -> texts.korean("sos.battery", percent))
            .findFirst()
            .orElse("");
    if (sos.place().isEmpty()) {
      String none = who + texts.korean("sos.place.none") + battery;
      return new Known(none, none);
    }
    String having = placed.stream().map(staff::person).collect(Collectors.joining("님, "));
    return new Known(
        who + place(sos.place().get()) + battery,
        who + texts.korean("sos.place.held", having) + battery);
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
    Instant handedOut = wearer.since().minus(CLOCK_OFF);
    boolean before = sos.occurred().filter(at -> at.isBefore(handedOut)).isPresent();
    return wearer
        .returned()
        .map(at -> texts.korean("sos.last", who, time(at)))
        .orElseGet(() -> texts.korean(before ? "sos.wearer.now" : "sos.wearer", who));
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
