package kr.salpim.adapters.partner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.domain.household.Problem;

/** Ends a partner's call with a problem. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whoever has more wrong mends these first. */
  private static final int MAX_PROBLEMS = 20;

  private static final int UNAUTHORIZED = 401;

  /** No registered scheme is meant; RFC 9110 wants one with each 401. */
  private static final String SCHEME = "StandardWebhooks";

  private final PartnerProblem problem;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;

  private Refusal(PartnerProblem problem, List<Problem> problems, Map<String, String> headers) {
    super(problem.word(), null, false, false);
    this.problem = problem;
    this.problems = List.copyOf(problems);
    this.headers = Map.copyOf(headers);
  }

  static Refusal of(PartnerProblem problem) {
    return new Refusal(
        problem,
        List.of(),
        problem.status() == UNAUTHORIZED ? Map.of("www-authenticate", SCHEME) : Map.of());
  }

  /**
   * @param problems fields and reasons, none of which quotes what was sent
   */
  static Refusal of(PartnerProblem problem, List<Problem> problems) {
    return new Refusal(problem, problems, Map.of());
  }

  /** One that says when to ask again; rounded up. */
  static Refusal until(PartnerProblem problem, Duration wait) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return new Refusal(problem, List.of(), Map.of("retry-after", Long.toString(seconds)));
  }

  static Refusal method(String allowed) {
    return new Refusal(PartnerProblem.METHOD, List.of(), Map.of("allow", allowed));
  }

  PartnerProblem problem() {
    return problem;
  }

  WebhookResponse response() {
    var body = Json.object();
    body.put("type", problem.type());
    body.put("title", problem.title());
    body.put("status", problem.status());
    if (!problems.isEmpty()) {
      body.set("problems", Reply.problems(problems.stream().limit(MAX_PROBLEMS).toList()));
    }
    return Reply.response(
        problem.status(), PartnerProblem.MEDIA_TYPE, body.toString(), headers, Optional.empty());
  }
}
