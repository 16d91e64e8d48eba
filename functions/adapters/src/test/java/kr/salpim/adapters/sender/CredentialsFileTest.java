package kr.salpim.adapters.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsFileTest {

  private static final SenderKind KIND =
      new SenderKind(
          "solapi",
          Set.of("apiKey", "from"),
          Set.of("api"),
          credentials -> {
            SenderNumber.of(credentials, "from");
            credentials.uri("api", URI.create("https://api.example"));
            return new Nobody();
          });

  @TempDir Path folder;

  @Test
  void eachEntryIsASender() throws IOException {
    Senders senders =
        read(
            "{\"solapi/main\":{\"apiKey\":\"k\",\"from\":\"0212345678\"},"
                + "\"solapi/second\":{\"apiKey\":\"k\",\"from\":\"15881234\",\"api\":\"http://localhost:1\"}}");
    assertThat(senders.find("solapi", "main")).isPresent();
    assertThat(senders.find("solapi", "second")).isPresent();
    assertThat(senders.find("solapi", "third")).isEmpty();
    assertThat(senders.find("nhn", "main")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'solapi/main':{'from':'0212345678'}}| missing field apiKey of solapi/main",
        "{'solapi/main':{'apiKey':'canary'}}| missing field from of solapi/main",
        "{'solapi/main':{'apiKey':'canary','from':'0212345678','x':'canary'}}"
            + "| unknown field x of solapi/main",
        "{'solapi/main':{'apiKey':7,'from':'0212345678'}}| field apiKey of solapi/main",
        "{'solapi/main':{'apiKey':'','from':'0212345678'}}| field apiKey of solapi/main",
        "{'solapi/main':{'apiKey':'canary ','from':'0212345678'}}| field apiKey of solapi/main",
        "{'solapi/main':{'apiKey':'can\\nary','from':'0212345678'}}| field apiKey of solapi/main",
        "{'solapi/main':{'apiKey':'canary','from':'canary'}}| field from of solapi/main",
        "{'solapi/main':{'apiKey':'canary','from':'0212345678','api':'http://canary'}}"
            + "| field api of solapi/main",
        "{'solapi/main':{'apiKey':'canary','from':'0212345678','api':'ca nary'}}"
            + "| field api of solapi/main",
        "{'solapi/main':'canary'}| solapi/main",
        "{'solapi':{}}| solapi",
        "{'fax/main':{}}| fax/main",
        "{'solapi/main':{},'solapi/main':{}}| no JSON object",
        "['canary']| no JSON object",
        "canary| no JSON object",
      })
  void aBrokenFileIsNamedInOneLineWithoutItsSecrets(String content, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(content.replace('\'', '"')))
        .satisfies(
            wrong -> {
              assertThat(wrong.getMessage()).contains("credentials.json", told);
              for (Throwable t = wrong; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage()))
                    .doesNotContain("canary", "ca nary", "\n");
              }
            });
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CredentialsFile.read(folder.resolve("none.json"), List.of(KIND)))
        .withMessageContaining("none.json");
  }

  @Test
  void credentialsPrintTheirNameAlone() {
    Credentials credentials = new Credentials("solapi", "main", Map.of("apiKey", "canary"));
    assertThat(credentials.toString()).isEqualTo("Credentials[solapi/main]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0212345678",
        "021234567",
        "01012345678",
        "07012345678",
        "15881234",
        "16001234",
        "18001234",
        "0311234567",
        "03112345678"
      })
  void aRegisteredFormOfNumberMaySend(String number) {
    assertThat(SenderNumber.of(number(number), "from")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567",
        "050712345678",
        "05012345678",
        "0215881234",
        "03115881234",
        "12345678",
        "119",
        "02-123-4567",
        "+82212345678",
        "١٥٨٨١٢٣٤",
        "010123456789"
      })
  void anotherFormOfNumberStopsTheStart(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SenderNumber.of(number(number), "from"))
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(number));
  }

  private static Credentials number(String number) {
    return new Credentials("solapi", "main", Map.of("from", number));
  }

  private Senders read(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("credentials.json"), content);
    return CredentialsFile.read(file, List.of(KIND));
  }

  private static final class Nobody implements Sender {
    @Override
    public ProviderAnswer send(Dispatch dispatch) {
      return new ProviderAnswer.Permanent("nobody");
    }

    @Override
    public Certainty certainty() {
      return Certainty.NONE;
    }
  }
}
