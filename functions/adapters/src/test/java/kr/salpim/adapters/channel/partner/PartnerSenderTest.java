package kr.salpim.adapters.channel.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.partner.PartnerSender.Egress;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract is tried on an origin that the operator vouches for. */
class PartnerSenderTest extends SenderContract {

  private static final String SECRET = "whsec_" + Signing.base64(Signing.bytes("canary".repeat(5)));
  private static final String OLD = "whsec_" + Signing.base64(Signing.bytes("canaro".repeat(5)));
  private static final String PATH = "/hook?token=canary";

  PartnerSenderTest() {
    super(PartnerSender.NAME);
  }

  @Override
  protected Sender sender(URI base, Http http) {
    Sender sender = sender(base, http, CLOCK, Map.of());
    return new Sender() {
      @Override
      public ProviderAnswer send(Dispatch dispatch) {
        return sender.send(event("out_7-A", base + PATH));
      }

      @Override
      public Certainty certainty() {
        return sender.certainty();
      }
    };
  }

  private static Sender sender(URI base, Http http, Clock clock, Map<String, String> more) {
    Map<String, String> fields =
        new HashMap<>(Map.of("secret", SECRET, "trusted", base.toString()));
    fields.putAll(more);
    return PartnerSender.kind(new Egress(name -> List.of(), http, http), clock)
        .sender()
        .apply(new Credentials(PartnerSender.NAME, "main", fields));
  }

  @Override
  protected Dispatch dispatch() {
    return event("out_7-A", twin.uri() + PATH);
  }

  private static Dispatch event(String id, String url) {
    return new Dispatch(
        id,
        Form.WEBHOOK,
        "main",
        url,
        new Secret("canary"),
        Optional.empty(),
        Optional.of(new Dispatch.Event("kr.salpim.referral.created", "ref_01")));
  }

  @Override
  protected String accepted() {
    return "204-empty.json";
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, PATH);
  }

  @Override
  protected Class<? extends ProviderAnswer> wordlessSuccess() {
    return Accepted.class;
  }

  @Override
  protected Class<? extends ProviderAnswer> redirected() {
    return Permanent.class;
  }

  @Test
  void theRequestIsASignedThinEvent() {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getMethod() + " " + request.getUrl()).isEqualTo("POST " + PATH);
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"out_7-A\",\"source\":\"urn:salpim\","
                + "\"type\":\"kr.salpim.referral.created\",\"time\":\"2026-11-22T00:00:10Z\","
                + "\"subject\":\"ref_01\",\"datacontenttype\":\"application/json\",\"data\":{}}");
    Signing.standard(SECRET, "out_7-A", NOW.getEpochSecond(), request.getBody())
        .forEach(
            (name, value) ->
                assertThat(request.header(name).values()).as(name).containsExactly(value));
  }

  @Test
  void anAttemptKeepsTheIdAndHasATimeOfItsOwn() {
    Sender first = sender(twin.uri(), new Http(Limits.STANDARD), CLOCK, Map.of());
    Instant later = NOW.plusSeconds(3_600);
    Clock clock = Clock.fixed(later, ZoneOffset.UTC);
    Sender second = sender(twin.uri(), new Http(Limits.STANDARD), clock, Map.of());
    first.send(dispatch());
    second.send(dispatch());
    List<LoggedRequest> requests = twin.requests();
    assertThat(requests).extracting(r -> r.getHeader("webhook-id")).containsOnly("out_7-A");
    assertThat(requests)
        .extracting(r -> r.getHeader("webhook-timestamp"))
        .containsExactly(
            Long.toString(NOW.getEpochSecond()), Long.toString(later.getEpochSecond()));
  }

  @Test
  void aRotationIsSignedWithBothSecrets() {
    sender(twin.uri(), new Http(Limits.STANDARD), CLOCK, Map.of("previousSecret", OLD))
        .send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getHeader("webhook-signature").split(" "))
        .containsExactly(signature(SECRET, request), signature(OLD, request));
  }

  @Test
  void aMessageWithoutAnEventIsNone() {
    Dispatch none =
        Dispatch.text("out_7-A", Form.WEBHOOK, "main", twin.uri() + PATH, new Secret("canary"));
    assertThat(sender(twin.uri(), new Http(Limits.STANDARD), CLOCK, Map.of()).send(none))
        .isEqualTo(new Permanent("form WEBHOOK"));
    assertThat(twin.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "secret, whsec_AAAA, is not whsec_ and 24 to 64 bytes in Base64",
    "previousSecret, canary, is not whsec_ and 24 to 64 bytes in Base64",
    "trusted, http://10.0.0.1, is no https address",
    "trusted, http://localhost:8089/, is no origin",
    "trusted, https://user@partner.example, is no origin"
  })
  void whatCannotWorkIsRefusedAtTheStart(String field, String value, String fault) {
    assertThatThrownBy(
            () ->
                sender(
                    URI.create("http://localhost:1"),
                    new Http(Limits.STANDARD),
                    CLOCK,
                    Map.of(field, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("field " + field + " of webhook/main " + fault);
  }

  @Test
  void itsIdIsTheKey() {
    assertThat(sender().certainty()).isEqualTo(Certainty.KEY);
    assertThat(sender().keyLife()).isEmpty();
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.NONE);
  }

  private static String signature(String secret, LoggedRequest request) {
    return Signing.standard(secret, "out_7-A", NOW.getEpochSecond(), request.getBody())
        .get("webhook-signature");
  }
}
