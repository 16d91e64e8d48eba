package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;

/** What there is of referrals, for those who look at it. */
public final class Listing {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?-[0-9]{4}");

  private final Table table;
  private final Homes homes;
  private final AgencyList list;
  private final HouseholdReferrals all;

  Listing(Table table) {
    this.table = table;
    this.homes = new Homes(table);
    this.list = new AgencyList(table);
    this.all = new HouseholdReferrals(table);
  }

  public Optional<Referral> read(String household, String id) {
    return table.get(Referral.key(household, id)).map(ReferralItem::from);
  }

  /** Of a household and those merged into it, the newest first. */
  public List<Referral> ofHousehold(String id) {
    return all.of(homes.root(id).map(home -> home.household().ids()).orElse(List.of(id))).stream()
        .sorted(Comparator.comparing(Listing::began).reversed().thenComparing(Referral::id))
        .toList();
  }

  private static Instant began(Referral referral) {
    return referral.record().get(0).at();
  }

  /** Of a dong, those that are not over or of which a household must still hear. May lag. */
  public List<Referral> ofDong(String dong, int limit) {
    return table.board(ReferralItem.list(dong), limit).stream()
        .flatMap(key -> opened(key).stream())
        .toList();
  }

  /** One that does not open must not hide the others; it stands on the parked list. */
  private Optional<Referral> opened(Key key) {
    try {
      return table.get(key).map(ReferralItem::from);
    } catch (TableDown | TableBusy | TableUnclear unreachable) {
      throw unreachable;
    } catch (RuntimeException shut) {
      return Optional.empty();
    }
  }

  /** The one of which an agency speaks by this number, such as {@code 7-1123}. */
  public Optional<Referral> numbered(String partner, String number) {
    Optional<Key> key = NUMBER.matcher(number).matches() ? list.numbered(partner, number) : none();
    return key.flatMap(table::get)
        .map(ReferralItem::from)
        .filter(found -> found.number().equals(Optional.of(number)));
  }

  private static Optional<Key> none() {
    return Optional.empty();
  }
}
