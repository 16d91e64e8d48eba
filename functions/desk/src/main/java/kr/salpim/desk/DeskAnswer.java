package kr.salpim.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What became of a command.
 *
 * @param result what was done, {@link #REFUSED} or {@link #FAILED}
 * @param body what was asked for
 * @param error where it was refused or failed: one line that says why
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeskAnswer(String result, Optional<Object> body, Optional<String> error) {

  /** Nothing was done, and the same call will be refused again. */
  public static final String REFUSED = "REFUSED";

  /** Nobody knows whether it was done. */
  public static final String FAILED = "FAILED";

  private static final String UNFORESEEN =
      "the command failed; look whether it was done before you repeat it";

  public static DeskAnswer of(String result) {
    return new DeskAnswer(result, Optional.empty(), Optional.empty());
  }

  public static DeskAnswer of(Enum<?> result) {
    return of(result.name());
  }

  /**
   * @param body a record that is registered for reflection, or a map of such
   */
  public static DeskAnswer of(String result, Object body) {
    return new DeskAnswer(result, Optional.of(body), Optional.empty());
  }

  public static DeskAnswer refused(String why) {
    return new DeskAnswer(REFUSED, Optional.empty(), Optional.of(why));
  }

  static DeskAnswer failed() {
    return new DeskAnswer(FAILED, Optional.empty(), Optional.of(UNFORESEEN));
  }
}
