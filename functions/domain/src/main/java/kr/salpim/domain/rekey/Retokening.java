package kr.salpim.domain.rekey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Marks;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * What a new {@code find} key makes of each item: every contact's old token is replaced by the new
 * one, in keys and in the references that other items hold, and every mark by which a household is
 * recognised. Hashes of providers' ids and of reporters' references stay as they are: those are not
 * kept. Nothing is searched by a provider's id once its retries are over; a list of signals must
 * not be loaded a second time over a change of the key.
 */
public final class Retokening implements Function<Item, Optional<Item>> {

  /** A token where it can stand: alone, or between the separators of a key. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])");

  private final Map<String, String> tokens = new HashMap<>();
  private final KeyedHash before;
  private final KeyedHash after;

  public Retokening(KeyedHash before, KeyedHash after) {
    this.before = before;
    this.after = after;
  }

  /** First pass, over every item: learns the addresses and marks whose tokens are replaced. */
  public void learn(Item item) {
    address(item).map(Address::canonical).ifPresent(this::learn);
    item.secret(Household.PROFILE)
        .filter(profile -> item.key().equals(Household.key(Household.id(item.key()))))
        .map(Profile::from)
        .ifPresent(profile -> Marks.texts(profile).keySet().forEach(this::learn));
  }

  private void learn(String text) {
    tokens.put(before.of(text), after.of(text));
  }

  /** Second pass: the item with new tokens; empty where it holds none of the old ones. */
  @Override
  public Optional<Item> apply(Item item) {
    Key key = new Key(renewed(item.key().partition()), renewed(item.key().sort()));
    Map<String, Value> attributes = new LinkedHashMap<>();
    item.attributes()
        .forEach(
            (name, value) ->
                attributes.put(
                    name,
                    value instanceof Value.Text text
                        ? new Value.Text(renewed(text.text()))
                        : value));
    Item renewed = new Item(key, attributes);
    return renewed.equals(item) ? Optional.empty() : Optional.of(renewed);
  }

  private String renewed(String text) {
    Matcher matcher = TOKEN.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(tokens.getOrDefault(found.group(), found.group())));
  }

  private static Optional<Address> address(Item item) {
    return item.key().sort().startsWith(Inbound.SORT_PREFIX)
            && item.key().partition().startsWith(Contact.PARTITION_PREFIX)
        ? Optional.of(InboundItem.from(item).from())
        : item.secret(Contact.ADDRESS).map(Address::from);
  }
}
