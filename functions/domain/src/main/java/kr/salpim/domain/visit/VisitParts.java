package kr.salpim.domain.visit;

import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Puts together what has to do with visits. */
public record VisitParts(
    Planning planning,
    Visiting visiting,
    VisitAnswers answers,
    VisitResults results,
    Ordering ordering) {

  /** Read once, and in a native image already while it is built. */
  private static final class Shipped {
    static final Programmes PROGRAMMES = Programmes.shipped();
    static final VisitNumbers NUMBERS = VisitNumbers.shipped();
    static final WorkingDays DAYS = WorkingDays.shipped();
  }

  /** The programmes that are shipped. */
  static Programmes programmes() {
    return Shipped.PROGRAMMES;
  }

  /** With the programmes, numbers and holidays that are shipped. */
  public static VisitParts shipped(
      Table table,
      Directory directory,
      Handling handling,
      Texts texts,
      KeyedHash hash,
      Mishaps mishaps) {
    Programmes programmes = Shipped.PROGRAMMES;
    VisitNumbers numbers = Shipped.NUMBERS;
    WorkingDays days = Shipped.DAYS;
    VisitTimes times = new VisitTimes(days, numbers);
    Placing placing = new Placing(days, numbers);
    Arranging arranging = new Arranging(days, numbers, placing, times);
    Speaking speaking = new Speaking(table, hash);
    Excepting excepting = new Excepting(table);
    Openings openings = new Openings(programmes, placing);
    Helping helping = new Helping(table, speaking, openings, excepting, texts);
    Reminding reminding = new Reminding(table, speaking, helping, times, numbers, texts, hash);
    Watching watching = new Watching(speaking, numbers, texts);
    Aftermath aftermath = new Aftermath(speaking, times, numbers, texts);
    AnotherTry another = new AnotherTry(table, openings, arranging, times, numbers);
    VisitResults results = new VisitResults(table, handling, aftermath, another, texts, hash);
    Shifting shifting = new Shifting(table, openings, arranging, times);
    Confirming confirming = new Confirming(texts, hash);
    TimeAnswers moving = new TimeAnswers(table, shifting, reminding, speaking, confirming, texts);
    return new VisitParts(
        new Planning(
            table,
            directory,
            programmes,
            new PlanDates(numbers),
            arranging,
            new Reassessment(table, texts, hash),
            hash,
            mishaps),
        new Visiting(
            table, directory, programmes, arranging, reminding, watching, aftermath, times),
        new VisitAnswers(
            new CrewAnswers(shifting, reminding, helping, moving, confirming, texts),
            moving,
            new HouseholdAnswers(moving, confirming, texts),
            new SafetyAnswers(helping, watching, results, speaking, times, confirming, texts),
            confirming),
        results,
        new Ordering(shifting, reminding, excepting, results));
  }

  /** The minute tick. */
  public VisitTicker ticker(
      Table table, Clockwork clockwork, Parking parking, Crew crew, Clock clock, Ids ids) {
    return new VisitTicker(table, visiting, planning, clockwork, parking, crew, clock, ids);
  }
}
