package kr.salpim.adapters.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.partner.Rates;

/**
 * An operation of the contract.
 *
 * @param path with its base, such as {@code /partners/v1/referrals/{id}}
 * @param open whether anybody may call it
 * @param scope what a caller must be allowed to do
 * @param rate by what a call is counted; empty: it is free
 * @param bodies shapes of the body by media type; none where it takes none, else it is required
 */
record Operation(
    String id,
    String method,
    String path,
    Pattern form,
    boolean open,
    Optional<PartnerScope> scope,
    Optional<Rates.What> rate,
    List<Parameter> parameters,
    Map<String, Shape> bodies) {

  /**
   * A value beside the body.
   *
   * @param in {@code path}, {@code query} or {@code header}
   */
  record Parameter(String name, String in, boolean required, Shape shape) {}

  Operation {
    parameters = List.copyOf(parameters);
    bodies = Map.copyOf(bodies);
  }

  /** Whether a body is sent with it; of no operation it may be left out or added. */
  boolean takesBody() {
    return !bodies.isEmpty();
  }

  /** Whether it changes something, and so is done once a key. */
  boolean writes() {
    return method.equals("POST");
  }
}
