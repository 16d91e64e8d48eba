package kr.salpim.adapters.webhook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.Answer;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.domain.table.TableDown;

/**
 * The rules of HTTP that hold for every provider. Checked in this order: route, size, account,
 * signature, content type, body. What a caller sends never gives a 5xx; what we could not store
 * always does, so that the provider tries again: there is no false 200.
 */
public final class Webhooks {

  private final Channels channels;
  private final Accounts accounts;
  private final Secrets secrets;
  private final Intake intake;
  private final String publicUrl;
  private final Clock business;
  private final Clock signature;

  /**
   * @param publicUrl under which providers know us, without a slash at its end
   * @param business what the programme goes by; on one machine it can be moved
   * @param signature real time, which signatures are checked with
   */
  public Webhooks(
      Channels channels,
      Accounts accounts,
      Secrets secrets,
      Intake intake,
      String publicUrl,
      Clock business,
      Clock signature) {
    this.channels = channels;
    this.accounts = accounts;
    this.secrets = secrets;
    this.intake = intake;
    this.publicUrl = publicUrl;
    this.business = business;
    this.signature = signature;
  }

  /** Takes a call. Never throws. */
  public WebhookResponse handle(HttpCall call) {
    WebhookLog log = new WebhookLog(signature);
    try {
      return log.answered(take(call, log));
    } catch (Refused refused) {
      return log.refused(refused);
    } catch (TableDown down) {
      return log.refused(new Refused(Problem.UNAVAILABLE, "table"));
    } catch (RuntimeException defect) {
      log.defect(defect);
      return log.refused(new Refused(Problem.UNAVAILABLE, "defect"));
    }
  }

  private WebhookResponse take(HttpCall call, WebhookLog log) throws Refused {
    Route route =
        Route.of(call.rawPath(), channels)
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND, "route"));
    Channel channel = route.channel();
    boolean challenge = call.method().equals("GET") && channel.challenges();
    if (!challenge && !call.method().equals("POST")) {
      throw new Refused(Problem.METHOD, "method");
    }
    Bodies.checkSize(call);
    if (accounts.find(channel.name(), route.account()).isEmpty()) {
      throw new Refused(Problem.NOT_FOUND, "account");
    }
    log.to(channel.name(), route.account());
    WebhookRequest request = request(call, route);
    List<String> known = secrets.of(channel.name(), route.account());
    if (challenge) {
      return WebhookResponse.ok(challenge(channel, request, known));
    }
    if (!verified(channel, request, known, log)) {
      throw new Refused(Problem.UNAUTHORIZED, "signature");
    }
    if (!ContentTypes.allowed(request, channel)) {
      throw new Refused(Problem.CONTENT_TYPE, "content-type");
    }
    List<Accepted> accepted = accept(parse(channel, request, log), log);
    return WebhookResponse.ok(channel.answer(accepted));
  }

  private WebhookRequest request(HttpCall call, Route route) throws Refused {
    Map<String, String> headers = new HashMap<>();
    // Names that differ in case alone are one header sent twice.
    call.headers()
        .forEach(
            (name, value) ->
                headers.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + "," + b));
    return new WebhookRequest(
        call.method(),
        route.account(),
        route.secret(),
        headers,
        Bodies.decode(call),
        publicUrl,
        call.rawPath(),
        call.rawQuery(),
        call.sourceIp(),
        signature.instant());
  }

  private static Answer challenge(Channel channel, WebhookRequest request, List<String> known)
      throws Refused {
    return channel
        .challenge(request, known)
        .orElseThrow(() -> new Refused(Problem.UNAUTHORIZED, "challenge"));
  }

  /** A verifier that fails on what it is given has not verified it. */
  private static boolean verified(
      Channel channel, WebhookRequest request, List<String> known, WebhookLog log) {
    try {
      return !known.isEmpty() && channel.verify(request, known);
    } catch (RuntimeException defect) {
      log.defect(defect);
      return false;
    }
  }

  private static List<Parsed> parse(Channel channel, WebhookRequest request, WebhookLog log)
      throws Refused {
    try {
      List<Parsed> parsed = channel.parse(request);
      Optional<Parsed.Bad> bad =
          parsed.stream()
              .filter(Parsed.Bad.class::isInstance)
              .map(Parsed.Bad.class::cast)
              .findFirst();
      if (bad.isPresent() && parsed.stream().allMatch(Parsed.Bad.class::isInstance)) {
        throw new Refused(Problem.MALFORMED, bad.get().fault().name());
      }
      return parsed;
    } catch (Malformed malformed) {
      throw new Refused(Problem.MALFORMED, malformed.fault().name());
    } catch (RuntimeException defect) {
      log.defect(defect);
      throw new Refused(Problem.MALFORMED, Malformed.Fault.PARSER.name());
    }
  }

  /**
   * Hands the events on. Where one fails the whole call fails, and the provider sends all again:
   * those that are stored are recognised. The table being down ends it at once, for a provider
   * waits 2 s.
   */
  private List<Accepted> accept(List<Parsed> parsed, WebhookLog log) {
    Shift shift = Shift.between(business, signature);
    List<Accepted> accepted = new ArrayList<>();
    Optional<RuntimeException> failed = Optional.empty();
    for (Parsed one : parsed) {
      log.count(one);
      if (one instanceof Parsed.Event event) {
        try {
          Accepted taken = intake.accept(shift.apply(event.event()));
          log.took(taken);
          accepted.add(taken);
        } catch (TableDown down) {
          throw down;
        } catch (RuntimeException defect) {
          failed = Optional.of(defect);
        }
      }
    }
    if (failed.isPresent()) {
      throw failed.get();
    }
    return accepted;
  }
}
