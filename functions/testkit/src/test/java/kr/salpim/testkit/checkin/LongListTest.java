package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.text.CarrierText;
import kr.salpim.domain.tie.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever looks after more neighbours than one message names. */
class LongListTest {

  private static final String ROW = "차례로";

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();

  @AfterEach
  void nothingFailed() {
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  private void neighbours(int count) {
    for (int n = 0; n < count; n++) {
      String household = street.neighbour("김순자", "+8210000006" + (10 + n), "" + (n + 1));
      street.tie(household, WEEKDAYS);
    }
    street.until(day + "T10:02");
  }

  private String last() {
    List<String> all = street.received(VOLUNTEER);
    return all.get(all.size() - 1);
  }

  /** The answer that all these lines are well. */
  private static String each(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> n + "-1").collect(Collectors.joining(" "));
  }

  @Test
  void nobodyIsInvitedToAnswerTwoMessagesInOneRow() {
    neighbours(14);
    assertThat(street.received(VOLUNTEER))
        .hasSize(2)
        .noneMatch(text -> text.contains(ROW))
        .allMatch(text -> text.contains("-1처럼"));
    street.says(VOLUNTEER, "1 1");
    assertThat(street.rounds()).hasSize(14).allMatch(Round::open);
    assertThat(last()).contains("이웃은 14명", "11) 김○○", "24) 김○○").doesNotContain(ROW);
  }

  @Test
  void theLinesOfAMessageAreAnsweredTogetherByTheirNumbers() {
    neighbours(14);
    street.says(VOLUNTEER, each(11, 22));
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(2);
    assertThat(last()).contains("12분의 안부");
    street.says(VOLUNTEER, "23-3, 24-2");
    assertThat(street.rounds()).noneMatch(Round::open);
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void theRowIsOfferedOnceTheOtherListIsAnswered() {
    neighbours(14);
    street.says(VOLUNTEER, each(11, 22)).until(day + "T12:02");
    assertThat(last()).contains("이웃 2분", ROW);
    street.says(VOLUNTEER, "1 1");
    assertThat(street.rounds()).noneMatch(Round::open);
  }

  @Test
  void howeverManyAreOpenWhatIsAskedBackArrives() {
    neighbours(40);
    int before = street.received(VOLUNTEER).size();
    street.says(VOLUNTEER, "1 1 1 1");
    assertThat(street.received(VOLUNTEER)).hasSize(before + 1);
    assertThat(last()).contains("이웃은 40명", "11) ", "50) ").matches(CarrierText::fitsLms);
    assertThat(street.rounds()).hasSize(40).allMatch(Round::open);
  }

  @Test
  void everyLineOfAReminderHasANumber() {
    neighbours(48);
    street.until(day + "T12:02");
    assertThat(street.received(VOLUNTEER)).hasSize(8).noneMatch(text -> text.contains("-) "));
    street.says(VOLUNTEER, "99-1");
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(47);
  }

  @Test
  void whatNamesALineTwiceOrALineThatIsNotThereIsAskedBack() {
    neighbours(2);
    for (String text : List.of("11-1 11-3", "11-1 40-1", "11-1 12-5")) {
      street.says(VOLUNTEER, text);
      assertThat(last()).as(text).contains("이웃은 2명", ROW);
    }
    assertThat(street.rounds()).allMatch(Round::open);
    assertThat(street.alerts()).isEmpty();
  }
}
