package kr.salpim.domain.contact;

import kr.salpim.domain.privacy.Secret;

/**
 * Where somebody writes from and can be written to.
 *
 * @param channel name of the channel, such as {@code sms} or {@code line}
 * @param account the number or bot of ours that the conversation is with
 * @param user a phone number in E.164, or the messenger's id of the user
 * @param phone whether {@code user} is a phone number; then every channel that reaches the phone
 *     means the same contact, while a messenger id is a contact of its own
 */
public record Address(String channel, String account, String user, boolean phone) {

  private static final char SEPARATOR = '|';

  public Address {
    if (channel.indexOf(SEPARATOR) >= 0 || account.indexOf(SEPARATOR) >= 0) {
      throw new IllegalArgumentException("channel and account names have no " + SEPARATOR);
    }
  }

  public static Address phone(String channel, String account, String e164) {
    return new Address(channel, account, e164, true);
  }

  public static Address messenger(String channel, String account, String user) {
    return new Address(channel, account, user, false);
  }

  /** The text whose keyed hash is the contact's token. */
  public String canonical() {
    return phone ? "phone|" + user : channel + SEPARATOR + account + SEPARATOR + user;
  }

  /** The whole address as one secret, as it stands sealed in an item. */
  public Secret toSecret() {
    return new Secret(channel + SEPARATOR + account + SEPARATOR + (phone ? 'p' : 'm') + user);
  }

  /** Reads what {@link #toSecret} wrote. */
  public static Address from(Secret secret) {
    String[] parts = secret.reveal().split("\\|", 3);
    if (parts.length != 3 || parts[2].isEmpty()) {
      throw new IllegalArgumentException("not an address");
    }
    return new Address(parts[0], parts[1], parts[2].substring(1), parts[2].charAt(0) == 'p');
  }

  @Override
  public String toString() {
    return "Address[" + channel + SEPARATOR + account + "|•••]";
  }
}
