package kr.salpim.desk.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * One line of an alert's record as JSON.
 *
 * @param at when it was decided, ISO 8601
 * @param what the domain's word
 * @param role whose it is or who was told, the domain's word
 * @param name of that person of the staff
 * @param detail a level or a result, where it has one
 * @param message what became of the message by which somebody was told
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertLine(
    String at, String what, String role, String name, String detail, Optional<Notice> message) {

  /**
   * A message on its way to a person of the staff.
   *
   * @param state the domain's word
   * @param way the line that it went, such as {@code solapi/demo}
   * @param form such as {@code LMS}
   * @param sent when it was handed to the provider, ISO 8601; empty before
   * @param planned not to be sent before, ISO 8601; empty once it is sent
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Notice(String state, String way, String form, String sent, String planned) {}
}
