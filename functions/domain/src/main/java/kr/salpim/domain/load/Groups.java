package kr.salpim.domain.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together the rows that have something in common, be it by way of others. */
final class Groups {

  /** Each row's way to the first one of its group, which leads to itself. */
  private final int[] before;

  private Groups(int size) {
    before = new int[size];
    Arrays.setAll(before, n -> n);
  }

  /** Each row is in one group, in the order given; the longest group comes first. */
  static List<List<Row>> of(List<Row> rows) {
    Groups groups = new Groups(rows.size());
    Map<String, Integer> seen = new HashMap<>();
    for (int n = 0; n < rows.size(); n++) {
      for (String part : rows.get(n).reach()) {
        groups.join(seen.getOrDefault(part, n), n);
        seen.putIfAbsent(part, n);
      }
    }
    Map<Integer, List<Row>> byFirst = new LinkedHashMap<>();
    for (int n = 0; n < rows.size(); n++) {
      byFirst.computeIfAbsent(groups.first(n), first -> new ArrayList<>()).add(rows.get(n));
    }
    return byFirst.values().stream()
        .sorted(Comparator.<List<Row>>comparingInt(List::size).reversed())
        .toList();
  }

  private int first(int row) {
    int first = row;
    while (before[first] != first) {
      before[first] = before[before[first]];
      first = before[first];
    }
    return first;
  }

  private void join(int one, int other) {
    int first = Math.min(first(one), first(other));
    before[first(one)] = first;
    before[first(other)] = first;
  }
}
