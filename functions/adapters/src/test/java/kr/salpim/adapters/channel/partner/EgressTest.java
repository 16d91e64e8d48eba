package kr.salpim.adapters.channel.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.partner.PartnerSender.Egress;
import kr.salpim.adapters.http.Exchange.NotSent;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.http.LocalTls;
import kr.salpim.adapters.http.PeerGuard;
import kr.salpim.adapters.http.RawServer;
import kr.salpim.adapters.http.Request;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.Sender;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever address a partner gives us, nothing behind our own wall is reached through us. */
class EgressTest {

  private static final Limits LIMITS = Limits.STANDARD;
  private static final Permanent REFUSED = new Permanent("no public https address");
  private static final String URL = "https://hooks.partner.example/salpim";

  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.31.0.1",
        "192.168.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fd00:ec2::254",
        "fe80::1",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::1",
        "::ffff:169.254.169.254"
      })
  void aNameThatLeadsBehindTheWallIsRefusedEvenBesideAPublicAddress(String address) {
    for (List<String> addresses :
        List.of(List.of(address), List.of("8.8.8.8", address), List.of(address, "8.8.8.8"))) {
      List<InetAddress> connected = new ArrayList<>();
      assertThat(send(names(addresses), connected)).isEqualTo(REFUSED);
      assertThat(connected).isEmpty();
    }
  }

  @Test
  void aNameThatNobodyKnowsIsTriedAgain() {
    assertThat(send(name -> List.of(), new ArrayList<>()))
        .isEqualTo(new Retryable("name not found"));
  }

  @Test
  void aWrongAddressIsNotEvenLookedUp() {
    List<String> lookedUp = new ArrayList<>();
    Names names =
        name -> {
          lookedUp.add(name);
          return List.of();
        };
    for (String url :
        List.of(
            "http://hooks.partner.example/",
            "https://169.254.169.254/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://user@hooks.partner.example/",
            "https://hooks.partner.example:8443/")) {
      Sender sender = sender(new Egress(names, guarded(new ArrayList<>()), open()), Map.of());
      assertThat(sender.send(event(url))).as(url).isEqualTo(REFUSED);
    }
    assertThat(lookedUp).isEmpty();
  }

  @Test
  void aNameThatResolvesDifferentlyAMomentLaterIsRefusedOnItsConnection() throws Exception {
    LocalTls tls = LocalTls.of(folder, "localhost");
    try (RawServer server = new RawServer(RawServer.silent())) {
      // Past all earlier checks, as after a name's second look-up: only the guard is left.
      String origin = "https://localhost:" + server.uri().getPort();
      Http guarded = new Http(LIMITS, PublicAddresses::contains, tls.client());
      Sender sender =
          sender(new Egress(name -> List.of(), guarded, guarded), Map.of("trusted", origin));
      assertThat(sender.send(event(origin + "/hook"))).isEqualTo(REFUSED);
      Thread.sleep(100);
      assertThat(server.received()).isZero();
    }
  }

  @Test
  void theStandardWayOutIsGuarded() {
    Request request = Request.get(URI.create("https://localhost:1/"), Map.of());
    assertThat(Egress.standard().guarded().exchange(request)).isInstanceOf(NotSent.class);
    try (RawServer server = new RawServer(RawServer.silent())) {
      URI inside = URI.create("https://localhost:" + server.uri().getPort());
      assertThat(Egress.standard().guarded().exchange(Request.get(inside, Map.of())))
          .isEqualTo(new NotSent(PeerGuard.REFUSED));
      assertThat(server.received()).isZero();
    }
  }

  private static ProviderAnswer send(Names names, List<InetAddress> connected) {
    return sender(new Egress(names, guarded(connected), open()), Map.of()).send(event(URL));
  }

  private static Http guarded(List<InetAddress> connected) {
    return new Http(
        LIMITS,
        peer -> {
          connected.add(peer);
          return false;
        });
  }

  private static Http open() {
    return new Http(LIMITS);
  }

  private static Sender sender(Egress egress, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("secret", Signing.DEMO_STANDARD);
    return PartnerSender.kind(egress, Clock.systemUTC())
        .sender()
        .apply(new Credentials(PartnerSender.NAME, "main", fields));
  }

  private static Dispatch event(String url) {
    return new Dispatch(
        "out_7-A",
        Form.WEBHOOK,
        "main",
        url,
        new Secret(""),
        Optional.empty(),
        Optional.of(new Dispatch.Event("kr.salpim.referral.created", "ref_01")));
  }

  private static Names names(List<String> addresses) {
    return name -> addresses.stream().map(EgressTest::address).toList();
  }

  private static InetAddress address(String written) {
    try {
      return InetAddress.getByName(written);
    } catch (UnknownHostException notLiteral) {
      throw new IllegalArgumentException(written, notLiteral);
    }
  }
}
