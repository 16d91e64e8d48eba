package kr.salpim.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.domain.calendar.WorkingDays;

/**
 * Files to load, as an office gets them. What weighs less the older it is must be as old on every
 * day on which somebody tries it, so {@code {21}} stands for the day 21 days ago.
 */
public final class Examples {

  private static final Set<String> NAMES = Set.of("households.csv", "signals.csv");

  private static final Pattern DAYS_AGO = Pattern.compile("\\{(-?\\d{1,3})}");

  private Examples() {}

  /** The file with this name, as of a moment; empty where there is none. */
  public static Optional<String> find(String name, Instant now) {
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    return Optional.of(name).filter(NAMES::contains).map(known -> filled(read(known), today));
  }

  private static String filled(String file, LocalDate today) {
    return DAYS_AGO
        .matcher(file)
        .replaceAll(days -> today.minusDays(Integer.parseInt(days.group(1))).toString());
  }

  private static String read(String name) {
    try (InputStream file = Examples.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
