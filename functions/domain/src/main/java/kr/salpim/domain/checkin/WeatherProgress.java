package kr.salpim.domain.checkin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Volunteer;

/** Tells whoever began a heat or cold warning's rounds how they go. */
final class WeatherProgress {

  /** Soon after all were asked, and then so often until nobody is left. */
  private static final Duration SAY_EVERY = Duration.ofHours(1);

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  WeatherProgress(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  /** How it goes; once nobody is left to be heard of it ends. */
  List<Change> said(Warning warning, List<Volunteer> all, Turn turn) {
    Tally tally =
        all.stream().map(one -> tally(warning, one.token())).reduce(Tally.NONE, Tally::plus);
    Tally whole =
        turn.dong().staff().stream()
            .map(Staff::token)
            .distinct()
            .map(token -> tally(warning, token))
            .reduce(tally, Tally::plus);
    boolean over = whole.open() == 0;
    List<Change> changes = new ArrayList<>();
    changes.add(over ? warning.ends() : warning.said(turn.now().plus(SAY_EVERY)));
    turn.dong()
        .staff(warning.by())
        .or(() -> Carers.coordinator(turn.dong(), Optional.empty(), warning.day()))
        .ifPresent(staff -> changes.add(progress(warning, whole, staff, turn)));
    return changes;
  }

  private Tally tally(Warning warning, String holder) {
    LocalDate day = warning.day();
    return Tally.of(
        table,
        warning.dong(),
        holder,
        day,
        day,
        line -> line.occurrence().equals(WeatherRounds.occurrence(day)));
  }

  private Change progress(Warning warning, Tally tally, Staff to, Turn turn) {
    String what = texts.korean(warning.cold() ? "check.cold" : "check.heat");
    String text =
        texts.korean(
            "check.warning.progress",
            turn.dong().sender(),
            what,
            tally.rounds(),
            tally.reached(),
            tally.open(),
            tally.escalated(),
            tally.passedOn());
    return Outgoing.causedBy(
            hash,
            "warning|" + warning.dong() + "|" + warning.day(),
            "said|" + warning.told(),
            to.address(),
            text,
            MessageClass.OPERATIONAL,
            turn.dong().code(),
            turn.now())
        .queue(turn.firstDue(), Lane.LATER);
  }
}
