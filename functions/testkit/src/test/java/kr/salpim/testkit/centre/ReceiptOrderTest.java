package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.Receipt;
import kr.salpim.domain.outbox.Receipts;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Receipts come twice and in any order. Every sequence of up to five is applied to a message, and
 * what it ends as depends on which receipts came, never on their order.
 */
class ReceiptOrderTest {

  private static final int MOST = 5;
  private static final Line LINE = Line.parse("solapi/demo");
  private static final String ID = "message-0001";
  private static final String REFERENCE = "provider-0001";
  private static final Instant NOW = Centre.START;

  /** Where the message stands when the first receipt comes. */
  private enum Start {
    SENDING(State.SENDING, true),
    ACCEPTED(State.ACCEPTED, true),
    ACCEPTED_AT_ITS_END(State.ACCEPTED, false),
    UNKNOWN_AND_PARKED(State.UNKNOWN, false);

    private final State state;
    private final boolean onTheClock;

    Start(State state, boolean onTheClock) {
      this.state = state;
      this.onTheClock = onTheClock;
    }
  }

  private enum Kind {
    PENDING(State.ACCEPTED, "2000", 1),
    DELIVERED(State.DELIVERED, "4000", 2),
    FAILED(State.FAILED, "3058", 3),
    DELIVERED_AGAIN(State.DELIVERED, "4000", 4),
    FAILED_OTHERWISE(State.FAILED, "3104", 5);

    private final State state;
    private final String code;
    private final int minute;

    Kind(State state, String code, int minute) {
      this.state = state;
      this.code = code;
      this.minute = minute;
    }

    private Receipt receipt(Optional<String> ours) {
      Instant at = NOW.plus(Duration.ofMinutes(minute));
      return new Receipt(LINE, REFERENCE, ours, state, code, at);
    }
  }

  /** What people and the clock see of a message; when it is due and ended aside. */
  private record Seen(State state, Optional<String> clock, boolean due, Optional<String> board) {}

  @ParameterizedTest
  @EnumSource
  void underOurIdEverySequenceEndsAsItsReceiptsSay(Start start) {
    everySequence(start, (table, receipts) -> {}, kind -> kind.receipt(Optional.of(ID)));
  }

  @ParameterizedTest
  @EnumSource
  void underTheProvidersReferenceEverySequenceEndsAsItsReceiptsSay(Start start) {
    everySequence(
        start,
        (table, receipts) -> receipts.expect(LINE, REFERENCE, ID),
        kind -> kind.receipt(Optional.empty()));
  }

  /** Some come before the reference is known; the tick then looks what waits. */
  @ParameterizedTest
  @EnumSource(
      value = Start.class,
      names = {"ACCEPTED"})
  void howeverManyComeTooEarlyEverySequenceEndsAsItsReceiptsSay(Start start) {
    Map<Set<Kind>, Seen> ends = new HashMap<>();
    for (List<Kind> sequence : sequences()) {
      for (int early = 0; early <= sequence.size(); early++) {
        MemoryTable table = stored(start);
        Receipts receipts = receipts(table);
        for (int n = 0; n < sequence.size(); n++) {
          if (n == early) {
            receipts.expect(LINE, REFERENCE, ID);
          }
          receipts.take(sequence.get(n).receipt(Optional.empty()));
        }
        receipts.expect(LINE, REFERENCE, ID);
        if (OutgoingItem.stateOf(item(table)) == State.ACCEPTED) {
          receipts.early(LINE, REFERENCE);
        }
        judge(start, sequence, seen(table), ends, early + " early");
      }
    }
    assertThat(ends).hasSize(1 << Kind.values().length);
  }

  private void everySequence(Start start, Before before, From from) {
    Map<Set<Kind>, Seen> ends = new HashMap<>();
    for (List<Kind> sequence : sequences()) {
      MemoryTable table = stored(start);
      Receipts receipts = receipts(table);
      before.happens(table, receipts);
      sequence.forEach(kind -> receipts.take(from.receipt(kind)));
      judge(start, sequence, seen(table), ends, "in order");
    }
    assertThat(ends).hasSize(1 << Kind.values().length);
  }

  private interface Before {
    void happens(MemoryTable table, Receipts receipts);
  }

  private interface From {
    Receipt receipt(Kind kind);
  }

  private static void judge(
      Start start, List<Kind> sequence, Seen seen, Map<Set<Kind>, Seen> ends, String how) {
    String where = start + " " + sequence + " " + how;
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(sequence);
    assertThat(seen).as(where).isEqualTo(ends.computeIfAbsent(kinds, k -> seen));
    assertThat(seen.state()).as(where).isEqualTo(expected(start, kinds));
    switch (seen.state()) {
      case DELIVERED -> assertThat(seen.due() || seen.board().isPresent()).as(where).isFalse();
      case FAILED -> {
        assertThat(seen.clock()).as(where).contains(Timer.OUTGOING.partition(ID));
        assertThat(seen.due()).as(where).isTrue();
        assertThat(seen.board()).as(where).isEmpty();
      }
      default -> assertThat(seen.due()).as(where).isEqualTo(seen.clock().isPresent());
    }
  }

  private static State expected(Start start, Set<Kind> kinds) {
    return Stream.of(State.DELIVERED, State.FAILED, State.ACCEPTED)
        .filter(state -> kinds.stream().anyMatch(kind -> kind.state == state))
        .findFirst()
        .orElse(start.state);
  }

  /** All sequences of none to five receipts, each kind as often as one likes. */
  private static List<List<Kind>> sequences() {
    List<List<Kind>> all = new ArrayList<>(List.of(List.of()));
    for (int from = 0, length = 1; length <= MOST; length++) {
      int until = all.size();
      for (; from < until; from++) {
        for (Kind kind : Kind.values()) {
          all.add(Stream.concat(all.get(from).stream(), Stream.of(kind)).toList());
        }
      }
    }
    assertThat(all).hasSize(1 + 5 + 25 + 125 + 625 + 3_125).doesNotHaveDuplicates();
    return all;
  }

  private static Receipts receipts(MemoryTable table) {
    return new Receipts(table, new PlainHash(), new MovedClock(NOW));
  }

  private static MemoryTable stored(Start start) {
    Item.Builder item =
        Item.at(Outgoing.key(ID))
            .number(OutgoingItem.STATE, start.state.rank())
            .text(OutgoingItem.WAY, LINE.toString());
    if (start.onTheClock) {
      item.text(Attributes.CLOCK, Timer.OUTGOING.partition(ID))
          .number(Attributes.DUE, NOW.plus(Timer.LEASE).toEpochMilli());
    }
    if (start == Start.UNKNOWN_AND_PARKED) {
      item.text(Attributes.BOARD, Parking.list(DemoDong.CODE))
          .number(Attributes.BOARD_AT, NOW.toEpochMilli());
    }
    MemoryTable table = new MemoryTable();
    table.write(new Change.Put(item.build(), Condition.absent()));
    return table;
  }

  private static Seen seen(MemoryTable table) {
    Item item = item(table);
    return new Seen(
        OutgoingItem.stateOf(item),
        item.text(Attributes.CLOCK),
        item.number(Attributes.DUE).isPresent(),
        item.text(Attributes.BOARD));
  }

  private static Item item(MemoryTable table) {
    return table.get(Outgoing.key(ID)).orElseThrow();
  }
}
