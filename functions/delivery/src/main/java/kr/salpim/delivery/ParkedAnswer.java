package kr.salpim.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * What became of a command.
 *
 * @param result {@code LISTED}, {@code FOUND}, {@code HELD}, {@code RESUMED}, {@code REFUSED}, or
 *     what the domain says ({@link kr.salpim.domain.parked.Settled})
 * @param entries of {@code list}, newest first
 * @param details of {@code inspect}
 * @param error with {@code REFUSED}: one line that says what was expected
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ParkedAnswer(
    String result,
    Optional<List<ParkedEntry>> entries,
    Optional<ParkedDetails> details,
    Optional<String> error) {

  static ParkedAnswer of(Enum<?> result) {
    return of(result.name());
  }

  static ParkedAnswer of(String result) {
    return new ParkedAnswer(result, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static ParkedAnswer listed(List<ParkedEntry> entries) {
    return new ParkedAnswer("LISTED", Optional.of(entries), Optional.empty(), Optional.empty());
  }

  static ParkedAnswer found(ParkedDetails details) {
    return new ParkedAnswer("FOUND", Optional.empty(), Optional.of(details), Optional.empty());
  }

  static ParkedAnswer refused(String why) {
    return new ParkedAnswer("REFUSED", Optional.empty(), Optional.empty(), Optional.of(why));
  }
}
