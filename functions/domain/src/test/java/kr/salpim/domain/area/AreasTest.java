package kr.salpim.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AreasTest {

  private static final Areas AREAS = Areas.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void seoulHasTwentyFiveGuAndGuroSixteenDong() {
    assertThat(AREAS.within("11", TODAY)).hasSize(25).allMatch(a -> a.level() == Area.Level.GU);
    assertThat(AREAS.within("11530", TODAY))
        .extracting(Area::name)
        .containsExactly(
            "신도림동", "구로1동", "구로2동", "구로3동", "구로4동", "구로5동", "가리봉동", "고척1동", "고척2동", "개봉1동", "개봉2동",
            "개봉3동", "오류1동", "오류2동", "수궁동", "항동");
  }

  @Test
  void theWayUpLeadsFromADongToTheCity() {
    Area dong = AREAS.find("1153055000", TODAY).orElseThrow();
    Area gu = AREAS.parent(dong, TODAY).orElseThrow();
    Area city = AREAS.parent(gu, TODAY).orElseThrow();
    assertThat(List.of(dong.name(), gu.name(), city.name()))
        .containsExactly("구로4동", "구로구", "서울특별시");
    assertThat(AREAS.parent(city, TODAY)).isEmpty();
  }

  @Test
  void anUnknownCodeIsNoArea() {
    for (String code : List.of("", "1199999999", "11531", "구로4동", "1153055000 ")) {
      assertThat(AREAS.find(code, TODAY)).isEmpty();
      assertThat(AREAS.successors(code, TODAY)).isEmpty();
      assertThat(AREAS.within(code, TODAY)).isEmpty();
    }
  }

  @Test
  void aRenamedDongIsFoundUnderItsOldCodeUntilTheDayAndLeadsToTheNewOne() {
    LocalDate day = LocalDate.of(2022, 12, 23);
    assertThat(name("1168074000", day.minusDays(1))).contains("일원2동");
    assertThat(name("1168074000", day)).isEmpty();
    assertThat(name("1168067500", day.minusDays(1))).isEmpty();
    assertThat(name("1168067500", day)).contains("개포3동");
    assertThat(successors("1168074000", day.minusDays(1))).containsExactly("일원2동");
    assertThat(successors("1168074000", day)).containsExactly("개포3동");
  }

  @Test
  void whoLivedInADongThatWasSplitLivesInEitherPart() {
    assertThat(successors("1123053600", LocalDate.of(2025, 6, 30))).containsExactly("용신동");
    assertThat(successors("1123053600", TODAY)).containsExactly("신설동", "용두동");
  }

  @Test
  void aDongThatKeptItsCodeIsAmongItsOwnSuccessors() {
    assertThat(successors("1153078000", LocalDate.of(2019, 12, 31))).containsExactly("오류2동");
    assertThat(successors("1153078000", TODAY)).containsExactly("오류2동", "항동");
  }

  @Test
  void whoWasRecordedAfterASplitIsNotTouchedByIt() {
    LocalDate split = LocalDate.of(2020, 1, 1);
    assertThat(AREAS.successors("1153078000", split, TODAY))
        .extracting(Area::name)
        .containsExactly("오류2동");
    assertThat(AREAS.successors("1153078000", split.minusDays(1), TODAY)).hasSize(2);
  }

  @Test
  void aCodeThatDoesNotFitItsLevelOrParentIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> dong("11530", "11530"));
    assertThatIllegalArgumentException().isThrownBy(() -> dong("1153055000", "11545"));
  }

  private static Area dong(String code, String parent) {
    return new Area(
        code, Area.Level.DONG, Optional.of(parent), "동", LocalDate.MIN, LocalDate.MAX, false);
  }

  private static Optional<String> name(String code, LocalDate day) {
    return AREAS.find(code, day).map(Area::name);
  }

  private static List<String> successors(String code, LocalDate day) {
    return AREAS.successors(code, day).stream().map(Area::name).toList();
  }
}
