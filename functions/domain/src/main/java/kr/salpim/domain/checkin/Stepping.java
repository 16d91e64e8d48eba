package kr.salpim.domain.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.checkin.CheckLadder.Asked;
import kr.salpim.domain.checkin.CheckLadder.Rung;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Sheet;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/** What is due on a sheet: one step of each of its rounds, and one message for all of them. */
final class Stepping {

  /**
   * Neighbours of one message. What is answered to it is one transaction of a hundred writes, and a
   * neighbour may take seven of them; and more names nobody reads on a phone.
   */
  static final int MAX_LINES = 12;

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final CheckLadder ladder;
  private final Carers carers;
  private final RoundMessages messages;
  private final Closing closing;
  private final KeyedHash hash;

  Stepping(
      Table table,
      Directory directory,
      CheckLadder ladder,
      Carers carers,
      RoundMessages messages,
      Closing closing,
      KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.ladder = ladder;
    this.carers = carers;
    this.messages = messages;
    this.closing = closing;
    this.hash = hash;
  }

  /** One step of a sheet in the making. */
  private final class Step {
    private final Turn turn;
    private final Sheet sheet;
    private final Sheets sheets;
    private final Namesakes namesakes;
    private final StandIns standIns;
    private final Optional<Carer> holder;
    private final List<Round> asked = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean fresh;

    Step(Sheet sheet, Turn turn) {
      this.sheet = sheet;
      this.turn = turn;
      this.sheets = new Sheets(table).reading(sheet);
      this.namesakes = new Namesakes(table, sheet);
      this.standIns = new StandIns(carers, turn.dong(), sheet.day());
      this.holder =
          carers
              .find(turn.dong(), sheet.holder())
              .filter(carer -> carer.volunteer().filter(one -> !one.present(sheet.day())).isEmpty())
              .filter(carer -> carer.volunteer().isEmpty() || !carers.refused(carer.token()));
    }

    private void take(Sheet.Line line) {
      Optional<Round> found = table.get(line.round()).map(RoundItem::from);
      if (found.isEmpty()) {
        sheets.put(sheet.dong(), sheet.holder(), sheet.day(), line.erased());
      } else if (found.get().open() && found.get().holder().equals(sheet.holder())) {
        step(found.get());
      } else {
        boolean here = found.get().holder().equals(sheet.holder());
        Sheet.Line now = here ? Sheet.Line.of(found.get()) : line.gone();
        sheets.put(sheet.dong(), sheet.holder(), sheet.day(), now);
      }
    }

    private void step(Round round) {
      Optional<Home> home =
          homes.family(round.household()).filter(h -> h.household().standing().visited());
      Optional<Tie> tie = table.get(round.tie()).map(Tie::from);
      if (home.isEmpty() || tie.filter(one -> one.over(round.day())).isPresent()) {
        end(round, Outcome.OFF, Ending.CANCELLED);
        return;
      }
      boolean over = !turn.now().isBefore(round.closes());
      for (Rung rung : ladder.of(round.direct(), round.level(), round.day())) {
        if (rung.step() > round.step() && (!over || rung.asked() == Asked.STAFF)) {
          if (done(round, rung, home.get(), tie.filter(Tie::direct).isPresent())) {
            return;
          }
        }
      }
    }

    /** Whether the step could be done; else it is the next one's turn. */
    private boolean done(Round round, Rung rung, Home home, boolean direct) {
      return switch (rung.asked()) {
        case NEIGHBOUR -> direct && neighbour(round, rung, home);
        case VOLUNTEER -> ask(round, rung);
        case SUBSTITUTE -> substitute(round, rung);
        case STAFF -> {
          changes.add(closing.missed(round, turn.now(), turn.firstDue()));
          end(round, Outcome.SILENT, Ending.ESCALATED);
          yield true;
        }
      };
    }

