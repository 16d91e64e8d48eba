package kr.salpim.desk.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import kr.salpim.domain.parked.Inspection;

/** An {@link Inspection} as JSON. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParkedDetails(
    ParkedEntry entry,
    List<String> gate,
    boolean referenced,
    boolean asking,
    String releasedBy,
    String releasedAt) {

  static ParkedDetails of(Inspection seen) {
    return new ParkedDetails(
        ParkedEntry.of(seen.entry()),
        seen.gate(),
        seen.referenced(),
        seen.asking(),
        seen.released().map(Inspection.Release::by).orElse(""),
        seen.released().map(release -> release.at().toString()).orElse(""));
  }
}
