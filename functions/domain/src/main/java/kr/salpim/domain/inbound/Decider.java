package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.contact.Answering.Match;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.LinkCode;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.Wellbeing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.understanding.Understanding;

/**
 * Decides what an event means and what is written for it. An emergency comes before everything, an
 * answer before a new message, a refusal last: "이제 다 그만하고 싶어요" is no refusal.
 */
public final class Decider {

  private final Understander understander;
  private final NoteReading notes;
  private final Accounts accounts;
  private final PhoneNumbers phones;
  private final KeyedHash hash;
  private final Responder responder;

  public Decider(
      Understander understander,
      Accounts accounts,
      PhoneNumbers phones,
      KeyedHash hash,
      Responder responder) {
    this.understander = understander;
    this.notes = new NoteReading(understander);
    this.accounts = accounts;
    this.phones = phones;
    this.hash = hash;
    this.responder = responder;
  }

  Decision decide(Draft draft, Known known, Instant now) {
    Sheet sheet = new Sheet(draft, known, now, dong(draft, known));
    Decision decision = decide(sheet);
    return ends(decision.inbound()) && !known.chases().isEmpty()
        ? found(decision, known.chases(), now)
        : decision;
  }

  private Decision decide(Sheet sheet) {
    Draft draft = sheet.draft();
    if (draft.refusal()) {
      return optOut(sheet, understander.understand(draft.text()));
    }
    if (draft.source() == Source.MESSAGE && sheet.staff()) {
      Optional<Command.DeskEntry> entry = Command.deskEntry(draft.text(), phones);
      if (entry.isPresent()) {
        return desk(sheet, entry.get());
      }
      if (Command.weather(draft.text()).isPresent()) {
        return write(sheet.as(Meaning.WEATHER, understander.understand(draft.text())));
      }
    }
    if (draft.source() != Source.MESSAGE) {
      return write(sheet.as(Meaning.MESSAGE, understander.understand(draft.text())));
    }
    Understanding understood = notes.understand(draft.text(), sheet.known().openAt(sheet.now()));
    if (understood.kind() == Kind.EMERGENCY) {
      return emergency(sheet, understood);
    }
    if (sheet.known().askedAfter() && Wellbeing.says(draft.text())) {
      // Somebody asked how they are: said unasked, it might ask for something.
      return write(sheet.as(Meaning.MESSAGE, Sheet.answer(understood)));
    }
    return answer(sheet, understood)
        .or(() -> link(sheet, understood))
        .orElseGet(
            () ->
                understood.kind() == Kind.OPT_OUT
                    ? optOut(sheet, understood)
                    : write(sheet.message(understood)));
  }

  /**
   * What a volunteer answers about a neighbour may be an emergency: that comes first, and by the
   * answer it is known whose it is.
   */
  private Decision emergency(Sheet sheet, Understanding understood) {
    Sheet message = sheet.as(Meaning.MESSAGE, understood);
    List<Question> open = sheet.known().openAt(sheet.now());
    return AnswerReading.emergency(sheet.draft().text(), sheet.draft().sent(), open)
        .map(answer -> answered(message, List.of(answer), open))
        .orElseGet(() -> write(message));
  }

  private Optional<Decision> answer(Sheet sheet, Understanding understood) {
    List<Question> open = sheet.known().openAt(sheet.now());
    Draft draft = sheet.draft();
    Match match =
        AnswerReading.of(draft.text(), draft.sent(), open, understood.kind() == Kind.ANSWER);
    Sheet answer = sheet.as(Meaning.ANSWER, Sheet.answer(understood));
    if (match instanceof Match.Answered one) {
      return Optional.of(answered(answer, List.of(one), open));
    }
    if (match instanceof Match.AnsweredAll all) {
      return Optional.of(answered(answer, all.lines(), open));
    }
    return match instanceof Match.AskBack
        ? Optional.of(write(sheet.as(Meaning.ASK_BACK, Sheet.answer(understood))))
        : Optional.empty();
  }

  private Decision answered(Sheet sheet, List<Match.Answered> answers, List<Question> open) {
    return new Decision(
        responder.reply(sheet.answering(answers).inbound(), open),
        answers.stream().map(answer -> Writes.answer(answer.question(), answer.choice())).toList());
  }

