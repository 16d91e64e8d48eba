package kr.salpim.domain.partner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * An agency or person who takes part (협력기관): item {@code P#<id>} / {@code P}.
 *
 * @param id a word that the district office gives, such as {@code guro-welfare}
 * @param name as planners and residents read it; sealed, because a landlord's is a person's
 * @param kind code in {@code partner-kinds.tsv}: what sort of body it is, public or private
 * @param areas codes of the dong and gu whose households it may hear of or tell of
 * @param webhook where it is called, on the channel {@code webhook}; its account names the
 *     credentials
 * @param phone where whoever has no system is written to
 * @param left first day in Seoul on which it no longer takes part
 * @param sector whether this one is a public body, where its kind leaves that open
 */
public record Partner(
    String id,
    Secret name,
    String kind,
    Set<String> areas,
    Set<PartnerScope> scopes,
    Optional<Address> webhook,
    Optional<Address> phone,
    Optional<LocalDate> left,
    Optional<PartnerKind.Sector> sector) {

  public static final String PARTITION_PREFIX = "P#";
  public static final String SORT = "P";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern AREA = Pattern.compile("[0-9]{5}|[0-9]{10}");

  private static final String NAME = "nm";
  private static final String KIND = "k";
  private static final String AREAS = "ar";
  private static final String SCOPES = "sc";
  private static final String WEBHOOK = "wh";
  private static final String PHONE = "ph";
  private static final String LEFT = "lf";
  private static final String SECTOR = "pp";

  /**
   * @throws IllegalArgumentException where the id is no word or an area no code
   */
  public Partner {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "a partner's id has 2 to 40 small letters, digits and hyphens");
    }
    if (areas.isEmpty() || !areas.stream().allMatch(area -> AREA.matcher(area).matches())) {
      throw new IllegalArgumentException("areas are codes of dong (10 digits) or gu (5 digits)");
    }
    areas = Set.copyOf(areas);
    scopes = Set.copyOf(scopes);
  }

  /** One of which nobody said whether it is public. */
  public Partner(
      String id,
      Secret name,
      String kind,
      Set<String> areas,
      Set<PartnerScope> scopes,
      Optional<Address> webhook,
      Optional<Address> phone,
      Optional<LocalDate> left) {
    this(id, name, kind, areas, scopes, webhook, phone, left, Optional.empty());
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public static String partition(String id) {
    return PARTITION_PREFIX + id;
  }

  public static Key key(String id) {
    return new Key(partition(id), SORT);
  }

  /** Whether it takes part on that day. */
  public boolean present(LocalDate day) {
    return left.filter(gone -> !day.isBefore(gone)).isEmpty();
  }

  /** The same, which takes part no longer from that day on. */
  public Partner leaving(LocalDate day) {
    return new Partner(id, name, kind, areas, scopes, webhook, phone, Optional.of(day), sector);
  }

  /** Whether a dong lies in its areas. */
  public boolean covers(String dong) {
    return covers(areas, dong);
  }

  /** Whether a dong is one of these areas or lies in one. */
  static boolean covers(Set<String> areas, String dong) {
    return areas.contains(dong) || areas.contains(Dong.gu(dong));
  }

  public Item toItem() {
    Item.Builder item =
        Item.at(key(id))
            .secret(NAME, name)
            .text(KIND, kind)
            .text(AREAS, words(areas))
            .text(SCOPES, words(scopes.stream().map(PartnerScope::claim).toList()))
            .text(LEFT, left.map(LocalDate::toString))
            .text(SECTOR, sector.map(Enum::name));
    webhook.ifPresent(to -> item.secret(WEBHOOK, to.toSecret()));
    phone.ifPresent(to -> item.secret(PHONE, to.toSecret()));
    return item.build();
  }

  public static Partner from(Item item) {
    return new Partner(
        item.key().partition().substring(PARTITION_PREFIX.length()),
        item.secret(NAME).orElseThrow(),
        item.text(KIND).orElseThrow(),
        split(item.text(AREAS).orElseThrow()),
        split(item.text(SCOPES).orElse("")).stream()
            .flatMap(claim -> PartnerScope.of(claim).stream())
            .collect(Collectors.toSet()),
        item.secret(WEBHOOK).map(Address::from),
        item.secret(PHONE).map(Address::from),
        item.text(LEFT).map(LocalDate::parse),
        item.text(SECTOR).map(PartnerKind.Sector::valueOf));
  }

  private static String words(Collection<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  private static Set<String> split(String words) {
    return Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "Partner[" + id + "]";
  }
}
