package kr.salpim.adapters.sender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;

/**
 * One sender an account, all made at the start, so that what is wrong is known before a message.
 */
public final class AccountSenders implements Senders {

  private final Map<String, Sender> byName;

  private AccountSenders(Map<String, Sender> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * The sender of each entry.
   *
   * @throws IllegalArgumentException with one line that names the entry and the field
   */
  public static AccountSenders of(List<SenderKind> kinds, List<Credentials> entries) {
    Map<String, SenderKind> known =
        kinds.stream().collect(Collectors.toMap(SenderKind::provider, Function.identity()));
    Map<String, Sender> byName = new HashMap<>();
    for (Credentials entry : entries) {
      SenderKind kind = known.get(entry.provider());
      if (kind == null) {
        throw new IllegalArgumentException(
            "\"" + entry.name() + "\" is of no provider that is known");
      }
      byName.put(entry.name(), sender(kind, entry));
    }
    return new AccountSenders(byName);
  }

  @Override
  public Optional<Sender> find(String provider, String account) {
    return Optional.ofNullable(byName.get(provider + "/" + account));
  }

  private static Sender sender(SenderKind kind, Credentials entry) {
    for (String field : new TreeSet<>(kind.needed())) {
      entry.needed(field);
    }
    for (String field : new TreeSet<>(entry.fields())) {
      if (!kind.needed().contains(field) && !kind.optional().contains(field)) {
        throw new IllegalArgumentException("unknown field " + field + " of " + entry.name());
      }
    }
    return kind.sender().apply(entry);
  }
}
