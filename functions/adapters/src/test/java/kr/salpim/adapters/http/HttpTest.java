package kr.salpim.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Exchange.Lost;
import kr.salpim.adapters.http.Exchange.NotSent;
import kr.salpim.adapters.http.RawServer.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {

  private static final Limits SHORT = new Limits(Duration.ofSeconds(3), Duration.ofMillis(600));

  /** What a busy machine may add to a time-out. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  private Http http = new Http(Limits.STANDARD);

  @Test
  void anAnswerIsHandedOverWithItsHeadersAndBody() {
    try (RawServer server =
        new RawServer(
            RawServer.answer(
                "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\n{}"))) {
      Answered answered = (Answered) post(server);
      assertThat(answered.status()).isEqualTo(429);
      assertThat(answered.header("retry-after")).contains("7");
      assertThat(answered.body()).asString().isEqualTo("{}");
      assertThat(answered.cut()).isFalse();
    }
  }

  @Test
  void theRequestIsSentOnceAsItWasGiven() {
    List<String> requests = new ArrayList<>();
    Behaviour behaviour =
        connection -> {
          requests.add(connection.request());
          connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        };
    try (RawServer server = new RawServer(behaviour)) {
      post(server);
      assertThat(requests).hasSize(1);
      assertThat(requests.get(0))
          .startsWith("POST /p?q=1 HTTP/1.1\r\n")
          .contains("X-Test: canary\r\n", "Connection: close\r\n", "User-Agent: salpim\r\n")
          .endsWith("\r\n\r\nbody");
    }
  }

  @Test
  void anUnauthorizedPostIsAnAnswerWithoutItsBody() {
    try (RawServer server =
        new RawServer(
            RawServer.answer("HTTP/1.1 401 No\r\nContent-Length: 2\r\nX-A: b\r\n\r\n{}"))) {
      Answered answered = (Answered) post(server);
      assertThat(answered.status()).isEqualTo(401);
      assertThat(answered.body()).isEmpty();
      assertThat(answered.header("x-a")).contains("b");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (RawServer server =
        new RawServer(
            RawServer.answer(
                "HTTP/1.1 307 No\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n"))) {
      assertThat(post(server)).isInstanceOfSatisfying(Answered.class, a -> status(a, 307));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Http.MAX_BODY - 1, Http.MAX_BODY, Http.MAX_BODY + 1, 5_000_000})
  void aLongBodyIsCut(int length) {
    try (RawServer server =
        new RawServer(
            RawServer.answer(
                "HTTP/1.1 200 OK\r\nContent-Length: "
                    + length
                    + "\r\n\r\n"
                    + "x".repeat(length)))) {
      Answered answered = (Answered) post(server);
      assertThat(answered.body()).hasSize(Math.min(length, Http.MAX_BODY));
      assertThat(answered.cut()).isEqualTo(length > Http.MAX_BODY);
    }
  }

  @Test
  void aRefusedConnectionLeavesNothingBehind() {
    assertThat(post(ClosedPort.uri())).isEqualTo(new NotSent("connection refused"));
  }

  @Test
  void aHangingConnectionIsGivenUpAtItsTimeOut() {
    http = new Http(new Limits(Duration.ofMillis(300), Duration.ofSeconds(10)));
    try (FullBacklog full = new FullBacklog()) {
      long start = System.nanoTime();
      assertThat(post(full.uri())).isEqualTo(new NotSent("connect time-out"));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLACK);
    }
  }

  @Test
  void aConnectionThatIsNotMadeAtTheDeadlineNeverCarriesTheRequest() {
    http = new Http(SHORT);
    try (FullBacklog full = new FullBacklog()) {
      assertThat(post(full.uri())).isEqualTo(new NotSent("time-out"));
    }
  }

  @Test
  void anUnknownNameLeavesNothingBehind() {
    assertThat(post(URI.create("http://nobody.invalid"))).isEqualTo(new NotSent("name not found"));
  }

  @Test
  void whatIsNoRequestLeavesNothingBehind() {
    Request split =
        Request.get(URI.create("http://localhost:1/"), Map.of("X-Test", "canary\r\nX-Other: 1"));
    assertThat(http.exchange(split)).isEqualTo(new NotSent("no request"));
    assertThat(http.exchange(Request.get(URI.create("gopher://localhost/"), Map.of())))
        .isInstanceOf(NotSent.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // closed without a word
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
        "HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "this is no HTTP at all",
        "\u0000\u0001\u0002",
      })
  void aBrokenAnswerIsLostAndNeverAskedForAgain(String raw) {
    try (RawServer server = new RawServer(RawServer.answer(raw))) {
      assertThat(post(server)).isInstanceOf(Lost.class);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void headersWithoutEndAreLostBeforeTheyFillTheMemory() {
    Behaviour endless =
        connection -> {
          connection.request();
          connection.write("HTTP/1.1 200 OK\r\n");
          String lines = "X-More: and more\r\n".repeat(10_000);
          while (true) {
            connection.write(lines);
          }
        };
    try (RawServer server = new RawServer(endless)) {
      long start = System.nanoTime();
      assertThat(post(server)).isInstanceOf(Lost.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLACK);
    }
  }

  @Test
  void aResetConnectionIsLostAndNotTriedAgain() {
    try (RawServer server = new RawServer(RawServer.reset())) {
      assertThat(post(server)).isEqualTo(new Lost("broken off"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void silenceIsLostAtTheDeadline() {
    within(RawServer.silent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nX-Slow: ",
        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n00",
        "HTTP/1.1 200 OK\r\n\r\n",
      })
  void aTrickleIsLostAtTheDeadline(String head) {
    within(RawServer.trickle(head));
  }

  @Test
  void nothingSecretIsPrinted() {
    Request request =
        Request.post(
            URI.create("http://localhost/canary"),
            Map.of("canary", "canary"),
            "canary".getBytes(StandardCharsets.UTF_8));
    assertThat(request.toString()).doesNotContain("canary");
    assertThat(new Answered(200, Map.of("canary", "canary"), new byte[0], false).toString())
        .doesNotContain("canary");
  }

  private void within(Behaviour behaviour) {
    http = new Http(SHORT);
    try (RawServer server = new RawServer(behaviour)) {
      long start = System.nanoTime();
      assertThat(post(server)).isEqualTo(new Lost("time-out"));
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(SHORT.total().minusMillis(100), SHORT.total().plus(SLACK));
    }
  }

  private static void status(Answered answered, int status) {
    assertThat(answered.status()).isEqualTo(status);
  }

  private Exchange post(RawServer server) {
    return post(server.uri());
  }

  private Exchange post(URI base) {
    return http.exchange(
        Request.post(
            base.resolve("/p?q=1"),
            Map.of("X-Test", "canary"),
            "body".getBytes(StandardCharsets.UTF_8)));
  }
}
