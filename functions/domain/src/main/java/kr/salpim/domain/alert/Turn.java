package kr.salpim.domain.alert;

import java.time.Instant;
import kr.salpim.domain.area.Dong;

/**
 * Where and when something is decided.
 *
 * @param firstDue when the tick should look after what is queued now
 */
public record Turn(Dong dong, Instant now, Instant firstDue) {}
