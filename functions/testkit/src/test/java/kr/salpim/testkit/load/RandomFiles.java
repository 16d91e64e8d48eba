package kr.salpim.testkit.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.testkit.centre.DemoDong;

/**
 * Files of which many rows are about the same people, or nearly the same: drawn from families of
 * two, how few the seed says. A row may name one of them or both, leave out what is theirs, or say
 * what is somebody else's.
 */
final class RandomFiles {

  /** Of it the later files may change nothing, unless they are of one area. */
  private static final String OTHER_DONG = "1153056000";

  private static final String NO_DONG = "9999999999";

  /**
   * A file.
   *
   * @param lines the header first
   * @param dongs of which whoever loads it may change households
   */
  record File(LoadKind kind, String institution, List<String> dongs, List<String> lines) {}

  private final Random random;
  private final int pool;
  private final int rows;

  RandomFiles(long seed) {
    random = new Random(seed);
    pool = 3 + random.nextInt(40);
    rows = 20 + random.nextInt(40);
  }

  /** Households of two dong, more of them from another office, then signals about them. */
  List<File> draw() {
    return draw(List.of(DemoDong.CODE));
  }

  /**
   * Files of which no row is refused because others answer for the household. That leaves no trace:
   * done again after a crash the row may find a household of its own area that a later one made.
   */
  List<File> drawOfOneArea() {
    return draw(List.of(DemoDong.CODE, OTHER_DONG));
  }

  private List<File> draw(List<String> mine) {
    return List.of(
        new File(LoadKind.HOUSEHOLDS, "동주민센터", List.of(DemoDong.CODE, OTHER_DONG), households()),
        new File(LoadKind.HOUSEHOLDS, "보건소", mine, households()),
        new File(LoadKind.SIGNALS, "국민건강보험공단", mine, signals()));
  }

  private List<String> households() {
    return lines(
        "관리번호,dong,주거유형,주소,성명,생년월일,전화번호,성명2,생년월일2,전화번호2",
        () -> {
          int family = any();
          int named = random.nextInt(3);
          return String.join(
              ",",
              "h" + any(),
              dong(),
              random.nextBoolean() ? "월세" : "고시원",
              often(address(family)),
              named == 1 ? ",," : person(family),
              named == 0 ? ",," : person(family + pool));
        });
  }

  private List<String> signals() {
    return lines(
        "관리번호,dong,종류,기준일,주소,성명,생년월일,전화번호",
        () -> {
          int family = any();
          return String.join(
              ",",
              "s" + any(),
              dong(),
              "POWER_CUT",
              "2026-11-02",
              often(address(family)),
              person(family + (random.nextBoolean() ? pool : 0)));
        });
  }

  private List<String> lines(String header, Supplier<String> row) {
    List<String> lines = new ArrayList<>(List.of(header));
    while (lines.size() <= rows) {
      boolean again = lines.size() > 1 && random.nextInt(8) == 0;
      lines.add(again ? lines.get(1 + random.nextInt(lines.size() - 1)) : row.get());
    }
    return lines;
  }

  private String dong() {
    int drawn = random.nextInt(20);
    if (drawn == 0) {
      return NO_DONG;
    }
    return drawn < 4 ? OTHER_DONG : "";
  }

  private String person(int n) {
    String birth = "19%02d-03-02".formatted(mostly(n) % 100);
    return String.join(
        ",",
        often("김" + mostly(n)),
        random.nextInt(30) == 0 ? "soon" : often(birth),
        often("010-0000-%04d".formatted(mostly(n))));
  }

  private String address(int family) {
    return "디지털로 %d".formatted(1 + mostly(family));
  }

  private String often(String text) {
    return random.nextInt(4) == 0 ? "" : text;
  }

  private int mostly(int n) {
    return random.nextInt(8) == 0 ? any() : n;
  }

  private int any() {
    return random.nextInt(pool);
  }
}
