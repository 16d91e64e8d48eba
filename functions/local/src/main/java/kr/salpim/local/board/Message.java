package kr.salpim.local.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Understanding;

/**
 * A message of one phone's conversation, as the board's API gives it.
 *
 * @param at by the moved clock
 * @param source how it came to the centre; missing where the person wrote it
 * @param form in what form it was delivered, such as {@code SMS}; only of what went out so
 * @param understood what the triage made of it; only of what came in
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Message(
    Direction direction,
    String channel,
    String text,
    String at,
    String messageId,
    Optional<String> source,
    Optional<String> form,
    Optional<Understood> understood) {

  /** Seen from Salpim. */
  enum Direction {
    IN,
    OUT
  }

  /** The names of the enums are those of the domain. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Understood(
      String kind,
      Optional<String> emergency,
      List<String> needs,
      String about,
      List<Why> reasons) {}

  /**
   * One reason.
   *
   * @param start first character of the place in the text, UTF-16
   * @param end end of the place, exclusive
   * @param words what stands there
   */
  record Why(String rule, int start, int end, String words) {}

  static Message of(Inbound inbound) {
    String text = inbound.text().reveal();
    return new Message(
        Direction.IN,
        channel(inbound),
        text,
        inbound.received().toString(),
        inbound.id(),
        switch (inbound.source()) {
          case MESSAGE -> Optional.empty();
          default -> Optional.of(inbound.source().name());
        },
        Optional.empty(),
        Optional.of(understood(inbound.understanding(), text)));
  }

  /** What was answered in the HTTP response; it never went through the outbox. */
  static Optional<Message> replyTo(Inbound inbound) {
    return inbound
        .reply()
        .map(
            reply ->
                new Message(
                    Direction.OUT,
                    channel(inbound),
                    reply.reveal(),
                    inbound.received().toString(),
                    inbound.id() + "-reply",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
  }

  static Message of(Delivered delivered) {
    return new Message(
        Direction.OUT,
        delivered.channel(),
        delivered.text(),
        delivered.at(),
        delivered.id(),
        Optional.empty(),
        Optional.of(delivered.form()).filter(form -> !form.isEmpty()),
        Optional.empty());
  }

  @JsonIgnore
  Instant instant() {
    return Instant.parse(at);
  }

  private static String channel(Inbound inbound) {
    return inbound.key().sort().split("#", 3)[1];
  }

  private static Understood understood(Understanding understanding, String text) {
    return new Understood(
        understanding.kind().name(),
        understanding.emergency().map(Enum::name),
        understanding.needs().stream().map(Enum::name).toList(),
        understanding.about().name(),
        understanding.reasons().stream().map(reason -> why(reason, text)).toList());
  }

  private static Why why(Reason reason, String text) {
    int end = Math.max(0, Math.min(reason.end(), text.length()));
    int start = Math.max(0, Math.min(reason.start(), end));
    return new Why(reason.rule(), start, end, text.substring(start, end));
  }
}