    private boolean neighbour(Round round, Rung rung, Home home) {
      boolean refused =
          round.neighbour().filter(to -> carers.refused(hash.of(to.canonical()))).isPresent();
      if (round.neighbour().isEmpty() || refused || !Direct.allowed(home.profile())) {
        return false;
      }
      messages.askNeighbour(round, turn).ifPresent(changes::add);
      stepped(
          round
              .edit()
              .note(turn.now(), What.NEIGHBOUR_ASKED, "")
              .at(rung.step(), rung.pause(), turn.now())
              .done());
      return true;
    }

    private boolean ask(Round round, Rung rung) {
      if (holder.isEmpty() || namesakes.have(round, asked) || !goes(round)) {
        return false;
      }
      fresh |= !round.asked().contains(sheet.holder());
      asked.add(round);
      stepped(
          round
              .edit()
              .note(turn.now(), What.ASKED, sheet.holder())
              .at(rung.step(), rung.pause(), turn.now())
              .done());
      return true;
    }

    /** Where the neighbour was asked first, only now the volunteer has something to do. */
    private boolean goes(Round round) {
      boolean begins =
          round.direct()
              && round.volunteer().equals(sheet.holder())
              && !round.asked().contains(sheet.holder());
      return !begins || standIns.take(sheet.holder()).isPresent();
    }

    /** On the substitute's own sheet it is the substitute who is asked. */
    private boolean substitute(Round round, Rung rung) {
      boolean theirs = round.substitute().filter(sheet.holder()::equals).isPresent();
      if (theirs) {
        return !round.asked().contains(sheet.holder()) && ask(round, rung);
      }
      Optional<Volunteer> other = round.substitute().flatMap(standIns::take);
      other.ifPresent(one -> pass(round, one.token()));
      return other.isPresent();
    }

    private void pass(Round round, String to) {
      Round passed =
          round.edit().heldBy(to).dueAt(turn.now()).note(turn.now(), What.PASSED, to).done();
      changes.add(RoundItem.changed(passed));
      sheets.put(sheet.dong(), sheet.holder(), sheet.day(), Sheet.Line.of(round).gone());
      sheets.put(passed);
    }

    private void end(Round round, Outcome outcome, Ending ending) {
      if (ending == Ending.CANCELLED) {
        List<Carer> asked = carers.of(round.asked(), turn.dong());
        changes.addAll(messages.over(round, asked, "", ending, turn));
      }
      Round.Closed how =
          new Round.Closed(outcome, ending, Optional.empty(), turn.now(), Optional.empty());
      changes.addAll(closing.ends(round, how));
      sheets.put(Closing.ended(round, how));
    }

    private void stepped(Round round) {
      changes.add(RoundItem.changed(round));
      sheets.put(round);
    }

    private List<Change> changes() {
      List<Change> all = new ArrayList<>(sheets.changes());
      // A tie may have two rounds on a day, one of them for the weather.
      all.addAll(Changes.once(changes));
      all.addAll(standIns.changes());
      if (!asked.isEmpty()) {
        boolean more = goesOn(sheet, turn.now());
        all.addAll(messages.ask(holder.orElseThrow(), asked, !fresh, more, turn));
      }
      return all;
    }
  }

  /** Whether more is due of a sheet than one claim does. */
  static boolean goesOn(Item claimed, Instant now) {
    return Sheet.is(claimed.key()) && goesOn(Sheet.from(claimed), now);
  }

  private static boolean goesOn(Sheet sheet, Instant now) {
    return sheet.lines().stream().filter(line -> line.dueAt(now)).count() > MAX_LINES;
  }

  /**
   * @param claimed the sheet as the clock hands it on
   */
  List<Change> changes(Item claimed, Instant now) {
    Sheet sheet = Sheet.from(claimed);
    Step step = new Step(sheet, new Turn(directory.dong(sheet.dong()), now, now));
    sheet.lines().stream().filter(line -> line.dueAt(now)).limit(MAX_LINES).forEach(step::take);
    return step.changes();
  }
}
