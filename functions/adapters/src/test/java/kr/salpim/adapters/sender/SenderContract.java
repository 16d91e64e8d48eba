package kr.salpim.adapters.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.http.ClosedPort;
import kr.salpim.adapters.http.FullBacklog;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.http.RawServer;
import kr.salpim.adapters.http.RawServer.Behaviour;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;
import kr.salpim.domain.provider.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every sender, whatever its provider or the way there does. A subclass has the
 * provider's own words as files ({@link AnswerTable}) and checks its requests itself.
 */
public abstract class SenderContract {

  /** Where Lambda's runtime keeps the trace of the invocation. */
  private static final String RUNTIME_TRACE = "com.amazonaws.xray.traceHeader";

  protected static final Instant NOW = Instant.parse("2026-11-22T00:00:10Z");
  protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** For providers that keep silent; where one answers, the machine may be slow. */
  private static final Limits SHORT = new Limits(Duration.ofMillis(300), Duration.ofMillis(700));

  private static final Duration BOUND = SHORT.total().plusSeconds(2);
  private static final String HTML = "<!DOCTYPE html><html><body>점검 중입니다 canary</body></html>";

  protected final AnswerTable table;
  protected final Twin twin = new Twin();
  private final CapturedLog log = new CapturedLog();

  protected SenderContract(String provider) {
    this.table = new AnswerTable(provider);
  }

  /** The sender under test, with {@link #CLOCK} and credentials of {@link #secrets}. */
  protected abstract Sender sender(URI base, Http http);

  /** A message to {@link #secrets}' number. */
  protected abstract Dispatch dispatch();

  /** The file of {@link AnswerTable} that says that the provider has the message. */
  protected abstract String accepted();

  /** Keys, numbers and texts that may stand in the request alone. */
  protected abstract List<String> secrets();

  /** What a success without words of the provider means; a partner's webhook needs none. */
  protected Class<? extends ProviderAnswer> wordlessSuccess() {
    return Unknown.class;
  }

  /** What a server error means; it differs where the provider says that it takes nothing then. */
  protected Class<? extends ProviderAnswer> serverError() {
    return Unknown.class;
  }

  /** What a redirect means. */
  protected Class<? extends ProviderAnswer> redirected() {
    return Unknown.class;
  }

  /** What it means that no answer came; it differs where the provider takes a key. */
  protected Class<? extends ProviderAnswer> lost() {
    return Unknown.class;
  }

  protected final Sender sender() {
    return sender(twin.uri(), new Http(Limits.STANDARD));
  }

  @BeforeEach
  final void theTwinAccepts() {
    twin.answers(AnswerTable.status(accepted()), table.body(accepted()));
  }

  @AfterEach
  final void nothingSecretWasLogged() {
    log.close();
    twin.close();
    assertThat(log.text()).doesNotContain(secrets()).doesNotContain("canary");
  }

  @Test
  void whatTheProviderTookIsAcceptedAndAskedForOnce() {
    assertThat(sender().send(dispatch())).isInstanceOf(Accepted.class);
    assertThat(twin.requests()).hasSize(1);
  }

  @Test
  void noTraceOfOursLeavesToAForeigner() {
    System.setProperty(RUNTIME_TRACE, "Root=1-67891233-abcdef012345678912345678");
    try {
      sender().send(dispatch());
      assertThat(twin.request().containsHeader("X-Amzn-Trace-Id")).isFalse();
      assertThat(twin.request().getUrl() + twin.request().getBodyAsString())
          .doesNotContain("67891233");
    } finally {
      System.clearProperty(RUNTIME_TRACE);
    }
  }

  @Test
  void eachDocumentedAnswerMeansWhatItsTableSays() {
    List<String> actual =
        table.actual(
            (status, body) -> {
              twin.answers(status, body);
              return sender().send(dispatch());
            });
    assertThat(actual).containsExactlyElementsOf(table.expected());
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "86400, PT30M",
    "'Sun, 22 Nov 2026 00:01:10 GMT', PT1M",
    "'Sun, 22 Nov 2020 00:01:10 GMT', PT0S",
  })
  void tooManyRequestsAreTriedAgainWhenTheProviderAsks(String header, Duration after) {
    twin.answers(429, utf8(HTML), Map.of("Retry-After", header));
    assertThat(sender().send(dispatch()))
        .isInstanceOfSatisfying(
            Retryable.class, retryable -> assertThat(retryable.after()).contains(after));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999999999"})
  void tooManyRequestsWithoutATimeAreTriedAgainInOurOwn(String header) {
    twin.answers(429, new byte[0], header.isEmpty() ? Map.of() : Map.of("Retry-After", header));
    assertThat(sender().send(dispatch())).isEqualTo(new Retryable("HTTP 429", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerErrorIsReadByItsRule(int status) {
    twin.answers(status, new byte[0]);
    clean(serverError());
    twin.answers(status, utf8(HTML));
    clean(serverError());
  }

  @Test
  void aSuccessWithoutTheProvidersWordsIsReadByItsRule() {
    List<byte[]> bodies =
        List.of(
            new byte[0],
            utf8(HTML),
            utf8("{\"canary\":"),
            utf8("{\"canary\":1}"),
            utf8("[]"),
            utf8("null"),
            new byte[] {(byte) 0xff, 0x00});
    for (byte[] body : bodies) {
      twin.answers(200, body);
      clean(wordlessSuccess());
    }
  }

  @Test
  void aSuccessThatIsCutOffIsReadByItsRule() {
    String whole = new String(table.body(accepted()), StandardCharsets.UTF_8).strip();
    twin.answers(200, utf8(whole.substring(0, Math.max(0, whole.length() - 1))));
    clean(wordlessSuccess());
    twin.answers(200, utf8(" ".repeat(Http.MAX_BODY) + whole));
    clean(wordlessSuccess());
  }

  @Test
  void aRedirectIsNotFollowed() {
    twin.answers(302, new byte[0], Map.of("Location", twin.uri() + "/canary"));
    clean(redirected());
    assertThat(twin.requests()).hasSize(1);
  }

  @Test
  void aRefusedConnectionIsTriedAgain() {
    assertThat(sender(ClosedPort.uri(), new Http(Limits.STANDARD)).send(dispatch()))
        .isEqualTo(new Retryable("connection refused"));
  }

  @Test
  void aHangingConnectionIsTriedAgain() {
    try (FullBacklog full = new FullBacklog()) {
      assertThat(timed(full.uri())).isInstanceOf(Retryable.class);
    }
  }

  @Test
  void anAnswerThatNeverEndsIsLostAtTheDeadline() {
    lost(RawServer.silent());
    lost(RawServer.trickle("HTTP/1.1 200 OK\r\nX-Slow: "));
    lost(RawServer.trickle("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"));
  }

  @Test
  void aLostAnswerIsNotAskedForAgain() {
    lost(RawServer.lost());
    lost(RawServer.reset());
    lost(RawServer.answer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"half\":"));
    lost(RawServer.answer("no HTTP"));
  }

  private void clean(Class<? extends ProviderAnswer> expected) {
    ProviderAnswer answer = sender().send(dispatch());
    assertThat(answer).isInstanceOf(expected);
    assertThat(answer.toString()).doesNotContain(secrets()).doesNotContain("canary");
  }

  private void lost(Behaviour behaviour) {
    try (RawServer server = new RawServer(behaviour)) {
      assertThat(timed(server.uri())).isInstanceOf(lost());
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private ProviderAnswer timed(URI base) {
    long start = System.nanoTime();
    ProviderAnswer answer = sender(base, new Http(SHORT)).send(dispatch());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    return answer;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
