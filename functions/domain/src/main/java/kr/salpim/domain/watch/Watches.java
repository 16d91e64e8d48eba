package kr.salpim.domain.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import kr.salpim.domain.visit.VisitNumbers;

/** Which watches an office has, and who wears them. */
public final class Watches {

  /** More places than any row of the numbers allows. */
  private static final int MAX_PLACES = 99;

  /** What became of a watch. */
  public enum Result {
    REGISTERED,
    /** The office has it already. */
    KNOWN,
    /** Another office has it. */
    ELSEWHERE,
    /** The office has as many as it may. */
    FULL,
    REMOVED,
    /** Handed out. */
    OUT,
    /** Handed in. */
    IN,
    /** Somebody else wears it. */
    WORN,
    /** No office has such a watch. */
    UNKNOWN
  }

  private final Table table;
  private final KeyedHash hash;
  private final VisitNumbers numbers;
  private final Clock clock;
  private final Rounds rounds;

  public Watches(Table table, KeyedHash hash, VisitNumbers numbers, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.numbers = numbers;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** The watch with this device id. */
  public Optional<Watch> find(String device) {
    return table.get(Watch.key(Sos.watch(hash, device))).map(Watch::from);
  }

  /** All that an office has. */
  public List<Watch> of(String office) {
    return places(office).stream()
        .flatMap(place -> table.get(Watch.key(place.watch())).stream())
        .map(Watch::from)
        .toList();
  }

  /** How many watches an office may have: a dong three, a district office one. */
  public int limit(String office) {
    boolean gu = Dong.gu(office).equals(office);
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
    return numbers.number(gu ? "watches gu" : "watches dong", today);
  }

  public Result register(String office, String device) {
    return rounds.first(() -> registered(office, device));
  }

  private Optional<Result> registered(String office, String device) {
    Optional<Watch> known = find(device);
    if (known.isPresent()) {
      return Optional.of(known.get().office().equals(office) ? Result.KNOWN : Result.ELSEWHERE);
    }
    List<Integer> taken = places(office).stream().map(WatchPlace::number).toList();
    Optional<Integer> free =
        IntStream.rangeClosed(1, limit(office))
            .boxed()
            .filter(number -> !taken.contains(number))
            .findFirst();
    if (free.isEmpty() || taken.size() >= limit(office)) {
      return Optional.of(Result.FULL);
    }
    String id = Sos.watch(hash, device);
    Watch watch = new Watch(id, office, free.get(), new Secret(device), Optional.empty(), 0);
    WatchPlace place = new WatchPlace(office, free.get(), id);
    return rounds.written(List.of(watch.added(), place.taken()), Result.REGISTERED);
  }

  /** Takes a watch away from an office; one that somebody wears must be handed in first. */
  public Result remove(String office, String device) {
    return rounds.first(() -> removed(office, device));
  }

  private Optional<Result> removed(String office, String device) {
    Optional<Watch> known = find(device);
    if (known.isEmpty()) {
      return Optional.of(Result.UNKNOWN);
    }
    Watch watch = known.get();
    if (!watch.office().equals(office)) {
      return Optional.of(Result.ELSEWHERE);
    }
    if (watch.out()) {
      return Optional.of(Result.WORN);
    }
    WatchPlace place = new WatchPlace(office, watch.number(), watch.id());
    return rounds.written(List.of(watch.removed(), place.freed()), Result.REMOVED);
  }

  /** Hands a watch out; whoever wears it already keeps it. */
  public Result handOut(String device, Staff to) {
    return rounds.first(
        () -> {
          Optional<Watch> known = find(device);
          if (known.isEmpty()) {
            return Optional.of(Result.UNKNOWN);
          }
          if (known.get().out()) {
            boolean same = known.get().wearer().orElseThrow().token().equals(to.token());
            return Optional.of(same ? Result.OUT : Result.WORN);
          }
          return written(known.get().wornBy(to, clock.instant()), Result.OUT);
        });
  }

  /** Hands a watch in; who wore it last stays known. */
  public Result handIn(String device) {
    return rounds.first(
        () -> {
          Optional<Watch> known = find(device);
          if (known.isEmpty()) {
            return Optional.of(Result.UNKNOWN);
          }
          return known.get().out()
              ? written(known.get().back(clock.instant()), Result.IN)
              : Optional.of(Result.IN);
        });
  }

  private Optional<Result> written(Watch watch, Result done) {
    return table.write(watch.changed()) instanceof Written.Applied
        ? Optional.of(done)
        : Optional.empty();
  }

  private List<WatchPlace> places(String office) {
    return table.query(Dong.partition(office), WatchPlace.SORT_PREFIX, MAX_PLACES).stream()
        .map(WatchPlace::from)
        .toList();
  }
}
