package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.alert.Sighted;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.contact.Remark;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/**
 * What people answer about neighbours. 못 뵈었어요 twice in a row, or once of somebody at high risk, is
 * for the staff; and 걱정돼요 always.
 */
public final class RoundAnswers {

  /** So often in a row somebody is not met before the staff hear of it. */
  private static final int MISSES = 2;

  private final Table table;
  private final Carers carers;
  private final CheckDays days;
  private final RoundMessages messages;
  private final Closing closing;
  private final Sighted sighted;
  private final Replying replying;

  RoundAnswers(
      Table table,
      Carers carers,
      CheckDays days,
      RoundMessages messages,
      Closing closing,
      Sighted sighted,
      Replying replying) {
    this.table = table;
    this.carers = carers;
    this.days = days;
    this.messages = messages;
    this.closing = closing;
    this.sighted = sighted;
    this.replying = replying;
  }

  /** Whether a message answers questions about neighbours. */
  public static boolean concerns(Inbound inbound) {
    return inbound.answered().filter(a -> a.kind() == QuestionKind.CHECK_IN).isPresent();
  }

  /** The round that a message answers first; its dong is the one that is answered for. */
  public Optional<Round> round(Inbound inbound) {
    return inbound
        .answered()
        .filter(answered -> answered.kind() == QuestionKind.CHECK_IN)
        .flatMap(answered -> table.get(answered.subject()))
        .map(RoundItem::from);
  }

  /**
   * What became of one answer.
   *
   * @param ending empty where the round had ended before
   * @param again the day on which the neighbour is asked after once more
   * @param told whether it came late and whoever looks after the household's alert hears of it
   */
  record Said(
      Round round,
      Outcome outcome,
      Optional<Ending> ending,
      Optional<LocalDate> again,
      boolean told) {}

  /**
   * Who says something of neighbours.
   *
   * @param note what they wrote beside it
   * @param heard whether it is an emergency, which is heard as such: a worry is part of it
   */
  private record Speaker(String token, Optional<Secret> note, boolean heard) {}

  record Recorded(Said said, List<Change> changes) {}

  /** What the answers of a message change, in one transaction; whoever wrote it hears of it. */
  public List<Change> answer(Inbound inbound, Turn turn) {
    Optional<Secret> note = Remark.read(inbound.text().reveal()).map(Remark::note);
    boolean heard = inbound.meaning() == Meaning.MESSAGE;
    Answered answered = new Answered(new Speaker(inbound.token(), note, heard), turn);
    List<Said> said =
        inbound.answers().stream().flatMap(answer -> answered.take(answer).stream()).toList();
    List<Change> changes = answered.changes();
    changes.addAll(replying.to(inbound, said, turn));
    return changes;
  }

  /** The same, said at the desk of a round that is open. */
  Recorded record(Round round, Outcome outcome, String by, Optional<Secret> note, Turn turn) {
    Answered answered = new Answered(new Speaker(by, note, false), turn);
    Said said = answered.open(round, outcome);
    List<Change> changes = answered.changes();
    changes.addAll(messages.settled(round, by, turn));
    return new Recorded(said, changes);
  }

  /** What somebody says of neighbours at once. */
  private final class Answered {
    private final Speaker who;
    private final Turn turn;
    private final Sheets sheets = new Sheets(table);
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Instant> again = new TreeMap<>();

    Answered(Speaker who, Turn turn) {
      this.who = who;
      this.turn = turn;
    }

    private List<Change> changes() {
      // A tie may have two rounds on a day, one of them for the weather.
      List<Change> all = new ArrayList<>(Changes.once(changes));
      all.addAll(sheets.changes());
      all.addAll(planned(again, turn));
      return all;
    }

    private Optional<Said> take(Inbound.Answered answer) {
      Outcome outcome = Outcome.chosen(answer.choice()).orElseThrow();
      return table
          .get(answer.subject())
          .map(RoundItem::from)
          .map(
              round ->
                  round.awaits(outcome) && !Tie.ended(table, round)
                      ? open(round, outcome)
                      : late(round, outcome));
    }

