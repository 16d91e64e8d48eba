package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/**
 * Rounds of one volunteer's neighbours on a day, in the making: who goes to each, how each is named
 * and on whose sheet it stands. All of it is written in one transaction.
 */
final class DayRounds {

  /**
   * Writes of one transaction of a hundred: when so many are made up, one neighbour more still
   * fits, and whoever is left waits for the next claim.
   */
  static final int MAX_WRITES = 90;

  /** The volunteer, and what was claimed. */
  private static final int OTHER_WRITES = 2;

  private final Carers carers;
  private final NewRound rounds;
  private final Turn turn;
  private final LocalDate day;
  private final boolean refused;
  private final StandIns standIns;
  private final Sheets sheets;
  private final Map<String, List<Secret>> labels = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Volunteer volunteer;
  private boolean busier;

  DayRounds(
      Table table, Carers carers, NewRound rounds, Volunteer volunteer, LocalDate day, Turn turn) {
    this.carers = carers;
    this.rounds = rounds;
    this.volunteer = volunteer;
    this.day = day;
    this.turn = turn;
    this.refused = carers.refused(volunteer.token());
    this.standIns = new StandIns(carers, turn.dong(), day);
    this.sheets = new Sheets(table);
  }

  /** Whether nothing more fits: the rest is made up by the next claim, at once. */
  boolean full() {
    return OTHER_WRITES + changes.size() + standIns.size() + sheets.size() >= MAX_WRITES;
  }

  /**
   * One neighbour more.
   *
   * @param mark what comes after the day in the round's occurrence
   * @param hours says when the round is, where that is not the tie's own hours
   * @return false where nobody works there who could be asked
   */
  boolean add(Tie tie, Home home, String mark, UnaryOperator<Round> hours) {
    Optional<Carer> carer = carer(tie, home);
    carer.ifPresent(who -> add(hours.apply(round(tie, home, who, mark))));
    return carer.isPresent();
  }

  private Round round(Tie tie, Home home, Carer carer, String mark) {
    List<Secret> others = labels.computeIfAbsent(carer.token(), who -> new ArrayList<>());
    NewRound.Names names = new NewRound.Names(volunteer.name(), others);
    Round round = rounds.of(tie, home, names, carer, day, mark, turn);
    others.add(round.label());
    return round;
  }

  private void add(Round round) {
    changes.add(RoundItem.planned(round));
    for (String token : round.chased()) {
      Chase chase = Chase.ofRound(token, round.chase(), round.key());
      changes.add(new Change.Put(chase.toItem(), Condition.always()));
    }
    sheets.put(round);
  }

  /** Another change that belongs to it. */
  void also(Change change) {
    changes.add(change);
  }

  /** Whoever goes: the volunteer, the substitute, or the one who answers for volunteers. */
  private Optional<Carer> carer(Tie tie, Home home) {
    if (NewRound.direct(tie, home) && volunteer.present(day)) {
      // Asked only where the neighbour stays silent, and counted then.
      return Optional.of(Carer.of(volunteer));
    }
    if (!refused && carers.mayGo(volunteer, turn.dong(), day)) {
      volunteer = volunteer.working(day, carers.minutes(day));
      busier = true;
      return Optional.of(Carer.of(volunteer));
    }
    return tie.substitute()
        .flatMap(standIns::take)
        .map(Carer::of)
        .or(() -> Carers.coordinator(turn.dong(), home.household().zone(), day).map(Carer::of));
  }

  /** The volunteer with the rounds that are added. */
  Volunteer volunteer() {
    return volunteer;
  }

  /** Whether any of them counts against the volunteer's limits. */
  boolean busier() {
    return busier;
  }

  /** All but the volunteer's own change. */
  List<Change> changes() {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(standIns.changes());
    all.addAll(sheets.changes());
    return all;
  }
}
