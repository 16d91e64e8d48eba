package kr.salpim.domain.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.table.TableDown;
import org.junit.jupiter.api.Test;

/** Which rows wait for which, and what a failure ends. */
class TakingTest {

  private final List<Long> taken = new ArrayList<>();

  @Test
  void rowsThatHaveNothingInCommonAreGroupsOfTheirOwn() {
    assertThat(lines(row(1, "a"), row(2, "b"), row(3), row(4))).containsExactly("1", "2", "3", "4");
  }

  @Test
  void rowsAreTogetherByWayOfOthersAndTheLongestGroupIsFirst() {
    assertThat(lines(row(1, "x"), row(2, "a"), row(3, "b"), row(4, "c", "a"), row(5, "b", "c")))
        .containsExactly("2 3 4 5", "1");
  }

  @Test
  void outcomesComeInTheOrderOfLinesAndRowsOfAGroupAreTakenInIt() {
    List<Outcome> outcomes =
        new Taking(Crew.ALONE).all(List.of(read(1, "x"), read(2, "a"), read(3), read(4, "a")));
    assertThat(outcomes).extracting(Outcome::line).containsExactly(1L, 2L, 3L, 4L);
    assertThat(taken).containsExactly(2L, 4L, 1L, 3L);
  }

  @Test
  void whereOneFailsNoOtherIsBegun() {
    List<Supplier<Long>> pieces = new ArrayList<>();
    pieces.add(() -> begun(1));
    pieces.add(
        () -> {
          throw new TableDown("gone");
        });
    IntStream.rangeClosed(3, 200).forEach(n -> pieces.add(() -> begun(n)));
    assertThatThrownBy(() -> new Taking(new Stubborn()).atOnce(pieces))
        .isInstanceOf(TableDown.class)
        .hasMessage("gone");
    assertThat(taken).containsExactly(1L);
  }

  private static List<String> lines(Row... rows) {
    return Groups.of(Arrays.asList(rows)).stream()
        .map(group -> String.join(" ", group.stream().map(row -> "" + row.line()).toList()))
        .toList();
  }

  private static Row row(long line, String... reach) {
    return new Row(line, Set.of(reach), () -> new RowResult.Taken("h"));
  }

  private Supplier<Row> read(long line, String... reach) {
    return () ->
        new Row(
            line,
            Set.of(reach),
            () -> {
              begun(line);
              return new RowResult.Taken("h");
            });
  }

  private long begun(long number) {
    taken.add(number);
    return number;
  }

  /** Goes on after a failure, as one of several threads does, and tells it at the end. */
  private static final class Stubborn implements Crew {
    @Override
    public <T> List<T> all(List<Supplier<T>> pieces) {
      List<RuntimeException> failures = new ArrayList<>();
      for (Supplier<T> piece : pieces) {
        try {
          piece.get();
        } catch (TableDown down) {
          failures.add(down);
        }
      }
      throw failures.get(0);
    }
  }
}
