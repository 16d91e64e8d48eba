package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Change;
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

  /** A longer record tells nobody anything; the first entry and the latest stay. */
  private static final int MAX_RECORD = 80;

  /** What the clock does next, and when. */
  public record Next(VisitStep step, Instant due) {}

  /**
   * One person may go alone.
   *
   * @param by token of whoever approved it
   */
  public record Exemption(String by, Secret reason) {}

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

  /** Whether enough people are named, or one person may go alone. */
  public boolean manned() {
    return visitors.size() >= TOGETHER || visitors.size() == 1 && exempt();
  }

  /** Nobody goes alone where caution is due, whoever approved it. */
  public boolean exempt() {
    return exemption.isPresent() && !caution;
  }

  /** Whether everybody needed is named and has promised to come. */
  public boolean confirmed() {
    return manned() && visitors.stream().allMatch(v -> v.reply() == Visitor.Reply.YES);
  }

  public Optional<Visitor> visitor(String token) {
    return visitors.stream().filter(visitor -> visitor.token().equals(token)).findFirst();
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

  public Editor edit() {
    return new Editor(this);
  }

  /** A copy of a visit in the making. */
  public static final class Editor {
    private final Visit from;
    private String dong;
    private Optional<String> zone;
    private LocalDate opens;
    private LocalDate closes;
    private VisitState state;
    private Optional<Instant> start;
    private List<Visitor> visitors;
    private boolean caution;
    private Optional<Exemption> exemption;
    private List<String> offers;
    private Optional<Next> next;
    private Optional<Instant> begun;
    private Optional<Instant> ended;
    private Optional<VisitResult> result;
    private int minutes;
    private final List<VisitEntry> record;

    private Editor(Visit from) {
      this.from = from;
      dong = from.dong;
      zone = from.zone;
      opens = from.opens;
      closes = from.closes;
      state = from.state;
      start = from.start;
      visitors = from.visitors;
      caution = from.caution;
      exemption = from.exemption;
      offers = from.offers;
      next = from.next;
      begun = from.begun;
      ended = from.ended;
      result = from.result;
      minutes = from.minutes;
      record = new ArrayList<>(from.record);
    }

    public Editor note(Instant at, What what, String who, String detail) {
      record.add(new VisitEntry(at, what, who, detail));
      if (record.size() > MAX_RECORD) {
        record.remove(1);
      }
      return this;
    }

    public Editor note(Instant at, What what, Staff who, String detail) {
      return note(at, what, who.token(), detail);
    }

    public Editor in(String code, Optional<String> part) {
      dong = code;
      zone = part;
      return this;
    }

    public Editor within(LocalDate first, LocalDate last) {
      opens = first;
      closes = last;
      return this;
    }

    public Editor is(VisitState now) {
      state = now;
      return this;
    }

    /** At another time and by these; nobody has promised anything for it. */
    public Editor at(Optional<Instant> time, List<Visitor> who) {
      start = time;
      visitors = List.copyOf(who);
      offers = List.of();
      return this;
    }

    /** Still to be: nobody has been there. */
    public Editor again() {
      state = VisitState.PLANNED;
      begun = Optional.empty();
      ended = Optional.empty();
      return this;
    }

    public Editor by(List<Visitor> who) {
      visitors = List.copyOf(who);
      return this;
    }

    public Editor careful(boolean so) {
      caution = so;
      return this;
    }

    public Editor alone(Exemption approved) {
      exemption = Optional.of(approved);
      return this;
    }

    /** What a question offers; the same person's question before names nothing any longer. */
    public Editor offering(String asked, List<Change> question, List<String> offered) {
      offers = Offers.with(offers, asked, question, offered);
      return this;
    }

    public Editor next(VisitStep step, Instant due) {
      next = Optional.of(new Next(step, due));
      return this;
    }

    /** Nothing is to happen by itself. */
    public Editor rests() {
      next = Optional.empty();
      return this;
    }

    public Editor begins(Instant at) {
      begun = Optional.of(at);
      state = VisitState.UNDERWAY;
      return this;
    }

    /** It takes longer: the visitor said so. */
    public Editor extendedTo(int expected) {
      minutes = expected;
      return this;
    }

    public Editor ends(Instant at) {
      ended = Optional.of(at);
      state = VisitState.ENDED;
      return this;
    }

    public Editor cameTo(VisitResult what, VisitState now) {
      result = Optional.of(what);
      state = now;
      return this;
    }

    public Visit done() {
      return new Visit(
          from.household,
          from.programme,
          from.occurrence,
          dong,
          zone,
          opens,
          closes,
          state,
          from.version,
          start,
          minutes,
          visitors,
          caution,
          exemption,
          offers,
          next,
          begun,
          ended,
          result,
          record);
    }
  }
}
