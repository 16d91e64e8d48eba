package kr.salpim.local.board;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.visit.OpenVisits;
import kr.salpim.domain.visit.Visit;

/**
 * A visit as the board lists it; the words of the enums are the domain's, times are ISO 8601.
 *
 * @param start empty where no time was found
 * @param closes last day on which it may be
 * @param step what the clock does next; empty where nothing happens by itself
 * @param stuck whether that failed time and again
 */
record VisitEntry(
    String id,
    String zone,
    String state,
    String start,
    String closes,
    boolean caution,
    boolean alone,
    String result,
    List<Person> people,
    String step,
    String due,
    boolean stuck) {

  /** Somebody who is to go, and what the person said of it. */
  record Person(String role, String name, String reply) {}

  static VisitEntry of(OpenVisits.Open open, Dong dong) {
    Visit visit = open.visit();
    Optional<Visit.Next> next = visit.next();
    return new VisitEntry(
        visit.programme() + "." + visit.occurrence(),
        visit.zone().orElse(""),
        visit.state().name(),
        visit.start().map(Object::toString).orElse(""),
        visit.closes().toString(),
        visit.caution(),
        visit.exempt(),
        visit.result().map(Enum::name).orElse(""),
        visit.visitors().stream()
            .map(
                who ->
                    new Person(
                        who.role().name(),
                        dong.staff(who.token()).map(staff -> staff.name().reveal()).orElse(""),
                        who.reply().name()))
            .toList(),
        next.map(Visit.Next::step).map(Enum::name).orElse(""),
        next.map(due -> due.due().toString()).orElse(""),
        open.stuck());
  }
}
