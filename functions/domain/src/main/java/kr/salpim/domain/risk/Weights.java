package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.text.Resource;

/**
 * What an assessment weighs with besides the kinds, as dated data: {@code sources.tsv}, {@code
 * factors.tsv}, {@code levels.tsv}, {@code numbers.tsv} and what overrides them.
 */
public final class Weights {

  /** Thousandths of a point, in which all is summed, so that no order of adding matters. */
  public static final int MILLI = 1_000;

  /** Ten times the whole: more is a typing error. */
  static final int MOST_PERCENT = 1_000;

  /** Points that no household reaches. */
  static final int MOST_POINTS = 1_000_000;

  static final int SOURCE_COLUMNS = 8;
  static final int FACTOR_COLUMNS = 9;
  static final int NUMBER_COLUMNS = 7;

  private static final String FOLDER = "/kr/salpim/domain/risk/";

  /** In falling order: the first whose points are reached. */
  private static final List<Level> SCORED = List.of(Level.CRISIS, Level.CAUTION, Level.INTEREST);

  private static final class Shipped {
    static final Weights WEIGHTS =
        parse(
            Resource.rows(FOLDER + "sources.tsv", SOURCE_COLUMNS),
            Resource.rows(FOLDER + "factors.tsv", FACTOR_COLUMNS),
            Resource.rows(FOLDER + "levels.tsv", NUMBER_COLUMNS),
            Resource.rows(FOLDER + "numbers.tsv", NUMBER_COLUMNS));
  }

  /**
   * A number with its name.
   *
   * @param code of a source, factor, level or rule
   * @param name in Korean; empty for levels and rules
   */
  record Row(String code, String name, int number, Sensitivity sensitivity, Span span) {

    static Timeline<Row> timeline(List<Row> rows) {
      return Timeline.of(rows, Row::code, Row::span);
    }
  }

  /** Single numbers of the assessment. */
  enum Rule {
    REPEAT_PERCENT("repeat-percent", 0, 100),
    SEVERAL_KINDS("several-kinds", 1, 100),
    SEVERAL_KINDS_DAYS("several-kinds-days", 1, SignalKind.MOST_DAYS),
    WATCH_DAYS("watch-days", 1, 366);

    final String code;
    final int least;
    final int most;

    Rule(String code, int least, int most) {
      this.code = code;
      this.least = least;
      this.most = most;
    }
  }

  private final Timeline<Row> sources;
  private final Timeline<Row> factors;
  private final Timeline<Row> levels;
  private final Timeline<Row> numbers;

  private Weights(
      Timeline<Row> sources, Timeline<Row> factors, Timeline<Row> levels, Timeline<Row> numbers) {
    this.sources = sources;
    this.factors = factors;
    this.levels = levels;
    this.numbers = numbers;
  }

  /** What ships with the programme. */
  public static Weights shipped() {
    return Shipped.WEIGHTS;
  }

  /**
   * Weights of these rows alone, with the columns of the four files; any list may be empty.
   *
   * @throws IllegalArgumentException that names list, row from 1, and what is wrong with it
   */
  public static Weights parse(
      List<String[]> sources,
      List<String[]> factors,
      List<String[]> levels,
      List<String[]> numbers) {
    return new Weights(
        Row.timeline(WeightRows.SOURCES.read(sources)),
        Row.timeline(WeightRows.FACTORS.read(factors)),
        Row.timeline(WeightRows.LEVELS.read(levels)),
        Row.timeline(WeightRows.NUMBERS.read(numbers)));
  }

  /** These weights overridden by {@code later}, as {@link SignalCatalogue#with} does. */
  public Weights with(Weights later) {
    return new Weights(
        sources.with(later.sources),
        factors.with(later.factors),
        levels.with(later.levels),
        numbers.with(later.numbers));
  }

  Row source(SignalSource source, LocalDate day) {
    return need(sources, source.name(), day);
  }

  Row factor(Factor factor, LocalDate day) {
    return need(factors, factor.name(), day);
  }

  int number(Rule rule, LocalDate day) {
    return need(numbers, rule.code, day).number();
  }

  /** The fewest milli-points of a level. */
  int from(Level level, LocalDate day) {
    return need(levels, level.name(), day).number() * MILLI;
  }

  /** What the score alone makes of it: never 긴급. */
  Level level(int score, LocalDate day) {
    return SCORED.stream()
        .filter(level -> score >= from(level, day))
        .findFirst()
        .orElse(Level.ORDINARY);
  }

  private static Row need(Timeline<Row> rows, String code, LocalDate day) {
    Optional<Row> row = rows.find(code, day);
    return row.orElseThrow(() -> new IllegalStateException("no weight of " + code + " on " + day));
  }

  /** Every row, for those who check the data. */
  List<Timeline<Row>> all() {
    return List.of(sources, factors, levels, numbers);
  }
}
