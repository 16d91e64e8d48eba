package kr.salpim.domain.parked;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Under what name people speak of a parked item: an outgoing message's own id; for what came in its
 * key in base64url after {@code in.}. That key holds keyed hashes and the name of our account,
 * nothing of the writer's.
 */
final class ParkedId {

  private static final String INBOUND = "in.";
  private static final Pattern OUTGOING = Pattern.compile("[A-Za-z0-9_-]{8,40}");

  /** A token, then channel, account and hash: what intake writes and nothing else. */
  private static final Pattern KEY =
      Pattern.compile(
          "("
              + Contact.PARTITION_PREFIX
              + "[A-Za-z0-9_-]{8,64})\\|("
              + Inbound.SORT_PREFIX
              + "[a-z]{1,32}#[^#|]{1,64}#[A-Za-z0-9_-]{8,64})");

  private ParkedId() {}

  static String of(Key key) {
    if (Outgoing.is(key)) {
      return Outgoing.id(key);
    }
    byte[] name = (key.partition() + "|" + key.sort()).getBytes(StandardCharsets.UTF_8);
    return INBOUND + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }

  static boolean inbound(Item item) {
    return item.key().sort().startsWith(Inbound.SORT_PREFIX);
  }

  /**
   * The key of an id.
   *
   * @throws BadInput where it is none
   */
  static Key parse(String id) {
    if (OUTGOING.matcher(id).matches()) {
      return Outgoing.key(id);
    }
    if (id.startsWith(INBOUND)) {
      Matcher key = KEY.matcher(decoded(id.substring(INBOUND.length())));
      if (key.matches()) {
        return new Key(key.group(1), key.group(2));
      }
    }
    throw wrong();
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      throw wrong();
    }
  }

  private static BadInput wrong() {
    return new BadInput("id is none of a parked message's");
  }
}
