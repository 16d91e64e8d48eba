package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.domain.text.Resource;

/** The kinds of signals, as dated data: {@code signal-kinds.tsv} and what overrides it. */
public final class SignalCatalogue {

  /** Fifty years: what is longer was typed in another unit. */
  static final long MOST_MONTHS = 600;

  /** 100 billion won: what is more was typed in another unit. */
  static final long MOST_WON = 100_000_000_000L;

  /** 사회보장급여법 §34: what is older had to be destroyed where it comes from. */
  static final int OLDEST_DAYS = 5 * 365;

  static final int COLUMNS = 18;

  private static final String FILE = "/kr/salpim/domain/risk/signal-kinds.tsv";

  private static final class Shipped {
    static final SignalCatalogue CATALOGUE = parse(Resource.rows(FILE, COLUMNS));
  }

  private final Timeline<SignalKind> kinds;

  private SignalCatalogue(Timeline<SignalKind> kinds) {
    this.kinds = kinds;
  }

  /** What ships with the programme. */
  public static SignalCatalogue shipped() {
    return Shipped.CATALOGUE;
  }

  /**
   * A catalogue of these rows alone, with the columns of {@code signal-kinds.tsv}.
   *
   * @throws IllegalArgumentException that names the row's number, from 1, and what is wrong with it
   */
  public static SignalCatalogue parse(List<String[]> rows) {
    List<SignalKind> kinds = new ArrayList<>();
    for (String[] row : rows) {
      try {
        kinds.add(kind(row));
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            "kind of signal " + (kinds.size() + 1) + ": " + wrong.getMessage(), wrong);
      }
    }
    return new SignalCatalogue(Timeline.of(kinds, SignalKind::code, SignalKind::span));
  }

  private static SignalKind kind(String[] row) {
    if (row.length != COLUMNS) {
      throw new IllegalArgumentException(row.length + " columns, not " + COLUMNS);
    }
    return new SignalKind(
        row[0],
        Cells.name(row[1]),
        Cells.name(row[2]),
        row[3],
        Threshold.parse(row[4]),
        Cells.optional(row[5]),
        Category.valueOf(row[6]),
        Sensitivity.valueOf(row[7]),
        Cells.number(row[8]),
        Cells.optional(row[9]).map(Level::valueOf).orElse(Level.ORDINARY),
        Cells.number(row[10]),
        Cells.number(row[11]),
        Cells.number(row[12]),
        Span.parse(row[13], row[14]),
        Cells.truth(row[15]),
        Cells.truth(row[16]),
        row[17]);
  }

  /**
   * This catalogue overridden by {@code later}: of two rows for the same day the one that began
   * later holds, and of two that began together the one of {@code later}.
   */
  public SignalCatalogue with(SignalCatalogue later) {
    return new SignalCatalogue(kinds.with(later.kinds));
  }

  /**
   * The kind as it holds on a day: that on which a signal was observed, not on which it is read.
   */
  public Optional<SignalKind> find(String code, LocalDate day) {
    return kinds.find(code, day);
  }

  /** Every row, in no order. */
  List<SignalKind> all() {
    return kinds.all().toList();
  }

  /**
   * What is wrong with a reported row. Nothing is wrong with a kind that is unknown or off: it is
   * kept, and a person sees it.
   */
  public List<WrongValue> check(
      String code, OptionalLong amount, OptionalLong months, LocalDate observed, LocalDate today) {
    List<WrongValue> problems = new ArrayList<>();
    if (code.isBlank()) {
      problems.add(new WrongValue("kind", "missing"));
    }
    range("amount", amount, MOST_WON, problems);
    range("months", months, MOST_MONTHS, problems);
    if (observed.isAfter(today)) {
      problems.add(new WrongValue("observed", "after today"));
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    Optional<SignalKind> kind = find(code, observed);
    int oldest = kind.map(SignalKind::validity).orElse(OLDEST_DAYS);
    if (ChronoUnit.DAYS.between(observed, today) > oldest) {
      problems.add(new WrongValue("observed", "more than " + oldest + " days ago"));
    }
    kind.ifPresent(
        known -> problems.addAll(known.threshold().check(amount, months, observed, today)));
    return problems;
  }

  private static void range(
      String field, OptionalLong value, long most, List<WrongValue> problems) {
    value.ifPresent(
        number -> {
          if (number < 0) {
            problems.add(new WrongValue(field, "negative"));
          } else if (number > most) {
            problems.add(new WrongValue(field, "above " + most));
          }
        });
  }
}
