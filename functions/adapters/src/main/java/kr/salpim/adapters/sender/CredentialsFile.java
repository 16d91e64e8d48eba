package kr.salpim.adapters.sender;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.secret.SecretText;
import kr.salpim.adapters.secret.SecretTexts;
import kr.salpim.domain.provider.Senders;

/**
 * Our accounts with providers in a JSON object, one entry an account:
 *
 * <pre>{@code
 * {"solapi/main": {"apiKey": "…", "apiSecret": "…", "from": "0212345678"}, "line/main": {"token": "…"}}
 * }</pre>
 */
public final class CredentialsFile {

  /** Names that can stand in a path, a key and a log. */
  private static final Pattern NAME =
      Pattern.compile("([a-z]{1,32})/([A-Za-z0-9][A-Za-z0-9_-]{0,63})");

  /** What can stand in a header: no control character, and no blank around it. */
  private static final Pattern VALUE = Pattern.compile("[^\\s\\p{Cntrl}](?:\\P{Cntrl}*\\S)?");

  private CredentialsFile() {}

  /**
   * Reads the file once and makes the sender of each entry.
   *
   * @param kinds the providers that are known
   * @throws IllegalArgumentException with one line that names the file, the entry and the field,
   *     never a value
   */
  public static Senders read(Path file, List<SenderKind> kinds) {
    return read(SecretTexts.FILES.at(file.toString()), kinds);
  }

  /** The same from wherever it was read. */
  public static Senders read(SecretText file, List<SenderKind> kinds) {
    return read(file.source(), file.text().getBytes(StandardCharsets.UTF_8), kinds);
  }

  /**
   * The same from text that does not stand in a file.
   *
   * @param source what the text is called in an error
   */
  public static Senders read(String source, byte[] json, List<SenderKind> kinds) {
    try {
      List<Credentials> entries = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : Json.readObject(json).properties()) {
        entries.add(credentials(entry.getKey(), entry.getValue()));
      }
      return AccountSenders.of(kinds, entries);
    } catch (Malformed noObject) {
      throw new IllegalArgumentException(source + " holds no JSON object", noObject);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(source + ": " + wrong.getMessage(), wrong);
    }
  }

  private static Credentials credentials(String name, JsonNode entry) {
    if (!NAME.matcher(name).matches() || !entry.isObject()) {
      throw new IllegalArgumentException(
          "\"" + name.replaceAll("\\p{Cntrl}", " ") + "\" is no provider/account with its fields");
    }
    String[] parts = name.split("/", 2);
    Map<String, String> fields = new HashMap<>();
    Credentials bare = new Credentials(parts[0], parts[1], fields);
    for (Map.Entry<String, JsonNode> field : entry.properties()) {
      JsonNode value = field.getValue();
      if (!value.isTextual() || !VALUE.matcher(value.textValue()).matches()) {
        throw bare.wrong(
            field.getKey().replaceAll("\\p{Cntrl}", " "), "is no text, or has blanks around it");
      }
      fields.put(field.getKey(), value.textValue());
    }
    return new Credentials(parts[0], parts[1], fields);
  }
}
