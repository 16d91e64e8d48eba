package kr.salpim.domain.tie;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.table.Item;

/**
 * What a volunteer must have before somebody is sent to a door.
 *
 * @param trained day of the training
 * @param insured last day of the insurance
 * @param cleared day of the background check (범죄경력 조회)
 */
public record Papers(
    Optional<LocalDate> trained, Optional<LocalDate> insured, Optional<LocalDate> cleared) {

  private static final String TRAINED = "tr";
  private static final String INSURED = "in";
  private static final String CLEARED = "bc";

  /** One of them. */
  public enum Paper {
    TRAINING,
    INSURANCE,
    BACKGROUND
  }

  public static Papers none() {
    return new Papers(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** These, and of those that are missing the others. */
  Papers or(Papers others) {
    return new Papers(
        trained.or(others::trained), insured.or(others::insured), cleared.or(others::cleared));
  }

  /** The last day on which a paper counts; empty where there is none. */
  public Optional<LocalDate> until(Paper paper, DatedNumbers numbers) {
    return switch (paper) {
      case TRAINING -> trained.map(day -> lasts(day, "training months", numbers));
      case INSURANCE -> insured;
      case BACKGROUND -> cleared.map(day -> lasts(day, "background months", numbers));
    };
  }

  private static LocalDate lasts(LocalDate from, String months, DatedNumbers numbers) {
    return from.plusMonths(numbers.number(months, from)).minusDays(1);
  }

  /** Whether a paper counts on a day. */
  public boolean valid(Paper paper, LocalDate day, DatedNumbers numbers) {
    return until(paper, numbers).filter(last -> !day.isAfter(last)).isPresent();
  }

  void write(Item.Builder item) {
    item.text(TRAINED, trained.map(LocalDate::toString))
        .text(INSURED, insured.map(LocalDate::toString))
        .text(CLEARED, cleared.map(LocalDate::toString));
  }

  static Papers read(Item item) {
    return new Papers(
        item.text(TRAINED).map(LocalDate::parse),
        item.text(INSURED).map(LocalDate::parse),
        item.text(CLEARED).map(LocalDate::parse));
  }
}
