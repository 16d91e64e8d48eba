package kr.salpim.adapters.http;

import java.time.Duration;
import kr.salpim.domain.provider.Sender;

/**
 * How long a request may take.
 *
 * @param connect for the connection alone
 * @param total from the call to its result, name resolution and a trickling answer included
 */
public record Limits(Duration connect, Duration total) {

  /** A provider that does not take a connection in 3 s is down; the rest is for its answer. */
  public static final Limits STANDARD =
      new Limits(Duration.ofSeconds(3), Duration.ofSeconds(Sender.MAX_SECONDS));
}
