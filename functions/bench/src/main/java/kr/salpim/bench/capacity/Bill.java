package kr.salpim.bench.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.domain.clock.Timer;

/** What a piece of work cost, call by call; each action of a transaction is a line of its own. */
final class Bill {

  /** A clock's partition is its kind and its shard. */
  private static final Pattern CLOCKS =
      Pattern.compile(
          Arrays.stream(Timer.values())
              .map(Timer::kind)
              .collect(Collectors.joining("|", "(", ")#.*")));

  private record Line(String partition, String text, Units units) {}

  private final List<Line> lines = new ArrayList<>();

  Bill() {}

  private Bill(List<Line> lines) {
    this.lines.addAll(lines);
  }

  /**
   * @param partition where the call was at; empty where it was at several
   */
  void add(String partition, String text, Units units) {
    lines.add(new Line(partition, text, units));
  }

  Bill plus(Bill other) {
    Bill sum = new Bill(lines);
    sum.lines.addAll(other.lines);
    return sum;
  }

  /** The lines at partitions that begin so. */
  Bill at(String partition) {
    return new Bill(lines.stream().filter(l -> l.partition().startsWith(partition)).toList());
  }

  /** The lines at all other partitions. */
  Bill except(String partition) {
    return new Bill(lines.stream().filter(l -> !l.partition().startsWith(partition)).toList());
  }

  /** The lines but for the reads of the clock: those a tick does whatever is due. */
  Bill exceptClock() {
    return new Bill(lines.stream().filter(l -> !CLOCKS.matcher(l.partition()).matches()).toList());
  }

  /** The last line alone. */
  Bill last() {
    return new Bill(lines.subList(lines.size() - 1, lines.size()));
  }

  Units units() {
    return lines.stream().map(Line::units).reduce(Units.NONE, Units::plus);
  }

  /** The lines in order; equal ones are counted. */
  String where() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    lines.forEach(line -> counts.merge(line.text(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " x " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
