package kr.salpim.adapters.sender;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.http.Exchange;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Exchange.Lost;
import kr.salpim.adapters.http.Exchange.NotSent;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/** What is true of every provider's answer, before its own words are read. */
public final class Verdicts {

  /** Reads a provider's own words; empty where they are none that it is known to say. */
  @FunctionalInterface
  public interface Reading {
    Optional<ProviderAnswer> read(Answered answered);
  }

  private Verdicts() {}

  /**
   * What came of a request. The provider's own words count first; without them its HTTP status
   * decides, and what may have been taken is unknown, never sent again on a guess.
   */
  public static ProviderAnswer of(Exchange exchange, Clock clock, Reading reading) {
    if (exchange instanceof NotSent notSent) {
      return new Retryable(notSent.reason());
    }
    if (exchange instanceof Lost lost) {
      return new Unknown(lost.reason());
    }
    Answered answered = (Answered) exchange;
    if (answered.status() == 429) {
      return new Retryable("HTTP 429", RetryAfter.of(answered, clock));
    }
    return reading.read(answered).orElseGet(() -> byStatus(answered.status()));
  }

  /** What came of a request to a provider that has more to say of a 429 than its status. */
  public static ProviderAnswer ownWordsFirst(Exchange exchange, Clock clock, Reading reading) {
    Optional<ProviderAnswer> own =
        exchange instanceof Answered answered ? reading.read(answered) : Optional.empty();
    return own.orElseGet(() -> of(exchange, clock, none -> Optional.empty()));
  }

  /** The body, where all of it came and it is a JSON object. */
  public static Optional<JsonNode> object(Answered answered) {
    if (answered.cut()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.readObject(answered.body()));
    } catch (Malformed unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A client error (4xx) says that the request was refused. A server error (5xx) says nothing: a
   * gateway answers so for a provider that took the message; neither does a success whose body
   * cannot be read, nor a redirect.
   */
  private static ProviderAnswer byStatus(int status) {
    String reason = "HTTP " + status;
    return switch (status) {
      case 401, 403 -> new Permanent(Reasons.CREDENTIALS + " " + reason);
      case 408 -> new Unknown(reason); // A gateway's answer, too.
      case 425 -> new Retryable(reason);
      default -> status >= 400 && status < 500 ? new Permanent(reason) : new Unknown(reason);
    };
  }
}
