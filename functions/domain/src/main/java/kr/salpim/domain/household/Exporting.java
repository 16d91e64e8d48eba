package kr.salpim.domain.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;

/** Everything that is stored of a household, of those merged into it and of its phones. */
public final class Exporting {

  /** More items than a household gathers in the five years that they are kept. */
  private static final int MAX_ITEMS = 20_000;

  /**
   * Who reported, who was asked, who is looked for and of whom somebody told: attributes of alerts
   * and contacts that are about other people.
   */
  private static final Set<String> OTHERS = Set.of("rp", "rc", "tk", "ct", Contact.REPORTED);

  /** Letters of what stands for another person: enough to tell a few apart. */
  private static final int ALIAS_LENGTH = 8;

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;
  private final Homes homes;
  private final ContactLinks contacts;

  public Exporting(Table table, KeyedHash hash, Clock clock) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.homes = new Homes(table);
    this.contacts = new ContactLinks(table, hash);
  }

  /**
   * The next page of the records: at least one, and then as many as {@link ExportPage} takes.
   *
   * @param after what the page before has as {@code next}; empty for the first
   * @return empty where {@code after} is of no page of this household
   */
  public Optional<ExportPage> page(String id, Optional<String> after) {
    return ExportPage.of(of(id), after);
  }

  /** All records, in an order that stays; none where there is no such household. */
  public List<Exported> of(String id) {
    List<Exported> records = new ArrayList<>();
    Optional<Home> root = homes.root(id);
    for (String part : root.map(home -> home.household().ids()).orElse(List.of())) {
      all(Household.partition(part)).stream()
          .filter(item -> !item.key().sort().startsWith(Candidate.SORT_PREFIX))
          .forEach(item -> records.add(record(part, whole(item))));
      List<String> phones = homes.get(part).map(home -> home.profile().phones()).orElse(List.of());
      for (Contact contact : OwnMessages.residents(contacts.linked(part, phones))) {
        all(Contact.partition(contact.token())).stream()
            .filter(OwnMessages::theirOwn)
            .forEach(item -> records.add(record(contact.token(), item)));
      }
    }
    return concealed(id, records);
  }

  /**
   * Volunteers stand in the keys of what they do for the household; nobody is to know them by these
   * elsewhere. What stands for each is of this household alone.
   */
  private List<Exported> concealed(String id, List<Exported> records) {
    Map<String, String> aliases = new TreeMap<>();
    for (Exported record : records) {
      volunteer(record.sort())
          .ifPresent(
              token -> aliases.put(token, hash.of(id + "|" + token).substring(0, ALIAS_LENGTH)));
    }
    Map<String, List<Exported>> parts = new LinkedHashMap<>();
    for (Exported record : records) {
      parts
          .computeIfAbsent(record.part(), part -> new ArrayList<>())
          .add(record.replacing(aliases));
    }
    return parts.values().stream()
        .flatMap(part -> part.stream().sorted(Comparator.comparing(Exported::sort)))
        .toList();
  }

  private static Optional<String> volunteer(String sort) {
    String[] part = sort.split("#", 3);
    if (sort.startsWith(Tie.SORT_PREFIX)) {
      return Optional.of(part[2]);
    }
    return sort.startsWith(Round.SORT_PREFIX) ? Optional.of(part[1]) : Optional.empty();
  }

  private List<Item> all(String partition) {
    List<Item> items = table.query(partition, "", MAX_ITEMS);
    if (items.size() == MAX_ITEMS) {
      throw new IllegalStateException("more items of one household than " + MAX_ITEMS);
    }
    long now = clock.millis();
    return items.stream().filter(item -> !item.expiredAt(now)).toList();
  }

  /** A tie to a volunteer stands under the dong; the household has but a pointer to it. */
  private Item whole(Item item) {
    if (!item.key().sort().startsWith(Tie.SORT_PREFIX)) {
      return item;
    }
    return table
        .get(Tie.of(item.key()))
        .map(tie -> new Item(item.key(), tie.attributes()))
        .orElse(item);
  }

  /** Names of the attributes that are about other people. */
  private static Set<String> others(Item item) {
    Set<String> others = new HashSet<>(OTHERS);
    if (item.key().sort().startsWith(Tie.SORT_PREFIX)) {
      others.addAll(Tie.OTHERS);
    }
    if (Round.is(item.key())) {
      others.addAll(RoundItem.OTHERS);
    }
    return others;
  }

  private static Exported record(String part, Item item) {
    String sort = item.key().sort();
    String kind = sort.replaceAll("#.*$", "").toLowerCase(Locale.ROOT);
    Map<String, String> fields = new TreeMap<>();
    item.attributes().forEach((name, value) -> fields.put(name, opened(value)));
    others(item).forEach(fields::remove);
    if (item.secret(Household.PROFILE).isPresent() && sort.equals(Household.SORT)) {
      fields.remove(Household.PROFILE);
      fields.putAll(profile(Home.from(item).profile()));
    }
    if (Signal.is(item.key())) {
      fields.put("observed", Signal.from(item).observed().toString());
      fields.put("kind", Signal.from(item).kind());
    }
    return new Exported(part, kind, sort, fields);
  }

  private static String opened(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Num num) {
      return String.valueOf(num.number());
    }
    if (value instanceof Value.Hidden hidden) {
      return hidden.secret().reveal();
    }
    throw new IllegalStateException("an item is still sealed");
  }

  private static Map<String, String> profile(Profile profile) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("type", profile.type().name());
    fields.put("housing", profile.housing().name());
    fields.put("caution", String.valueOf(profile.caution()));
    fields.put("care_crisis", String.valueOf(profile.careCrisis()));
    fields.put("contact_consent", String.valueOf(profile.consent().messages()));
    fields.put("share_consent", String.valueOf(profile.consent().sharing()));
    profile.consent().given().ifPresent(day -> fields.put("consent_date", day.toString()));
    profile.consent().shared().ifPresent(day -> fields.put("share_date", day.toString()));
    profile.residence().ifPresent(place -> fields.put("address", place.written()));
    profile.residence().flatMap(Residence::tong).ifPresent(tong -> fields.put("tong", tong));
    for (int n = 0; n < profile.members().size(); n++) {
      fields.putAll(member(profile.members().get(n), n == 0 ? "" : String.valueOf(n + 1)));
    }
    return fields;
  }

  private static Map<String, String> member(Member member, String number) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("name" + number, member.name());
    fields.put("sex" + number, member.sex().name());
    fields.put("relation" + number, member.relation());
    member.birth().ifPresent(day -> fields.put("birth" + number, day.toString()));
    member.phone().ifPresent(phone -> fields.put("phone" + number, phone));
    member.due().ifPresent(day -> fields.put("due" + number, day.toString()));
    return fields;
  }
}
