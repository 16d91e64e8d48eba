package kr.salpim.bench.load;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files as an office gets them, made line by line while they are read. */
public final class Lists {

  private static final String HOUSEHOLDS = "관리번호,성명,성별,생년월일,전화번호,주소,가구유형,주거유형";
  private static final String SIGNALS = "관리번호,종류,기준일,개월,성명,생년월일,전화번호";

  private Lists() {}

  /** A header and so many households, each of one person. */
  public static Iterator<String> households(int rows) {
    return lines(HOUSEHOLDS, IntStream.range(0, rows).mapToObj(Lists::household));
  }

  /** A header and a row of arrears on each of so many people, who are the same. */
  public static Iterator<String> arrears(int rows) {
    return lines(SIGNALS, IntStream.range(0, rows).mapToObj(n -> signal("NHIS_ARREARS", n, 4)));
  }

  /** A header and one row for each {@code nth} of so many people: their power was cut. */
  public static Iterator<String> powerCuts(int people, int nth) {
    return lines(
        SIGNALS,
        IntStream.range(0, people / nth)
            .map(n -> n * nth)
            .mapToObj(n -> signal("POWER_CUT", n, 1)));
  }

  private static Iterator<String> lines(String header, Stream<String> rows) {
    return Stream.concat(Stream.of(header), rows).iterator();
  }

  private static String household(int n) {
    return "H-%d,%s,%s,%s,%s,%s,%s,%s"
        .formatted(
            n,
            People.name(n),
            n % 3 == 0 ? "남" : "여",
            People.birth(n),
            People.phone(n),
            People.address(n),
            "1인",
            n % 4 == 0 ? "공공임대" : "월세");
  }

  private static String signal(String kind, int n, int months) {
    return "%s-%d,%s,2026-11-02,%d,%s,%s,%s"
        .formatted(kind, n, kind, months, People.name(n), People.birth(n), People.phone(n));
  }
}
