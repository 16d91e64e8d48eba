package kr.salpim.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the roles of a module's functions may do with the table, as {@code infra/functions.tf} and
 * {@code policies.tf} have it. A module that has several functions may what one of them may.
 */
public final class Policies {

  private static final Pattern REACH =
      Pattern.compile(
          "(?m)^    ([a-z]+) += \\{ kinds = \\[([^\\]]*)],"
              + " delete = (true|false), check = (true|false), records = (true|false) }$");

  private static final Pattern FUNCTION =
      Pattern.compile("\"[a-z-]+\" = \\{\\s+module = \"([a-z]+)\"([^}]*)}");

  /** What every role may do with kinds of its own. */
  private static final Set<String> ALL = Set.of("GetItem", "Query", "PutItem", "UpdateItem");

  /** To the record of accesses is added, and it is read. */
  private static final Set<String> RECORDS = Set.of("PutItem", "Query", "GetItem");

  private final Set<String> kinds;
  private final Set<String> actions = new HashSet<>(ALL);
  private final boolean records;
  private final Set<String> timers = new HashSet<>();
  private boolean board;

  private Policies(String text, MatchResult reach) {
    kinds = Set.copyOf(quoted(reach.group(2)));
    if (Boolean.parseBoolean(reach.group(3))) {
      actions.add("DeleteItem");
    }
    if (Boolean.parseBoolean(reach.group(4))) {
      actions.add("ConditionCheckItem");
    }
    records = Boolean.parseBoolean(reach.group(5));
    Matcher function = FUNCTION.matcher(text);
    while (function.find()) {
      if (function.group(1).equals(reach.group(1))) {
        String rest = function.group(2);
        int from = rest.indexOf("timers = [");
        if (from >= 0) {
          timers.addAll(quoted(rest.substring(from, rest.indexOf(']', from))));
        }
        board |= rest.contains("board  = true");
      }
    }
  }

  /** Those of the module whose tests run here; empty where it is none of a function. */
  public static Optional<Policies> ofThisModule() {
    return of(Path.of("").toAbsolutePath().getFileName().toString());
  }

  /** Those of a module; empty where it has no function. */
  public static Optional<Policies> of(String module) {
    String text = text();
    return REACH
        .matcher(text)
        .results()
        .filter(reach -> reach.group(1).equals(module))
        .findFirst()
        .map(reach -> new Policies(text, reach));
  }

  /**
   * Whether AWS would do it.
   *
   * @param action of DynamoDB, such as {@code PutItem}
   * @param index of the table; empty for the table itself
   * @param leading the partition
   */
  public boolean allow(String action, String index, String leading) {
    String kind = leading.split("#", 2)[0];
    return switch (index) {
      case "" ->
          actions.contains(action) && kinds.contains(kind)
              || records && kind.equals("L") && RECORDS.contains(action);
      case "clock" -> action.equals("Query") && timers.contains(kind);
      case "board" -> action.equals("Query") && board;
      default -> false;
    };
  }

  private static List<String> quoted(String list) {
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(list)
        .results()
        .map(word -> word.group(1))
        .toList();
  }

  /** The repository's, from wherever the test runs. */
  private static String text() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("infra/functions.tf"))) {
      folder = folder.getParent();
    }
    try {
      return Files.readString(folder.resolve("infra/functions.tf"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
