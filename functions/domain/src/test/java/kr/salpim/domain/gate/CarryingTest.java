package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Lines.NHN;
import static kr.salpim.domain.gate.Lines.SOLAPI;
import static kr.salpim.domain.gate.Lines.TWILIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.text.CarrierText;
import kr.salpim.domain.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryingTest {

  private final Texts texts = Texts.shipped();
  private final Lines lines = new Lines();
  private final WayRule rule = new WayRule(lines, lines.broken::contains, texts);

  @ParameterizedTest(name = "{0} syllables and {1} letters: {2}")
  @CsvSource({
    "45, 0, SMS",
    "44, 2, SMS",
    "45, 1, LMS",
    "0, 90, SMS",
    "0, 91, LMS",
    "1000, 0, LMS",
    "999, 2, LMS",
    "0, 2000, LMS",
  })
  void ninetyBytesAreAShortMessageAndTwoThousandALongOne(int syllables, int letters, Form form) {
    String text = "가".repeat(syllables) + "a".repeat(letters);

    Way way = chosen(notice().text(text).sending(Lines.phone(SOLAPI)));

    assertThat(way.form()).isEqualTo(form);
    assertThat(way.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1000, 1", "0, 2001"})
  void whatIsLongerIsShownToAPerson(int syllables, int letters) {
    String text = "가".repeat(syllables) + "a".repeat(letters);

    assertThat(judge(notice().text(text).sending(Lines.phone(SOLAPI, NHN))))
        .isEqualTo("park too-long");
  }

  @Test
  void whatIsCountedIsTheReplacedText() {
    String text = "ế".repeat(90);

    Way way = chosen(notice().text(text).sending(Lines.phone(SOLAPI)));

    assertThat(way.form()).isEqualTo(Form.SMS);
    assertThat(way.text()).isEqualTo("e".repeat(90));
  }

  @Test
  void vietnameseIsReadWithoutItsSigns() {
    Given message = worded("vi");

    Way way = chosen(message.sending(Lines.phone(SOLAPI)));

    assertThat(way.text())
        .startsWith("[구로4동주민센터] Chung toi da nhan duoc tin nhan cua ban.")
        .isEqualTo(CarrierText.replaced(message.text()));
    assertThat(chosen(message.sending(Lines.phone(TWILIO))).text()).isEqualTo(message.text());
  }

  @Test
  void chineseIsWordedAnewInEnglishWhereTheCarrierKnowsNoChinese() {
    Given message = worded("zh");

    assertThat(chosen(message.sending(Lines.phone(SOLAPI))).text())
        .isEqualTo(CarrierText.replaced(wording("en").text(texts)));
    assertThat(chosen(message.sending(Lines.phone(TWILIO))).text()).isEqualTo(message.text());
  }

  @Test
  void whatCannotBeWordedAnewAndNotBeReadIsShownToAPerson() {
    Given chinese = notice().text(wording("zh").text(texts));

    assertThat(judge(chinese.sending(Lines.phone(SOLAPI)))).isEqualTo("park unreadable");
    assertThat(chosen(chinese.sending(Lines.phone(SOLAPI, TWILIO))).line())
        .as("a carrier that knows every character")
        .isEqualTo(TWILIO);
  }

  @ParameterizedTest(name = "{0} lost of {1}: {2}")
  @CsvSource({"1, 20, pass", "1, 19, park unreadable", "2, 40, pass"})
  void oneLostCharacterInTwentyCanStillBeRead(int lost, int length, String expected) {
    String text = "谢".repeat(lost) + "가".repeat(length - lost);

    assertThat(judge(notice().text(text).sending(Lines.phone(SOLAPI)))).isEqualTo(expected);
  }

  @Test
  void advertisingThatCannotBeReadIsNeverWordedAnewWithoutItsLawfulForm() {
    Sending sending =
        new Sending(
            List.of(SOLAPI), List.of(), Optional.empty(), List.of(), Optional.of("080-000-0000"));
    Given message = worded("zh").of(MessageClass.ADVERTISING).sending(sending);
    Letter lawful = Judged.passed(new TextRule(texts).judge(message.letter()));

    assertThat(Judged.word(rule.judge(lawful))).isEqualTo("park unreadable");
  }

  @ParameterizedTest(name = "{0} over {1}: {2}")
  @CsvSource({
    "+821000000101,   solapi/demo, pass",
    "+82111234567,    solapi/demo, pass",
    "+821912345678,   solapi/demo, pass",
    "+82212345678,    solapi/demo, park number",
    "+82621234567,    solapi/demo, park number",
    "+827012345678,   solapi/demo, park number",
    "+82121234567,    solapi/demo, park number",
    "+8215881234,     solapi/demo, park number",
    "119,             solapi/demo, park number",
    "+82109999,       solapi/demo, park number",
    "+8210000001011,  solapi/demo, park number",
    "01000000101,     solapi/demo, park number",
    "+12025550123,    solapi/demo, park number",
    "+12025550123,    twilio/demo, pass",
    "+821000000101,   twilio/demo, pass",
    "119,             twilio/demo, park number",
    "+0123456789,     twilio/demo, park number",
    "+1202555,        twilio/demo, park number",
    "+1234567890123456, twilio/demo, park number",
    "sip:somebody,    twilio/demo, park number",
  })
  void aNumberThatCannotBeDialledIsShownToAPerson(String number, String line, String expected) {
    Given message =
        notice().to(Address.phone("sms", "demo", number)).sending(Lines.phone(Line.parse(line)));

    assertThat(judge(message)).isEqualTo(expected);
  }

  private Given worded(String language) {
    return notice().text(wording(language).text(texts)).worded(wording(language));
  }

  private static Wording wording(String language) {
    return Wording.of("ack.HELP", language, "[구로4동주민센터]", "11/24");
  }

  private Way chosen(Given message) {
    return Judged.passed(rule.judge(message.letter())).way().orElseThrow();
  }

  private String judge(Given message) {
    return Judged.word(rule.judge(message.letter()));
  }
}
