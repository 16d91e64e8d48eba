package kr.salpim.domain.load;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import kr.salpim.domain.risk.WrongValue;

/** What the catalogue of signal kinds says of a row. */
@FunctionalInterface
public interface SignalCheck {

  /** Reasons to refuse it; a kind that is unknown is no reason. */
  List<WrongValue> check(
      String kind, OptionalLong amount, OptionalLong months, LocalDate observed, LocalDate today);
}
