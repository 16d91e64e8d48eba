package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Key;

/**
 * A referral (서비스 의뢰): item {@code H#<household>} / {@code REF#<id>}. A household that was merged
 * keeps its referrals; who is told follows the redirect at each step, and so does the dong.
 *
 * @param id opaque
 * @param dong on whose list it stands; who answers for it is read from the household at each step
 * @param need code in {@code routes.tsv}
 * @param version grows with each write, so that of two who change it one is first
 * @param partner id of the agency, where one is named
 * @param number by which an agency without a system speaks of it, such as {@code 7-1123}
 * @param reason what the agency must know, in the planner's words; may be empty
 * @param by token of whoever proposed or sent it, or {@link ReferralEntry#RULE}
 * @param basis why the agency may be told, once it was sent
 * @param danger what imminent danger it was sent in, without consent
 * @param knowing why it was sent although something like it was there
 * @param dropped why it was taken back
 * @param noticed how and whom of the household somebody told that it was sent in danger
 * @param sent when the agency was told
 * @param since from when it is in its state
 * @param deadline until when whoever's turn it is should have acted
 * @param step how often they were reminded since
 * @param due when somebody is reminded next
 * @param noticeDue when somebody is reminded next that the household must hear of it; empty where
 *     it needs not or has
 * @param word reason, result or progress that the agency told last
 * @param record what has happened, oldest first
 */
public record Referral(
    String household,
    String id,
    String dong,
    String need,
    boolean urgent,
    ReferralState state,
    long version,
    Optional<String> partner,
    Optional<String> number,
    Secret reason,
    String by,
    Optional<Basis> basis,
    Optional<Secret> danger,
    Optional<Secret> knowing,
    Optional<Secret> dropped,
    Optional<Secret> noticed,
    Optional<Instant> sent,
    Instant since,
    Optional<Instant> deadline,
    int step,
    Optional<Instant> due,
    Optional<Instant> noticeDue,
    Optional<Secret> word,
    List<ReferralEntry> record) {

  public static final String SORT_PREFIX = "REF#";

  /** A longer record tells nobody anything; the first entry and the latest stay. */
  static final int MAX_RECORD = 100;

  /** More than any household is referred in the years that it is kept. */
  public static final int MAX_OF_HOUSEHOLD = 200;

  /** What an agency may do without a word to those who decide. */
  private static final Set<ReferralEntry.What> UNHEARD =
      EnumSet.of(
          ReferralEntry.What.ACCEPTED,
          ReferralEntry.What.PROGRESSED,
          ReferralEntry.What.TOLD,
          ReferralEntry.What.SAID,
          ReferralEntry.What.NOTICED);

  public Referral {
    record = List.copyOf(record);
  }

  public static Key key(String household, String id) {
    return new Key(Household.partition(household), SORT_PREFIX + id);
  }

  public Key key() {
    return key(household, id);
  }

  public static boolean is(Key key) {
    return HouseholdKey.is(key, SORT_PREFIX);
  }

  /** What every message about it derives its id from. */
  String cause() {
    return household + "|" + id;
  }

  /** Whether an agency has it or had it, and nobody has confirmed what came of it. */
  public boolean open() {
    return state != ReferralState.PROPOSED && !state.over();
  }

  /** Whose turn it is. */
  public enum Turn {
    AGENCY,
    PLANNER,
    NOBODY
  }

  public Turn turn() {
    return switch (state) {
      case SENT, ACCEPTED, IN_PROGRESS -> Turn.AGENCY;
      case PROPOSED, DECLINED, HANDED_BACK, COMPLETED -> Turn.PLANNER;
      case CONFIRMED, WITHDRAWN -> Turn.NOBODY;
    };
  }

  /** Whether another dong answers for it since, and nobody there has heard of it. */
  boolean arrived() {
    for (int n = record.size() - 1; n >= 0; n--) {
      ReferralEntry.What what = record.get(n).what();
      if (what == ReferralEntry.What.MOVED) {
        return true;
      }
      if (!UNHEARD.contains(what)) {
        return false;
      }
    }
    return false;
  }

  /** Whether whoever's turn it is has let the deadline pass. */
  public boolean lateAt(Instant now) {
    return deadline.filter(until -> !now.isBefore(until)).isPresent();
  }

  public ReferralSummary summary() {
    return new ReferralSummary(
        id, state, need, urgent, sent.orElse(since), turn() == Turn.AGENCY ? deadline : gone());
  }

  private static Optional<Instant> gone() {
    return Optional.empty();
  }

  /** As it was told to whoever made the call named so; empty where no call was. */
  Optional<ReferralSummary> answered(String once) {
    return record.stream()
        .filter(entry -> !once.isEmpty() && entry.once().equals(once))
        .findFirst()
        .map(
            entry ->
                new ReferralSummary(
                    id, entry.state(), need, urgent, sent.orElse(since), entry.deadline()));
  }

  ReferralEditor edit() {
    return new ReferralEditor(this);
  }

  @Override
  public String toString() {
    return "Referral[" + id + ", " + state + "]";
  }
}
