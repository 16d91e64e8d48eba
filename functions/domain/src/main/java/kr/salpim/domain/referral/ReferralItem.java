package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;

/**
 * How a {@link Referral} is laid out in its item. It stands on the dong's list {@code referrals}
 * while it is not over or the household must still hear of it, and so long on the clock.
 */
public final class ReferralItem {

  /** Name of the list that people look at. */
  public static final String LIST = "referrals";

  public static final String DONG = "d";
  public static final String STATE = "st";
  static final String VERSION = "v";
  private static final String NEED = "nd";
  private static final String URGENT = "ur";
  private static final String PARTNER = "pa";
  private static final String NUMBER = "nu";
  private static final String REASON = "re";
  private static final String BY = "pb";
  private static final String BASIS = "ba";
  private static final String DANGER = "da";
  private static final String KNOWING = "kn";
  private static final String DROPPED = "dr";
  private static final String NOTICED = "nw";
  private static final String SENT = "se";
  private static final String SINCE = "si";
  private static final String DEADLINE = "dl";
  private static final String STEP = "sp";
  private static final String REMIND = "rm";
  private static final String NOTICE = "nt";
  private static final String WORD = "wd";
  private static final String RECORD = "rc";

  private ReferralItem() {}

  /** Partition of a dong's referrals in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  static Change opened(Referral referral) {
    return new Change.Put(of(referral, referral.version()), Condition.absent());
  }

  /** The change that writes a referral in the place of the stored one that it was made of. */
  static Change changed(Referral referral) {
    return new Change.Put(
        of(referral, referral.version() + 1), Condition.is(VERSION, referral.version()));
  }

  private static Item of(Referral referral, long version) {
    Instant opened = referral.record().get(0).at();
    Item.Builder item =
        Item.at(referral.key())
            .text(DONG, referral.dong())
            .text(NEED, referral.need())
            .number(URGENT, referral.urgent() ? 1 : 0)
            .text(STATE, referral.state().name())
            .number(VERSION, version)
            .text(PARTNER, referral.partner())
            .text(NUMBER, referral.number())
            .secret(REASON, referral.reason())
            .text(BY, referral.by())
            .text(BASIS, referral.basis().map(Enum::name))
            .number(SINCE, referral.since().toEpochMilli())
            .number(STEP, referral.step())
            .text(RECORD, ReferralEntry.write(referral.record()))
            .number(Attributes.EXPIRES, opened.getEpochSecond() + Household.KEEP_SECONDS);
    referral.danger().ifPresent(what -> item.secret(DANGER, what));
    referral.knowing().ifPresent(why -> item.secret(KNOWING, why));
    referral.dropped().ifPresent(why -> item.secret(DROPPED, why));
    referral.noticed().ifPresent(how -> item.secret(NOTICED, how));
    referral.word().ifPresent(told -> item.secret(WORD, told));
    at(item, SENT, referral.sent());
    at(item, DEADLINE, referral.deadline());
    at(item, REMIND, referral.due());
    at(item, NOTICE, referral.noticeDue());
    if (!referral.state().over() || referral.noticeDue().isPresent()) {
      item.text(Attributes.BOARD, list(referral.dong()))
          .number(Attributes.BOARD_AT, opened.toEpochMilli());
    }
    next(referral).ifPresent(due -> Timer.REFERRAL.start(item, referral.cause(), due, Lane.LATER));
    return item.build();
  }

  /** What comes first, the reminder of whoever's turn it is or that of the notice. */
  private static Optional<Instant> next(Referral referral) {
    return Stream.of(referral.due(), referral.noticeDue())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private static void at(Item.Builder item, String name, Optional<Instant> when) {
    when.ifPresent(instant -> item.number(name, instant.toEpochMilli()));
  }

  public static Referral from(Item item) {
    return new Referral(
        Household.id(item.key()),
        item.key().sort().substring(Referral.SORT_PREFIX.length()),
        item.text(DONG).orElseThrow(),
        item.text(NEED).orElseThrow(),
        urgent(item),
        ReferralState.valueOf(item.text(STATE).orElseThrow()),
        item.number(VERSION).orElseThrow(),
        item.text(PARTNER),
        item.text(NUMBER),
        item.secret(REASON).orElseGet(() -> new Secret("")),
        item.text(BY).orElseThrow(),
        item.text(BASIS).map(Basis::valueOf),
        item.secret(DANGER),
        item.secret(KNOWING),
        item.secret(DROPPED),
        item.secret(NOTICED),
        at(item, SENT),
        at(item, SINCE).orElseThrow(),
        at(item, DEADLINE),
        (int) item.number(STEP).orElseThrow(),
        at(item, REMIND),
        at(item, NOTICE),
        item.secret(WORD),
        ReferralEntry.read(item.text(RECORD).orElseThrow()));
  }

  /** Whether it is urgent; also of an item that does not open. */
  static boolean urgent(Item item) {
    return item.number(URGENT).orElse(0) == 1;
  }

  private static Optional<Instant> at(Item item, String name) {
    return item.number(name).stream().mapToObj(Instant::ofEpochMilli).findFirst();
  }
}
