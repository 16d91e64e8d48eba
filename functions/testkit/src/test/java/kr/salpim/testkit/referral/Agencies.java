package kr.salpim.testkit.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.MemoryTable;

/** A dong with agencies: a public one and a private one with systems, and a lawyer with a phone. */
final class Agencies {

  /** Private, with a webhook. */
  static final String WELFARE = "guro-welfare";

  /** Public, with a webhook. */
  static final String HEALTH = "guro-health";

  /** Private, with a phone alone. */
  static final String LAWYER = "village-lawyer-kim";

  static final String LAWYER_PHONE = "+821000000801";

  /** Whoever lives there. */
  static final String RESIDENT = "+821000000811";

  /** Why something is taken back. */
  static final Secret WHY = new Secret("가구에서 원하지 않음");

  /** Ticks in a row by which nothing that is due goes away. */
  private static final int MAX_STANDING = 40;

  private static final Triage TRIAGE = Triage.shipped();

  final Centre centre;
  final ReferralParts parts;
  private final Residents residents;
  private int said;

  Agencies() {
    this(new MemoryTable());
  }

  private Agencies(MemoryTable memory) {
    this(memory, memory);
  }

  /**
   * @param table what the centre sees of what is stored
   */
  Agencies(MemoryTable memory, Table table) {
    centre = new Centre(TRIAGE, memory, table);
    centre.provider.with(Certainty.KEY);
    parts = centre.referrals;
    residents = new Residents(new Households(memory, centre.hash, centre.clock, new CountedIds()));
    // Set up before anything goes wrong.
    PartnerRegister register = new PartnerRegister(memory, centre.hash, new CountedIds());
    register.set(partner(WELFARE, "WELFARE_CENTRE", DemoDong.GU, true));
    register.set(partner(HEALTH, "HEALTH_CENTRE", DemoDong.GU, true));
    register.set(partner(LAWYER, "LAWYER", DemoDong.CODE, false));
  }

  static Partner partner(String id, String kind, String area, boolean webhook) {
    return new Partner(
        id,
        new Secret("기관 " + id),
        kind,
        Set.of(area),
        EnumSet.allOf(PartnerScope.class),
        webhook
            ? Optional.of(Address.messenger("webhook", id, "https://" + id + ".example/hook"))
            : Optional.empty(),
        webhook ? Optional.empty() : Optional.of(DemoDong.sms(LAWYER_PHONE)),
        Optional.empty());
  }

  PartnerCaller caller(String partner) {
    Partner known = centre.partners.find(partner).orElseThrow();
    return new PartnerCaller(
        known, known.scopes(), known.areas(), "203.0.113.7", Optional.of("call-1"));
  }

  /** Somebody who lives alone. */
  String household(String name, boolean sharing) {
    return residents.household(name, sharing, today());
  }

  LocalDate today() {
    return centre.clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
  }

  Staff staff(String phone) {
    Role role = phone.equals(DemoDong.TEAM_LEAD) ? Role.TEAM_LEAD : Role.PLANNER;
    Address address = DemoDong.sms(phone);
    return new Staff(
        DemoDong.CODE,
        role,
        centre.hash.of(address.canonical()),
        new Secret("직원"),
        address,
        Optional.empty());
  }

  Staff planner() {
    return staff(DemoDong.PLANNER);
  }

  Staff lead() {
    return staff(DemoDong.TEAM_LEAD);
  }

  Referral proposed(String household, String need, String partner, boolean urgent) {
    Wish wish = new Wish(household, need, Optional.of(partner), urgent, new Secret("월세 두 달이 밀렸어요"));
    return done(parts.proposing().propose(wish, planner().token()));
  }

  Referral sent(String household, String need, String partner, boolean urgent) {
    Referral proposed = proposed(household, need, partner, urgent);
    return done(parts.sending().send(household, proposed.id(), Order.plain(), planner()));
  }

  static Referral done(Ordered ordered) {
    if (ordered instanceof Ordered.Done done) {
      return done.referral();
    }
    throw new IllegalStateException("not done: " + ordered);
  }

  /** As it is stored. */
  Referral now(Referral referral) {
    return parts.listing().read(referral.household(), referral.id()).orElseThrow();
  }

  /** Moves on to a time in Seoul, ticking at whatever is due on the way. */
  Agencies until(String time) {
    return until(LocalDateTime.parse(time).atZone(WorkingDays.SEOUL).toInstant());
  }

  Agencies until(Instant target) {
    int standing = 0;
    for (Optional<Instant> due = earliest(target); due.isPresent(); due = earliest(target)) {
      boolean stands = !due.get().isAfter(centre.clock.instant());
      standing = stands ? standing + 1 : 0;
      if (standing > MAX_STANDING) {
        throw new IllegalStateException("somebody does not do what is due: " + due);
      }
      if (due.get().isAfter(centre.clock.instant())) {
        centre.clock.advance(Duration.between(centre.clock.instant(), due.get()));
      }
      tick();
    }
    centre.clock.advance(Duration.between(centre.clock.instant(), target));
    return this;
  }

  Agencies later(Duration time) {
    return until(centre.clock.instant().plus(time));
  }

  void tick() {
    dies(centre.referralTicker::tick);
    dies(centre.reactor::tick);
    dies(centre.visitTicker::tick);
    dies(centre.checkTicker::tick);
    dies(centre.deliverer::tick);
    dies(centre::stream);
  }

  /** Whether the process died, or the table failed: the next tick goes on. */
  static boolean dies(Runnable step) {
    try {
      step.run();
      return false;
    } catch (Crash | TableBusy | TableDown died) {
      return true;
    }
  }

  Optional<Instant> earliest(Instant until) {
    return centre.memory.all().stream()
        .flatMapToLong(item -> item.number(Attributes.DUE).stream())
        .filter(due -> due <= until.toEpochMilli())
        .min()
        .stream()
        .mapToObj(Instant::ofEpochMilli)
        .findFirst();
  }

  /** A text, delivered again as a provider does that has not heard that it was taken. */
  Agencies says(String phone, String text) {
    said++;
    for (int n = 0; n < 2; n++) {
      while (dies(() -> centre.text(phone, "r" + said, text))) {
        continue;
      }
      dies(centre::stream);
    }
    return this;
  }

  List<String> received(String phone) {
    return centre.received(phone);
  }

  /** Types of the events that an agency's webhook has received, in order. */
  List<String> events(String partner) {
    return received("https://" + partner + ".example/hook").stream()
        .map(text -> text.substring(0, text.indexOf(' ')))
        .toList();
  }

  String last(String phone) {
    List<String> all = received(phone);
    return all.get(all.size() - 1);
  }
}
