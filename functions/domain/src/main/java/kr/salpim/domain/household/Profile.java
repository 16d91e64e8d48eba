package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.privacy.Secret;

/**
 * Who lives in a household and how: sealed as a whole in one attribute of {@code H#<id>} / {@code
 * H}. No resident registration number is part of it, see {@link ProfileCheck}.
 *
 * @param members the head of the household first
 * @param caution 방문 유의: nobody goes there alone
 * @param careCrisis 돌봄위기
 */
public record Profile(
    List<Member> members,
    Optional<Residence> residence,
    HouseholdType type,
    Housing housing,
    Consent consent,
    boolean caution,
    boolean careCrisis) {

  /** More live together in no household of the register; each phone is a write of its own. */
  public static final int MAX_MEMBERS = 12;

  private static final int MIDDLE_AGE = 40;
  private static final int OLD_AGE = 65;

  public Profile {
    members = List.copyOf(members);
  }

  /** Of whom no more is known than what a report says. */
  public static Profile of(List<Member> members, Optional<Residence> residence) {
    return new Profile(
        members, residence, HouseholdType.OTHER, Housing.UNKNOWN, Consent.unasked(), false, false);
  }

  /** What an assessment on {@code today} must know. */
  public Set<HouseholdFact> factors(LocalDate today) {
    Set<HouseholdFact> facts = EnumSet.noneOf(HouseholdFact.class);
    if (type == HouseholdType.LIVING_ALONE) {
      facts.add(HouseholdFact.LIVES_ALONE);
    }
    if (housing.unstable() && members.stream().anyMatch(member -> middleAged(member, today))) {
      facts.add(HouseholdFact.MIDDLE_AGED_IN_UNSTABLE_HOUSING);
    }
    if (careCrisis) {
      facts.add(HouseholdFact.CARE_CRISIS);
    }
    return facts;
  }

  private static boolean middleAged(Member member, LocalDate today) {
    return member.age(today).filter(age -> age >= MIDDLE_AGE && age < OLD_AGE).isPresent();
  }

  /** The same, which agreed to this in the place of what it agreed to before. */
  public Profile agreeing(Consent now) {
    return new Profile(members, residence, type, housing, now, caution, careCrisis);
  }

  /** Phones of the members, each once. */
  public List<String> phones() {
    return members.stream().flatMap(member -> member.phone().stream()).distinct().toList();
  }

  /**
   * What is known with what somebody else says of the same household. What is said anew counts; a
   * member who is not named stays, and a mark that protects somebody is never taken away so.
   */
  public Profile then(Profile newer) {
    return new Profile(
        together(newer.members),
        newer.residence.or(() -> residence),
        newer.type == HouseholdType.OTHER ? type : newer.type,
        newer.housing == Housing.UNKNOWN ? housing : newer.housing,
        consent.then(newer.consent),
        caution || newer.caution,
        careCrisis || newer.careCrisis);
  }

  private List<Member> together(List<Member> newer) {
    List<Member> all = new ArrayList<>(members);
    for (Member member : newer) {
      int place = place(all, member);
      if (place >= 0) {
        all.set(place, all.get(place).then(member));
      } else {
        all.add(member);
      }
    }
    return all;
  }

  private static int place(List<Member> all, Member member) {
    for (int n = 0; n < all.size(); n++) {
      if (all.get(n).same(member)) {
        return n;
      }
    }
    return -1;
  }

  /** The whole as one secret, as it stands sealed in the item. */
  public Secret toSecret() {
    return new Secret(ProfileText.write(this));
  }

  public static Profile from(Secret secret) {
    return ProfileText.read(secret.reveal());
  }

  @Override
  public String toString() {
    return "Profile[•••]";
  }
}
