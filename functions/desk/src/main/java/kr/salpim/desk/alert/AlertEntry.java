package kr.salpim.desk.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;

/**
 * An {@link Alert} in a list, without personal data of the household; the words of the enums are
 * the domain's, times are ISO 8601.
 *
 * @param household id of the household
 * @param reasons how many there are
 * @param since when it was opened
 * @param due when it climbs, or when its result is missed; empty where nothing happens by itself
 * @param told whoever was told at the last step
 * @param taken who took it last
 * @param result what came of it; empty while it is open
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertEntry(
    String id,
    String household,
    String level,
    String state,
    String kind,
    String headline,
    String zone,
    int reasons,
    int step,
    String since,
    String due,
    List<AlertLine> told,
    Optional<AlertLine> taken,
    String result) {

  static AlertEntry of(Alert alert, List<AlertLine> told, Optional<AlertLine> taken) {
    return new AlertEntry(
        AlertId.of(alert).toString(),
        alert.household(),
        alert.level().name(),
        alert.state().name(),
        alert.kind().name(),
        alert.headline().name(),
        alert.zone().orElse(""),
        alert.reasons(),
        alert.step(),
        alert.record().get(0).at().toString(),
        alert.due().map(Instant::toString).orElse(""),
        told,
        taken,
        alert.result().map(Enum::name).orElse(""));
  }
}
