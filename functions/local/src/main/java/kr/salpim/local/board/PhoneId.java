package kr.salpim.local.board;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.KeyedHash;

/**
 * Which phone on the board: a number in E.164, or a messenger's user as {@code
 * <channel>|<account>|<user>}.
 */
record PhoneId(String value) {

  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{7,14}");

  /** Messenger ids have at most 255 characters. */
  private static final Pattern MESSENGER =
      Pattern.compile("[a-z]{2,20}\\|[A-Za-z0-9_-]{1,64}\\|[^|\\p{Cntrl}]{1,255}");

  /** Reads an id; a plus sign that was decoded to a space on its way is one all the same. */
  static Optional<PhoneId> parse(String written) {
    String id = written.startsWith(" ") ? "+" + written.substring(1) : written;
    return NUMBER.matcher(id).matches() || MESSENGER.matcher(id).matches()
        ? Optional.of(new PhoneId(id))
        : Optional.empty();
  }

  static PhoneId of(Address address) {
    return new PhoneId(address.phone() ? address.user() : address.canonical());
  }

  static PhoneId of(Delivered message) {
    return of(new Address(message.channel(), message.account(), message.user(), message.phone()));
  }

  boolean number() {
    return value.startsWith("+");
  }

  /** The contact's token. */
  String token(KeyedHash hash) {
    return hash.of(number() ? "phone|" + value : value);
  }

  String channel() {
    return number() ? "sms" : value.substring(0, value.indexOf('|'));
  }
}
