package kr.salpim.domain.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Need;

/**
 * Proposes what a household asked for, once somebody has spoken to it: the needs that its messages
 * named wait on the list of referrals, for the planner to send or to drop.
 */
public final class NeedRule {

  /** Whoever was spoken to or met can be asked whether they want it. */
  private static final Set<AlertResult> SPOKEN = EnumSet.of(AlertResult.SPOKE, AlertResult.MET);

  private final Table table;
  private final Homes homes;
  private final Routes routes;
  private final Proposing proposing;
  private final KeyedHash hash;
  private final HouseholdReferrals all;

  NeedRule(Table table, Routes routes, Proposing proposing, KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.routes = routes;
    this.proposing = proposing;
    this.hash = hash;
    this.all = new HouseholdReferrals(table);
  }

  /** What the answer to "what came of it?" leads to. */
  public List<Change> answered(Inbound answer, Alert alert, Turn turn) {
    return answer
        .answered()
        .filter(one -> one.kind() == QuestionKind.RESULT)
        .map(one -> after(AlertResult.chosen(one.choice()), alert, turn))
        .orElse(List.of());
  }

  /** What a result leads to, whichever way it was recorded. */
  public List<Change> after(AlertResult result, Alert alert, Turn turn) {
    if (!SPOKEN.contains(result) || alert.closed() || alert.reports().isEmpty()) {
      return List.of();
    }
    Set<Need> needs = EnumSet.noneOf(Need.class);
    alert.reports().stream()
        .flatMap(key -> table.get(key).stream())
        .map(InboundItem::from)
        .forEach(message -> needs.addAll(message.understanding().needs()));
    return needs.isEmpty()
        ? List.of()
        : homes
            .root(alert.household())
            .map(home -> proposed(home, alert, needs, turn))
            .orElse(List.of());
  }

  private List<Change> proposed(Home home, Alert alert, Set<Need> needs, Turn turn) {
    Set<String> before =
        all.of(home.household().ids()).stream()
            .filter(referral -> !referral.state().over())
            .map(Referral::need)
            .collect(Collectors.toSet());
    List<Change> changes = new ArrayList<>();
    for (Need need : needs) {
      boolean routed =
          routes.knows(need.name())
              && routes.call(need.name(), WorkingDays.day(turn.now())).isEmpty();
      if (routed && !before.contains(need.name())) {
        String id =
            hash.of("referral-rule|" + alert.household() + "|" + alert.episode() + "|" + need);
        changes.add(
            proposing.byRule(home.id(), need.name(), id, home.household().dong(), turn.now()));
      }
    }
    return changes;
  }
}
