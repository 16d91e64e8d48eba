package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;

/**
 * Somebody saw or heard a neighbour: what is open of check-ins ends, and whoever was asked hears
 * that they need not look any longer.
 */
public final class ProofOfLife {

  /** A tie's rounds of one day: the day's own, and one for the weather. */
  private static final int MAX_A_DAY = 2;

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Carers carers;
  private final RoundMessages messages;
  private final Closing closing;

  ProofOfLife(
      Table table, Directory directory, Carers carers, RoundMessages messages, Closing closing) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.carers = carers;
    this.messages = messages;
    this.closing = closing;
  }

  /**
   * Staff met the neighbour: ends the rounds in the write that says so.
   *
   * @param households ids of the household and of those that turned out to be it
   * @param by token of whoever met them
   */
  public List<Change> visited(List<String> households, String by, Turn turn) {
    return seen(households, Outcome.VISITED, Optional.of(by), turn);
  }

  /**
   * One of the staff answers an alert with its result: 만남 ends the rounds with it, and so does 통화됨
   * where somebody was looked for.
   */
  public List<Change> answered(Inbound inbound, Alert alert, Turn turn) {
    return inbound
        .answered()
        .filter(answer -> answer.kind() == QuestionKind.RESULT && !alert.closed())
        .map(answer -> AlertResult.chosen(answer.choice()))
        .map(result -> result(alert, result, inbound.token(), turn))
        .orElse(List.of());
  }

  /**
   * The result of an alert is recorded, in the write that does so.
   *
   * @param by token of whoever records it
   */
  public List<Change> result(Alert alert, AlertResult result, String by, Turn turn) {
    Optional<Outcome> outcome =
        switch (result) {
          case MET -> Optional.of(Outcome.VISITED);
          // Of what somebody else reported, the call may have been with whoever reported it.
          case SPOKE ->
              alert.kind() == CaseKind.RISK ? Optional.empty() : Optional.of(Outcome.CALLED);
          case HANDED_TO_RESCUE, MISTAKEN, HEARD_FROM, SUPERSEDED, WATCHED -> Optional.empty();
        };
    return outcome
        .flatMap(
            what ->
                homes
                    .root(alert.household())
                    .map(home -> seen(home.household().ids(), what, Optional.of(by), turn)))
        .orElse(List.of());
  }

  /**
   * A partner agency saw the neighbour: ends what began before. Who was well in the morning may
   * have been silent since.
   *
   * @param at when they were seen
   * @param by names the agency
   */
  public List<Change> seenByPartner(List<String> households, Instant at, String by, Turn turn) {
    return seen(
        households, Outcome.SEEN_BY_PARTNER, Optional.of(by), round -> began(round, at), turn);
  }

  /** Whether it was asked, or a silence was on its way to an alert, when somebody was seen. */
  private static boolean began(Round round, Instant at) {
    Optional<Instant> began =
        round
            .closed()
            .map(Round.Closed::at)
            .or(
                () ->
                    round.record().stream()
                        .filter(e -> e.what() == What.ASKED || e.what() == What.NEIGHBOUR_ASKED)
                        .map(RoundEntry::at)
                        .min(Instant::compareTo));
    return began.filter(start -> !start.isAfter(at)).isPresent();
  }

  private List<Change> seen(
      List<String> households, Outcome outcome, Optional<String> by, Turn turn) {
    return seen(households, outcome, by, round -> true, turn);
  }

  private List<Change> seen(
      List<String> households,
      Outcome outcome,
      Optional<String> by,
      Predicate<Round> which,
      Turn turn) {
    Sheets sheets = new Sheets(table);
    List<Change> changes = new ArrayList<>();
    Round.Closed how = new Round.Closed(outcome, Ending.REACHED, by, turn.now(), Optional.empty());
    households.stream()
        .flatMap(id -> open(id, turn))
        .filter(which)
        .forEach(
            round -> {
              changes.addAll(closing.ends(round, how));
              sheets.put(Closing.ended(round, how));
              changes.addAll(over(round, by.orElse(""), turn));
              by.ifPresent(who -> changes.addAll(messages.settled(round, who, turn)));
            });
    return once(changes, sheets);
  }

  /** The neighbour wrote, and the rounds were ended with the message: the rest of it. */
  public List<Change> heard(Inbound inbound, Turn turn) {
    Sheets sheets = new Sheets(table);
    List<Change> changes = new ArrayList<>();
    inbound.ends().stream()
        .filter(Round::is)
        .flatMap(key -> table.get(key).stream())
        .map(RoundItem::from)
        .forEach(
            round -> {
              sheets.put(round);
              // 못 뵈었어요 counts no longer, whether it was said before or just now.
              boolean silent = round.record().stream().anyMatch(e -> e.what() == What.CLOSED);
              if (silent || round.misses() > 0) {
                changes.add(Tie.reached(round.tie()));
              }
              changes.addAll(over(round, "", turn));
            });
    return once(changes, sheets);
  }

  /** Of a tie that has two rounds on a day both say that the neighbour was reached. */
  private static List<Change> once(List<Change> changes, Sheets sheets) {
    changes.addAll(sheets.changes());
    return Changes.once(changes);
  }

  private List<Change> over(Round round, String except, Turn turn) {
    Turn there = in(round.dong(), turn);
    return messages.over(
        round, carers.of(round.asked(), there.dong()), except, Ending.REACHED, there);
  }

  private Turn in(String dong, Turn turn) {
    return dong.equals(turn.dong().code())
        ? turn
        : new Turn(directory.dong(dong), turn.now(), turn.firstDue());
  }

  /** What is open of a household: of today, or of a night that began yesterday. */
  private Stream<Round> open(String household, Turn turn) {
    LocalDate today = CheckDays.day(turn.now());
    return Tie.of(table, household).stream()
        .flatMap(
            tie -> Stream.of(today.minusDays(1), today).flatMap(day -> rounds(household, tie, day)))
        .filter(round -> round.awaits(Outcome.VISITED));
  }

  private Stream<Round> rounds(String household, Key tie, LocalDate day) {
    Key first = Round.key(household, Tie.volunteer(tie), day.toString());
    return table.query(HouseholdKey.partition(household), first.sort(), MAX_A_DAY).stream()
        .map(RoundItem::from);
  }
}
