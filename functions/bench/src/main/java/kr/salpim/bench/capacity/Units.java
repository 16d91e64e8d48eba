package kr.salpim.bench.capacity;

import java.util.Locale;

/** DynamoDB's request units. */
public record Units(double reads, double writes) {

  public static final Units NONE = new Units(0, 0);

  public Units plus(Units other) {
    return new Units(reads + other.reads, writes + other.writes);
  }

  public Units minus(Units other) {
    return new Units(reads - other.reads, writes - other.writes);
  }

  /** Whether neither is more than allowed. */
  public boolean within(Units most) {
    return reads <= most.reads && writes <= most.writes;
  }

  @Override
  public String toString() {
    return plain(reads) + " RRU, " + plain(writes) + " WRU";
  }

  static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