    private Said open(Round round, Outcome outcome) {
      Optional<LocalDate> next = Optional.empty();
      if (outcome == Outcome.WORRIED) {
        worried(round);
      }
      if (outcome == Outcome.NOT_MET) {
        next = notMet(round);
      }
      Ending ending = next.isPresent() ? Ending.PASSED_ON : ending(outcome);
      Round.Closed how =
          new Round.Closed(outcome, ending, Optional.of(who.token()), turn.now(), who.note());
      changes.addAll(closing.ends(round, how));
      sheets.put(Closing.ended(round, how));
      // Of a round before it an alert may still be open, and somebody on their way.
      sighting(round, outcome).ifPresent(changes::addAll);
      changes.addAll(
          messages.over(round, carers.of(round.asked(), turn.dong()), who.token(), ending, turn));
      return new Said(round, outcome, Optional.of(ending), next, false);
    }

    /** Of an emergency the message itself is heard. */
    private void worried(Round round) {
      if (!who.heard()) {
        // What a second one says, or the same one again, stands beside it.
        String by = who.token() + "|" + who.note().map(Secret::reveal).orElse("");
        changes.add(closing.worried(round, by, who.note(), turn.now(), turn.firstDue()));
      }
    }

    /**
     * The day on which the neighbour is asked after once more; empty where the staff hear of it.
     */
    private Optional<LocalDate> notMet(Round round) {
      Optional<Tie> tie = table.get(round.tie()).map(Tie::from);
      int before = Math.max(round.misses(), tie.map(Tie::misses).orElse(0));
      boolean grave = round.level().compareTo(Level.CRISIS) >= 0 || before + 1 >= MISSES;
      Optional<LocalDate> next =
          tie.filter(one -> !grave)
              .flatMap(
                  one -> Optional.of(days.firstFrom(one, round.day().plusDays(1))).filter(one::on));
      tie.ifPresent(one -> changes.add(one.missed(next)));
      next.ifPresent(
          day ->
              again.merge(
                  round.volunteer(),
                  days.planned(day, tie.stream().toList()),
                  RoundAnswers::earlier));
      // Nobody may ask on a day after the tie's last.
      if (next.isEmpty()) {
        changes.add(closing.missed(round, turn.now(), turn.firstDue()));
      }
      return next;
    }

    /** The round had ended, or its tie: it stays as it is, but a worry or sighting is heard. */
    private Said late(Round round, Outcome outcome) {
      if (outcome == Outcome.WORRIED) {
        worried(round);
      }
      Optional<List<Change>> told = sighting(round, outcome);
      told.ifPresent(changes::addAll);
      return new Said(round, outcome, Optional.empty(), Optional.empty(), told.isPresent());
    }

    /** What an open alert of the household gains where a volunteer saw or called the neighbour. */
    private Optional<List<Change>> sighting(Round round, Outcome outcome) {
      return outcome.reached()
          ? sighted.told(round.household(), () -> witness(outcome), turn)
          : Optional.empty();
    }

    private Optional<Sighted.By> witness(Outcome outcome) {
      return carers
          .volunteer(turn.dong(), who.token())
          .map(one -> new Sighted.By(one.token(), one.name(), outcome.name()));
    }
  }

  private static Ending ending(Outcome outcome) {
    return outcome.reached() ? Ending.REACHED : Ending.ESCALATED;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The volunteers are planned for the days on which their neighbours are asked after again. */
  private List<Change> planned(Map<String, Instant> again, Turn turn) {
    return again.entrySet().stream()
        .flatMap(
            entry ->
                carers.volunteer(turn.dong(), entry.getKey()).stream()
                    .map(volunteer -> volunteer.dueAt(entry.getValue()))
                    .map(Volunteer::changed))
        .toList();
  }
}
