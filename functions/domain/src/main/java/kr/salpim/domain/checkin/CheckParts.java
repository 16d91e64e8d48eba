package kr.salpim.domain.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Sighted;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.Holidays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.VolunteerRules;

/** Puts together what has to do with check-ins. */
public record CheckParts(
    DatedNumbers numbers,
    VolunteerRules rules,
    RoundAnswers answers,
    ProofOfLife proofOfLife,
    Strays strays,
    Silences silences,
    WeatherStart weather,
    Steps steps) {

  /** What the tick does. */
  record Steps(
      CheckDays days,
      RoundPlanning planning,
      Stepping stepping,
      WeatherRounds weather,
      Thanking thanking) {}

  /** Read once, and in a native image already while it is built. */
  private static final class Shipped {
    static final DatedNumbers NUMBERS = DatedNumbers.of("/kr/salpim/domain/checkin/numbers.tsv");
    static final CheckLadder LADDER = CheckLadder.shipped();
    static final VolunteerRules RULES = VolunteerRules.shipped();
  }

  /** With the numbers, ladders and holidays that are shipped. */
  public static CheckParts shipped(Table table, Directory directory, Texts texts, KeyedHash hash) {
    return of(table, directory, texts, hash, Shipped.RULES);
  }

  static CheckParts of(
      Table table, Directory directory, Texts texts, KeyedHash hash, VolunteerRules rules) {
    DatedNumbers numbers = Shipped.NUMBERS;
    Carers carers = new Carers(table, rules, numbers);
    CheckDays days = new CheckDays(Holidays.shipped(), numbers);
    RoundMessages messages = new RoundMessages(table, texts, hash);
    Closing closing = new Closing(hash);
    Strays strays = new Strays(table, texts, hash);
    Replying replying = new Replying(strays, texts, hash);
    return new CheckParts(
        numbers,
        rules,
        new RoundAnswers(
            table,
            carers,
            days,
            messages,
            closing,
            new Sighted(table, directory, BusinessHours.shipped(), texts, hash),
            replying),
        new ProofOfLife(table, directory, carers, messages, closing),
        strays,
        new Silences(table),
        new WeatherStart(table, numbers, texts, hash),
        new Steps(
            days,
            new RoundPlanning(table, directory, carers, days, hash, numbers),
            new Stepping(table, directory, Shipped.LADDER, carers, messages, closing, hash),
            new WeatherRounds(table, directory, carers, numbers, texts, hash),
            new Thanking(table, directory, rules, days, numbers, texts, hash)));
  }

  /** The change that lets a dong's weeks begin, where they have not. */
  public Optional<Change> weeks(String dong, Instant now) {
    return steps.thanking().begins(dong, now);
  }

  /** Ties are set and ended. */
  public Ties ties(Table table, Clock clock, Ids ids) {
    return new Ties(table, steps.days(), steps.thanking(), numbers, clock, ids);
  }

  /** Staff say what came of a round. */
  public Recording recording(Table table, Directory directory, Clock clock, Ids ids) {
    return new Recording(table, directory, answers, clock, ids);
  }

  /** What volunteers did in a month. */
  public ActivityLog activityLog(Table table) {
    return new ActivityLog(table, numbers);
  }

  /** The minute tick. */
  public CheckTicker ticker(
      Table table, Clockwork clockwork, Parking parking, Crew crew, Clock clock, Ids ids) {
    return new CheckTicker(table, steps, clockwork, parking, crew, clock, ids);
  }
}
