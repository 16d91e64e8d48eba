package kr.salpim.domain.parked;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.referral.ReferralItem;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.VisitItem;

/**
 * What waits for a person, without personal data: no address, no text and no kind of signal, which
 * may be an illness. The id of what came in holds its contact's keyed hash, as its key does.
 *
 * @param type an outgoing message's class; of what came in, what kind it was understood as; a
 *     signal's source; a household's standing; an alert's level; a visit's next step; a referral's
 *     state
 * @param state of an outgoing message
 * @param reason a provider's code or a word of ours, after which the class of a failure may stand
 * @param way name of the way that it went last, such as {@code solapi/main}, or came, such as
 *     {@code sms/main}
 * @param form that the last attempt had
 * @param tries calls to a provider, or attempts at reacting
 * @param created when it was; of what has no such time, when it was parked
 * @param mayRepeat whether its reader may have it already, so that releasing it may say it twice
 */
public record Parked(
    String id,
    What what,
    String type,
    Optional<State> state,
    String reason,
    Optional<String> way,
    Optional<String> form,
    long tries,
    Instant created,
    Instant parkedAt,
    boolean mayRepeat) {

  /** What was parked before reasons were kept could only be so for this one. */
  private static final String ATTEMPTS = "attempts";

  private static final int MAX_REASON = 80;

  /** Only what is shown is read: that an item cannot be read may be why it was parked. */
  static Parked of(What what, Item item) {
    String[] sort = item.key().sort().split("#");
    return switch (what) {
      case OUTGOING -> outgoing(item);
      case INBOUND -> {
        Optional<String> way = Optional.of(sort[1] + "/" + sort[2]);
        yield fact(what, item, InboundItem.kind(item), way, InboundItem.RECEIVED);
      }
      case SIGNAL -> {
        Optional<String> source = Optional.of(sort[1].toUpperCase(Locale.ROOT));
        yield fact(what, item, source, Optional.empty(), Signal.RECORDED);
      }
      case HOUSEHOLD ->
          fact(what, item, item.text(Household.STANDING), Optional.empty(), Attributes.BOARD_AT);
      case ALERT ->
          fact(what, item, item.text(AlertItem.LEVEL), Optional.empty(), Attributes.BOARD_AT);
      case SOS -> fact(what, item, Optional.empty(), Optional.empty(), SosItem.RECEIVED);
      case VISIT -> fact(what, item, item.text(VisitItem.STEP), Optional.empty(), Parking.STUCK);
      case REFERRAL ->
          fact(what, item, item.text(ReferralItem.STATE), Optional.empty(), Parking.STUCK);
      case PLAN, JOB, ROUND -> fact(what, item, Optional.empty(), Optional.empty(), Parking.STUCK);
    };
  }

  private static Parked outgoing(Item item) {
    State state = OutgoingItem.stateOf(item);
    return new Parked(
        ParkedId.of(What.OUTGOING, item.key()),
        What.OUTGOING,
        item.text(OutgoingItem.CLASS).orElseThrow(),
        Optional.of(state),
        plain(item.text(OutgoingItem.REASON).orElse("")),
        item.text(OutgoingItem.WAY),
        item.text(OutgoingItem.FORM),
        item.number(OutgoingItem.TRIES).orElse(0),
        at(item, OutgoingItem.CREATED),
        at(item, Attributes.BOARD_AT),
        state == State.UNKNOWN || item.number(OutgoingItem.DOUBT).isPresent());
  }

  private static Parked fact(
      What what, Item item, Optional<String> type, Optional<String> way, String created) {
    Instant parked = at(item, what.goesOn() ? Parking.STUCK : Attributes.BOARD_AT);
    // What is given up with a claim was not tried with it, unless it is tried on.
    long claims = item.number(Clockwork.ATTEMPTS).orElse(0);
    return new Parked(
        ParkedId.of(what, item.key()),
        what,
        type.orElse(""),
        Optional.empty(),
        plain(item.text(Clockwork.REASON).orElse(ATTEMPTS)),
        way,
        Optional.empty(),
        what.goesOn() ? claims : Math.min(claims, Clockwork.MAX_ATTEMPTS),
        item.number(created).stream().mapToObj(Instant::ofEpochMilli).findFirst().orElse(parked),
        parked,
        false);
  }

  private static Instant at(Item item, String attribute) {
    return Instant.ofEpochMilli(item.number(attribute).orElseThrow());
  }

  /** Providers choose their words; a number in them could be somebody's. */
  private static String plain(String reason) {
    String masked = reason.replaceAll("[0-9]{7,}", "*").replaceAll("[^\\x20-\\x7e]", "?");
    return masked.substring(0, Math.min(masked.length(), MAX_REASON));
  }
}
