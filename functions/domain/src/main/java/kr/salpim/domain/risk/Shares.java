package kr.salpim.domain.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes whole percentages of points that sum to 100, by the largest remainder. */
final class Shares {

  private static final int PERCENT = 100;

  private Shares() {}

  /** The heaviest, at most {@link Assessment#MOST_REASONS}, and the rest as one. */
  static List<Share> of(List<Share> all) {
    List<Share> sorted = all.stream().sorted(Share.HEAVIEST).toList();
    if (sorted.size() <= Assessment.MOST_REASONS) {
      return percent(sorted);
    }
    List<Share> few = new ArrayList<>(sorted.subList(0, Assessment.MOST_REASONS));
    long rest = sorted.stream().skip(Assessment.MOST_REASONS).mapToLong(Share::points).sum();
    few.add(Share.rest((int) Math.min(rest, Integer.MAX_VALUE)));
    return percent(few);
  }

  private static List<Share> percent(List<Share> shares) {
    long total = shares.stream().mapToLong(Share::points).sum();
    if (total == 0) {
      return shares;
    }
    int[] percent = shares.stream().mapToInt(share -> floor(share, total)).toArray();
    int missing = PERCENT - IntStream.of(percent).sum();
    Comparator<Integer> largest = Comparator.comparing(at -> -remainder(shares.get(at), total));
    IntStream.range(0, percent.length)
        .boxed()
        .sorted(largest)
        .limit(missing)
        .forEach(at -> percent[at]++);
    return IntStream.range(0, percent.length)
        .mapToObj(at -> shares.get(at).withPercent(percent[at]))
        .toList();
  }

  private static int floor(Share share, long total) {
    return (int) ((long) share.points() * PERCENT / total);
  }

  private static long remainder(Share share, long total) {
    return (long) share.points() * PERCENT % total;
  }
}
