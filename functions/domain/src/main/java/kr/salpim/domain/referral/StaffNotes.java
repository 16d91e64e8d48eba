package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.StaffWords;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * What the centre's staff hear of a referral, each once: the message's id derives from the referral
 * as it stood. It names the zone and how far it is, never who it is, what they need or which agency
 * it is: a centre for mental health says what somebody suffers from.
 */
final class StaffNotes {

  private static final Set<QuestionKind> ASKED = Set.of(QuestionKind.REFERRAL_RESULT);

  private final Table table;
  private final Texts texts;
  private final StaffWords words;
  private final ReferralWords haste;
  private final KeyedHash hash;

  StaffNotes(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.words = new StaffWords(texts);
    this.haste = new ReferralWords(texts);
    this.hash = hash;
  }

  /** It is theirs to decide. */
  List<Change> decide(Scene scene, boolean again) {
    List<Change> changes = new ArrayList<>();
    for (Staff staff : scene.planner()) {
      changes.addAll(
          scene.referral().state() == ReferralState.COMPLETED
              ? askResult(scene, staff, again)
              : List.of(tell(scene, staff, "decide", decideText(scene, again), scene.type())));
    }
    // Whoever is on duty at night wakes the planner where need be: what came of it is not theirs.
    List<Staff> asked = scene.planner();
    scene.onDuty().stream()
        .filter(staff -> !asked.contains(staff))
        .map(staff -> tell(scene, staff, "decide", decideText(scene, again), scene.type()))
        .forEach(changes::add);
    return changes;
  }

  private String decideText(Scene scene, boolean again) {
    return texts.korean(
        "referral.decide",
        scene.turn().dong().sender(),
        haste.head(scene, again),
        zone(scene),
        state(scene));
  }

  /** "It is done": what came of it is on the board; the planner says by number that they saw it. */
  private List<Change> askResult(Scene scene, Staff staff, boolean again) {
    List<Change> changes =
        new ArrayList<>(Asking.settled(table, staff.token(), key(scene), ASKED, now(scene)));
    Asking asking =
        new Asking(QuestionKind.REFERRAL_RESULT, key(scene), Question.OPEN_FOR_STAFF, Lane.NOW);
    changes.addAll(
        asking
            .of(
                table,
                staff.token(),
                number ->
                    message(scene, staff, "result", resultText(scene, again, number), scene.type()),
                now(scene),
                scene.start(),
                scene.turn().firstDue())
            .changes());
    return changes;
  }

  private String resultText(Scene scene, boolean again, Optional<Integer> number) {
    return texts.korean(
            "referral.completed",
            scene.turn().dong().sender(),
            words.number(number) + haste.head(scene, again),
            zone(scene))
        + words.choices("referral.choices.REFERRAL_RESULT", number);
  }

  /** The agency takes it: nothing is to be done. */
  List<Change> accepted(Scene scene) {
    String text =
        texts.korean(
            "referral.accepted", scene.turn().dong().sender(), zone(scene), haste.urgent(scene));
    return scene.planner().stream()
        .map(staff -> tell(scene, staff, "accepted", text, MessageClass.INFORMATIONAL))
        .toList();
  }

  /** The agency is late. */
  List<Change> agencyLate(Scene scene, List<Staff> readers) {
    String text =
        texts.korean(
            "referral.late.agency",
            scene.turn().dong().sender(),
            zone(scene),
            state(scene),
            haste.urgent(scene));
    return scene.withDuty(readers).stream()
        .map(staff -> tell(scene, staff, "late", text, scene.type()))
        .toList();
  }

  /**
   * The agency whose turn it is can do nothing, or says for long that it goes on.
   *
   * @param why key of the text that says so
   */
  List<Change> told(Scene scene, String why, List<Staff> readers) {
    String text = texts.korean(why, scene.turn().dong().sender(), zone(scene), haste.urgent(scene));
    return scene.withDuty(readers).stream()
        .map(staff -> tell(scene, staff, why, text, scene.type()))
        .toList();
  }

  /** It came with a household that moved here. */
  List<Change> moved(Scene scene) {
    String text =
        texts.korean(
            "referral.moved",
            scene.turn().dong().sender(),
            zone(scene),
            state(scene),
            haste.urgent(scene));
    return scene.planner().stream()
        .map(staff -> tell(scene, staff, "moved", text, scene.type()))
        .toList();
  }

  /** The planner is late: those who lead hear of it. */
  List<Change> plannerLate(Scene scene, List<Staff> readers) {
    String text =
        texts.korean(
            "referral.late.planner",
            scene.turn().dong().sender(),
            zone(scene),
            state(scene),
            haste.urgent(scene));
    return readers.stream().map(staff -> tell(scene, staff, "lead", text, scene.type())).toList();
  }

  /** The household must still hear that it was sent without its consent. */
  List<Change> notice(Scene scene, List<Staff> readers) {
    String text =
        texts.korean(
            "referral.notice", scene.turn().dong().sender(), zone(scene), haste.urgent(scene));
    return readers.stream()
        .map(staff -> tell(scene, staff, "notice", text, MessageClass.OPERATIONAL))
        .toList();
  }

  /**
   * Something like it is being arranged: told once to whoever arranged the other.
   *
   * @param scene of the one that was there first
   * @param cause the one that comes after
   * @param text key of what is said
   */
  Optional<Change> twice(Scene scene, Staff reader, String cause, String text) {
    Outgoing message =
        message(
            scene,
            reader,
            text + "|" + cause,
            texts.korean(text, scene.turn().dong().sender(), zone(scene), haste.urgent(scene)),
            MessageClass.OPERATIONAL);
    return table.get(Outgoing.key(message.id())).isPresent()
        ? Optional.empty()
        : Optional.of(queued(scene, message));
  }

  /** Nobody is asked any longer what came of it. */
  List<Change> settled(Scene scene) {
    return scene.planner().stream()
        .flatMap(
            staff -> Asking.settled(table, staff.token(), key(scene), ASKED, now(scene)).stream())
        .toList();
  }

  private Change tell(Scene scene, Staff staff, String step, String text, MessageClass type) {
    return queued(scene, message(scene, staff, step, text, type));
  }

  private static Change queued(Scene scene, Outgoing message) {
    return Asking.queued(message, now(scene), scene.start(), scene.turn().firstDue(), Lane.NOW);
  }

  private Outgoing message(Scene scene, Staff staff, String step, String text, MessageClass type) {
    return Outgoing.causedBy(
        hash,
        scene.referral().cause(),
        step + "|" + scene.referral().version() + "|" + staff.token(),
        staff.address(),
        text,
        type,
        scene.turn().dong().code(),
        now(scene));
  }

  private String zone(Scene scene) {
    return words.zone(scene.home().household().zone());
  }

  private String state(Scene scene) {
    return texts.korean("referral.state." + scene.referral().state());
  }

  private static Key key(Scene scene) {
    return scene.referral().key();
  }

  private static Instant now(Scene scene) {
    return scene.turn().now();
  }
}
