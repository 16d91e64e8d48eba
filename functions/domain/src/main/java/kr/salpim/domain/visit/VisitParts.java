package kr.salpim.domain.visit;

import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.ProofOfLife;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Puts together what has to do with visits.
 *
 * @param numbers and times that all of it goes by
 */
public record VisitParts(
    VisitNumbers numbers,
    VisitTimes times,
    Planning planning,
    Replanning replanning,
    Visiting visiting,
    VisitAnswers answers,
    VisitResults results,
    Ordering ordering,
    Cancelling cancelling,
    Directory directory) {

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
      ProofOfLife proofs,
      Texts texts,
      KeyedHash hash,
      Mishaps mishaps) {
    VisitNumbers numbers = Shipped.NUMBERS;
    VisitTimes times = new VisitTimes(Shipped.DAYS, numbers);
    Placing placing = new Placing(Shipped.DAYS, numbers);
    Excepting excepting = new Excepting(table);
    Arranging arranging = new Arranging(Shipped.DAYS, numbers, placing, times, excepting);
    Speaking speaking = new Speaking(table, hash);
    Announcing announcing = new Announcing(table, speaking, times, texts, hash);
    Recalling recalling = new Recalling(announcing, speaking, texts);
    Planning planning =
        new Planning(
            table,
            directory,
            Shipped.PROGRAMMES,
            new PlanDates(numbers),
            arranging,
            recalling,
            new Strays(table, texts, hash),
            new Reassessment(table, texts, hash),
            hash,
            mishaps);
    Openings openings = new Openings(Shipped.PROGRAMMES, placing);
    Shifting shifting = new Shifting(table, openings, arranging);
    AnotherTry another = new AnotherTry(table, openings, arranging, numbers);
    Helping helping = new Helping(table, speaking, openings, excepting, texts);
    Reminding reminding = new Reminding(speaking, announcing, helping, times, texts);
    Watching watching = new Watching(speaking, numbers, texts);
    Aftermath aftermath = new Aftermath(speaking, times, numbers, texts);
    VisitResults results =
        new VisitResults(table, handling, proofs, aftermath, another, texts, hash);
    Visiting.Stages stages =
        new Visiting.Stages(
            new Listing(table, Shipped.PROGRAMMES, arranging, announcing, speaking, times, texts),
            announcing,
            reminding,
            new Escalating(speaking, times, texts),
            watching,
            aftermath);
    Confirming confirming = new Confirming(texts, hash);
    TimeAnswers moving = new TimeAnswers(table, shifting, announcing, speaking, confirming, texts);
    VisitAnswers answers =
        new VisitAnswers(
            new CrewAnswers(shifting, reminding, helping, moving, confirming, texts),
            moving,
            new HouseholdAnswers(table, moving, confirming, texts),
            new SafetyAnswers(
                table, helping, excepting, watching, results, speaking, times, confirming, texts),
            confirming);
    return new VisitParts(
        numbers,
        times,
        planning,
        new Replanning(table, directory, Shipped.PROGRAMMES, hash, mishaps),
        new Visiting(table, directory, arranging, recalling, times, stages),
        answers,
        results,
        new Ordering(shifting, announcing, reminding, excepting, results),
        new Cancelling(table, arranging, speaking, texts),
        directory);
  }

  /** The minute tick. */
  public VisitTicker ticker(
      Table table, Clockwork clockwork, Parking parking, Crew crew, Clock clock, Ids ids) {
    return new VisitTicker(
        table, visiting, planning, replanning, clockwork, parking, crew, clock, ids);
  }
}
