package kr.salpim.bench.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;

/** A household whose visit is next to be reminded of, and nobody named to go. */
record Reminded(KeyedHash hash, int n, Instant due) {

  private static final int FIRST_NUMBER = 30_000_000;

  private String id() {
    return hash.of("reminded|" + n);
  }

  /** The household, with a phone and the consent to be written to. */
  List<Change> household() {
    String phone = "+8210%08d".formatted(FIRST_NUMBER + n);
    Address address = DemoDong.sms(phone);
    Profile profile =
        new Profile(
            List.of(Member.of("사람" + n, Optional.empty(), Optional.of(phone))),
            Optional.empty(),
            HouseholdType.OTHER,
            Housing.UNKNOWN,
            new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 2))),
            false,
            false);
    Item home = bare().toItem().secret(Household.PROFILE, profile.toSecret()).build();
    String token = hash.of(address.canonical());
    Contact contact =
        Contact.known(token, address, Role.RESIDENT, new Secret("사람" + n), DemoDong.CODE);
    return List.of(put(home), put(contact.toItem()));
  }

  /** A household of which nothing is known: nobody there can be told anything. */
  Change silent() {
    return put(bare().toItem().build());
  }

  private Household bare() {
    return new Household(
        id(),
        DemoDong.CODE,
        Optional.empty(),
        0,
        Standing.ACTIVE,
        Level.ORDINARY,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The visit, a day after it is reminded of. */
  Change visit() {
    Instant start = due.plus(Duration.ofDays(1));
    LocalDate day = LocalDate.ofInstant(start, WorkingDays.SEOUL);
    return VisitItem.planned(
        new Visit(
            id(),
            "AGE_65",
            "occurrence",
            DemoDong.CODE,
            Optional.empty(),
            day,
            day,
            VisitState.PLANNED,
            0,
            Optional.of(start),
            60,
            List.of(),
            false,
            Optional.empty(),
            List.of(),
            Optional.of(new Visit.Next(VisitStep.HOUSEHOLD, due)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new VisitEntry(Centre.START, VisitEntry.What.PLANNED, "", ""))));
  }

  private static Change put(Item item) {
    return new Change.Put(item, Condition.always());
  }
}
