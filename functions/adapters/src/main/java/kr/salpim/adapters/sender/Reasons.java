package kr.salpim.adapters.sender;

import kr.salpim.adapters.channel.Fields;

/**
 * Why a provider did not take a message, fit for a log and a board: a word of ours and the
 * provider's code, never its words, which may quote a number or a text.
 */
public final class Reasons {

  /** Our key or secret is wrong, or the account is barred: every message will fail. */
  public static final String CREDENTIALS = "credentials";

  /** The receiver refuses our messages (수신거부). */
  public static final String REFUSED = "refused";

  /** The receiver's number or id cannot be written to. */
  public static final String NUMBER = "number";

  /** The number that we send from is not registered or is barred. */
  public static final String SENDER = "sender";

  /** The account has no money left. */
  public static final String BALANCE = "balance";

  /** The template is unknown, not approved or does not fit what was sent. */
  public static final String TEMPLATE = "template";

  /** The text is too long or has characters that cannot be sent. */
  public static final String TEXT = "text";

  /** What we asked is wrong: a defect of ours, or of the account's settings. */
  public static final String REQUEST = "request";

  /** Too much at once. */
  public static final String RATE = "rate";

  /** Our clock and the provider's differ. */
  public static final String CLOCK = "clock";

  /** The provider failed. */
  public static final String FAULT = "fault";

  private Reasons() {}

  /** The word with the provider's code. */
  public static String of(String word, String code) {
    return word + " " + Fields.code(code);
  }
}
