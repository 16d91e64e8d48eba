package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A kind of signal (위기정보): a row of {@code signal-kinds.tsv}, whose head explains the columns.
 *
 * @param name in Korean, as a planner reads it
 * @param holder in Korean, who holds the information
 * @param wording the threshold in the law's words
 * @param basis the article, where there is one
 * @param weight in points, before source and age
 * @param floor the level at which somebody must answer, whatever the score
 * @param halfLife days after which it weighs half
 * @param validity days after which it counts nothing
 * @param retention days after which it is destroyed
 * @param on whether it counts; one that is off is kept and shown
 * @param verified whether kind, holder, threshold and basis were read in {@code source}
 */
public record SignalKind(
    String code,
    String name,
    String holder,
    String wording,
    Threshold threshold,
    Optional<String> basis,
    Category category,
    Sensitivity sensitivity,
    int weight,
    Level floor,
    int halfLife,
    int validity,
    int retention,
    Span span,
    boolean on,
    boolean verified,
    String source) {

  /** Ten times what weighs most today: more is a typing error, and sums stay far from overflow. */
  static final int MOST_WEIGHT = 4_000;

  /** About ten years: nothing is kept longer, see {@code retention}. */
  static final int MOST_DAYS = 3_653;

  /**
   * What a kind weighs that the catalogue does not know: less than any verified kind of trouble,
   * because nobody has judged it, but not nothing, because some institution found it worth telling.
   */
  static final int UNKNOWN_WEIGHT = 50;

  private static final int UNKNOWN_HALF_LIFE = 90;
  private static final int UNKNOWN_VALIDITY = 180;

  /** 사회보장급여법 §34: five years. */
  private static final int UNKNOWN_RETENTION = 5 * 365;

  public SignalKind {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a kind has a code and a name");
    }
    within("weight", weight, 0, MOST_WEIGHT);
    within("half-life", halfLife, 1, MOST_DAYS);
    within("validity", validity, 1, MOST_DAYS);
    within("retention", retention, validity, MOST_DAYS);
  }

  private static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(field + " " + value + " is not " + least + ".." + most);
    }
  }

  /**
   * Stands for a kind that the catalogue does not know: it weighs {@link #UNKNOWN_WEIGHT} and puts
   * the household on the planner's list, where a person sees it.
   */
  static SignalKind unknown(String code) {
    return new SignalKind(
        code,
        "목록에 없는 종류",
        "확인 필요",
        Span.OPEN,
        Threshold.parse(Threshold.EVENT),
        Optional.empty(),
        Category.OTHER,
        Sensitivity.NONE,
        UNKNOWN_WEIGHT,
        Level.INTEREST,
        UNKNOWN_HALF_LIFE,
        UNKNOWN_VALIDITY,
        UNKNOWN_RETENTION,
        new Span(LocalDate.MIN, LocalDate.MAX),
        true,
        false,
        "unknown");
  }
}
