package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Understanding;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
  private static final Address KAKAO = Address.messenger("kakao", "demo", "u1");
  private static final PhoneId PHONE = PhoneId.of(KAKAO);

  @TempDir private Path folder;

  private final MemoryTable table = new MemoryTable();
  private DeliveredLog delivered;
  private Conversations conversations;

  @BeforeEach
  void open() {
    delivered = new DeliveredLog(folder.resolve("delivered.ndjson"), new ObjectMapper());
    conversations = new Conversations(table, text -> text, delivered);
  }

  @Test
  void whatWasAnsweredInTheResponseFollowsItsMessage() {
    came("a", NOON, Optional.of("잘 받았습니다"));
    came("b", NOON.plusSeconds(60), Optional.of("또 받았습니다"));

    assertThat(conversations.with(PHONE))
        .extracting(Message::direction, Message::messageId)
        .containsExactly(
            tuple(Message.Direction.IN, "a"),
            tuple(Message.Direction.OUT, "a-reply"),
            tuple(Message.Direction.IN, "b"),
            tuple(Message.Direction.OUT, "b-reply"));
  }

  @Test
  void whatWasDeliveredStandsAtItsTime() {
    came("b", NOON.plusSeconds(60), Optional.empty());
    delivered.add(
        new Delivered(
            "o", "kakao", "demo", "u1", false, "MESSENGER", "알림", NOON.plusSeconds(30).toString()));
    came("a", NOON, Optional.empty());

    assertThat(conversations.with(PHONE))
        .extracting(Message::messageId)
        .containsExactly("a", "o", "b");
  }

  @Test
  void aReasonShowsTheWordsThatItStandsFor() {
    came("a", NOON, Optional.empty());

    Message.Understood understood = conversations.with(PHONE).get(0).understood().orElseThrow();
    assertThat(understood.kind()).isEqualTo("HELP");
    assertThat(understood.needs()).containsExactly("HOUSING");
    assertThat(understood.reasons())
        .containsExactly(
            new Message.Why("rent", 0, 2, "월세"),
            // A place outside of the text is cut to it.
            new Message.Why("broken", 7, 8, "요"));
  }

  private void came(String id, Instant at, Optional<String> reply) {
    Understanding help =
        new Understanding(
            Kind.HELP,
            Optional.empty(),
            Set.of(Need.HOUSING),
            About.SELF,
            "ko",
            List.of(new Reason("rent", 0, 2), new Reason("broken", 7, 99)));
    Inbound inbound =
        new Inbound(
            Inbound.key(KAKAO.canonical(), "kakao", "demo", id),
            id,
            KAKAO,
            new Secret("월세가 밀렸어요"),
            new Secret(""),
            at,
            at,
            Source.MESSAGE,
            "1153055000",
            Meaning.MESSAGE,
            help,
            "fingerprint",
            List.of(),
            Optional.empty(),
            reply.map(Secret::new),
            List.of());
    table.write(new Change.Put(InboundItem.of(inbound), Condition.always()));
  }
}
