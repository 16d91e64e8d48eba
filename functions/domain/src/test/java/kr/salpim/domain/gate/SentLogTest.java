package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.MONDAY_TEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Test;

class SentLogTest {

  private static final String TOKEN = Given.hash("phone|+821000000101");

  /** Each KiB of the item is a WCU, and it is read with each message. */
  private static final int MAX_BYTES = 600;

  @Test
  void itIsReadBackAsItWasWritten() {
    SentLog log = empty();
    for (MessageClass type : MessageClass.values()) {
      Instant now = MONDAY_TEN.plusSeconds(type.ordinal());
      log = log.with(entry(type.ordinal(), type, now), now);
    }

    SentLog read = read(stored(log, MONDAY_TEN));

    assertThat(read.entries()).isEqualTo(log.entries()).hasSize(MessageClass.values().length);
    assertThat(read.token()).isEqualTo(TOKEN);
    assertThat(read.day()).isEqualTo(log.day());
    assertThat(read.today()).isEqualTo(MessageClass.values().length);
    assertThat(read.version()).isEqualTo(1);
  }

  @Test
  void itStaysSmallHoweverMuchIsSent() {
    SentLog log = empty();
    for (int n = 0; n < 1_000; n++) {
      Instant now = MONDAY_TEN.plusMillis(n * 100L);
      log = read(stored(log.with(entry(n, MessageClass.INFORMATIONAL, now), now), now));
    }

    assertThat(bytes(stored(log, MONDAY_TEN))).isLessThan(MAX_BYTES);
    assertThat(log.countToday(MONDAY_TEN)).isEqualTo(1_000);
    assertThat(log.holds(entry(999, MessageClass.REPLY, MONDAY_TEN).id())).isTrue();
    assertThat(log.holds(entry(0, MessageClass.REPLY, MONDAY_TEN).id())).isFalse();
  }

  @Test
  void itIsWrittenOnlyWhereNobodyElseWroteSinceItWasRead() {
    SentLog first = empty().with(entry(1, MessageClass.REPLY, MONDAY_TEN), MONDAY_TEN);
    assertThat(update(first).when()).isEqualTo(Condition.missing("v"));

    SentLog second = read(stored(first, MONDAY_TEN));
    assertThat(update(second).when()).isEqualTo(Condition.is("v", 1));
    assertThat(read(stored(second, MONDAY_TEN)).version()).isEqualTo(2);
  }

  @Test
  void anotherDayInSeoulCountsAfresh() {
    Instant night = Given.seoul("2026-11-23T23:59:59");
    SentLog log = empty().with(entry(1, MessageClass.REPLY, night), night);

    assertThat(log.countToday(night)).isEqualTo(1);
    assertThat(log.countToday(night.plusSeconds(1))).isZero();
    assertThat(log.with(entry(2, MessageClass.REPLY, night), night.plusSeconds(1)).today())
        .isEqualTo(1);
  }

  /** The item as it stands once the log's write was applied. */
  static Item stored(SentLog log, Instant now) {
    Change.Update update = (Change.Update) log.write(now);
    return new Item(update.key(), update.set());
  }

  private static Change.Update update(SentLog log) {
    return (Change.Update) log.write(MONDAY_TEN);
  }

  private static SentLog empty() {
    return read(Optional.empty());
  }

  private static SentLog read(Item item) {
    return read(Optional.of(item));
  }

  private static SentLog read(Optional<Item> item) {
    return SentLog.of(
        TOKEN, new Known(Optional.empty(), List.of(), List.of(), Optional.empty(), item));
  }

  private static SentLog.Entry entry(int n, MessageClass type, Instant at) {
    String id = "id-%05d".formatted(n);
    return new SentLog.Entry(id, Given.hash(id).substring(0, 8), type, at);
  }

  /** As DynamoDB counts: names and values in UTF-8; of a number a byte for two digits and one. */
  private static int bytes(Item item) {
    int size =
        ("pk" + "sk" + item.key().partition() + item.key().sort())
            .getBytes(StandardCharsets.UTF_8)
            .length;
    for (var attribute : item.attributes().entrySet()) {
      size += attribute.getKey().length();
      size +=
          attribute.getValue() instanceof Value.Text text
              ? text.text().getBytes(StandardCharsets.UTF_8).length
              : String.valueOf(((Value.Num) attribute.getValue()).number()).length() / 2 + 2;
    }
    return size;
  }
}
