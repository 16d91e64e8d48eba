package kr.salpim.adapters.dynamodb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * The token that DynamoDB knows a transaction by: a digest of the caller's token and of what is
 * written. DynamoDB fails a token that comes back with other content; ours then is another token,
 * and the conditions of the transaction judge.
 */
final class RequestToken {

  /** 128 bits make 22 characters of base64url; DynamoDB takes 36. */
  private static final int BYTES = 16;

  private final MessageDigest digest;

  private RequestToken(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(String token, List<Change> changes) {
    RequestToken request = new RequestToken(sha256());
    request.text(token);
    changes.forEach(request::change);
    byte[] hash = request.digest.digest();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOf(hash, BYTES));
  }

  private void change(Change change) {
    text(change.getClass().getSimpleName());
    key(change.key());
    condition(change.when());
    if (change instanceof Change.Put put) {
      values(new TreeMap<>(put.item().attributes()));
    }
    if (change instanceof Change.Update update) {
      values(new TreeMap<>(update.set()));
      number(update.add().size());
      new TreeMap<>(update.add())
          .forEach(
              (name, amount) -> {
                text(name);
                number(amount);
              });
      number(update.remove().size());
      new TreeSet<>(update.remove()).forEach(this::text);
    }
  }

  /** Conditions hold no secrets, so that their text is all of them. */
  private void condition(Condition condition) {
    text(condition.toString());
  }

  private void key(Key key) {
    text(key.partition());
    text(key.sort());
  }

  private void values(TreeMap<String, Value> values) {
    number(values.size());
    values.forEach(
        (name, value) -> {
          text(name);
          text(value.getClass().getSimpleName());
          bytes(content(name, value));
        });
  }

  private static byte[] content(String name, Value value) {
    if (value instanceof Value.Text text) {
      return text.text().getBytes(StandardCharsets.UTF_8);
    }
    if (value instanceof Value.Num num) {
      return ByteBuffer.allocate(Long.BYTES).putLong(num.number()).array();
    }
    if (value instanceof Value.Sealed sealed) {
      return sealed.bytes();
    }
    throw new IllegalArgumentException("personal data reached the store unsealed: " + name);
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void number(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void bytes(byte[] bytes) {
    number(bytes.length);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
