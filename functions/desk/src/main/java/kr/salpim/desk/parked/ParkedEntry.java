package kr.salpim.desk.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import kr.salpim.domain.parked.Parked;

/**
 * A {@link Parked} item as JSON; the words of the enums are the domain's, times are ISO 8601.
 *
 * @param type {@code class} in JSON
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParkedEntry(
    String id,
    String what,
    @JsonProperty("class") String type,
    String state,
    String reason,
    String way,
    String form,
    long tries,
    String created,
    String parkedAt,
    boolean mayRepeat) {

  public static ParkedEntry of(Parked parked) {
    return new ParkedEntry(
        parked.id(),
        parked.what().name(),
        parked.type(),
        parked.state().map(Enum::name).orElse(""),
        parked.reason(),
        parked.way().orElse(""),
        parked.form().orElse(""),
        parked.tries(),
        parked.created().toString(),
        parked.parkedAt().toString(),
        parked.mayRepeat());
  }
}
