package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.HEALTH;
import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.testkit.centre.DemoDong;

/** One referral that lives its life. */
final class LifeStory {

  private static final Duration LIFE = Duration.ofDays(45);

  /** A weekend, 크리스마스 or New Year's Day, and the hours of a working day. */
  private static final Duration LONGEST_SILENCE = Duration.ofDays(5);

  /** Of what is urgent: whoever was called often is called once a day, whatever the day. */
  private static final Duration LONGEST_URGENT = Duration.ofHours(25);

  /** Hours between two looks at what somebody may do. */
  private static final int PACE = 9;

  private static final List<String> PARTNERS = List.of(WELFARE, HEALTH, LAWYER);

  private final Random random;
  final Agencies agencies = new Agencies();
  final Referral first;
  private final int zeal;
  private int calls;

  LifeStory(long seed) {
    random = new Random(seed);
    String partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
    boolean urgent = random.nextInt(4) == 0;
    // Some are in a hurry, and some never do anything.
    zeal = random.nextInt(4);
    String household = agencies.household("김순자", true);
    agencies.later(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
    first = agencies.proposed(household, "LEGAL", partner, urgent);
  }

  void live() {
    Instant end = agencies.centre.clock.instant().plus(LIFE);
    while (agencies.centre.clock.instant().isBefore(end)) {
      agencies.later(Duration.ofMinutes(1 + random.nextInt(PACE * 60)));
      agencies.parts.listing().ofHousehold(first.household()).forEach(this::checked);
      if (zeal > 0 && random.nextInt(10) < zeal) {
        Referral latest = agencies.parts.listing().ofHousehold(first.household()).get(0);
        act(latest);
      }
    }
  }

  private void act(Referral referral) {
    switch (referral.state()) {
      case PROPOSED -> send(referral);
      case SENT ->
          agency(referral, random.nextInt(3) > 0 ? ReferralAct.ACCEPT : ReferralAct.DECLINE);
      case ACCEPTED, IN_PROGRESS -> work(referral);
      case DECLINED, HANDED_BACK, COMPLETED -> decide(referral);
      case CONFIRMED, WITHDRAWN -> {
        // It is over.
      }
    }
  }

  private void send(Referral referral) {
    Order order = new Order(first.partner(), Optional.empty(), Optional.empty());
    agencies.parts.sending().send(referral.household(), referral.id(), order, agencies.planner());
  }

  private void work(Referral referral) {
    List<ReferralAct> acts =
        List.of(ReferralAct.PROGRESS, ReferralAct.COMPLETE, ReferralAct.HAND_BACK);
    agency(referral, acts.get(random.nextInt(acts.size())));
  }

  private void agency(Referral referral, ReferralAct act) {
    String partner = referral.partner().orElseThrow();
    if (partner.equals(LAWYER)) {
      agencies.says(LAWYER_PHONE, answer(act));
      return;
    }
    calls++;
    agencies
        .parts
        .book()
        .act(
            agencies.caller(partner),
            referral.id(),
            act,
            Optional.of(new Secret("적어 둔 말")),
            "call-" + calls);
  }

  private static String answer(ReferralAct act) {
    return switch (act) {
      case ACCEPT, COMPLETE -> "1";
      case DECLINE, PROGRESS -> "2";
      case HAND_BACK -> "3";
    };
  }

  private void decide(Referral referral) {
    String by = agencies.planner().token();
    int drawn = random.nextInt(3);
    if (referral.state() == ReferralState.COMPLETED && drawn < 2) {
      agencies.says(DemoDong.PLANNER, drawn == 0 ? "1" : "2");
    } else if (drawn == 0) {
      agencies.parts.deciding().withdraw(referral.household(), referral.id(), Agencies.WHY, by);
    } else {
      agencies.parts.deciding().again(referral.household(), referral.id(), Optional.empty(), by);
    }
  }

  /** At this moment nothing is late of which nobody was reminded in time. */
  private void checked(Referral referral) {
    if (referral.state().over()) {
      assertThat(referral.due()).isEmpty();
      return;
    }
    Instant now = agencies.centre.clock.instant();
    Instant deadline = referral.deadline().orElseThrow();
    assertThat(referral.due()).isPresent();
    List<Instant> reminders =
        referral.record().stream()
            .filter(entry -> entry.what() == What.REMINDED)
            .map(ReferralEntry::at)
            .filter(at -> !at.isBefore(referral.since()))
            .toList();
    reminders.forEach(this::somebodyHeard);
    if (now.isAfter(deadline)) {
      assertThat(reminders)
          .as("%s since %s", referral.state(), referral.since())
          .isNotEmpty()
          .anyMatch(at -> at.isBefore(deadline));
      assertThat(reminders.get(reminders.size() - 1))
          .as("the last one of %s at %s", reminders, now)
          .isAfter(now.minus(first.urgent() ? LONGEST_URGENT : LONGEST_SILENCE));
    }
  }

  private void somebodyHeard(Instant at) {
    assertThat(agencies.centre.outgoing()).extracting(Outgoing::created).contains(at);
  }
}
