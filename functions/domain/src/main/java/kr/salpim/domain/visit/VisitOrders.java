package kr.salpim.domain.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** What people at a desk decide of visits. */
public final class VisitOrders {

  /** A dong has some tens of programmes. */
  private static final int MAX_COUNTS = 300;

  /** Visits of three weeks of the largest dong several times over. */
  private static final int MAX_LISTED = 2_000;

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Ordering ordering;
  private final Mishaps mishaps;
  private final Clock clock;
  private final Rounds rounds;

  public VisitOrders(
      Table table, Directory directory, VisitParts parts, Mishaps mishaps, Clock clock, Ids ids) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.ordering = parts.ordering();
    this.mishaps = mishaps;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** A visit as it is decided about. */
  private record Open(Visit visit, Home home, Turn turn) {}

  private interface Order {
    Ordering.Ordered of(Open open);
  }

  /**
   * Names a second person, who is asked at once.
   *
   * @param token of the person's contact
   * @return why not; empty where it was done
   */
  public Optional<VisitRefusal> name(Key visit, String token) {
    return order(visit, open -> ordering.name(open.visit(), token, open.turn()));
  }

  /** The next times at which it could be. */
  public List<Instant> free(Key visit) {
    return open(visit).map(open -> ordering.free(open.visit(), open.turn())).orElse(List.of());
  }

  public Optional<VisitRefusal> shift(Key visit, Instant start, Staff by) {
    return order(visit, open -> ordering.shift(open.visit(), start, open.home(), by, open.turn()));
  }

  public Optional<VisitRefusal> result(Key visit, VisitResult result, Staff by) {
    return order(visit, open -> ordering.result(open.visit(), result, by, open.turn()));
  }

  /** Lets one person go alone, for a reason. */
  public Optional<VisitRefusal> except(Key visit, Secret reason, Staff by) {
    return order(
        visit,
        open -> ordering.except(open.visit(), open.home().profile(), by, reason, open.turn()));
  }

  /** Approves that ordinary visits of a programme go with one person, for this or next quarter. */
  public Optional<VisitRefusal> except(
      String dong, String programme, Quarter quarter, Secret reason, Staff by) {
    Quarter now = Quarter.of(VisitTimes.day(clock.instant()));
    Dong office = directory.dong(dong);
    Optional<Programme> named =
        VisitParts.programmes()
            .in(office, mishaps)
            .find(programme, VisitTimes.day(clock.instant()));
    if (named.isEmpty()) {
      return Optional.of(VisitRefusal.UNKNOWN_PROGRAMME);
    }
    if (!named.get().ordinary()) {
      return Optional.of(VisitRefusal.NOT_ORDINARY);
    }
    if (!quarter.equals(now) && !quarter.equals(now.next())) {
      return Optional.of(VisitRefusal.OTHER_QUARTER);
    }
    Written written =
        table.write(
            ExceptionCount.approved(
                ExceptionCount.key(dong, quarter, programme),
                new Visit.Exemption(by.token(), reason, Optional.of(quarter))));
    if (!(written instanceof Written.Applied)) {
      return Optional.of(VisitRefusal.EXCEPTED);
    }
    cover(dong, programme);
    return Optional.empty();
  }

  /**
   * What is planned with one person already may go; what is missed here, when it is reminded of.
   */
  private void cover(String dong, String programme) {
    table.board(VisitItem.list(dong), MAX_LISTED).stream()
        .filter(key -> Visit.is(key, programme))
        .forEach(
            key ->
                order(
                    key, open -> ordering.cover(open.visit(), open.home().profile(), open.turn())));
  }

  /** How often somebody went alone in a dong and quarter, a row a programme. */
  public List<ExceptionCount> exceptions(String dong, Quarter quarter) {
    return table.query(Dong.partition(dong), ExceptionCount.prefix(quarter), MAX_COUNTS).stream()
        .map(ExceptionCount::from)
        .toList();
  }

  private Optional<Open> open(Key key) {
    Instant now = clock.instant();
    Optional<Visit> visit = table.get(key).map(VisitItem::from);
    return visit
        .flatMap(found -> homes.family(found.household()))
        .map(
            home ->
                new Open(
                    visit.get(), home, new Turn(directory.dong(visit.get().dong()), now, now)));
  }

  private Optional<VisitRefusal> order(Key key, Order order) {
    return rounds.first(
        () -> {
          Optional<Open> open = open(key);
          if (open.isEmpty()) {
            return Optional.of(Optional.of(VisitRefusal.UNKNOWN));
          }
          Ordering.Ordered ordered = order.of(open.get());
          return ordered.refusal().isPresent()
              ? Optional.of(ordered.refusal())
              : rounds.written(ordered.changes(), Optional.<VisitRefusal>empty());
        });
  }
}
