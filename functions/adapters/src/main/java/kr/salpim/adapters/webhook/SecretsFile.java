package kr.salpim.adapters.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.secret.SecretText;
import kr.salpim.adapters.secret.SecretTexts;

/**
 * Secrets in a JSON file, one entry an account, one or two secrets each:
 *
 * <pre>{@code
 * {"sms/demo": "whsec_…", "line/demo": ["old", "new"]}
 * }</pre>
 */
public final class SecretsFile {

  private SecretsFile() {}

  /**
   * Reads the file once.
   *
   * @throws IllegalArgumentException with one line that names the file and the entry, never a
   *     secret
   */
  public static Secrets read(Path file, Channels channels) {
    return read(SecretTexts.FILES.at(file.toString()), channels);
  }

  /** The same from wherever it was read. */
  public static Secrets read(SecretText file, Channels channels) {
    return Secrets.fixed(
        read(
            file,
            "channel/account",
            (name, secret) -> {
              String[] parts = name.split("/", 2);
              return parts.length == 2
                  && channels.find(parts[0]).filter(channel -> channel.fits(secret)).isPresent();
            }));
  }

  /**
   * Reads a file of the same form with entries of another sort.
   *
   * @param names what the entries are called
   * @param fits whether a secret fits the entry's name
   */
  public static Map<String, List<String>> read(
      SecretText file, String names, BiPredicate<String, String> fits) {
    Map<String, List<String>> secrets = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : entries(file).properties()) {
      String name = entry.getKey();
      List<String> values = values(entry.getValue());
      boolean fit =
          !values.isEmpty()
              && values.size() <= Secrets.MAX
              && values.stream().allMatch(secret -> fits.test(name, secret));
      if (!fit) {
        throw new IllegalArgumentException(
            file + ": \"" + name + "\" is no " + names + " with one or two secrets of its form");
      }
      secrets.put(name, values);
    }
    return secrets;
  }

  private static JsonNode entries(SecretText file) {
    try {
      return Json.readObject(file.text().getBytes(StandardCharsets.UTF_8));
    } catch (Malformed noObject) {
      throw new IllegalArgumentException(file + " holds no JSON object", noObject);
    }
  }

  /** None where a value is no text. */
  private static List<String> values(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    boolean texts =
        node.isArray()
            && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual);
    return texts
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::textValue).toList()
        : List.of();
  }
}
