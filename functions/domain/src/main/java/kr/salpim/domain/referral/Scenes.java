package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.partner.Partners;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Reads a referral with those who have to do with it: present dong, household, agency. */
final class Scenes {

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Partners partners;
  private final BusinessHours hours;

  Scenes(Table table, Directory directory, Partners partners) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.partners = partners;
    this.hours = BusinessHours.shipped();
  }

  /** Empty where there is no such referral, or its household was erased. */
  Optional<Scene> read(String household, String id, Instant now) {
    return read(Referral.key(household, id), now, now);
  }

  Optional<Scene> read(Key key, Instant now, Instant firstDue) {
    return table.get(key).map(ReferralItem::from).flatMap(found -> of(found, now, firstDue));
  }

  Optional<Scene> of(Referral referral, Instant now, Instant firstDue) {
    return homes
        .family(referral.household())
        .map(
            home ->
                new Scene(
                    referral,
                    home,
                    new Turn(directory.dong(home.household().dong()), now, firstDue),
                    referral.partner().flatMap(partners::find),
                    hours.nextOpening(now)));
  }
}
