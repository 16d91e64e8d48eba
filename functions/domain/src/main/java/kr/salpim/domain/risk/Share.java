package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One reason of an assessment, and how much of the score it is. A signal has a day and a source, a
 * factor has neither, and neither has the rest, in which all further reasons are summed.
 *
 * @param code of the kind or factor, {@link #REST} for the rest
 * @param name in Korean
 * @param from in Korean, who says so; empty for a factor and the rest
 * @param points in milli-points; 0 where it is shown only, because its kind is off
 * @param percent of all reasons, whole, so that they sum to 100
 */
public record Share(
    String code,
    String name,
    String from,
    Sensitivity sensitivity,
    Optional<LocalDate> observed,
    Optional<SignalSource> source,
    int points,
    int percent) {

  public static final String REST = "REST";

  /** The heaviest first; what weighs the same in an order that depends on nothing but itself. */
  static final Comparator<Share> HEAVIEST =
      Comparator.comparingInt(Share::points)
          .reversed()
          .thenComparing(Share::code)
          .thenComparing(share -> share.observed().map(LocalDate::toEpochDay).orElse(0L))
          .thenComparing(share -> share.source().map(Enum::ordinal).orElse(-1));

  /** Longer codes are cut: an unknown kind's is whatever a list says. */
  private static final int MOST_CODE = 40;

  private static final String REST_NAME = "그 밖의 사정";

  static Share of(Weighed weighed, Weights.Row source) {
    Signal signal = weighed.signal();
    SignalKind kind = weighed.kind();
    boolean institution = signal.source() == SignalSource.INSTITUTION;
    return new Share(
        clean(signal.kind()),
        kind.name(),
        institution ? kind.holder() : source.name(),
        kind.sensitivity(),
        Optional.of(signal.observed()),
        Optional.of(signal.source()),
        weighed.points(),
        0);
  }

  static Share of(Weights.Row factor, int points) {
    return new Share(
        factor.code(),
        factor.name(),
        "",
        factor.sensitivity(),
        Optional.empty(),
        Optional.empty(),
        points,
        0);
  }

  static Share rest(int points) {
    return new Share(
        REST, REST_NAME, "", Sensitivity.NONE, Optional.empty(), Optional.empty(), points, 0);
  }

  Share withPercent(int whole) {
    return new Share(code, name, from, sensitivity, observed, source, points, whole);
  }

  private static String clean(String code) {
    String cut = code.substring(0, Math.min(MOST_CODE, code.length()));
    StringBuilder clean = new StringBuilder();
    for (char letter : cut.toCharArray()) {
      clean.append(Character.isLetterOrDigit(letter) || letter == '-' ? letter : '_');
    }
    return clean.toString();
  }
}
