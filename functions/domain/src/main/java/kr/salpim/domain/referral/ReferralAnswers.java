package kr.salpim.domain.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;

/** What planners and agencies answer by number. Whoever answers hears what became of it. */
public final class ReferralAnswers {

  private static final Set<QuestionKind> KINDS =
      EnumSet.of(
          QuestionKind.REFERRAL_OFFER, QuestionKind.REFERRAL_WORK, QuestionKind.REFERRAL_RESULT);

  private static final String ACT = "referral-act";
  private static final String SOURCE = "phone";

  private final Scenes scenes;
  private final Moves moves;
  private final Deciding deciding;
  private final AccessLog log;
  private final Texts texts;
  private final KeyedHash hash;

  ReferralAnswers(
      Scenes scenes, Moves moves, Deciding deciding, AccessLog log, Texts texts, KeyedHash hash) {
    this.scenes = scenes;
    this.moves = moves;
    this.deciding = deciding;
    this.log = log;
    this.texts = texts;
    this.hash = hash;
  }

  /** Whether a message answers a question about a referral. */
  public static boolean concerns(Inbound inbound) {
    return inbound.answered().filter(answer -> KINDS.contains(answer.kind())).isPresent();
  }

  /** What the answer changes, in one transaction. */
  public List<Change> answer(Inbound inbound, Turn turn) {
    Inbound.Answered answered = inbound.answered().orElseThrow();
    Optional<Scene> scene = scenes.read(answered.subject(), turn.now(), turn.firstDue());
    List<Change> changes =
        scene
            .map(
                found ->
                    answered.kind() == QuestionKind.REFERRAL_RESULT
                        ? planner(inbound, answered.choice(), found)
                        : agency(inbound, answered, found))
            .orElseGet(() -> over(inbound, turn.dong().sender(), turn));
    return changes;
  }

  private List<Change> planner(Inbound inbound, int choice, Scene scene) {
    // Who works there no longer has nothing to say of a referral.
    boolean staff = scene.turn().dong().staff(inbound.token()).isPresent();
    boolean confirms = choice == 1;
    Optional<List<Change>> changes =
        !staff || scene.referral().state() != ReferralState.COMPLETED
            ? Optional.empty()
            : confirms
                ? deciding.confirmed(scene, inbound.token()).map(Moves.Moved::changes)
                : deciding.again(scene, Optional.empty(), inbound.token());
    String said = confirms ? "referral.answer.confirmed" : "referral.answer.again";
    return changes
        .map(all -> with(all, inbound, texts.korean(said, scene.turn().dong().sender()), scene))
        .orElseGet(() -> over(inbound, scene.turn().dong().sender(), scene.turn()));
  }

  private List<Change> agency(Inbound inbound, Inbound.Answered answered, Scene scene) {
    ReferralAct act = act(answered);
    boolean theirs =
        scene
            .partner()
            .filter(AgencyNotes::byPhone)
            .filter(partner -> partner.present(scene.day()))
            .flatMap(Partner::phone)
            .filter(phone -> hash.of(phone.canonical()).equals(inbound.token()))
            .isPresent();
    // Who may be told nothing of the household takes nothing on; how it ended they may still say.
    boolean barred = act == ReferralAct.ACCEPT && (scene.barred().isPresent() || !scene.agreed());
    if (!theirs || barred) {
      return over(inbound, scene.turn().dong().sender(), scene.turn());
    }
    String agency = scene.partner().get().id();
    Moves.Doer by = new Moves.Doer(ReferralEntry.partner(agency), hash.of(inbound.cause()));
    return moves
        .acted(scene, act, Optional.empty(), by)
        .map(
            moved -> {
              List<Change> changes = new ArrayList<>(moved.changes());
              changes.add(record(agency, scene));
              return with(changes, inbound, said(act, scene), scene);
            })
        .orElseGet(() -> over(inbound, scene.turn().dong().sender(), scene.turn()));
  }

  private static ReferralAct act(Inbound.Answered answered) {
    if (answered.kind() == QuestionKind.REFERRAL_OFFER) {
      return answered.choice() == 1 ? ReferralAct.ACCEPT : ReferralAct.DECLINE;
    }
    return switch (answered.choice()) {
      case 1 -> ReferralAct.COMPLETE;
      case 2 -> ReferralAct.PROGRESS;
      default -> ReferralAct.HAND_BACK;
    };
  }

  private String said(ReferralAct act, Scene scene) {
    return texts.korean(
        "referral.answer." + act,
        scene.turn().dong().sender(),
        scene.referral().number().orElse("-"));
  }

  private Change record(String agency, Scene scene) {
    return log.record(
        Actor.named(agency),
        SOURCE,
        Optional.empty(),
        scene.referral().household(),
        ACT,
        Verb.CHANGE,
        Set.of(FieldGroup.STATE),
        AccessRecord.Outcome.ALLOWED,
        Optional.empty());
  }

  private List<Change> over(Inbound inbound, String sender, Turn turn) {
    return confirmation(inbound, texts.korean("referral.answer.over", sender), turn);
  }

  private List<Change> with(List<Change> changes, Inbound inbound, String text, Scene scene) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(confirmation(inbound, text, scene.turn()));
    return all;
  }

  private List<Change> confirmation(Inbound inbound, String text, Turn turn) {
    return Confirmation.of(hash, inbound, text, turn.dong().code(), turn.firstDue());
  }
}
