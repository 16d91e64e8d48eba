package kr.salpim.bench.load;

import java.time.LocalDate;

/**
 * People of whom no two are the same and no two are alike: each row of a list is then a household
 * of its own. Always the same person under the same number.
 */
public final class People {

  private static final String SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍";
  private static final String FIRST = "영미순정광춘말복옥금은숙경명선현기동성재";
  private static final String SECOND = "자희숙순례남옥분임녀수철호식태일만석진우";

  private static final LocalDate OLDEST = LocalDate.of(1935, 1, 1);

  /** Days over which birthdays are spread: fifty years. */
  private static final int DAYS = 18_262;

  private static final int FIRST_NUMBER = 30_000_000;

  private People() {}

  public static String name(int n) {
    return String.valueOf(SURNAMES.charAt(n % SURNAMES.length()))
        + FIRST.charAt(n / SURNAMES.length() % FIRST.length())
        + SECOND.charAt(n / SURNAMES.length() / FIRST.length() % SECOND.length());
  }

  public static LocalDate birth(int n) {
    return OLDEST.plusDays(n % DAYS);
  }

  /** As a list writes it. */
  public static String phone(int n) {
    String digits = Integer.toString(FIRST_NUMBER + n);
    return "010-" + digits.substring(0, 4) + "-" + digits.substring(4);
  }

  static String address(int n) {
    return "서울 구로구 디지털로 %d길 %d".formatted(1 + n / 900, 1 + n % 900);
  }
}
