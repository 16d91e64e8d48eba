package kr.salpim.adapters.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;

class TwilioTest extends ChannelContract {

  private static final List<String> TOKEN = List.of("12345");

  TwilioTest() {
    super(Twilio.NAME, "x-twilio-signature");
  }

  @Test
  void theSignatureOfTwiliosDocumentationIsAccepted() {
    byte[] form =
        Signing.bytes(
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234"
                + "&From=%2B14158675309&To=%2B18005551212");
    String real = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    assertThat(verify("https://mycompany.com", "foo=1&bar=2", form, real)).isTrue();
    assertThat(verify("https://mycompany.com", "foo=1&bar=3", form, real)).isFalse();
    assertThat(verify("https://other.com", "foo=1&bar=2", form, real)).isFalse();
    assertThat(verify("https://mycompany.com", "foo=1%26bar=2", form, real)).isFalse();
  }

  @Test
  void theUrlIsTriedWithAndWithoutItsPortAndNeverDecoded() {
    String tail = "/myapp.php?a=%26%2B";
    assertThat(urls("https://host"))
        .containsExactly("https://host" + tail, "https://host:443" + tail);
    assertThat(urls("http://host")).contains("http://host:80" + tail);
    assertThat(urls("https://host:8443/base"))
        .containsExactly("https://host/base" + tail, "https://host:8443/base" + tail);
  }

  @Test
  void aJsonBodyIsCoveredByItsHashInTheSignedUrl() {
    byte[] body =
        Signing.bytes("{\"MessageSid\":\"SM1\",\"From\":\"+821000000101\",\"Body\":\"네\"}");
    String query =
        "bodySHA256=" + Signing.hex(kr.salpim.adapters.channel.Signatures.digest("SHA-256", body));
    String url = "https://host/myapp.php?" + query;
    String signature =
        Signing.base64(Signing.hmac("HmacSHA1", Signing.bytes("12345"), Signing.bytes(url)));
    WebhookRequest good = request("https://host", query, body, signature, "application/json");
    assertThat(channel.verify(good, TOKEN)).isTrue();
    assertThat(told(good)).containsExactly("message demo SM1 phone|+821000000101 \"네\"");
    byte[] other =
        Signing.bytes("{\"MessageSid\":\"SM1\",\"From\":\"+821000000102\",\"Body\":\"네\"}");
    assertThat(
            channel.verify(
                request("https://host", query, other, signature, "application/json"), TOKEN))
        .isFalse();
    String without =
        Signing.base64(
            Signing.hmac(
                "HmacSHA1", Signing.bytes("12345"), Signing.bytes("https://host/myapp.php?")));
    assertThat(
            channel.verify(request("https://host", "", other, without, "application/json"), TOKEN))
        .isFalse();
  }

  @Test
  void aStatusBringsOurIdInTheSignedAddressOfItsCallback() {
    byte[] form = Signing.bytes("MessageSid=SM1&MessageStatus=delivered");
    WebhookRequest good = callback("ours=out-0001", "ours=out-0001", form);
    assertThat(channel.verify(good, TOKEN)).isTrue();
    assertThat(told(good))
        .containsExactly("report demo SM1|delivered SM1 of out-0001 DELIVERED delivered");
    assertThat(channel.verify(callback("ours=out-0002", "ours=out-0001", form), TOKEN)).isFalse();
    String foreign = "ours=not+ours%23";
    assertThat(told(callback(foreign, foreign, form)))
        .containsExactly("report demo SM1|delivered SM1 DELIVERED delivered");
  }

  @Test
  void theAnswerIsAnEmptyResponse() {
    assertThat(channel.answer(List.of()).body()).isEqualTo("<Response/>");
    assertThat(channel.answer(List.of()).contentType()).startsWith("text/xml");
  }

  private List<String> urls(String publicUrl) {
    return TwilioSignature.urls(request(publicUrl, "a=%26%2B", new byte[0], "", ""));
  }

  private boolean verify(String publicUrl, String query, byte[] form, String signature) {
    return channel.verify(
        request(publicUrl, query, form, signature, "application/x-www-form-urlencoded"), TOKEN);
  }

  private static WebhookRequest callback(String query, String signedQuery, byte[] form) {
    String signed = "https://host/myapp.php?" + signedQuery + "MessageSidSM1MessageStatusdelivered";
    String signature =
        Signing.base64(Signing.hmac("HmacSHA1", Signing.bytes("12345"), Signing.bytes(signed)));
    return request("https://host", query, form, signature, "application/x-www-form-urlencoded");
  }

  private static WebhookRequest request(
      String publicUrl, String query, byte[] body, String signature, String type) {
    return new WebhookRequest(
        "POST",
        "demo",
        Optional.empty(),
        Map.of("x-twilio-signature", signature, "content-type", type),
        body,
        publicUrl,
        "/myapp.php",
        query,
        "",
        Instant.EPOCH);
  }
}
