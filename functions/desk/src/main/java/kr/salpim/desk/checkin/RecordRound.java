package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Recording;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Outcome;

/** Says what came of an open check-in, as an answer by message does. */
@Singleton
class RecordRound implements StaffCommand {

  private static final int MAX_NOTE = 500;

  private final Recording recording;
  private final Cases cases;
  private final Table table;
  private final Homes homes;

  RecordRound(Recording recording, Cases cases, Table table) {
    this.recording = recording;
    this.cases = cases;
    this.table = table;
    this.homes = new Homes(table);
  }

  /** What staff may say; the rest is not theirs to say. */
  private enum Said {
    MET,
    CALLED,
    NOT_MET,
    WORRIED
  }

  @Override
  public String name() {
    return "checkin-record";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    RoundId id = RoundId.in(body);
    Outcome outcome = Outcome.valueOf(body.word("outcome", Said.class).name());
    Optional<Secret> note = body.optionalText("note", MAX_NOTE).map(Secret::new);
    Home home =
        table
            .plain(id.key())
            .flatMap(round -> homes.root(id.household()))
            .orElseThrow(() -> body.wrong(RoundId.FIELD, "is none of a check-in's"));
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.STATE);
    if (note.isPresent()) {
      groups.add(FieldGroup.NOTES);
    }
    return cases.may(
        by, home, Verb.CHANGE, groups, () -> answer(recording.record(id.key(), outcome, note, by)));
  }

  private static DeskAnswer answer(Recording.Result result) {
    if (result instanceof Recording.Result.Done done) {
      return DeskAnswer.of(
          "RECORDED",
          Map.of(
              "ending", done.ending().name(),
              "again", done.again().map(LocalDate::toString).orElse("")));
    }
    if (result instanceof Recording.Result.Ended ended) {
      return DeskAnswer.refused("the check-in has ended already: " + ended.outcome());
    }
    return DeskAnswer.refused("id is none of a check-in's");
  }
}
