package kr.salpim.adapters.lambda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import kr.salpim.domain.clock.Clockwork;

/** The schedule's call. Whatever it says beside is ignored: the clock says what is due. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tick() {

  /** What a tick did, as the schedule's log shows it. */
  public record Report(int due, int worked, int failed) {

    public static Report of(Clockwork.Tick tick) {
      return new Report(tick.due(), tick.worked(), tick.failed());
    }
  }
}
