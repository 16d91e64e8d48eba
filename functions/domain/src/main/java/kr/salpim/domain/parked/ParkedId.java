package kr.salpim.domain.parked;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.table.Key;

/**
 * Under what name people speak of a parked item: an outgoing message's own id; for all else its key
 * in base64url after {@link What#prefix()}. Such a key holds ids that are keyed hashes, the name of
 * our account, the source of a signal and the id of a visit's programme; nobody's name or number.
 */
final class ParkedId {

  private static final Pattern OUTGOING = Pattern.compile("[A-Za-z0-9_-]{8,40}");

  private ParkedId() {}

  static String of(What what, Key key) {
    if (what == What.OUTGOING) {
      return Outgoing.id(key);
    }
    byte[] name = (key.partition() + "|" + key.sort()).getBytes(StandardCharsets.UTF_8);
    return what.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
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
    for (What what : What.values()) {
      if (what != What.OUTGOING && id.startsWith(what.prefix())) {
        String[] name = decoded(id.substring(what.prefix().length())).split("[|]", 2);
        if (name.length == 2 && what.fits(new Key(name[0], name[1]))) {
          return new Key(name[0], name[1]);
        }
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
    return new BadInput("id is none of a parked item's");
  }
}
