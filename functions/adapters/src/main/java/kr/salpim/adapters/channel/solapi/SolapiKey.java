package kr.salpim.adapters.channel.solapi;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.domain.Ids;

/**
 * An account's key, which signs a date and a salt. SOLAPI refuses a signature it has seen and one
 * that is 15 minutes old, so that each attempt has its own.
 */
final class SolapiKey {

  private final String apiKey;
  private final byte[] secret;
  private final Clock clock;
  private final Ids salts;

  SolapiKey(String apiKey, String secret, Clock clock, Ids salts) {
    this.apiKey = apiKey;
    this.secret = Signatures.utf8(secret);
    this.clock = clock;
    this.salts = salts;
  }

  /** A new {@code Authorization} header. */
  String sign() {
    String date = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    String salt = salts.next();
    String signature =
        Signatures.hex(Signatures.hmac("HmacSHA256", secret, Signatures.utf8(date + salt)));
    return "HMAC-SHA256 apiKey="
        + apiKey
        + ", date="
        + date
        + ", salt="
        + salt
        + ", signature="
        + signature;
  }
}
