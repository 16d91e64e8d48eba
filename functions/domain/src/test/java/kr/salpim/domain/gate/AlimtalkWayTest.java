package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Given.person;
import static kr.salpim.domain.gate.Lines.NHN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.salpim.domain.area.Alimtalk;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlimtalkWayTest {

  private static final Wording VISIT = Wording.of("ack.HELP", "ko", "[구로4동주민센터]", "11월 24일");
  private static final Alimtalk TEMPLATE = Alimtalk.parse("ack.HELP=T01:센터,날짜");

  private final Lines lines = new Lines();
  private final WayRule rule = new WayRule(lines, lines.broken::contains, Texts.shipped());

  @Test
  void anAlimtalkGoesBeforeATextMessageAndAMessengerBeforeBoth() {
    Given message = notice().worded(VISIT).sending(Lines.alimtalk(TEMPLATE));

    Way way = chosen(message);
    assertThat(way.form()).isEqualTo(Form.ALIMTALK);
    assertThat(way.name()).isEqualTo("alimtalk:solapi/demo");
    assertThat(way.template())
        .hasValueSatisfying(
            t -> {
              assertThat(t.id()).isEqualTo("T01");
              assertThat(t.variables())
                  .isEqualTo(Map.of("센터", new Secret("[구로4동주민센터]"), "날짜", new Secret("11월 24일")));
            });
    assertThat(chosen(message.reader(linked(Role.RESIDENT))).form()).isEqualTo(Form.MESSENGER);
    assertThat(chosen(message.tried("alimtalk:solapi/demo")).name())
        .as("over the same account")
        .isEqualTo("solapi/demo");
    assertThat(chosen(message.tried("alimtalk:solapi/demo", "solapi/demo")).line()).isEqualTo(NHN);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageClass.class,
      names = {"INFORMATIONAL"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyWhatIsInformationalGoesByAlimtalk(MessageClass type) {
    Given message = notice().of(type).worded(VISIT).sending(Lines.alimtalk(TEMPLATE));

    assertThat(chosen(message).form()).isEqualTo(Form.SMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack.OTHER=T01:센터,날짜", "ack.HELP=T01:센터", "ack.HELP=T01:센터,날짜,이름"})
  void aTextWithoutAFittingTemplateGoesByTextMessage(String template) {
    Sending sending = Lines.alimtalk(Alimtalk.parse(template));

    assertThat(chosen(notice().worded(VISIT).sending(sending)).form()).isEqualTo(Form.SMS);
    assertThat(chosen(notice().sending(Lines.alimtalk(TEMPLATE))).form()).isEqualTo(Form.SMS);
  }

  private static Contact linked(Role role) {
    return Given.linkedTo(person(role), Address.messenger("line", "demo", "U1"));
  }

  private Way chosen(Given message) {
    return Judged.passed(rule.judge(message.letter())).way().orElseThrow();
  }
}
