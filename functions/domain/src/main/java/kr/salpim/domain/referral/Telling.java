package kr.salpim.domain.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Tells an agency without a system on the phone what it needs to know. It calls the centre and
 * names the number of the case; a code goes to its phone on record, which it says; what it then
 * hears is recorded as told to it.
 */
public final class Telling {

  /** What came of it. */
  public sealed interface Told {

    /** What may be read out, and no more. */
    record Sheet(ReferralSheet sheet) implements Told {}

    record Missing() implements Told {}

    record Refused(Why why) implements Told {}
  }

  /** How it stands in the access record. */
  private static final String COMMAND = "referral-tell";

  private static final String SOURCE = "phone";

  private final Table table;
  private final Scenes scenes;
  private final Sheets sheets;
  private final AccessLog log;
  private final Texts texts;
  private final KeyedHash hash;
  private final Clock clock;
  private final Rounds rounds;

  Telling(
      Table table,
      Scenes scenes,
      Sheets sheets,
      AccessLog log,
      Texts texts,
      KeyedHash hash,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.scenes = scenes;
    this.sheets = sheets;
    this.log = log;
    this.texts = texts;
    this.hash = hash;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** Sends a code to the agency's phone on record, in the place of any that was sent before. */
  public Ordered code(String household, String id) {
    return rounds.first(
        () -> {
          Instant now = clock.instant();
          Optional<Scene> scene = scenes.read(household, id, now);
          return scene.isEmpty() ? Optional.of(new Ordered.Missing()) : coded(scene.get(), now);
        });
  }

  private Optional<Ordered> coded(Scene scene, Instant now) {
    Referral referral = scene.referral();
    if (sheets.sheet(scene, Purposes.BY_PHONE).isEmpty()) {
      return Optional.of(Ordered.refused(nothing(scene)));
    }
    Optional<Address> phone = scene.partner().flatMap(Partner::phone);
    if (phone.isEmpty()) {
      return Optional.of(Ordered.refused(Why.NO_PHONE));
    }
    Optional<OneTimeCode> before = stored(referral);
    String code = OneTimeCode.code(hash, referral.cause(), now);
    Optional<OneTimeCode> next = OneTimeCode.next(before, referral, code, hash, now);
    if (next.isEmpty()) {
      return Optional.of(Ordered.refused(Why.TOO_MANY_CODES));
    }
    String text =
        texts.korean(
            "referral.code", scene.turn().dong().sender(), referral.number().orElse("-"), code);
    Change message =
        Outgoing.causedBy(
                hash,
                referral.cause(),
                "code|" + now.toEpochMilli(),
                phone.get(),
                text,
                MessageClass.CONFIRMATION,
                scene.turn().dong().code(),
                now)
            .queue(now, Lane.NOW);
    return rounds.written(List.of(next.get().stored(before), message), new Ordered.Done(referral));
  }

  /**
   * @param code that the caller says
   * @param purpose code of why it needs to know, such as {@link Purposes#BY_PHONE}
   * @param by token of whoever of the staff speaks with them
   */
  public Told tell(String household, String id, String code, String purpose, String by) {
    return rounds.first(() -> told(household, id, code, purpose, by));
  }

  private Optional<Told> told(String household, String id, String code, String purpose, String by) {
    Instant now = clock.instant();
    Optional<Scene> scene = scenes.read(household, id, now);
    if (scene.isEmpty()) {
      return Optional.of(new Told.Missing());
    }
    Optional<ReferralSheet> sheet = sheets.sheet(scene.get(), purpose);
    if (sheet.isEmpty()) {
      return Optional.of(new Told.Refused(nothing(scene.get())));
    }
    Optional<OneTimeCode> open = stored(scene.get().referral()).filter(c -> c.openAt(now));
    if (open.isEmpty()) {
      return Optional.of(new Told.Refused(Why.NO_CODE));
    }
    if (!open.get().is(code, hash)) {
      return rounds.written(List.of(open.get().wrong()), new Told.Refused(Why.WRONG_CODE));
    }
    Referral after = scene.get().referral().edit().note(now, What.TOLD, by, "").done();
    List<Change> changes = new ArrayList<>();
    changes.add(ReferralItem.changed(after));
    changes.add(open.get().used());
    changes.add(disclosed(scene.get(), purpose));
    return rounds.written(changes, new Told.Sheet(sheet.get()));
  }

  /** Why there is nothing to be told. */
  private static Why nothing(Scene scene) {
    return scene.barred().orElse(Why.NOTHING_TO_TELL);
  }

  private Change disclosed(Scene scene, String purpose) {
    return log.record(
        Actor.named(scene.partner().orElseThrow().id()),
        SOURCE,
        Optional.empty(),
        scene.referral().household(),
        COMMAND,
        Verb.READ,
        sheets.groups(scene, purpose),
        AccessRecord.Outcome.ALLOWED,
        Optional.of(purpose));
  }

  private Optional<OneTimeCode> stored(Referral referral) {
    return table
        .get(OneTimeCode.key(referral.household(), referral.id()))
        .filter(item -> !item.expiredAt(clock.millis()))
        .map(OneTimeCode::from);
  }
}
