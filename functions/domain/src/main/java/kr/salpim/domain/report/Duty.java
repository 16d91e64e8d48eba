package kr.salpim.domain.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.understanding.Understanding;

/**
 * What whoever reports must do themselves: a row of {@code duties.tsv}.
 *
 * @param when kinds of signals, or emergencies, for which it holds
 * @param words of which a text must have one; none where the kind alone says it
 * @param call the number
 * @param sentence in Korean
 */
public record Duty(
    Set<String> when,
    Set<String> words,
    String call,
    String sentence,
    Optional<String> law,
    LocalDate from) {

  public Duty {
    when = Set.copyOf(when);
    words = Set.copyOf(words);
  }

  boolean ofKind(String kind) {
    return words.isEmpty() && when.contains(kind);
  }

  boolean ofText(String text, Understanding understood) {
    return understood.emergency().filter(e -> when.contains(e.name())).isPresent()
        && (words.isEmpty() || words.stream().anyMatch(text::contains));
  }
}
