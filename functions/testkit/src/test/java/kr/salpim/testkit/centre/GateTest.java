package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** What the gate says becomes of a message in the table and on the phones. */
class GateTest {

  private static final Duration UNTIL_ELEVEN_AT_NIGHT = Duration.ofHours(13);
  private static final Duration UNTIL_NINE = Duration.ofHours(10);
  private static final int A_DAY = 20;

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @Test
  void atNightAnAnswerGoesOutAtOnceAndANoticeWaitsForTheMorning() {
    centre.clock.advance(UNTIL_ELEVEN_AT_NIGHT);
    String notice = outbox.send(notice());
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.stream();

    assertThat(centre.received(DemoDong.RESIDENT)).singleElement().asString().contains("안녕하세요");
    assertThat(outbox.state(notice)).isEqualTo(State.QUEUED);
    assertThat(outbox.reason(notice)).isEqualTo("quiet-hours");
    assertThat(notes(MessageClass.REPLY)).contains("passed-quiet-hours");
    centre.pass(UNTIL_NINE.minusMinutes(1));
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    centre.pass(Duration.ofMinutes(32));
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(2);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void anAnswerThatIsLateAtNightWaitsForTheMorning() {
    centre.clock.advance(UNTIL_ELEVEN_AT_NIGHT);
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.skipStream();
    centre.clock.advance(Duration.ofMinutes(20));
    centre.pass(Duration.ofMinutes(5));
    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
    centre.pass(UNTIL_NINE.plusMinutes(32));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(notes(MessageClass.REPLY)).contains("late-reply");
  }

  @Test
  void whatIsUrgentAtNightGoesOutAndIsLogged() {
    centre.clock.advance(UNTIL_ELEVEN_AT_NIGHT);
    String id = outbox.send(outbox.message(MessageClass.URGENT, DemoDong.PLANNER));

    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(outbox.item(id).text(OutgoingItem.GATE)).contains("passed-quiet-hours");
  }

  @Test
  void aRefusalThatComesWhileANoticeWaitsStopsIt() {
    centre.clock.advance(UNTIL_ELEVEN_AT_NIGHT);
    String notice = outbox.send(notice());
    centre.text(DemoDong.RESIDENT, "m1", "수신거부");
    centre.stream();
    centre.pass(UNTIL_NINE.plusMinutes(32));

    assertThat(outbox.state(notice)).isEqualTo(State.STOPPED);
    assertThat(outbox.reason(notice)).isEqualTo("refused");
    assertThat(centre.received(DemoDong.RESIDENT)).as("the confirmation alone").hasSize(1);
    assertThat(outbox.parkedList()).isEmpty();
  }

  @Test
  void whoeverWritesAfterRefusingIsAnsweredAndGetsNoNotice() {
    centre.text(DemoDong.RESIDENT, "m1", "수신거부");
    centre.stream();
    centre.clock.advance(Duration.ofHours(1));
    centre.text(DemoDong.RESIDENT, "m2", "안녕하세요");
    centre.stream();
    String notice = outbox.send(notice());

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(2);
    assertThat(outbox.state(notice)).isEqualTo(State.STOPPED);
  }

  @Test
  void twoPhonesThatAnswerEachOtherComeToAnEnd() {
    for (int n = 0; n < 10; n++) {
      centre.text(DemoDong.RESIDENT, "m" + n, "안녕하세요");
      centre.stream();
      centre.clock.advance(Duration.ofMinutes(1));
    }

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(3);
    assertThat(centre.outgoing().stream().filter(m -> m.state() == State.STOPPED)).hasSize(7);
    assertThat(outbox.parkedList()).isEmpty();
  }

  @Test
  void aMessageThatIsTriedAgainCountsOnce() {
    centre.provider.answer(
        new ProviderAnswer.Retryable("busy"), new ProviderAnswer.Permanent("blocked"));
    outbox.send(notice());
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(countedToday()).isEqualTo(1);
  }

  @Test
  void whatIsSentAtTheSameMomentIsAllCounted() throws InterruptedException {
    List<Outgoing> messages = IntStream.range(0, A_DAY + 10).mapToObj(n -> notice()).toList();
    messages.forEach(outbox::queue);

    Together.run(messages.size(), n -> delivered(messages.get(n)));
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(A_DAY);
    assertThat(countedToday()).isEqualTo(A_DAY);
    assertThat(outbox.parkedList()).hasSize(10);
    assertThat(messages.stream().map(m -> outbox.reason(m.id())).filter("a-day"::equals))
        .hasSize(10);
  }

  /** A reader who is contended for too long is left to the tick. */
  private boolean delivered(Outgoing message) {
    try {
      centre.deliverer.deliver(outbox.item(message.id()));
      return true;
    } catch (TableBusy contended) {
      return false;
    }
  }

  @Test
  void nightConsentLetsAdvertisingThroughInItsLawfulForm() {
    String token = centre.hash.of("phone|" + DemoDong.RESIDENT);
    Contact reader = centre.memory.get(Contact.key(token)).map(Contact::from).orElseThrow();
    Contact consented =
        new Contact(
            token,
            reader.address(),
            reader.role(),
            reader.name(),
            reader.dong(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Contact.AdvertisingConsent(centre.clock.instant(), true)),
            reader.household(),
            reader.reported(),
            reader.hushed());
    centre.memory.write(new Change.Put(consented.toItem(), Condition.always()));
    centre.memory.write(
        new Change.Put(
            new Sending(
                    DemoDong.SENDING.phone(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.of("080-000-0000"))
                .toItem(DemoDong.CODE),
            Condition.always()));
    centre.clock.advance(UNTIL_ELEVEN_AT_NIGHT);
    outbox.send(outbox.message(MessageClass.ADVERTISING, DemoDong.RESIDENT, "[구로4동주민센터] 나눔 장터"));

    assertThat(centre.received(DemoDong.RESIDENT))
        .containsExactly("(광고) [구로4동주민센터] 나눔 장터\n무료수신거부 080-000-0000");
  }

  private String notes(MessageClass type) {
    return centre.outgoing().stream()
        .filter(message -> message.type() == type)
        .map(message -> outbox.item(message.id()).text(OutgoingItem.GATE).orElse(""))
        .findFirst()
        .orElseThrow();
  }

  private long countedToday() {
    String token = centre.hash.of("phone|" + DemoDong.RESIDENT);
    return Known.read(centre.memory, token).sent().orElseThrow().number("dc").orElseThrow();
  }

  private Outgoing notice() {
    return outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT);
  }
}
