package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.centre.PlainPhones;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** The order in which everything is done: read, recorded, done. */
class DispatcherTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

  private static final Set<Door> BOTH = EnumSet.allOf(Door.class);

  private final MemoryTable table = new MemoryTable();
  private final List<String> done = new ArrayList<>();
  private final List<Metric> counted = new ArrayList<>();

  /** A command with a name and what it prepares. */
  private record Made(String name, BiFunction<Body, Operator, Deed> deed)
      implements OperatorCommand {
    @Override
    public Deed prepare(Body body, Operator by) {
      return deed.apply(body, by);
    }
  }

  /** A command of staff that tells who called. */
  private record Greeting(String name) implements StaffCommand {
    @Override
    public boolean needsPurpose() {
      return true;
    }

    @Override
    public Deed prepare(Body body, Staff by) {
      return Deed.read(by.token(), () -> DeskAnswer.of("HELLO", by.role().name()));
    }
  }

  @Test
  void whatCannotBeRecordedIsNotDone() {
    DeskAnswer answer =
        dispatcher(new ReadOnly(table), noting("note")).run(BOTH, call("note", "kim", ""));

    assertThat(answer.result()).isEqualTo(DeskAnswer.FAILED);
    assertThat(done).isEmpty();
  }

  @Test
  void whatIsUnforeseenNamesNoData() {
    Made broken =
        new Made(
            "broken",
            (body, by) ->
                Deed.read(
                    "1",
                    () -> {
                      throw new IllegalStateException("김순자 +821000000101");
                    }));

    DeskAnswer answer = dispatcher(table, broken).run(BOTH, call("broken", "kim", ""));

    assertThat(answer.result()).isEqualTo(DeskAnswer.FAILED);
    assertThat(answer.toString()).doesNotContain("김순자", "0101");
    assertThat(counted).as("what an alarm hears").containsExactly(Metric.DESK_FAILED);
  }

  @Test
  void aMisspeltFieldIsRefusedBeforeAnythingIsDone() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("nmae", "x");

    DeskAnswer answer =
        dispatcher(table, noting("note"))
            .run(BOTH, new DeskCommand("note", "kim", "board", "", body));

    assertThat(answer.error()).contains("body takes no other fields than name");
    assertThat(counted).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void staffAreKnownByTheirNumberAndSayWhatFor() {
    DemoDong.load(table, new PlainHash());
    Dispatcher dispatcher = dispatcher(table, new Greeting("hello"));

    assertThat(dispatcher.run(BOTH, call("hello", DemoDong.PLANNER, "visit")).body())
        .contains("PLANNER");
    assertThat(dispatcher.run(BOTH, call("hello", "010-0000-0301", "visit")).body())
        .contains("PLANNER");
    assertThat(dispatcher.run(BOTH, call("hello", DemoDong.PLANNER, "")).error())
        .contains("purpose must be a word such as visit or export-request");
    assertThat(dispatcher.run(BOTH, call("hello", DemoDong.RESIDENT, "visit")).result())
        .isEqualTo(DeskAnswer.REFUSED);
    assertThat(dispatcher.run(BOTH, call("hello", "kim", "visit")).result())
        .isEqualTo(DeskAnswer.REFUSED);
  }

  @Test
  void eachDoorTakesItsOwnCommandsAndNamesTheOther() {
    DemoDong.load(table, new PlainHash());
    Dispatcher dispatcher = dispatcher(table, new Greeting("hello"), noting("note"));

    assertThat(dispatcher.run(Set.of(Door.DESK), call("note", "kim", "")).error())
        .contains("command note is for operators: call desk-operator");
    assertThat(
            dispatcher.run(Set.of(Door.OPERATOR), call("hello", DemoDong.PLANNER, "visit")).error())
        .contains("command hello is for staff: call desk");
    assertThat(dispatcher.run(Set.of(Door.DESK), call("", "kim", "")).error())
        .contains("command must be one of hello");
    assertThat(done).isEmpty();
    dispatcher.run(Set.of(Door.OPERATOR), call("note", "kim", ""));
    assertThat(done).containsExactly("note");
  }

  @Test
  void twoCommandsOfOneNameAreADefectAtTheStart() {
    assertThatThrownBy(() -> dispatcher(table, noting("same"), noting("same")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two commands are called same");
  }

  private Made noting(String name) {
    return new Made(
        name,
        (body, by) -> {
          body.optionalText("name", 10);
          return Deed.change(
              "1",
              () -> {
                done.add(name);
                return DeskAnswer.of("DONE");
              });
        });
  }

  private Dispatcher dispatcher(Table table, Command... commands) {
    CountedIds ids = new CountedIds();
    return new Dispatcher(
        List.of(commands),
        new Callers(table, new PlainHash(), new PlainPhones(), NOW),
        new AccessBook(new AccessLog(table, NOW, ids), Optional::empty, table, ids),
        (metric, value) -> counted.add(metric));
  }

  private static DeskCommand call(String command, String by, String purpose) {
    return new DeskCommand(command, by, "board", purpose, JsonNodeFactory.instance.objectNode());
  }

  /** Nothing can be written to it. */
  private record ReadOnly(Table below) implements Table {
    @Override
    public List<Item> query(String partition, String sortPrefix, int limit) {
      return below.query(partition, sortPrefix, limit);
    }

    @Override
    public Optional<Item> get(Key key) {
      return below.get(key);
    }

    @Override
    public Written write(Change change) {
      throw new TableDown("test");
    }

    @Override
    public Written writeAll(List<Change> changes, String token) {
      throw new TableDown("test");
    }

    @Override
    public List<Due> due(String clockPartition, long untilMillis, int limit) {
      return below.due(clockPartition, untilMillis, limit);
    }

    @Override
    public List<Due> dueAfter(String clockPartition, Due after, int limit) {
      return below.dueAfter(clockPartition, after, limit);
    }

    @Override
    public List<Key> board(String boardPartition, int limit) {
      return below.board(boardPartition, limit);
    }
  }
}