  private Optional<Decision> link(Sheet sheet, Understanding understood) {
    if (sheet.draft().from().phone()) {
      return Optional.empty();
    }
    Optional<String> code =
        sheet.known().link().filter(link -> link.openAt(sheet.now())).isPresent()
            ? Command.code(sheet.draft().text())
            : Optional.empty();
    if (code.isPresent()) {
      var link = sheet.known().link().get();
      boolean right = LinkCode.hash(hash, link.token(), code.get()).equals(link.codeHash());
      Sheet meant = sheet.as(right ? Meaning.LINKED : Meaning.LINK_WRONG, Sheet.answer(understood));
      List<Change> beside =
          right ? Writes.linked(link, sheet.draft().from()) : List.of(Writes.wrongCode(link));
      return Optional.of(new Decision(responder.reply(meant.inbound(), List.of()), beside));
    }
    return Command.link(sheet.draft().text(), phones)
        .map(
            wish ->
                write(
                    sheet
                        .as(
                            wish.phone().isPresent() ? Meaning.LINK : Meaning.LINK_BAD_NUMBER,
                            understood)
                        .naming(wish.phone())));
  }

  private Decision optOut(Sheet sheet, Understanding understood) {
    boolean again = sheet.known().contact().flatMap(c -> c.optedOut()).isPresent();
    Sheet meant =
        sheet.as(again ? Meaning.OPT_OUT_AGAIN : Meaning.OPT_OUT, Sheet.optOut(understood));
    List<Change> beside = new ArrayList<>();
    if (!again) {
      beside.add(Writes.optOut(sheet.draft().token(), sheet.draft().from(), sheet.now()));
    }
    // Of a phone that was linked since, too: whoever refuses twice means it.
    sheet
        .known()
        .contact()
        .flatMap(c -> c.linkedTo())
        .ifPresent(phone -> beside.add(Writes.optOutOfPhone(phone, sheet.now())));
    return new Decision(responder.reply(meant.inbound(), List.of()), beside);
  }

  private Decision desk(Sheet sheet, Command.DeskEntry entry) {
    Understanding understood = understander.understand(entry.text());
    if (entry.phone().isEmpty()) {
      boolean emergency = understood.kind() == Kind.EMERGENCY;
      return write(sheet.as(emergency ? Meaning.MESSAGE : Meaning.DESK_BAD_NUMBER, understood));
    }
    Inbound receipt = sheet.as(Meaning.DESK, understood).inbound();
    Inbound entered = sheet.entered(entry, understood, hash);
    if (entered.key().equals(receipt.key())) {
      // Their own number: one item is both the entry and its receipt.
      return new Decision(entered, List.of());
    }
    return new Decision(
        responder.reply(receipt, List.of()),
        List.of(new Change.Put(InboundItem.of(entered), Condition.absent())));
  }

  private Decision write(Sheet sheet) {
    return new Decision(
        responder.reply(sheet.inbound(), sheet.known().openAt(sheet.now())), List.of());
  }

  /**
   * Whether nobody has to be looked for any longer: a message from the person's own number is a
   * proof of life, unless it asks for help or for peace. An emergency ends the search because
   * something more urgent begins.
   */
  private static boolean ends(Inbound inbound) {
    boolean refusal =
        inbound.meaning() == Meaning.OPT_OUT || inbound.meaning() == Meaning.OPT_OUT_AGAIN;
    boolean help =
        inbound.meaning() == Meaning.MESSAGE && inbound.understanding().kind() == Kind.HELP;
    return inbound.source() == Source.MESSAGE && !refusal && !help;
  }

  private static Decision found(Decision decision, List<Chase> chases, Instant now) {
    List<Change> all = new ArrayList<>(decision.beside());
    List<Key> subjects = new ArrayList<>();
    for (Chase chase : chases) {
      if (!Round.is(chase.subject())) {
        all.add(chase.answer(now));
        subjects.add(chase.subject());
      } else if (well(decision.inbound())) {
        all.add(RoundItem.heardFrom(chase.subject(), now));
        all.add(new Change.Delete(chase.key(), Condition.present()));
        subjects.add(chase.subject());
      }
    }
    return new Decision(decision.inbound().ending(subjects), all);
  }

  /**
   * Whether nobody need be asked after the writer any longer. What tells of an emergency, or of
   * somebody else, says nothing of how the neighbour is.
   */
  private static boolean well(Inbound inbound) {
    Kind kind = inbound.understanding().kind();
    boolean message = inbound.meaning() == Meaning.MESSAGE;
    boolean other = message && inbound.understanding().about() == About.OTHER;
    return kind != Kind.EMERGENCY && kind != Kind.REPORT && !other;
  }

  private String dong(Draft draft, Known known) {
    return known
        .contact()
        .flatMap(contact -> contact.dong())
        .orElseGet(() -> dong(draft.channel(), draft.account()));
  }

  /** The dong that an account belongs to. */
  String dong(String channel, String account) {
    return accounts
        .find(channel, account)
        .map(found -> found.dong())
        .orElseThrow(() -> new IllegalStateException("no dong for a message's account"));
  }
}
