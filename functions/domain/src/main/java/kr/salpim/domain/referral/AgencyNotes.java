package kr.salpim.domain.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.StaffWords;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerEvents;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * What an agency hears of a referral: a thin event where it has a system, else a text with the
 * number of the case that is answered by number. Neither says anything of the household.
 */
final class AgencyNotes {

  static final String SENT = "kr.salpim.referral.sent";
  static final String REMINDER = "kr.salpim.referral.reminder";
  static final String WITHDRAWN = "kr.salpim.referral.withdrawn";
  static final String CONFIRMED = "kr.salpim.referral.confirmed";

  private static final Set<QuestionKind> ASKED =
      Set.of(QuestionKind.REFERRAL_OFFER, QuestionKind.REFERRAL_WORK);

  private static final Set<What> HEARD = EnumSet.of(What.REMINDED, What.ACCEPTED);

  private final Table table;
  private final PartnerEvents events;
  private final Texts texts;
  private final StaffWords words;
  private final ReferralWords haste;
  private final KeyedHash hash;

  AgencyNotes(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.events = new PartnerEvents(hash);
    this.texts = texts;
    this.words = new StaffWords(texts);
    this.haste = new ReferralWords(texts);
    this.hash = hash;
  }

  /** Whether the agency answers texts: it has no system, and a phone. */
  static boolean byPhone(Partner partner) {
    return partner.webhook().isEmpty() && partner.phone().isPresent();
  }

  /** It was sent. */
  List<Change> sent(Scene scene) {
    List<Change> changes = new ArrayList<>(event(scene, SENT));
    changes.addAll(ask(scene, false));
    return changes;
  }

  /** It is the agency's turn, and it is late. */
  List<Change> reminder(Scene scene) {
    List<Change> changes = new ArrayList<>(event(scene, REMINDER));
    changes.addAll(ask(scene, true));
    return changes;
  }

  /** The centre took it back. */
  List<Change> withdrawn(Scene scene) {
    List<Change> changes = new ArrayList<>(event(scene, WITHDRAWN));
    phone(scene)
        .ifPresent(
            to -> {
              List<Change> settled = settled(scene, to);
              changes.addAll(settled);
              String text =
                  texts.korean("referral.withdrawn", scene.turn().dong().sender(), number(scene));
              if (present(scene) && !unheard(scene, settled)) {
                changes.add(
                    Asking.queued(
                        message(scene, to, "withdrawn", text, scene.type()),
                        scene.turn().now(),
                        scene.start(),
                        scene.turn().firstDue(),
                        Lane.NOW));
              }
            });
    return changes;
  }

  /** Whether the agency never heard of it: the first text still waited for the opening. */
  private static boolean unheard(Scene scene, List<Change> settled) {
    return settled.stream().anyMatch(change -> Outgoing.is(change.key()))
        && scene.referral().record().stream()
            .dropWhile(entry -> entry.what() != What.SENT)
            .noneMatch(entry -> HEARD.contains(entry.what()));
  }

  /** The planner has confirmed what came of it. */
  List<Change> confirmed(Scene scene) {
    return event(scene, CONFIRMED);
  }

  /** Whoever answers texts is asked how it goes, in the place of what was asked before. */
  List<Change> ask(Scene scene, boolean again) {
    return phone(scene)
        .filter(to -> present(scene))
        .map(to -> asked(scene, to, again))
        .orElse(List.of());
  }

  /** Nobody of the agency is asked any longer. */
  List<Change> settled(Scene scene) {
    return phone(scene).map(to -> settled(scene, to)).orElse(List.of());
  }

  private List<Change> asked(Scene scene, Address to, boolean again) {
    List<Change> changes = new ArrayList<>(settled(scene, to));
    QuestionKind kind =
        scene.referral().state() == ReferralState.SENT
            ? QuestionKind.REFERRAL_OFFER
            : QuestionKind.REFERRAL_WORK;
    changes.addAll(
        new Asking(kind, scene.referral().key(), Question.OPEN_FOR_STAFF, Lane.NOW)
            .of(
                table,
                hash.of(to.canonical()),
                number ->
                    message(scene, to, kind.name(), text(scene, kind, again, number), scene.type()),
                scene.turn().now(),
                scene.start(),
                scene.turn().firstDue())
            .changes());
    return changes;
  }

  private String text(Scene scene, QuestionKind kind, boolean again, Optional<Integer> number) {
    String head = words.number(number) + haste.head(scene, again);
    return texts.korean(
            "referral.ask." + kind,
            scene.turn().dong().sender(),
            head,
            number(scene),
            haste.until(scene))
        + words.choices("referral.choices." + kind, number);
  }

  private List<Change> settled(Scene scene, Address to) {
    Key key = scene.referral().key();
    return Asking.settled(table, hash.of(to.canonical()), key, ASKED, scene.turn().now());
  }

  private List<Change> event(Scene scene, String type) {
    return scene
        .partner()
        .filter(partner -> present(scene))
        .map(
            partner ->
                events.tell(
                    partner,
                    type,
                    scene.referral().id(),
                    scene.referral().cause() + "|" + scene.referral().version(),
                    scene.turn().dong().code(),
                    scene.referral().urgent(),
                    scene.turn().now()))
        .orElse(List.of());
  }

  /** Whoever takes part no longer hears nothing more. */
  private static boolean present(Scene scene) {
    return scene.partner().filter(partner -> partner.present(scene.day())).isPresent();
  }

  private static Optional<Address> phone(Scene scene) {
    return scene.partner().filter(AgencyNotes::byPhone).flatMap(Partner::phone);
  }

  private static String number(Scene scene) {
    return scene.referral().number().orElse("-");
  }

  private Outgoing message(Scene scene, Address to, String step, String text, MessageClass type) {
    return Outgoing.causedBy(
        hash,
        scene.referral().cause(),
        "agency|" + step + "|" + scene.referral().version(),
        to,
        text,
        type,
        scene.turn().dong().code(),
        scene.turn().now());
  }
}
