package kr.salpim.domain.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.ProofOfLife;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.partner.PartnerAccess;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** A partner saw somebody: what was asked before is answered. */
public final class Sights {

  static final String SEEN = "seen";
  static final String SEEN_AT = "seenAt";

  private static final String COMMAND = "send-signals";

  private final Directory directory;
  private final ProofOfLife proofs;
  private final Crew crew;
  private final Clock clock;
  private final Homes homes;
  private final Rounds rounds;
  private final PartnerAccess access;

  /**
   * @param crew ends what is open of several households at once
   */
  public Sights(
      Table table, Directory directory, ProofOfLife proofs, Crew crew, Clock clock, Ids ids) {
    this.directory = directory;
    this.proofs = proofs;
    this.crew = crew;
    this.clock = clock;
    this.homes = new Homes(table);
    this.rounds = new Rounds(table, ids);
    this.access = new PartnerAccess(new AccessLog(table, clock, ids));
  }

  /** When somebody was seen today, as a row says: of an earlier day it proves nothing. */
  Optional<Instant> seen(Map<String, String> fields) {
    Instant now = clock.instant();
    return at(fields)
        .filter(seen -> fields.getOrDefault(SEEN, "").equals("true"))
        .filter(seen -> !seen.isAfter(now) && WorkingDays.day(seen).equals(WorkingDays.day(now)));
  }

  private static Optional<Instant> at(Map<String, String> fields) {
    try {
      return Optional.ofNullable(fields.get(SEEN_AT))
          .map(OffsetDateTime::parse)
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /**
   * Ends what was open of check-ins of these households when somebody was seen; done before it
   * changes nothing.
   *
   * @param seen by household, when it was last
   * @param except households of which the caller tells an emergency as well
   * @param dongs whose households the caller may tell of
   * @param onTime before each household; throws where there is no time for more
   */
  void ends(
      PartnerCaller caller,
      Map<String, Instant> seen,
      Set<String> except,
      Predicate<String> dongs,
      Runnable onTime) {
    Map<String, Dong> read = new ConcurrentHashMap<>();
    Function<String, Dong> known = code -> read.computeIfAbsent(code, directory::dong);
    List<Supplier<Boolean>> pieces = new ArrayList<>();
    seen.forEach(
        (id, at) ->
            pieces.add(
                () -> {
                  onTime.run();
                  return rounds.first(
                      () ->
                          well(id, except, dongs)
                              .map(home -> ended(caller, home, at, known))
                              .orElse(Optional.of(true)));
                }));
    crew.all(pieces);
  }

  /** The household, unless it is in danger or another's to tell of. */
  private Optional<Home> well(String id, Set<String> except, Predicate<String> dongs) {
    return homes
        .root(id)
        .filter(home -> dongs.test(home.household().dong()))
        .filter(home -> Collections.disjoint(home.household().ids(), except));
  }

  private Optional<Boolean> ended(
      PartnerCaller caller, Home home, Instant at, Function<String, Dong> known) {
    Instant now = clock.instant();
    Turn turn = new Turn(known.apply(home.household().dong()), now, now);
    List<Change> changes =
        new ArrayList<>(
            proofs.seenByPartner(
                home.household().ids(), at, "partner:" + caller.partner().id(), turn));
    if (changes.isEmpty()) {
      return Optional.of(true);
    }
    changes.add(
        access.record(
            caller,
            home.household().id(),
            COMMAND,
            Verb.CHANGE,
            Set.of(FieldGroup.STATE),
            Optional.empty()));
    return rounds.written(changes, true);
  }
}
