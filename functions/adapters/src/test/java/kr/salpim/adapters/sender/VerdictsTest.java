package kr.salpim.adapters.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.http.Exchange;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Exchange.Lost;
import kr.salpim.adapters.http.Exchange.NotSent;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @Test
  void whatNeverLeftIsTriedAgainAndWhatGotLostIsUnknown() {
    assertThat(wordless(new NotSent("refused"))).isEqualTo(new Retryable("refused"));
    assertThat(wordless(new Lost("time-out"))).isEqualTo(new Unknown("time-out"));
  }

  @Test
  void theProvidersOwnWordsCountBeforeTheStatus() {
    Verdicts.Reading reading = answered -> Optional.of(new Accepted("7"));
    assertThat(Verdicts.of(status(500), CLOCK, reading)).isEqualTo(new Accepted("7"));
    assertThat(Verdicts.of(status(429), CLOCK, reading)).isEqualTo(new Retryable("HTTP 429"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, Unknown",
    "204, Unknown",
    "302, Unknown",
    "400, Permanent",
    "401, Permanent",
    "403, Permanent",
    "404, Permanent",
    "408, Unknown",
    "413, Permanent",
    "425, Retryable",
    "499, Permanent",
    "500, Unknown",
    "503, Unknown",
    "599, Unknown",
    "999, Unknown",
  })
  void withoutWordsTheStatusDecides(int status, String expected) {
    ProviderAnswer answer = wordless(status(status));
    assertThat(answer.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(answer.toString()).contains("HTTP " + status);
  }

  @Test
  void wrongCredentialsAreNamed() {
    assertThat(wordless(status(401))).isEqualTo(new Permanent("credentials HTTP 401"));
  }

  @Test
  void whatNobodyCanTellIsUnknown() {
    for (Exchange unclear :
        new Exchange[] {status(200), status(302), status(408), status(503), new Lost("time-out")}) {
      assertThat(wordless(unclear)).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void aProvidersOwnWordsOfA429CountWhereItHasAny() {
    Verdicts.Reading quota = answered -> Optional.of(new Unknown("quota"));
    assertThat(Verdicts.ownWordsFirst(status(429), CLOCK, quota)).isEqualTo(new Unknown("quota"));
    assertThat(Verdicts.of(status(429), CLOCK, quota)).isInstanceOf(Retryable.class);
    assertThat(Verdicts.ownWordsFirst(status(429), CLOCK, answered -> Optional.empty()))
        .isInstanceOf(Retryable.class);
  }

  private static ProviderAnswer wordless(Exchange exchange) {
    return Verdicts.of(exchange, CLOCK, answered -> Optional.empty());
  }

  private static Answered status(int status) {
    return new Answered(status, Map.of(), new byte[0], false);
  }
}
