package kr.salpim.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Sheet;
import kr.salpim.testkit.centre.DemoDong;

/** Neighbours, volunteers and rounds for the tests of the desk. */
final class Neighbours {

  private Neighbours() {}

  static String token(String phone) {
    return FunctionTable.hash().of(DemoDong.sms(phone).canonical());
  }

  static LocalDate today() {
    return LocalDate.now(WorkingDays.SEOUL);
  }

  /** Sets a volunteer with papers through the command. */
  static String volunteer(String name, String phone) {
    DeskCall.by(
        DemoDong.PLANNER,
        "volunteer-set",
        Map.of(
            "phone",
            phone,
            "name",
            name,
            "group",
            "우리동네돌봄단",
            "trained",
            today().toString(),
            "insured",
            today().plusYears(1).toString(),
            "cleared",
            today().toString()));
    return token(phone);
  }

  /** Somebody who lives alone and agreed to messages. */
  static String household(String name, String phone) {
    return DeskCall.by(
            DemoDong.PLANNER,
            "household-create",
            Map.of(
                "members",
                List.of(Map.of("name", name, "birth", "1941-03-02", "phone", phone)),
                "address",
                "구로동로 " + phone.substring(phone.length() - 3),
                "messages",
                true,
                "consented",
                "2026-01-02"))
        .getString("body.household");
  }

  /** A round of today that was asked an hour ago, on the volunteer's sheet. */
  static Round asked(String household, String volunteer, String label) {
    Instant hourAgo = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.HOURS);
    Round round =
        new Round(
            household,
            volunteer,
            today().toString(),
            DemoDong.CODE,
            Optional.empty(),
            Level.ORDINARY,
            false,
            new Secret(label),
            new Secret(label),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            0,
            hourAgo.plus(8, ChronoUnit.HOURS),
            1,
            hourAgo.plus(2, ChronoUnit.HOURS),
            volunteer,
            Optional.empty(),
            List.of(
                new RoundEntry(hourAgo, What.PLANNED, volunteer),
                new RoundEntry(hourAgo, What.ASKED, volunteer)),
            1);
    Table table = FunctionTable.table();
    table.write(RoundItem.planned(round));
    Sheet sheet =
        table
            .get(round.sheet())
            .map(Sheet::from)
            .orElseGet(() -> Sheet.empty(DemoDong.CODE, volunteer, today()));
    table.write(sheet.with(Sheet.Line.of(round)).written());
    return round;
  }

  static String id(Round round) {
    return round.household() + "." + round.volunteer() + "." + round.occurrence();
  }
}
