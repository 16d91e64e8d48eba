package kr.salpim.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/**
 * What an operator wants; what a command does not need may be missing.
 *
 * @param command {@code list}, {@code inspect}, {@code release}, {@code dismiss}, {@code hold} or
 *     {@code resume}
 * @param dong ten-digit code of the dong whose list it is
 * @param id of a parked message, as the list gives it
 * @param by who releases or dismisses: letters, digits and dots
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record ParkedCommand(String command, String dong, String id, String by) {

  public ParkedCommand {
    command = Objects.requireNonNullElse(command, "");
    dong = Objects.requireNonNullElse(dong, "");
    id = Objects.requireNonNullElse(id, "");
    by = Objects.requireNonNullElse(by, "");
  }
}
