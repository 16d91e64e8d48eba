package kr.salpim.domain.area;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An administrative area as {@code areas.tsv} has it. Below the dong come the zones (담당구역), which
 * each office draws for itself: see {@link Zone}.
 *
 * @param code two digits of a city, five of a gu, ten of a dong (행정기관코드)
 * @param parent code of the area it lies in; a city has none
 * @param validFrom first day on which it was so called; the smallest date where that is not known
 * @param validTo last day; the largest date where it still is
 * @param verified whether somebody has checked the row against its source
 */
public record Area(
    String code,
    Level level,
    Optional<String> parent,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    boolean verified) {

  /** From the largest to the smallest. */
  public enum Level {
    CITY("\\d{2}"),
    GU("\\d{5}"),
    DONG("\\d{10}");

    private final Pattern code;

    Level(String code) {
      this.code = Pattern.compile(code);
    }
  }

  public Area {
    if (!level.code.matcher(code).matches()) {
      throw new IllegalArgumentException(code + " is no code of a " + level);
    }
    if (parent.isPresent() == (level == Level.CITY) || !code.startsWith(parent.orElse(""))) {
      throw new IllegalArgumentException(code + " does not lie in " + parent.orElse("nothing"));
    }
    if (validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(code + " ends before it begins");
    }
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }
}
