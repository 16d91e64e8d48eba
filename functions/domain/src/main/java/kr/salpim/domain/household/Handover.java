package kr.salpim.domain.household;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A household's move to another dong (전출·전입): item {@code H#<household>} / {@code MOVE#<version>}.
 * Until the new dong accepts it the old one stays responsible.
 *
 * @param sort the item's sort key
 * @param by who proposed it
 * @param reason why, such as the new address
 * @param decidedBy who accepted, refused or withdrew it
 */
public record Handover(
    String household,
    String sort,
    String from,
    String to,
    State state,
    Instant proposed,
    String by,
    Secret reason,
    Optional<String> decidedBy) {

  /** How far it has come. */
  public enum State {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
  }

  public static final String SORT_PREFIX = "MOVE#";

  /** Name of the list of the new dong on which it waits. */
  public static final String LIST = "moves";

  static final String STATE = "st";
  static final String DECIDED_BY = "db";
  static final String DECIDED = "da";
  static final String ANSWER = "an";
  private static final String FROM = "fr";
  private static final String TO = "to";
  private static final String PROPOSED = "at";
  private static final String BY = "by";
  private static final String REASON = "re";

  /** Partition of a dong's list in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  public Key key() {
    return new Key(Household.partition(household), sort);
  }

  /** The item of one that waits: on the new dong's list. */
  Item toItem() {
    return Item.at(key())
        .text(FROM, from)
        .text(TO, to)
        .text(STATE, state.name())
        .number(PROPOSED, proposed.toEpochMilli())
        .text(BY, by)
        .secret(REASON, reason)
        .text(Attributes.BOARD, list(to))
        .number(Attributes.BOARD_AT, proposed.toEpochMilli())
        .number(Attributes.EXPIRES, proposed.getEpochSecond() + Household.KEEP_SECONDS)
        .build();
  }

  public static Handover from(Item item) {
    return new Handover(
        Household.id(item.key()),
        item.key().sort(),
        item.text(FROM).orElseThrow(),
        item.text(TO).orElseThrow(),
        State.valueOf(item.text(STATE).orElseThrow()),
        Instant.ofEpochMilli(item.number(PROPOSED).orElseThrow()),
        item.text(BY).orElseThrow(),
        item.secret(REASON).orElseThrow(),
        item.text(DECIDED_BY));
  }
}
