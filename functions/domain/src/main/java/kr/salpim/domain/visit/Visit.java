package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * A visit to a household: item {@code H#<household>} / {@code VISIT#<programme>#<occurrence>}. The
 * occurrence derives from what the visit is owed for, so that planning it twice writes it once.
 *
 * @param opens first day on which it may be
 * @param closes last day on which it may be
 * @param version as it is stored; of two who change it one is first
 * @param start when it is to begin; empty where no time was found
 * @param minutes that it is expected to take
 * @param visitors who goes, the one who answers for it first
 * @param caution 방문 유의: never alone, whoever approves
 * @param exemption why one person may go alone
 * @param offers what open questions offer, see {@link #offered}
 * @param next what the clock does next
 * @param begun when somebody said 시작
 * @param ended when somebody said 종료
 * @param record what has happened, oldest first
 */
public record Visit(
    String household,
    String programme,
    String occurrence,
    String dong,
    Optional<String> zone,
    LocalDate opens,
    LocalDate closes,
    VisitState state,
    long version,
    Optional<Instant> start,
    int minutes,
    List<Visitor> visitors,
    boolean caution,
    Optional<Exemption> exemption,
    List<String> offers,
    Optional<Next> next,
    Optional<Instant> begun,
    Optional<Instant> ended,
    Optional<VisitResult> result,
    List<VisitEntry> record) {

  public static final String SORT_PREFIX = "VISIT#";

  /** 2인 1조: two go. */
  public static final int TOGETHER = 2;

  private static final Set<What> ARRANGED = EnumSet.of(What.PLANNED, What.SHIFTED);

  /** What the clock does next, and when. */
  public record Next(VisitStep step, Instant due) {}

  /**
   * One person may go alone.
   *
   * @param by token of whoever approved it
   * @param quarter in which it counts, where all visits of the programme were approved; empty where
   *     it was this one
   */
  public record Exemption(String by, Secret reason, Optional<Quarter> quarter) {}

  public Visit {
    visitors = List.copyOf(visitors);
    offers = List.copyOf(offers);
    record = List.copyOf(record);
  }

  /**
   * @param mark of the occurrence, in clear
   */
  public static String occurrence(KeyedHash hash, String programme, String mark) {
    return hash.of("occurrence|" + programme + "|" + mark);
  }

  public static Key key(String household, String programme, String occurrence) {
    return new Key(HouseholdKey.partition(household), SORT_PREFIX + programme + "#" + occurrence);
  }

  public Key key() {
    return key(household, programme, occurrence);
  }

  public static boolean is(Key key) {
    return HouseholdKey.is(key, SORT_PREFIX);
  }

  static boolean is(Key key, String programme) {
    return HouseholdKey.is(key, SORT_PREFIX + programme + "#");
  }

  /**
   * What every message about it derives its id from: the visit as it stood. The write that says
   * something also changes the visit, so nothing is said twice; and a visit that comes back to a
   * time that it had before is spoken of anew.
   */
  public String cause() {
    return household + "|" + programme + "|" + occurrence + "|" + version;
  }

  /** Whether something happened since the visit was given the time that it has. */
  public boolean since(What what) {
    return sinceArranged().stream().anyMatch(entry -> entry.what() == what);
  }

  /** What happened since the visit was given the time that it has. */
  List<VisitEntry> sinceArranged() {
    int first = record.size();
    while (first > 0 && !ARRANGED.contains(record.get(first - 1).what())) {
      first--;
    }
    return record.subList(first, record.size());
  }

  /** What the question with this number offered the person, in the order of its answers. */
  public List<String> offered(String asked, int question) {
    return Offers.of(offers, asked, question);
  }

  /** Whether enough people are named, or one person may go alone; helpers only go along. */
  public boolean manned() {
    boolean official = !visitors.stream().allMatch(Visitor::helps);
    return official && (visitors.size() >= TOGETHER || exempt());
  }

  /** Nobody goes alone where caution is due, whoever approved it. */
  public boolean exempt() {
    return !caution && exemption.filter(this::counts).isPresent();
  }

  private boolean counts(Exemption approved) {
    return approved.quarter().filter(other -> !other.equals(quarter())).isEmpty();
  }

  /** In which somebody's going there alone is counted. */
  Quarter quarter() {
    return Quarter.of(start.map(VisitTimes::day).orElse(opens));
  }

  /** Whether everybody needed is named and has promised to come. */
  public boolean confirmed() {
    return manned() && visitors.stream().allMatch(v -> v.reply() == Visitor.Reply.YES);
  }

  public Optional<Visitor> visitor(String token) {
    return visitors.stream().filter(visitor -> visitor.token().equals(token)).findFirst();
  }

  /** Whether the person was asked for the time that the visit has. */
  boolean asked(String token) {
    return visitor(token).filter(who -> who.reply() != Visitor.Reply.UNASKED).isPresent();
  }

  /** Whether its window went by without anybody having been there. */
  boolean overdue() {
    return record.stream().anyMatch(entry -> entry.what() == What.OVERDUE);
  }

  /** When somebody said what came of it. */
  Optional<Instant> known() {
    return record.stream()
        .filter(entry -> entry.what() == What.RESULT)
        .map(VisitEntry::at)
        .max(Instant::compareTo);
  }

  /** Whether it is still to be. */
  public boolean planned() {
    return state == VisitState.PLANNED;
  }

  public boolean over() {
    return state == VisitState.CLOSED || state == VisitState.CANCELLED;
  }

  /** When it should be over that began at {@code begun}. */
  public Instant expectedEnd() {
    return begun.orElseThrow().plus(Duration.ofMinutes(minutes));
  }

  public VisitEditor edit() {
    return new VisitEditor(this);
  }
}
