package kr.salpim.domain.understanding;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the triage understood of a text.
 *
 * @param emergency present exactly when {@code kind} is {@code EMERGENCY}
 * @param needs in the order of {@link Need}
 * @param language ISO 639-1 code of the text's main language, {@code und} where it is not clear
 * @param reasons why, most important first; at most {@link #MAX_REASONS}
 */
public record Understanding(
    Kind kind,
    Optional<Emergency> emergency,
    Set<Need> needs,
    About about,
    String language,
    List<Reason> reasons) {

  /** Reasons are stored with the message; more than these explain nothing further. */
  public static final int MAX_REASONS = 6;

  public Understanding {
    if (emergency.isPresent() != (kind == Kind.EMERGENCY)) {
      throw new IllegalArgumentException("an emergency has a type, nothing else has");
    }
    needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    reasons = List.copyOf(reasons.subList(0, Math.min(MAX_REASONS, reasons.size())));
  }
}
