package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.Sightings;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.ProfileCheck;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.risk.SignalKind;
import kr.salpim.domain.risk.WrongValue;

/** Records what staff saw or heard of a household: a kind of the catalogue, and a note. */
@Singleton
class AddSignal implements StaffCommand {

  private static final int MAX_KIND = 40;

  private final Cases cases;
  private final Sightings sightings;
  private final SignalCatalogue catalogue = SignalCatalogue.shipped();

  AddSignal(Cases cases, Sightings sightings) {
    this.cases = cases;
    this.sightings = sightings;
  }

  @Override
  public String name() {
    return "signal-add";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    // Of those that turned out to be one, the one that is named: it may be parted from them again.
    String named = cases.exactly(body, Cases.HOUSEHOLD).id();
    LocalDate observed = body.optionalDay("observed").orElseGet(cases::today);
    SignalKind kind =
        catalogue
            .find(body.text("kind", MAX_KIND), observed)
            .orElseThrow(() -> body.wrong("kind", "is none of the catalogue's on that day"));
    OptionalLong amount = body.optionalNumber("amount", 0, Long.MAX_VALUE);
    OptionalLong months = body.optionalNumber("months", 0, Long.MAX_VALUE);
    List<WrongValue> wrong = catalogue.check(kind.code(), amount, months, observed, cases.today());
    if (!wrong.isEmpty()) {
      throw new BadInput(
          wrong.stream().map(v -> v.field() + ": " + v.reason()).collect(Collectors.joining("; ")));
    }
    Optional<Secret> note = note(body);
    Sightings.Sighting seen = new Sightings.Sighting(kind.code(), observed, amount, months, note);
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.SIGNALS);
    note.ifPresent(text -> groups.add(FieldGroup.NOTES));
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        // Whoever saw an illness knows of it: that it may be read is another question.
        groups,
        () -> answer(sightings.record(named, seen, by)));
  }

  private static Optional<Secret> note(Body body) {
    Optional<String> note = body.optionalText("note", LogEntry.MAX_REASON);
    note.flatMap(text -> ProfileCheck.text(text, LogEntry.MAX_REASON))
        .ifPresent(
            fault -> {
              throw body.wrong("note", "is refused: " + fault.code());
            });
    return note.map(Secret::new);
  }

  private static DeskAnswer answer(Sightings.Done done) {
    return done == Sightings.Done.MISSING
        ? DeskAnswer.refused("household is none that is known")
        : DeskAnswer.of(done);
  }
}
