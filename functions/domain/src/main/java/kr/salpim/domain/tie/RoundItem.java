package kr.salpim.domain.tie;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/** How a {@link Round} is laid out in its item. */
public final class RoundItem {

  public static final String DONG = "d";
  private static final String ZONE = "z";
  private static final String LEVEL = "lv";
  private static final String DIRECT = "di";
  private static final String LABEL = "lb";
  private static final String PLAIN = "lp";
  private static final String NEIGHBOUR = "ad";
  private static final String CHASED = "ct";
  private static final String SUBSTITUTE = "su";
  private static final String MISSES = "mi";
  private static final String CLOSES = "cl";
  private static final String STEP = "st";
  private static final String NEXT = "nx";
  private static final String HOLDER = "ho";
  private static final String OUTCOME = "oc";
  private static final String ENDING = "en";
  private static final String BY = "by";
  private static final String CLOSED_AT = "ca";
  private static final String NOTE = "no";
  private static final String RECORD = "rc";
  private static final String VERSION = "v";

  /** Attributes that are about other people than the neighbour. */
  public static final Set<String> OTHERS = Set.of(SUBSTITUTE, HOLDER, BY, PLAIN);

  private RoundItem() {}

  /** The change that writes a new round. */
  public static Change planned(Round round) {
    return new Change.Put(of(round, round.version()), Condition.absent());
  }

  /** The change that writes a round in the place of the stored one that it was made of. */
  public static Change changed(Round round) {
    return new Change.Put(of(round, round.version() + 1), Condition.is(VERSION, round.version()));
  }

  /**
   * The change by which the neighbour's own message ends the round, in the very write that stores
   * the message: no step can come after it, because each is on condition of the version. Nor can an
   * alert, where the round was escalated just before; what somebody said of it then stays.
   */
  public static Change heardFrom(Key round, Instant now) {
    return new Change.Update(
        round,
        Map.of(
            OUTCOME,
            new Value.Text(Outcome.HEARD_FROM.name()),
            ENDING,
            new Value.Text(Ending.REACHED.name()),
            CLOSED_AT,
            new Value.Num(now.toEpochMilli())),
        Map.of(VERSION, 1L),
        Set.of(),
        Condition.all(
            Condition.present(),
            Condition.any(
                Condition.missing(OUTCOME), Condition.is(ENDING, Ending.ESCALATED.name()))));
  }

  private static Item of(Round round, long version) {
    Item.Builder item =
        Item.at(round.key())
            .text(DONG, round.dong())
            .text(ZONE, round.zone())
            .text(LEVEL, round.level().name())
            .secret(LABEL, round.label())
            .secret(PLAIN, round.plain())
            .text(SUBSTITUTE, round.substitute())
            .number(CLOSES, round.closes().toEpochMilli())
            .number(STEP, round.step())
            .number(NEXT, round.due().toEpochMilli())
            .text(HOLDER, round.holder())
            .text(RECORD, RoundEntry.write(round.record()))
            .number(VERSION, version)
            .number(
                Attributes.EXPIRES, round.closes().getEpochSecond() + HouseholdKey.KEEP_SECONDS);
    if (round.direct()) {
      item.number(DIRECT, 1);
    }
    if (round.misses() > 0) {
      item.number(MISSES, round.misses());
    }
    if (!round.chased().isEmpty()) {
      item.text(CHASED, String.join("\n", round.chased()));
    }
    round.neighbour().ifPresent(to -> item.secret(NEIGHBOUR, to.toSecret()));
    round.closed().ifPresent(how -> closed(item, how));
    return item.build();
  }

  private static void closed(Item.Builder item, Round.Closed how) {
    item.text(OUTCOME, how.outcome().name())
        .text(ENDING, how.ending().name())
        .text(BY, how.by())
        .number(CLOSED_AT, how.at().toEpochMilli());
    how.note().ifPresent(note -> item.secret(NOTE, note));
  }

  public static Round from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Round(
        HouseholdKey.id(item.key()),
        sort[1],
        sort[2],
        item.text(DONG).orElseThrow(),
        item.text(ZONE),
        Level.valueOf(item.text(LEVEL).orElseThrow()),
        item.number(DIRECT).orElse(0) == 1,
        item.secret(LABEL).orElseThrow(),
        item.secret(PLAIN).orElseThrow(),
        item.secret(NEIGHBOUR).map(Address::from),
        item.text(CHASED).map(all -> Arrays.asList(all.split("\n"))).orElse(List.of()),
        item.text(SUBSTITUTE),
        (int) item.number(MISSES).orElse(0),
        Instant.ofEpochMilli(item.number(CLOSES).orElseThrow()),
        (int) item.number(STEP).orElseThrow(),
        Instant.ofEpochMilli(item.number(NEXT).orElseThrow()),
        item.text(HOLDER).orElseThrow(),
        item.text(OUTCOME).map(outcome -> closed(item, Outcome.valueOf(outcome))),
        RoundEntry.read(item.text(RECORD).orElseThrow()),
        item.number(VERSION).orElseThrow());
  }

  private static Round.Closed closed(Item item, Outcome outcome) {
    return new Round.Closed(
        outcome,
        Ending.valueOf(item.text(ENDING).orElseThrow()),
        item.text(BY),
        Instant.ofEpochMilli(item.number(CLOSED_AT).orElseThrow()),
        item.secret(NOTE));
  }

  /** How the neighbour whom a question is about is named to its reader. */
  public static Optional<String> named(Table table, Question question) {
    return Optional.of(question.subject())
        .filter(Round::is)
        .flatMap(table::get)
        .map(item -> from(item).labelFor(question.token()));
  }

  /** Where a round is looked after. */
  public static Optional<String> dong(Item item) {
    return item.text(DONG);
  }
}
