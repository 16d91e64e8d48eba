package kr.salpim.testkit.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.testkit.centre.DemoDong;

/**
 * Files of which many rows are about the same people, or nearly the same: drawn from few names,
 * birth dates, phones, addresses and references, how few the seed says.
 */
final class RandomFiles {

  /** Of it the later files may change nothing. */
  static final String OTHER_DONG = "1153056000";

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
    pool = 3 + random.nextInt(60);
    rows = 20 + random.nextInt(40);
  }

  /** Households of two dong, more of them from another office, then signals about them. */
  List<File> draw() {
    List<String> all = List.of(DemoDong.CODE, OTHER_DONG);
    List<String> mine = List.of(DemoDong.CODE);
    return List.of(
        new File(LoadKind.HOUSEHOLDS, "동주민센터", all, households()),
        new File(LoadKind.HOUSEHOLDS, "보건소", mine, households()),
        new File(LoadKind.SIGNALS, "국민건강보험공단", mine, signals()));
  }

  private List<String> households() {
    return lines(
        "관리번호,dong,주거유형,주소,성명,생년월일,전화번호,성명2,생년월일2,전화번호2",
        () ->
            String.join(
                ",",
                one("h"),
                dong(),
                random.nextBoolean() ? "월세" : "고시원",
                often(address()),
                person(),
                random.nextInt(3) == 0 ? person() : ",,"));
  }

  private List<String> signals() {
    return lines(
        "관리번호,dong,종류,기준일,주소,성명,생년월일,전화번호",
        () ->
            String.join(
                ",", one("s"), dong(), "POWER_CUT", "2026-11-02", often(address()), person()));
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

  private String person() {
    String birth = random.nextInt(20) == 0 ? "soon" : "1950-03-%02d".formatted(1 + any() % 28);
    return often(one("김")) + "," + often(birth) + "," + often("010-0000-%04d".formatted(any()));
  }

  private String address() {
    return "디지털로 %d".formatted(1 + any());
  }

  private String one(String of) {
    return of + any();
  }

  private String often(String text) {
    return random.nextInt(4) == 0 ? "" : text;
  }

  private int any() {
    return random.nextInt(pool);
  }
}
