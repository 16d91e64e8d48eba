package kr.salpim.adapters.channel;

/**
 * A provider's form of success.
 *
 * @param contentType media type; empty where there is no body
 */
public record Answer(String contentType, String body) {

  public static final Answer EMPTY = new Answer("", "");

  public static Answer json(String body) {
    return new Answer("application/json; charset=utf-8", body);
  }
}
