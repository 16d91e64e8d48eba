package kr.salpim.adapters.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.Form;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TwilioSenderTest extends SenderContract {

  private static final String ACCOUNT = "AC00000000000000000000000000000001";
  private static final String TOKEN = "secret-token";
  private static final String TO = "+821000000101";
  private static final String TEXT = "[구로2동주민센터] 내일 10시 & 11시?";

  TwilioSenderTest() {
    super("twilio");
  }

  @Test
  void theRequestIsAFormWithOurCallback() throws Malformed {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getUrl()).isEqualTo("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
    String basic = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes());
    assertThat(request.getHeader("Authorization")).isEqualTo("Basic " + basic);
    Form form = Form.read(request.getBody());
    assertThat(form.fields().keySet()).containsExactly("Body", "From", "StatusCallback", "To");
    assertThat(form.value("Body")).contains(TEXT);
    assertThat(form.value("From")).contains("+15005550006");
    assertThat(form.value("To")).contains(TO);
    assertThat(form.value("StatusCallback"))
        .contains("https://salpim.example/webhooks/twilio/main?ours=out-0001");
  }

  @Test
  void aMessagingServiceChoosesTheNumber() throws Malformed {
    String service = "MG00000000000000000000000000000001";
    make(Map.of("from", service), Optional.empty()).send(dispatch());
    Form form = Form.read(twin.request().getBody());
    assertThat(form.fields().keySet()).containsExactly("Body", "MessagingServiceSid", "To");
    assertThat(form.value("MessagingServiceSid")).contains(service);
  }

  @Test
  void withoutACallbackNoReceiptIsWaitedFor() {
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.OUR_ID);
    assertThat(make(Map.of(), Optional.empty()).receipts()).isEqualTo(Sender.Receipts.NONE);
  }

  @Test
  void aLostAnswerIsNeverLookedUpOrSentAgain() {
    assertThat(sender().certainty()).isEqualTo(Certainty.NONE);
  }

  @ParameterizedTest
  @EnumSource(
      value = kr.salpim.domain.provider.Form.class,
      names = {"SMS", "LMS"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNoTextMessageIsNotSent(kr.salpim.domain.provider.Form form) {
    Dispatch other = Dispatch.text("out-0001", form, "main", TO, new Secret(TEXT));
    assertThat(sender().send(other)).isInstanceOf(Permanent.class);
    assertThat(twin.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "accountSid, canary",
    "accountSid, AC0/../canary",
    "from, canary",
    "from, 0212345678"
  })
  void credentialsOfAnotherFormStopTheStart(String field, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(Map.of(field, value), Optional.empty()))
        .withMessageStartingWith("field " + field + " of twilio/main")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(value));
  }

  @Override
  protected Sender sender(URI base, Http http) {
    return make(base, http, Map.of(), Optional.of("https://salpim.example"));
  }

  @Override
  protected Dispatch dispatch() {
    return Dispatch.text(
        "out-0001", kr.salpim.domain.provider.Form.SMS, "main", TO, new Secret(TEXT));
  }

  @Override
  protected String accepted() {
    return "201-queued.json";
  }

  @Override
  protected List<String> secrets() {
    String basic =
        Base64.getEncoder()
            .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.US_ASCII));
    return List.of(TOKEN, basic, TO, "1000000101", "구로2동");
  }

  private Sender make(Map<String, String> changed, Optional<String> publicUrl) {
    return make(twin.uri(), new Http(Limits.STANDARD), changed, publicUrl);
  }

  private static Sender make(
      URI base, Http http, Map<String, String> changed, Optional<String> publicUrl) {
    Map<String, String> fields = new HashMap<>();
    fields.put("accountSid", ACCOUNT);
    fields.put("authToken", TOKEN);
    fields.put("from", "+15005550006");
    fields.put("api", base.toString());
    fields.putAll(changed);
    return TwilioSender.kind(http, CLOCK, publicUrl)
        .sender()
        .apply(new Credentials("twilio", "main", fields));
  }
}
