package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Test;

/** What cannot be sent is shown with its reason, and a person is told, though not fifty times. */
class ParkingTest {

  private static final String GAP = "{0}님, 안녕하세요";

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @Test
  void fiftyParkedWithinFiveMinutesTellAPersonAtOnceAndOnceMoreAtTheEnd() {
    List<Instant> told = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      outbox.send(gap());
      centre.clock.advance(Duration.ofSeconds(5));
      centre.deliverer.tick();
      noteWhenTold(told);
      assertThat(told).as("after %d", n + 1).hasSize(1);
    }
    for (int n = 0; n < 30; n++) {
      centre.pass(Duration.ofMinutes(1));
      noteWhenTold(told);
    }

    assertThat(outbox.parkedList()).hasSize(50);
    assertThat(centre.mishaps.parked).hasValue(50);
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).isBeforeOrEqualTo(Centre.START.plusSeconds(5));
    assertThat(told.get(1))
        .isBetween(
            Centre.START.plus(Duration.ofMinutes(4)), Centre.START.plus(Duration.ofMinutes(6)));
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void whateverIsParkedLaterInTheSpanIsToldWithinFiveMinutes() {
    outbox.send(gap());
    centre.pass(Duration.ofMinutes(2));
    outbox.send(gap());
    centre.pass(Duration.ofMinutes(2));
    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(1);
    centre.pass(Duration.ofMinutes(2));

    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(2);
  }

  @Test
  void oneAloneTellsOnce() {
    outbox.send(gap());
    centre.pass(Duration.ofMinutes(30));

    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(1);
  }

  @Test
  void theNextSpanTellsAgain() {
    outbox.send(gap());
    centre.pass(Duration.ofMinutes(15));
    outbox.send(gap());

    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(2);
  }

  @Test
  void aLineThatIsNotSetUpIsNamedAndAPersonIsToldByAnotherWay() {
    teamLeadReads("line");
    centre.provider.remove(Outbox.SOLAPI);
    centre.provider.remove(Outbox.NHN);
    String id = outbox.send(outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT));

    assertThat(outbox.parked(id)).isTrue();
    assertThat(outbox.state(id)).isEqualTo(State.FAILED);
    assertThat(outbox.reason(id)).isEqualTo("not-set-up:nhn/demo");
    assertThat(centre.received("U-lead")).singleElement().asString().contains("보류 목록");
  }

  @Test
  void aNumberThatCannotBeDialledIsShownAndAPersonIsTold() {
    centre.provider.koreanOnly(true);
    String id = outbox.send(outbox.message(MessageClass.REPLY, "119"));

    assertThat(outbox.parked(id)).isTrue();
    assertThat(outbox.reason(id)).isEqualTo("number");
    assertThat(centre.received("119")).isEmpty();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(1);
  }

  @Test
  void aDongWithoutALineParksWhatItWantsToSay() {
    Change off = new Change.Put(Sending.off().toItem(DemoDong.CODE), Condition.always());
    centre.memory.write(off);
    String id = outbox.send(outbox.message(MessageClass.URGENT, DemoDong.RESIDENT));

    assertThat(outbox.parked(id)).isTrue();
    assertThat(outbox.reason(id)).isEqualTo("no-way");
    assertThat(centre.mishaps.parked).as("this one, and what would have told of it").hasValue(2);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void aMessageToAKakaoUserGoesToTheLinkedPhoneOrIsShownToAPerson() {
    Outgoing unlinked = toKakao("user-1");
    Outgoing linked = toKakao("user-2");
    centre.memory.write(
        new Change.Update(
            Contact.key(linked.token()),
            Map.of(
                Contact.LINKED,
                new Value.Text(centre.hash.of("phone|" + DemoDong.RESIDENT)),
                Contact.ADDRESS,
                new Value.Hidden(linked.to().toSecret())),
            Map.of(),
            Set.of(),
            Condition.always()));
    outbox.send(unlinked);
    outbox.send(linked);

    assertThat(outbox.parked(unlinked.id())).isTrue();
    assertThat(outbox.reason(unlinked.id())).isEqualTo("no-way");
    assertThat(outbox.taken()).contains("solapi/demo " + linked.id());
    assertThat(outbox.item(linked.id()).secret(OutgoingItem.USER))
        .contains(new Secret(DemoDong.RESIDENT));
  }

  private Outgoing toKakao(String user) {
    return Outgoing.causedBy(
        centre.hash,
        user,
        "step",
        Address.messenger("kakao", DemoDong.ACCOUNT, user),
        "[구로4동주민센터] " + user,
        MessageClass.INFORMATIONAL,
        DemoDong.CODE,
        centre.clock.instant());
  }

  private void teamLeadReads(String channel) {
    String token = centre.hash.of(DemoDong.sms(DemoDong.TEAM_LEAD).canonical());
    Address messenger = Address.messenger(channel, DemoDong.ACCOUNT, "U-lead");
    assertThat(DemoDong.SENDING.messengers()).contains(new Line(channel, DemoDong.ACCOUNT));
    centre.memory.write(
        new Change.Update(
            Contact.key(token),
            Map.of(Contact.MESSENGER, new Value.Hidden(messenger.toSecret())),
            Map.of(),
            Set.of(),
            Condition.present()));
  }

  private void noteWhenTold(List<Instant> told) {
    int all = centre.received(DemoDong.TEAM_LEAD).size();
    Instant now = centre.clock.instant();
    while (told.size() < all) {
      told.add(now);
    }
  }

  private Outgoing gap() {
    return outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT, GAP);
  }
}
