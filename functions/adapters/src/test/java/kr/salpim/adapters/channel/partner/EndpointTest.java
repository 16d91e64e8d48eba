package kr.salpim.adapters.channel.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

  private static final Set<String> TRUSTED = Set.of("http://localhost:8089");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.partner.example/salpim",
        "https://hooks.partner.example:443/salpim?token=a%20b",
        "https://HOOKS.Partner.Example",
        "https://1.2.3.4.partner.example/", // a name that begins with numbers
        "https://xn--9t4b11yi5a.xn--3e0b707e/",
        "https://a-b.c0.kr/~x/:;,=+$!*'()&@"
      })
  void aPublicNameOverHttpsIsAnEndpoint(String written) {
    assertThat(Endpoint.read(written, TRUSTED))
        .hasValueSatisfying(
            endpoint -> {
              assertThat(endpoint.url()).hasToString(written);
              assertThat(endpoint.trusted()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "partner.example",
        "//partner.example/",
        "http://partner.example/",
        "HTTPS://partner.example/",
        "ftp://partner.example/",
        "file:///etc/passwd",
        "gopher://partner.example/",
        "jar:https://partner.example/!/",
        "https:partner.example",
        "https:/partner.example",
        "https:///partner.example",
        "https://",
        "https://:443/"
      })
  void anotherSchemeOrFormIsRefused(String written) {
    assertThat(Endpoint.read(written, TRUSTED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0x7f.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://2852039166/",
        "https://0xa9fea9fe/",
        "https://0251.0376.0251.0376/",
        "https://8.8.8.8/",
        "https://8.8.8.8./",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[64:ff9b::a9fe:a9fe]/",
        "https://[fd00:ec2::254]/",
        "https://[fe80::1%25eth0]/",
        "https://[2606:4700::1111]/"
      })
  void anAddressInNumbersIsRefusedInWhateverForm(String written) {
    assertThat(Endpoint.read(written, TRUSTED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user@partner.example/",
        "https://user:secret@partner.example/",
        "https://partner.example@169.254.169.254/",
        "https://@partner.example/",
        "https://partner.example#@169.254.169.254/",
        "https://partner.example/#part",
        "https://partner.example\\@169.254.169.254/",
        "https://169.254.169.254\\.partner.example/",
        "https://partner.example%2f@169.254.169.254/",
        "https://partner%2eexample/",
        "https://partner.example /",
        "https://partner.example\t/",
        "https://partner.example/\r\nHost: other",
        "https://partner。example/", // a full stop that some turn into a dot
        "https://①②⑦.⓪.⓪.①/",
        "https://살핌.한국/",
        "https://{partner}.example/",
        "https://partner.example/<a>"
      })
  void whatTwoReadersCouldTakeForDifferentHostsIsRefused(String written) {
    assertThat(Endpoint.read(written, TRUSTED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/",
        "https://partner/",
        "https://metadata.google.internal/",
        "https://ip-10-0-0-1.ap-northeast-2.compute.internal/",
        "https://printer.local/",
        "https://x.localhost/",
        "https://1.0.0.127.in-addr.arpa/",
        "https://partner.example./",
        "https://.partner.example/",
        "https://partner..example/",
        "https://-partner.example/",
        "https://part_ner.example/",
        "https://partner.1/",
        "https://partner.example:80/",
        "https://partner.example:8443/",
        "https://partner.example:22/",
        "https://partner.example:0/",
        "https://partner.example:99999/",
        "https://partner.example:-1/"
      })
  void anInnerNameOrAnotherPortIsRefused(String written) {
    assertThat(Endpoint.read(written, TRUSTED)).isEmpty();
  }

  @Test
  void anEndlessAddressIsRefused() {
    String longest = "https://partner.example/" + "a".repeat(Endpoint.MAX_LENGTH - 24);
    assertThat(Endpoint.read(longest, TRUSTED)).isPresent();
    assertThat(Endpoint.read(longest + "a", TRUSTED)).isEmpty();
  }

  @Test
  void onlyTheOperatorsOwnOriginsAreExempt() {
    assertThat(Endpoint.read("http://localhost:8089/hook", TRUSTED))
        .hasValueSatisfying(endpoint -> assertThat(endpoint.trusted()).isTrue());
    for (String near :
        new String[] {
          "http://localhost/hook",
          "http://localhost:8090/hook",
          "https://localhost:8089/hook",
          "http://user@localhost:8089/hook",
          "http://localhost:8089.partner.example/hook",
          "http://127.0.0.1:8089/hook"
        }) {
      assertThat(Endpoint.read(near, TRUSTED)).as(near).isEmpty();
    }
  }

  @Test
  void itNeverPrintsItsAddress() {
    assertThat(Endpoint.read("https://partner.example/?token=canary", TRUSTED))
        .hasValueSatisfying(endpoint -> assertThat(endpoint).hasToString("Endpoint"));
  }
}
