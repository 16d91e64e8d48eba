package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a messenger is linked, notices go there; answers go where they were asked for. */
class LinkedMessengerTest {

  private static final String USER = "U1";

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);
  private int written;

  @BeforeEach
  void link() {
    link(USER);
  }

  @Test
  void thePhoneKnowsTheMessengerThatWasLinkedLast() {
    assertThat(phone().messenger()).contains(line(USER));
    link("U2");
    assertThat(phone().messenger()).contains(line("U2"));
  }

  @Test
  void aNoticeToThePhoneGoesToTheMessenger() {
    String id = outbox.send(outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT));

    assertThat(outbox.taken()).contains("line/demo " + id);
    assertThat(centre.received(USER)).last().asString().contains("글");
  }

  @Test
  void whoWritesByPhoneIsAnsweredByPhoneThoughItIsAnEmergency() {
    int before = centre.received(USER).size();
    centre.text(DemoDong.RESIDENT, "e1", "이제 다 그만하고 싶어요");
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.stream();

    assertThat(centre.received(DemoDong.RESIDENT))
        .anySatisfy(text -> assertThat(text).contains("109"))
        .anySatisfy(text -> assertThat(text).contains("안녕하세요"));
    assertThat(centre.received(USER)).hasSize(before);
  }

  @Test
  void aCodeForAnotherMessengerGoesToThePhoneAndNotToTheMessengerLinkedBefore() {
    int before = centre.received(USER).size();
    centre.clock.advance(Duration.ofMinutes(1));
    writes("U2", "연결 010-0000-0101");

    assertThat(centre.received(USER)).hasSize(before);
    assertThat(centre.received(DemoDong.RESIDENT)).last().asString().contains("인증번호는");
  }

  @Test
  void aCodeForAMemberOfStaffGoesToThePhoneToo() {
    Address before = line("U-planner");
    String token = centre.hash.of("phone|" + DemoDong.PLANNER);
    centre.memory.write(
        new Change.Update(
            Contact.key(token),
            Map.of(Contact.MESSENGER, new Value.Hidden(before.toSecret())),
            Map.of(),
            Set.of(),
            Condition.present()));
    writes("U3", "연결 010-0000-0301");

    assertThat(centre.received("U-planner")).isEmpty();
    assertThat(centre.received(DemoDong.PLANNER)).last().asString().contains("인증번호는");
  }

  @Test
  void whoRefusesByMessengerGetsNoNoticeThereNorByPhone() {
    writes(USER, "수신거부");
    String id = outbox.send(outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT));

    assertThat(outbox.state(id)).isEqualTo(State.STOPPED);
    assertThat(outbox.taken()).noneMatch(taken -> taken.endsWith(id));
    assertThat(phone().address()).contains(DemoDong.sms(DemoDong.RESIDENT));
  }

  @Test
  void aMessageToTheMessengerGoesToThePhoneWhereTheMessengerFails() {
    centre.provider.answerOver("line/demo", new ProviderAnswer.Permanent("blocked"));
    writes(USER, "안녕하세요");

    assertThat(centre.received(DemoDong.RESIDENT)).last().asString().contains("안녕하세요");
  }

  private void link(String user) {
    writes(user, "연결 010-0000-0101");
    var texts = centre.received(DemoDong.RESIDENT);
    String code = texts.get(texts.size() - 1).replaceAll("(?s).*인증번호는 (\\d{6})입니다.*", "$1");
    writes(user, code);
  }

  private void writes(String user, String text) {
    written++;
    centre.intake.accept(Centre.message(line(user), "w" + written, text));
    centre.stream();
  }

  private static Address line(String user) {
    return Address.messenger("line", DemoDong.ACCOUNT, user);
  }

  private Contact phone() {
    String token = centre.hash.of("phone|" + DemoDong.RESIDENT);
    return centre.memory.get(Contact.key(token)).map(Contact::from).orElseThrow();
  }
}
