package kr.salpim.domain.checkin;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.inbound.Command;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** {@code 폭염 안부} or {@code 한파 안부}: one of the staff lets everybody be asked after. */
public final class WeatherStart {

  /** Whoever is asked later than this has no time to look after anybody before the evening. */
  private static final Duration LEAST = Duration.ofHours(2);

  private final Table table;
  private final DatedNumbers numbers;
  private final Texts texts;
  private final KeyedHash hash;

  WeatherStart(Table table, DatedNumbers numbers, Texts texts, KeyedHash hash) {
    this.table = table;
    this.numbers = numbers;
    this.texts = texts;
    this.hash = hash;
  }

  /** What the command changes; whoever gave it hears of it. */
  public List<Change> changes(Inbound inbound, Turn turn) {
    boolean cold =
        Command.weather(inbound.text().reveal()).filter(Command.Weather::cold).isPresent();
    String sender = turn.dong().sender();
    LocalDate today = CheckDays.day(turn.now());
    if (night(turn, today)) {
      int hour = numbers.time("first hour", today).getHour();
      return confirm(inbound, texts.korean("check.warning.night", sender, hour), turn);
    }
    Optional<Warning> running =
        table.get(Warning.key(turn.dong().code(), today)).map(Warning::from);
    if (running.isPresent()) {
      String already = what(running.get().cold());
      return confirm(inbound, texts.korean("check.warning.running", sender, already), turn);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(Warning.begins(turn.dong().code(), today, inbound.token(), cold, turn.now()));
    changes.addAll(confirm(inbound, texts.korean("check.warning.begun", sender, what(cold)), turn));
    return changes;
  }

  private String what(boolean cold) {
    return texts.korean(cold ? "check.cold" : "check.heat");
  }

  private boolean night(Turn turn, LocalDate today) {
    LocalTime time = turn.now().atZone(WorkingDays.SEOUL).toLocalTime();
    return time.isBefore(numbers.time("first hour", today))
        || !time.isBefore(numbers.time("last hour", today).minus(LEAST));
  }

  private List<Change> confirm(Inbound inbound, String text, Turn turn) {
    return Confirmation.of(hash, inbound, text, turn.dong().code(), turn.firstDue());
  }
}
