package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Purposes;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.Telling.Told;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.CountedIds;
import org.junit.jupiter.api.Test;

/** Whoever calls the centre in an agency's name proves it by a code that went to its phone. */
class CodeTest {

  private static final Pattern CODE = Pattern.compile("인증번호는 ([0-9]{6})입니다");
  private static final Told NO_CODE = new Told.Refused(Why.NO_CODE);
  private static final Told WRONG = new Told.Refused(Why.WRONG_CODE);

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);
  private final Referral referral = agencies.sent(household, "LEGAL", LAWYER, false);

  private Ordered order() {
    Ordered ordered = agencies.parts.telling().code(household, referral.id());
    agencies.later(Duration.ofMinutes(1));
    return ordered;
  }

  private String code() {
    assertThat(order()).isInstanceOf(Ordered.Done.class);
    return agencies.received(LAWYER_PHONE).stream()
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  private Told tell(String code) {
    return agencies
        .parts
        .telling()
        .tell(household, referral.id(), code, Purposes.BY_PHONE, agencies.planner().token());
  }

  private static String other(String code) {
    return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
  }

  private List<AccessRecord> records() {
    return new AccessLog(agencies.centre.memory, agencies.centre.clock, new CountedIds())
        .of(Set.of(household), YearMonth.from(agencies.today()));
  }

  @Test
  void theRightCodeTellsOnceAndIsRecorded() {
    String code = code();
    assertThat(tell(code)).isInstanceOf(Told.Sheet.class);
    assertThat(tell(code)).isEqualTo(NO_CODE);
    assertThat(records())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.who().name()).isEqualTo(LAWYER);
              assertThat(record.command()).isEqualTo("referral-tell");
              assertThat(record.verb()).isEqualTo(Verb.READ);
              assertThat(record.source()).isEqualTo("phone");
            });
  }

  @Test
  void afterThreeWrongOnesTheRightOneIsRefused() {
    String code = code();
    for (int n = 0; n < 3; n++) {
      assertThat(tell(other(code))).isEqualTo(WRONG);
    }
    assertThat(tell(code)).isEqualTo(NO_CODE);
    assertThat(records()).isEmpty();
    assertThat(tell(code())).isInstanceOf(Told.Sheet.class);
  }

  @Test
  void aQuarterOfAnHourLaterItIsTooOld() {
    String code = code();
    agencies.later(Duration.ofMinutes(13));
    assertThat(tell(other(code))).isEqualTo(WRONG);
    agencies.later(Duration.ofMinutes(1));
    assertThat(tell(code)).isEqualTo(NO_CODE);
  }

  @Test
  void aNewCodeTakesThePlaceOfTheOneBefore() {
    String before = code();
    String after = code();
    assertThat(after).isNotEqualTo(before);
    assertThat(tell(before)).isEqualTo(WRONG);
    assertThat(tell(after)).isInstanceOf(Told.Sheet.class);
  }

  @Test
  void fiveADayAreEnough() {
    for (int n = 0; n < 5; n++) {
      code();
    }
    assertThat(order()).isEqualTo(new Ordered.Refused(Why.TOO_MANY_CODES));
    agencies.later(Duration.ofDays(1));
    assertThat(code()).hasSize(6);
  }

  @Test
  void whoHasNoPhoneOrNothingToDoGetsNone() {
    Referral other = agencies.sent(household, "HOUSING", WELFARE, false);
    assertThat(agencies.parts.telling().code(household, other.id()))
        .isEqualTo(new Ordered.Refused(Why.NO_PHONE));
    agencies
        .parts
        .deciding()
        .withdraw(household, referral.id(), Agencies.WHY, agencies.planner().token());
    assertThat(order()).isEqualTo(new Ordered.Refused(Why.NOTHING_TO_TELL));
    assertThat(tell("000000")).isEqualTo(new Told.Refused(Why.NOTHING_TO_TELL));
  }

  @Test
  void theCodeItselfIsKeptNowhereInClear() {
    String code = code();
    assertThat(
            agencies.centre.memory.all().stream()
                .filter(item -> item.key().partition().startsWith("H#"))
                .map(Item::attributes)
                .map(Object::toString))
        .noneMatch(text -> text.contains(code));
  }
}
