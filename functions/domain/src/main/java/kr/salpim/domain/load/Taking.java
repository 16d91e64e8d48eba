package kr.salpim.domain.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kr.salpim.domain.clock.Crew;

/**
 * Takes rows several at once, but those that have something in common in the order of their lines:
 * what comes of each is what would come of it if one were taken after the other.
 */
final class Taking {

  private final Crew crew;

  Taking(Crew crew) {
    this.crew = crew;
  }

  /** What came of the rows, in the order of their lines. */
  List<Outcome> all(List<Supplier<Row>> reads) {
    List<Supplier<List<Outcome>>> groups = new ArrayList<>();
    for (List<Row> group : Groups.of(atOnce(reads))) {
      groups.add(() -> inOrder(group));
    }
    return atOnce(groups).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Outcome::line))
        .toList();
  }

  private static List<Outcome> inOrder(List<Row> group) {
    return group.stream().map(row -> new Outcome(row.line(), row.take().get())).toList();
  }

  /** Where one piece fails no other is begun: whoever called waits for an answer. */
  <T> List<T> atOnce(List<Supplier<T>> pieces) {
    AtomicReference<List<RuntimeException>> failed = new AtomicReference<>(List.of());
    List<Supplier<T>> careful = new ArrayList<>();
    for (Supplier<T> piece : pieces) {
      careful.add(
          () -> {
            for (RuntimeException failure : failed.get()) {
              throw failure;
            }
            try {
              return piece.get();
            } catch (RuntimeException failure) {
              failed.set(List.of(failure));
              throw failure;
            }
          });
    }
    return crew.all(careful);
  }
}
