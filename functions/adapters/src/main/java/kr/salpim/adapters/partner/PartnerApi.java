package kr.salpim.adapters.partner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.domain.Ids;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.partner.SeenIds;
import kr.salpim.domain.report.OutOfTime;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;

/**
 * The calls of partners. Checked in this order: route, size, who calls, whether the signature was
 * used for something else, scope, rate, what is said; then it is done, once a key. A signature is
 * spent whatever comes of the call: nobody who heard a refused one can aim it at something else.
 */
public final class PartnerApi {

  /** {@code Prefer: handling=strict} (RFC 7240). */
  private static final Pattern STRICT =
      Pattern.compile("(^|.*[,;])\\s*handling\\s*=\\s*\"?strict\"?\\s*([,;].*|$)");

  /** The one answer that anybody may have. */
  private static final Reply HEALTHY = new Reply(Json.object().put("status", "up"));

  private final Contract contract;
  private final PartnerCallers callers;
  private final SeenIds seen;
  private final Rates rates;
  private final OncePerKey once;
  private final Map<String, Handler> handlers;
  private final Clock real;
  private final Ids ids;

  /**
   * @param handlers by operation: one for each of the contract that is not open, and no other
   * @param real time, for the log
   */
  PartnerApi(
      Contract contract,
      PartnerCallers callers,
      SeenIds seen,
      Rates rates,
      OncePerKey once,
      Map<String, Handler> handlers,
      Clock real,
      Ids ids) {
    TreeSet<String> operations = new TreeSet<>();
    contract.operations().stream()
        .filter(operation -> !operation.open())
        .forEach(operation -> operations.add(operation.id()));
    if (!operations.equals(new TreeSet<>(handlers.keySet()))) {
      throw new IllegalStateException("the contract has " + operations + ", we " + handlers);
    }
    this.contract = contract;
    this.callers = callers;
    this.seen = seen;
    this.rates = rates;
    this.once = once;
    this.handlers = Map.copyOf(handlers);
    this.real = real;
    this.ids = ids;
  }

  /** Takes a call. Never throws. */
  public WebhookResponse handle(GatewayCall call) {
    PartnerLog log = new PartnerLog(real);
    try {
      return log.answered(take(call, log));
    } catch (Refusal refusal) {
      return log.refused(refusal);
    } catch (TableDown | TableBusy | TableUnclear | OutOfTime down) {
      return log.refused(unavailable());
    } catch (RuntimeException defect) {
      log.defect(defect);
      return log.refused(unavailable());
    }
  }

  /** A throttled table needs less. */
  private static Refusal unavailable() {
    return Refusal.until(PartnerProblem.UNAVAILABLE, Duration.ofSeconds(5));
  }

  private WebhookResponse take(GatewayCall call, PartnerLog log) throws Refusal {
    Contract.Found found = found(call);
    Operation operation = found.operation();
    log.to(operation.id());
    if (operation.open()) {
      return HEALTHY.response(Map.of());
    }
    Map<String, String> headers = Inputs.headers(call.http().headers());
    CallBody body = CallBody.of(call.http(), headers);
    PartnerCaller caller = callers.of(call, headers, signed(call, operation, body));
    log.by(caller.partner().id());
    String key = headers.getOrDefault(Inputs.KEY, "");
    String content = target(call) + "\n" + digest(body);
    spent(call, headers, caller, operation.writes() ? key + "\n" + content : ids.next());
    if (operation.scope().filter(scope -> !caller.may(scope)).isPresent()) {
      throw Refusal.of(PartnerProblem.WRONG_SCOPE);
    }
    counted(caller, operation.rate(), 1);
    Inputs inputs = Inputs.of(found, call.http().rawQuery(), headers, body);
    PartnerCall ready =
        new PartnerCall(
            caller,
            operation,
            inputs.values(),
            body,
            inputs.json(),
            STRICT.matcher(headers.getOrDefault("prefer", "")).matches());
    return done(ready, inputs.unknown(), key, content);
  }

  /**
   * What the signature is of. The operation decides it and not the call: else a body that was
   * signed for something else, such as an event of ours, would open whatever address it is sent to.
   */
  private static byte[] signed(GatewayCall call, Operation operation, CallBody body)
      throws Refusal {
    if (body.empty() == operation.takesBody()) {
      throw Refusal.of(PartnerProblem.MALFORMED);
    }
    return operation.takesBody() ? body.bytes() : target(call).getBytes(StandardCharsets.UTF_8);
  }

  private Contract.Found found(GatewayCall call) throws Refusal {
    Optional<Contract.Found> found = contract.find(call.http().method(), call.http().rawPath());
    if (found.isPresent()) {
      return found.get();
    }
    String methods = contract.methods(call.http().rawPath());
    throw methods.isEmpty() ? Refusal.of(PartnerProblem.NOT_FOUND) : Refusal.method(methods);
  }

  private void counted(PartnerCaller caller, Optional<Rates.What> rate, int more) throws Refusal {
    Optional<Duration> wait = rate.flatMap(what -> rates.count(caller.partner().id(), what, more));
    if (wait.isPresent()) {
      throw Refusal.until(PartnerProblem.TOO_MANY, wait.get());
    }
  }

  /** A signature says nothing of the address: so its id belongs to one call. */
  private void spent(
      GatewayCall call, Map<String, String> headers, PartnerCaller caller, String content)
      throws Refusal {
    String id = headers.getOrDefault(StandardWebhooks.ID, "");
    if (!PartnerCallers.token(call) && !seen.belongs(caller.partner().id(), id, content)) {
      throw Refusal.of(PartnerProblem.REPLAYED);
    }
  }

  private WebhookResponse done(PartnerCall call, int unknown, String key, String content)
      throws Refusal {
    Handler.Work work = handlers.get(call.operation().id()).prepare(call);
    int ignored = unknown + work.unknown();
    if (call.strict() && ignored > 0) {
      throw Refusal.of(PartnerProblem.UNKNOWN_FIELDS);
    }
    Map<String, String> headers = new TreeMap<>();
    if (ignored > 0) {
      headers.put(Reply.IGNORED, Integer.toString(ignored));
    }
    if (!call.operation().writes()) {
      return work.act().run(Handler.Once.NONE).response(headers);
    }
    return once.done(
        call.caller(),
        key,
        content,
        work.beside(),
        run -> {
          // Whoever calls again after a failure is not charged for the same rows twice.
          if (work.rows() > 0 && run.first()) {
            counted(call.caller(), Optional.of(Rates.What.ROWS), work.rows());
          }
          return work.act().run(new Handler.Once(run.once())).answer(headers);
        });
  }

  private static String target(GatewayCall call) {
    String query = call.http().rawQuery();
    return call.http().method()
        + " "
        + call.http().rawPath()
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String digest(CallBody body) {
    return Signatures.hex(Signatures.digest("SHA-256", body.bytes()));
  }
}
