package kr.salpim.testkit.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.referral.ReferralSheet;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.ReferralSummary;

/** The book's twin in memory: what an agency sees and does, without a clock or a planner. */
public final class MemoryReferralBook implements ReferralBook {

  private static final Map<ReferralState, Set<ReferralAct>> ACTS =
      Map.of(
          ReferralState.SENT,
          Set.of(ReferralAct.ACCEPT, ReferralAct.DECLINE),
          ReferralState.ACCEPTED,
          Set.of(ReferralAct.PROGRESS, ReferralAct.COMPLETE, ReferralAct.HAND_BACK),
          ReferralState.IN_PROGRESS,
          Set.of(ReferralAct.PROGRESS, ReferralAct.COMPLETE, ReferralAct.HAND_BACK));

  private record Entry(
      String partner, String dong, ReferralSummary summary, Map<String, Secret> fields) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Acted> done = new HashMap<>();
  private int effects;
  private int disclosures;

  /** A referral that was sent to a partner. */
  public synchronized void sent(
      String partner, String dong, String id, String need, Instant at, Map<String, Secret> fields) {
    ReferralSummary summary =
        new ReferralSummary(id, ReferralState.SENT, need, false, at, Optional.of(at));
    entries.put(id, new Entry(partner, dong, summary, Map.copyOf(fields)));
  }

  /** How often something was done. */
  public synchronized int effects() {
    return effects;
  }

  /** How often somebody was told of a household. */
  public synchronized int disclosures() {
    return disclosures;
  }

  @Override
  public synchronized Optional<ReferralSheet> fetch(
      PartnerCaller caller, String id, String purpose) {
    Optional<ReferralSheet> sheet =
        visible(caller, id, PartnerScope.REFERRAL_READ)
            .map(entry -> new ReferralSheet(entry.summary(), entry.fields()));
    disclosures += sheet.isPresent() ? 1 : 0;
    return sheet;
  }

  @Override
  public synchronized Acted act(
      PartnerCaller caller, String id, ReferralAct act, Optional<Secret> text, String once) {
    Optional<Entry> entry = visible(caller, id, PartnerScope.REFERRAL_WRITE);
    if (entry.isEmpty()) {
      return new Acted.Missing();
    }
    Acted before = done.get(once);
    if (before != null) {
      return before;
    }
    ReferralSummary summary = entry.get().summary();
    if (!ACTS.getOrDefault(summary.state(), Set.of()).contains(act)) {
      return new Acted.WrongState(summary.state());
    }
    effects++;
    ReferralSummary now =
        new ReferralSummary(
            id, after(act), summary.need(), summary.urgent(), summary.sent(), Optional.empty());
    entries.put(
        id, new Entry(entry.get().partner(), entry.get().dong(), now, entry.get().fields()));
    Acted acted = new Acted.Done(now);
    done.put(once, acted);
    return acted;
  }

  private static ReferralState after(ReferralAct act) {
    return switch (act) {
      case ACCEPT -> ReferralState.ACCEPTED;
      case DECLINE -> ReferralState.DECLINED;
      case PROGRESS -> ReferralState.IN_PROGRESS;
      case COMPLETE -> ReferralState.COMPLETED;
      case HAND_BACK -> ReferralState.HANDED_BACK;
    };
  }

  @Override
  public synchronized List<ReferralSummary> list(
      PartnerCaller caller, Optional<ReferralState> state, Optional<Instant> before, int limit) {
    List<ReferralSummary> all = new ArrayList<>();
    entries.keySet().stream()
        .flatMap(id -> visible(caller, id, PartnerScope.REFERRAL_READ).stream())
        .map(Entry::summary)
        .filter(one -> state.map(one.state()::equals).orElse(true))
        .filter(one -> before.map(one.sent()::isBefore).orElse(true))
        .forEach(all::add);
    all.sort(Comparator.comparing(ReferralSummary::sent).reversed());
    return all.stream().limit(limit).toList();
  }

  private Optional<Entry> visible(PartnerCaller caller, String id, PartnerScope scope) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> caller.may(scope) && caller.covers(entry.dong()))
        .filter(entry -> entry.partner().equals(caller.partner().id()));
  }
}
