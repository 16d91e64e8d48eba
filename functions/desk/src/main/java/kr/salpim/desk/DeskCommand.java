package kr.salpim.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/**
 * A call of the desk; what a caller leaves out is empty.
 *
 * @param command name of the command
 * @param by who wants it: a staff member's phone number, or an operator's name of letters, digits
 *     and dots. It is what the caller says: CloudTrail has, under the id that is recorded with the
 *     access, whose IAM identity it was
 * @param from where the call came from, as the caller says: the IAM principal, or an address
 * @param purpose why personal data is handled, in a few words
 * @param body the command's own fields
 */
@RegisterForReflection
public record DeskCommand(String command, String by, String from, String purpose, JsonNode body) {

  public DeskCommand {
    command = Objects.requireNonNullElse(command, "");
    by = Objects.requireNonNullElse(by, "");
    from = Objects.requireNonNullElse(from, "");
    purpose = Objects.requireNonNullElse(purpose, "");
    body = Objects.requireNonNullElse(body, MissingNode.getInstance());
  }
}
