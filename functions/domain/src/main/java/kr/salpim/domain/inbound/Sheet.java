package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Answering;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understanding;

/** What is on the desk while an event is decided: what came, what is known, what it seems to be. */
record Sheet(
    Draft draft,
    Known known,
    Instant now,
    String dong,
    Meaning meaning,
    Optional<Understanding> understood,
    List<Inbound.Answered> answers,
    Optional<Secret> phone) {

  /** The sms account is what a phone is reached through, whatever channel named it. */
  private static final String SMS = "sms";

  Sheet(Draft draft, Known known, Instant now, String dong) {
    this(draft, known, now, dong, Meaning.MESSAGE, Optional.empty(), List.of(), Optional.empty());
  }

  boolean staff() {
    return known.contact().map(contact -> contact.staff()).orElse(false);
  }

  Sheet as(Meaning meaning, Understanding understood) {
    return new Sheet(draft, known, now, dong, meaning, Optional.of(understood), answers, phone);
  }

  /**
   * As a message like any other. Answers in a row are answers even where nobody waits for them:
   * they tell nothing of anybody.
   */
  Sheet message(Understanding understanding) {
    if (!AnswerReading.several(draft.text())) {
      return as(Meaning.MESSAGE, understanding);
    }
    boolean asked = !known.openAt(now).isEmpty();
    return as(asked ? Meaning.ASK_BACK : Meaning.MESSAGE, answer(understanding));
  }

  Sheet answering(List<Answering.Match.Answered> answered) {
    List<Inbound.Answered> all =
        answered.stream().map(one -> answer(one.question(), one.choice())).toList();
    return new Sheet(draft, known, now, dong, meaning, understood, all, phone);
  }

  private static Inbound.Answered answer(Question question, int choice) {
    return new Inbound.Answered(question.number(), question.kind(), choice, question.subject());
  }

  Sheet naming(Optional<String> number) {
    return new Sheet(
        draft, known, now, dong, meaning, understood, answers, number.map(Secret::new));
  }

  Inbound inbound() {
    return inbound(draft.from(), draft.token(), draft.text(), draft.source());
  }

  /** The item of the person for whom staff made an entry. */
  Inbound entered(Command.DeskEntry entry, Understanding understanding, KeyedHash hash) {
    String channel = draft.from().phone() ? draft.channel() : SMS;
    Address person = Address.phone(channel, draft.account(), entry.phone().orElseThrow());
    return as(Meaning.MESSAGE, understanding)
        .inbound(person, hash.of(person.canonical()), entry.text(), entry.source());
  }

  private Inbound inbound(Address from, String token, String text, Source source) {
    return new Inbound(
        Inbound.key(token, draft.channel(), draft.account(), draft.id()),
        draft.id(),
        from,
        new Secret(text),
        new Secret(draft.media()),
        now,
        draft.sent(),
        source,
        dong,
        meaning,
        understood.orElseThrow(),
        draft.fingerprint(),
        answers,
        phone,
        Optional.empty(),
        List.of());
  }

  /** The same understanding, seen as an answer now that a question turned out to be open. */
  static Understanding answer(Understanding understood) {
    return plain(Kind.ANSWER, understood);
  }

  static Understanding optOut(Understanding understood) {
    return plain(Kind.OPT_OUT, understood);
  }

  private static Understanding plain(Kind kind, Understanding understood) {
    return new Understanding(
        kind,
        Optional.empty(),
        Set.of(),
        About.SELF,
        understood.language(),
        understood.kind() == kind ? understood.reasons() : List.of());
  }
}
