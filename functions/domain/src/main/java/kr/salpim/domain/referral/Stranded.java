package kr.salpim.domain.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/**
 * Has the planner hear in time of what an agency can do nothing for any longer: it takes part no
 * more, its areas have changed, or the household has taken its consent back. What is told is
 * decided when the referral is looked at.
 */
public final class Stranded {

  /** More than an agency has open; each costs some reads. */
  private static final int MAX_OPEN = 500;

  private final HouseholdReferrals all;
  private final Homes homes;
  private final Scenes scenes;
  private final AgencyList list;
  private final Clock clock;
  private final BusinessHours hours = BusinessHours.shipped();
  private final Rounds rounds;

  Stranded(Table table, Scenes scenes, AgencyList list, Clock clock, Ids ids) {
    this.all = new HouseholdReferrals(table);
    this.homes = new Homes(table);
    this.scenes = scenes;
    this.list = list;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** What is with an agency that leaves on that day, or whose areas have changed. */
  public void ofPartner(String id, LocalDate day) {
    list.newest(id, MAX_OPEN, row -> !row.summary().state().over())
        .forEach(row -> forward(Referral.key(row.household(), row.summary().id()), day));
  }

  /** What was sent with the consent of a household that has taken it back. */
  public void ofHousehold(String id) {
    LocalDate today = WorkingDays.day(clock.instant());
    List<String> parts = homes.root(id).map(home -> home.household().ids()).orElse(List.of());
    all.items(parts).forEach(item -> forward(item.key(), today));
  }

  private void forward(Key key, LocalDate day) {
    rounds.first(
        () -> {
          Instant now = clock.instant();
          Optional<Scene> scene =
              scenes.read(key, now, now).filter(found -> found.stranded(day).isPresent());
          Optional<Instant> at =
              scene
                  .map(found -> first(found, day))
                  .filter(
                      first -> scene.get().referral().due().filter(first::isBefore).isPresent());
          return at.isEmpty()
              ? Optional.of(true)
              : rounds.written(
                  List.of(
                      ReferralItem.changed(scene.get().referral().edit().dueAt(at.get()).done())),
                  true);
        });
  }

  private Instant first(Scene scene, LocalDate day) {
    Instant begins = day.atStartOfDay(WorkingDays.SEOUL).toInstant();
    Instant from = begins.isAfter(scene.turn().now()) ? begins : scene.turn().now();
    return scene.referral().urgent() ? from : hours.nextOpening(from);
  }
}
