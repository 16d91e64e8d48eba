package kr.salpim.adapters.channel.partner;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.http.Exchange;
import kr.salpim.adapters.http.Exchange.NotSent;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.http.PeerGuard;
import kr.salpim.adapters.http.Request;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderKind;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.Sender;

/**
 * Calls a partner agency's webhook, signed by Standard Webhooks. Its id is the key under which the
 * partner takes it once, so that what got lost is sent again.
 *
 * <p>The partner chose the address. What it may be says {@link Endpoint}; that it leads to the
 * internet and not behind our own wall is checked on what its name resolves to and again on the
 * connection itself, before a byte leaves.
 *
 * @see <a href="https://www.standardwebhooks.com">standardwebhooks.com</a>
 */
public final class PartnerSender implements Sender {

  public static final String NAME = "webhook";

  /** What the look-up leaves of the time that a call may take. */
  private static final Limits LIMITS =
      new Limits(Limits.STANDARD.connect(), Limits.STANDARD.total().minus(Names.LIMIT));

  private static final URI NOWHERE = URI.create("https://invalid");
  private static final Permanent NO_ENDPOINT = new Permanent("no public https address");

  private final Egress egress;
  private final Clock clock;
  private final List<String> secrets;
  private final String source;
  private final Set<String> trusted;

  /**
   * How calls leave.
   *
   * @param guarded for partners
   * @param open for the origin that the operator vouches for
   */
  record Egress(Names names, Http guarded, Http open) {

    static Egress standard() {
      return new Egress(
          Names.system(), new Http(LIMITS, PublicAddresses::contains), new Http(LIMITS));
    }
  }

  private PartnerSender(Credentials credentials, Egress egress, Clock clock) {
    this.egress = egress;
    this.clock = clock;
    this.secrets =
        Stream.concat(
                Stream.of(secret(credentials, "secret", credentials.needed("secret"))),
                credentials.optional("previousSecret").stream()
                    .map(old -> secret(credentials, "previousSecret", old)))
            .toList();
    this.source = credentials.optional("source").orElse("urn:salpim");
    this.trusted =
        credentials.optional("trusted").map(unused -> origin(credentials)).stream()
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Fields: {@code secret}, {@code whsec_…}; {@code previousSecret} while it is rotated; {@code
   * source} of the events; {@code trusted}, an origin such as {@code http://localhost:8089} that is
   * called without more ado.
   *
   * @param clock a real one: partners refuse a signature that is 5 minutes old
   */
  public static SenderKind kind(Clock clock) {
    return kind(Egress.standard(), clock);
  }

  static SenderKind kind(Egress egress, Clock clock) {
    return new SenderKind(
        NAME,
        Set.of("secret"),
        Set.of("previousSecret", "source", "trusted"),
        credentials -> new PartnerSender(credentials, egress, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.WEBHOOK || dispatch.event().isEmpty()) {
      return new Permanent("form " + dispatch.form());
    }
    Optional<Endpoint> endpoint = Endpoint.read(dispatch.user(), trusted);
    if (endpoint.isEmpty()) {
      return NO_ENDPOINT;
    }
    return endpoint.get().trusted()
        ? call(egress.open(), endpoint.get(), dispatch)
        : guarded(endpoint.get(), dispatch);
  }

  private ProviderAnswer guarded(Endpoint endpoint, Dispatch dispatch) {
    List<InetAddress> addresses = egress.names().addresses(endpoint.host());
    if (addresses.isEmpty()) {
      return new Retryable("name not found");
    }
    // All of them: which one a connection takes is not ours to say.
    return addresses.stream().allMatch(PublicAddresses::contains)
        ? call(egress.guarded(), endpoint, dispatch)
        : NO_ENDPOINT;
  }

  private ProviderAnswer call(Http http, Endpoint endpoint, Dispatch dispatch) {
    Instant now = clock.instant();
    byte[] body = PartnerEvent.body(dispatch.id(), source, dispatch.event().orElseThrow(), now);
    Map<String, String> headers =
        new HashMap<>(StandardWebhooks.headers(dispatch.id(), now, body, secrets));
    headers.put("Content-Type", "application/json");
    Exchange exchange = http.exchange(Request.post(endpoint.url(), headers, body));
    if (exchange instanceof NotSent notSent && notSent.reason().equals(PeerGuard.REFUSED)) {
      return NO_ENDPOINT; // The name resolved differently a moment later.
    }
    return Verdicts.of(exchange, clock, answered -> PartnerAnswers.read(answered, dispatch.id()));
  }

  private static String secret(Credentials credentials, String field, String secret) {
    if (!StandardWebhooks.isSecret(secret)) {
      throw credentials.wrong(field, "is not whsec_ and 24 to 64 bytes in Base64");
    }
    return secret;
  }

  private static String origin(Credentials credentials) {
    URI uri = credentials.uri("trusted", NOWHERE);
    if (!uri.getRawPath().isEmpty() || uri.getRawUserInfo() != null) {
      throw credentials.wrong("trusted", "is no origin");
    }
    return uri.toString();
  }

  @Override
  public Certainty certainty() {
    return Certainty.KEY;
  }
}
