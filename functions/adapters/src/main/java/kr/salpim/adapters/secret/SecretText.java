package kr.salpim.adapters.secret;

/**
 * A text full of secrets, and where it was read.
 *
 * @param source what errors call it: a path, or {@code ssm:<name>}
 * @param text never to be shown
 */
public record SecretText(String source, String text) {

  @Override
  public String toString() {
    return source;
  }
}
