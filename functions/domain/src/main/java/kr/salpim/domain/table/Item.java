package kr.salpim.domain.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.domain.privacy.Secret;

/** An item of the one table: its key and its other attributes. Immutable. */
public record Item(Key key, Map<String, Value> attributes) {

  public Item {
    attributes = Map.copyOf(attributes);
  }

  public static Builder at(Key key) {
    return new Builder(key);
  }

  public Optional<String> text(String name) {
    return attributes.get(name) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  public OptionalLong number(String name) {
    return attributes.get(name) instanceof Value.Num num
        ? OptionalLong.of(num.number())
        : OptionalLong.empty();
  }

  public Optional<Secret> secret(String name) {
    return attributes.get(name) instanceof Value.Hidden hidden
        ? Optional.of(hidden.secret())
        : Optional.empty();
  }

  /** The same without personal data, in clear or sealed. */
  public Item plain() {
    Map<String, Value> open = new LinkedHashMap<>(attributes);
    open.values().removeIf(v -> v instanceof Value.Hidden || v instanceof Value.Sealed);
    return new Item(key, open);
  }

  /** Whether the TTL has passed at {@code epochMillis}, though the item may not be gone yet. */
  public boolean expiredAt(long epochMillis) {
    OptionalLong expires = number(Attributes.EXPIRES);
    return expires.isPresent() && expires.getAsLong() * 1000 <= epochMillis;
  }

  /** Collects attributes; an empty optional adds nothing. */
  public static final class Builder {

    private final Key key;
    private final Map<String, Value> attributes = new LinkedHashMap<>();

    private Builder(Key key) {
      this.key = key;
    }

    public Builder text(String name, String value) {
      attributes.put(name, new Value.Text(value));
      return this;
    }

    public Builder text(String name, Optional<String> value) {
      value.ifPresent(present -> text(name, present));
      return this;
    }

    public Builder number(String name, long value) {
      attributes.put(name, new Value.Num(value));
      return this;
    }

    public Builder secret(String name, Secret value) {
      attributes.put(name, new Value.Hidden(value));
      return this;
    }

    public Item build() {
      return new Item(key, attributes);
    }
  }
}
