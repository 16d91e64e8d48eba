package kr.salpim.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Signal;

/** Makes an assessment of what is known of a household. */
public interface Judge {

  /**
   * @param file what is stored; empty for a household that is heard of for the first time
   * @param more signals that are about to be stored
   */
  Assessment assess(Optional<CaseFile> file, List<Signal> more, Instant now);
}
