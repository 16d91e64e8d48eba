package kr.salpim.adapters.http;

import java.util.Map;
import java.util.Optional;

/** What came of a request. The three differ in one thing: whether the other side can have acted. */
public sealed interface Exchange {

  /**
   * An answer came.
   *
   * @param headers by lower-case name; of a repeated header the last value
   * @param body at most {@link Http#MAX_BODY} bytes; empty for 401, which the JDK does not hand out
   *     for a request whose body was streamed
   * @param cut whether the body was longer
   */
  record Answered(int status, Map<String, String> headers, byte[] body, boolean cut)
      implements Exchange {
    public Answered {
      headers = Map.copyOf(headers);
    }

    public Optional<String> header(String lowerCaseName) {
      return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The status alone: headers and body may hold personal data. */
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /**
   * Nothing of the request left: it may be sent again without harm.
   *
   * @param reason fit for a log
   */
  record NotSent(String reason) implements Exchange {}

  /**
   * The request began to leave and no whole answer came: nobody can say what the other side did.
   *
   * @param reason fit for a log
   */
  record Lost(String reason) implements Exchange {}
}
