package kr.salpim.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.casework.CaseFile;
import kr.salpim.domain.casework.CatalogueJudge;
import kr.salpim.domain.casework.Reassessing;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.testkit.centre.CountedMishaps;
import kr.salpim.testkit.centre.DemoDong;

/** A household of the demo dong with three signals, one of them of an illness, and its alert. */
final class RaisedAlert {

  private RaisedAlert() {}

  /** Raises it; the household's id. */
  static String of(String name, String phone) {
    Table table = FunctionTable.table();
    KeyedHash hash = FunctionTable.hash();
    Instant now = Clock.systemUTC().instant();
    String household = household(table, hash, name, "+82" + phone.replace("-", "").substring(1));
    signal(table, household, SignalSource.INSTITUTION, "POWER_CUT", now);
    signal(table, household, SignalSource.INSTITUTION, "NHIS_ARREARS", now);
    signal(table, household, SignalSource.NEIGHBOUR, "REPORT_HEALTH", now);
    AlertParts parts = AlertParts.shipped(table, Texts.shipped(), hash, new CountedMishaps());
    TableAreas areas = new TableAreas(table, Clock.systemUTC());
    Turn turn = new Turn(areas.dong(DemoDong.CODE), now, now);
    CaseFile file = CaseFile.read(table, household, now).orElseThrow();
    List<Change> changes =
        new Reassessing(areas, CatalogueJudge.shipped(), parts, hash)
            .changes(file, household, household, Optional.empty(), turn);
    table.writeAll(changes, household.substring(0, 10));
    return household;
  }

  /** Created past the commands: whichever door the test knocks at, there is one. */
  private static String household(Table table, KeyedHash hash, String name, String phone) {
    Member member = Member.of(name, Optional.of(LocalDate.of(1950, 5, 5)), Optional.of(phone));
    Profile profile = Profile.of(List.of(member), Optional.empty());
    Draft draft = new Draft(phone, DemoDong.CODE, Optional.empty(), profile, Optional.empty());
    Households households = new Households(table, hash, Clock.systemUTC(), new RandomIds());
    return ((Settled.Created) households.create(draft)).id();
  }

  private static void signal(
      Table table, String household, SignalSource source, String kind, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, WorkingDays.SEOUL);
    Signal signal =
        new Signal(
            household,
            source,
            kind,
            kind,
            today,
            OptionalLong.empty(),
            OptionalLong.of(6),
            Optional.empty(),
            now);
    table.write(new Change.Put(signal.toItem(), Condition.absent()));
  }
}
