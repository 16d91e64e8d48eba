package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.visit.VisitEntry.What;

/** A copy of a visit in the making. */
public final class VisitEditor {

  /** A longer record tells nobody anything; the first entry and the latest stay. */
  private static final int MAX_RECORD = 80;

  private final Visit from;
  private String dong;
  private Optional<String> zone;
  private LocalDate opens;
  private LocalDate closes;
  private VisitState state;
  private Optional<Instant> start;
  private List<Visitor> visitors;
  private boolean caution;
  private Optional<Visit.Exemption> exemption;
  private List<String> offers;
  private Optional<Visit.Next> next;
  private Optional<Instant> begun;
  private Optional<Instant> ended;
  private Optional<VisitResult> result;
  private int minutes;
  private final List<VisitEntry> record;

  VisitEditor(Visit from) {
    this.from = from;
    dong = from.dong();
    zone = from.zone();
    opens = from.opens();
    closes = from.closes();
    state = from.state();
    start = from.start();
    visitors = from.visitors();
    caution = from.caution();
    exemption = from.exemption();
    offers = from.offers();
    next = from.next();
    begun = from.begun();
    ended = from.ended();
    result = from.result();
    minutes = from.minutes();
    record = new ArrayList<>(from.record());
  }

  public VisitEditor note(Instant at, What what, String who, String detail) {
    record.add(new VisitEntry(at, what, who, detail));
    if (record.size() > MAX_RECORD) {
      record.remove(1);
    }
    return this;
  }

  public VisitEditor note(Instant at, What what, Staff who, String detail) {
    return note(at, what, who.token(), detail);
  }

  /** Elsewhere; who approved an exception did so for the dong in which it was. */
  public VisitEditor in(String code, Optional<String> part) {
    exemption = exemption.filter(approved -> code.equals(dong));
    dong = code;
    zone = part;
    return this;
  }

  public VisitEditor within(LocalDate first, LocalDate last) {
    opens = first;
    closes = last;
    return this;
  }

  public VisitEditor is(VisitState now) {
    state = now;
    return this;
  }

  /** At another time and by these; nobody has promised anything for it. */
  public VisitEditor at(Optional<Instant> time, List<Visitor> who) {
    start = time;
    visitors = List.copyOf(who);
    offers = List.of();
    return this;
  }

  /**
   * Still to be: nobody has been there.
   *
   * @param expected minutes, however long the visitors stayed the last time
   */
  VisitEditor again(int expected) {
    state = VisitState.PLANNED;
    minutes = expected;
    begun = Optional.empty();
    ended = Optional.empty();
    return this;
  }

  public VisitEditor by(List<Visitor> who) {
    visitors = List.copyOf(who);
    return this;
  }

  /** 갈 수 있어요. */
  VisitEditor promised(Staff who) {
    return by(
        visitors.stream()
            .map(v -> v.token().equals(who.token()) ? v.replying(Visitor.Reply.YES) : v)
            .toList());
  }

  public VisitEditor careful(boolean so) {
    caution = so;
    return this;
  }

  public VisitEditor alone(Visit.Exemption approved) {
    exemption = Optional.of(approved);
    return this;
  }

  /** What a question offers; the same person's question before names nothing any longer. */
  public VisitEditor offering(String asked, List<Change> question, List<String> offered) {
    offers = Offers.with(offers, asked, question, offered);
    return this;
  }

  public VisitEditor next(VisitStep step, Instant due) {
    next = Optional.of(new Visit.Next(step, due));
    return this;
  }

  /** Nothing is to happen by itself. */
  public VisitEditor rests() {
    next = Optional.empty();
    return this;
  }

  public VisitEditor begins(Instant at) {
    begun = Optional.of(at);
    state = VisitState.UNDERWAY;
    return this;
  }

  /** It takes longer: the visitor said so. */
  public VisitEditor extendedTo(int expected) {
    minutes = expected;
    return this;
  }

  public VisitEditor ends(Instant at) {
    ended = Optional.of(at);
    state = VisitState.ENDED;
    return this;
  }

  public VisitEditor cameTo(VisitResult what, VisitState now) {
    result = Optional.of(what);
    state = now;
    return this;
  }

  public Visit done() {
    return new Visit(
        from.household(),
        from.programme(),
        from.occurrence(),
        dong,
        zone,
        opens,
        closes,
        state,
        from.version(),
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
