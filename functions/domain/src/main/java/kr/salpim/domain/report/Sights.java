package kr.salpim.domain.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.ProofOfLife;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** A partner saw somebody: nobody need be asked after them today. */
public final class Sights {

  private static final String SEEN = "seen";
  private static final String SEEN_AT = "seenAt";
  private static final String KIND = "kind";

  private final Directory directory;
  private final ProofOfLife proofs;
  private final Clock clock;
  private final Homes homes;
  private final Rounds rounds;

  public Sights(Table table, Directory directory, ProofOfLife proofs, Clock clock, Ids ids) {
    this.directory = directory;
    this.proofs = proofs;
    this.clock = clock;
    this.homes = new Homes(table);
    this.rounds = new Rounds(table, ids);
  }

  /** Whether a row says that somebody was seen today: of an earlier day it proves nothing. */
  boolean well(Map<String, String> fields) {
    Instant now = clock.instant();
    Optional<Instant> at = at(fields);
    return fields.getOrDefault(SEEN, "").equals("true")
        && !KindOf.tellsOfEmergency(fields.getOrDefault(KIND, ""))
        && at.filter(seen -> !seen.isAfter(now) && day(seen).equals(day(now))).isPresent();
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

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingDays.SEOUL).toLocalDate();
  }

  /**
   * Ends what is open of check-ins of these households; done before it changes nothing.
   *
   * @param dongs whose households the caller may tell of
   */
  void ends(List<String> households, Predicate<String> dongs) {
    for (String id : households) {
      rounds.first(
          () -> {
            Optional<Home> home =
                homes.root(id).filter(found -> dongs.test(found.household().dong()));
            return home.isEmpty() ? Optional.of(true) : ended(home.get());
          });
    }
  }

  private Optional<Boolean> ended(Home home) {
    Instant now = clock.instant();
    Turn turn = new Turn(directory.dong(home.household().dong()), now, now);
    List<Change> changes = proofs.seenByPartner(home.household().ids(), turn);
    return changes.isEmpty() ? Optional.of(true) : rounds.written(changes, true);
  }
}
