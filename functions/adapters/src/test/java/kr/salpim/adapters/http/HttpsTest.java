package kr.salpim.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Exchange.Lost;
import kr.salpim.adapters.http.Exchange.NotSent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {

  private static final Limits SHORT = new Limits(Duration.ofSeconds(3), Duration.ofMillis(1500));
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  @TempDir static Path folder;
  private static LocalTls localhost;
  private static LocalTls elsewhere;

  @BeforeAll
  static void certificates() {
    localhost = LocalTls.of(folder, "localhost");
    elsewhere = LocalTls.of(folder, "elsewhere.example");
  }

  @Test
  void anAllowedPeerIsSeenOnceAndServed() {
    List<InetAddress> seen = new ArrayList<>();
    try (RawServer server = serve(localhost, RawServer.answer(OK))) {
      Exchange exchange = post(server, localhost, seen::add);
      assertThat(exchange).isInstanceOf(Answered.class);
      assertThat(seen).singleElement().matches(InetAddress::isLoopbackAddress);
    }
  }

  @Test
  void aRefusedPeerGetsNotOneByteAndNoSecondConnection() throws InterruptedException {
    try (RawServer server = new RawServer(RawServer.silent())) {
      URI uri = URI.create("https://localhost:" + server.uri().getPort());
      Http http = new Http(Limits.STANDARD, peer -> false, localhost.client());
      assertThat(http.exchange(Request.post(uri, Map.of(), new byte[1])))
          .isEqualTo(new NotSent("private address"));
      Thread.sleep(100);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.received()).isZero();
    }
  }

  @Test
  void aGuardedRequestNeedsHttps() {
    try (RawServer server = new RawServer(RawServer.answer(OK))) {
      Http http = new Http(Limits.STANDARD, peer -> true);
      assertThat(http.exchange(Request.get(server.uri(), Map.of())))
          .isEqualTo(new NotSent("not https"));
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void aCertificateOfAnotherNameIsRefusedBeforeTheRequest() {
    try (RawServer server = serve(elsewhere, RawServer.answer(OK))) {
      assertThat(post(server, elsewhere, peer -> true)).isEqualTo(new NotSent("TLS failed"));
      assertThat(server.received()).isZero();
    }
  }

  @Test
  void anUntrustedCertificateIsRefusedBeforeTheRequest() {
    try (RawServer server = serve(localhost, RawServer.answer(OK))) {
      Exchange exchange = new Http(Limits.STANDARD).exchange(Request.get(server.uri(), Map.of()));
      assertThat(exchange).isEqualTo(new NotSent("TLS failed"));
    }
  }

  @Test
  void aHangingHandshakeIsGivenUpBeforeTheRequest() {
    try (RawServer server = new RawServer(RawServer.Connection::hold)) {
      URI uri = URI.create("https://localhost:" + server.uri().getPort());
      assertThat(new Http(SHORT).exchange(Request.get(uri, Map.of()))).isInstanceOf(NotSent.class);
    }
  }

  @Test
  void aTrickleOverTlsIsLostAtTheDeadline() {
    try (RawServer server =
        serve(localhost, RawServer.trickle("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"))) {
      Http http = new Http(SHORT, PeerGuard.NONE, localhost.client());
      assertThat(http.exchange(Request.get(server.uri(), Map.of())))
          .isEqualTo(new Lost("time-out"));
    }
  }

  private static RawServer serve(LocalTls tls, RawServer.Behaviour behaviour) {
    return new RawServer(tls.server(), "https", behaviour);
  }

  private static Exchange post(RawServer server, LocalTls trusted, PeerGuard guard) {
    Http http = new Http(Limits.STANDARD, guard, trusted.client());
    return http.exchange(Request.post(server.uri(), Map.of(), "body".getBytes()));
  }
}
