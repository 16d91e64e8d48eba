package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Who is away, and who stands in; natively too ({@code AbsenceCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class AbsenceCommandsTest {

  @Test
  void onlyLeadsSetTheAbsenceOfOthers() {
    Map<String, Object> other = Map.of("phone", DemoDong.TEAM_LEAD, "from", day(5), "to", day(6));
    refused(
        DeskCall.by(DemoDong.PLANNER, "absence-set", other),
        "only 복지팀장 and 동장 set the absence of others");

    Map<String, Object> planner =
        Map.of(
            "phone",
            "010-0000-0301",
            "from",
            day(5),
            "to",
            day(6),
            "substitute",
            DemoDong.TEAM_LEAD);
    assertThat(DeskCall.by(DemoDong.TEAM_LEAD, "absence-set", planner).getString("result"))
        .isEqualTo("SET");
    assertThat(areas().dong(DemoDong.CODE).absences())
        .extracting(Absence::token, Absence::substitute)
        .containsExactly(tuple(token(DemoDong.PLANNER), Optional.of(token(DemoDong.TEAM_LEAD))));
    assertThat(
            DeskCall.by(DemoDong.PLANNER, "absence-set", Map.of("from", day(5), "cancel", true))
                .getString("result"))
        .isEqualTo("CANCELLED");
    assertThat(areas().dong(DemoDong.CODE).absences()).isEmpty();
  }

  @Test
  void nobodySetsTheAbsenceOfTheDistrictOffice() {
    Address address = DemoDong.sms("+821000000315");
    Staff night =
        new Staff(
            DemoDong.GU,
            Role.NIGHT_DESK,
            token("+821000000315"),
            new Secret("당직"),
            address,
            Optional.empty());
    put(night.toItem());

    Map<String, Object> away = Map.of("phone", "+821000000315", "from", day(5), "to", day(6));
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "absence-set", away), "phone is nobody who works there");
    Map<String, Object> standIn =
        Map.of("from", day(5), "to", day(6), "substitute", "+821000000315");
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "absence-set", standIn),
        "substitute is nobody who works there");
  }

  @Test
  void whoHasLeftCommandsNothing() {
    String phone = "+821000000312";
    Staff planner =
        new Staff(
            DemoDong.CODE,
            Role.PLANNER,
            token(phone),
            new Secret("한플래"),
            DemoDong.sms(phone),
            Optional.empty());
    put(planner.toContact().toItem());
    put(planner.toItem());
    Map<String, Object> away = Map.of("from", day(1), "to", day(3));
    assertThat(DeskCall.by(phone, "absence-set", away).getString("result")).isEqualTo("SET");

    put(planner.leaving(LocalDate.now(WorkingDays.SEOUL)).toItem());

    refused(DeskCall.by(phone, "absence-set", away), "by must be a staff member's number");
    FunctionTable.table()
        .write(
            new Change.Delete(
                new Absence(
                        DemoDong.CODE,
                        token(phone),
                        LocalDate.parse(day(1)),
                        LocalDate.parse(day(3)),
                        Optional.empty())
                    .toItem()
                    .key(),
                Condition.always()));
  }

  private static void put(Item item) {
    FunctionTable.table().write(new Change.Put(item, Condition.always()));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }

  private static TableAreas areas() {
    return new TableAreas(FunctionTable.table(), Clock.systemUTC());
  }

  private static String token(String phone) {
    return FunctionTable.hash().of(Address.phone("", "", phone).canonical());
  }

  private static String day(int ahead) {
    return LocalDate.now(WorkingDays.SEOUL).plusDays(ahead).toString();
  }
}
