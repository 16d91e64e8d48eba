package kr.salpim.domain.load;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** What the catalogue of signal kinds says of a row. */
@FunctionalInterface
public interface SignalCheck {

  /** Reasons to refuse it, each a short word; a kind that is unknown is no reason. */
  List<String> check(
      String kind, OptionalLong amount, OptionalLong months, LocalDate observed, LocalDate today);
}
