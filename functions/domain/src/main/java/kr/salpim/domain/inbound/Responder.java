package kr.salpim.domain.inbound;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.understanding.Kind;

/**
 * Words the answer to a message: stored with it on channels that are answered in the HTTP response,
 * sent through the outbox on all others.
 */
public final class Responder {

  /** Languages that every carrier can carry; nothing in them has to be worded anew. */
  private static final Set<String> CARRIED = Set.of("ko", "en", "und");

  private final Replies replies;
  private final Directory directory;
  private final Set<String> answeredInResponse;

  /**
   * @param answeredInResponse names of the channels that are answered in the HTTP response
   */
  public Responder(Replies replies, Directory directory, Set<String> answeredInResponse) {
    this.replies = replies;
    this.directory = directory;
    this.answeredInResponse = Set.copyOf(answeredInResponse);
  }

  /** The message with its answer, where its channel is answered in the response. */
  Inbound reply(Inbound inbound, List<Question> open) {
    return answeredInResponse.contains(inbound.from().channel())
        ? inbound.replied(new Secret(word(inbound, open, line -> Optional.empty())))
        : inbound;
  }

  /**
   * The answer to whoever wrote {@code inbound}; empty where the person did not write.
   *
   * @param named how whoever a question is about is named to its reader
   */
  public Optional<String> answer(
      Inbound inbound, List<Question> open, Function<Question, Optional<String>> named) {
    boolean silent =
        inbound.source() != Source.MESSAGE
            || inbound.reply().isPresent()
            || inbound.meaning() == Meaning.OPT_OUT_AGAIN;
    return silent ? Optional.empty() : Optional.of(word(inbound, open, named));
  }

  /** Of which text the answer is made, where it may have to be worded anew. */
  public Optional<Wording> wording(Inbound inbound) {
    boolean foreign = !CARRIED.contains(inbound.understanding().language());
    if (inbound.meaning() != Meaning.MESSAGE || !foreign) {
      return Optional.empty();
    }
    Dong dong = directory.dong(inbound.dong());
    return Optional.of(
        asked(inbound)
            ? Wording.of("check.thanks", inbound.understanding().language(), dong.sender())
            : replies.acknowledgement(inbound.understanding(), dong, inbound.received()));
  }

  /** Whether it is the answer to somebody's asking how the writer is. */
  private static boolean asked(Inbound inbound) {
    Kind kind = inbound.understanding().kind();
    return inbound.ends().stream().anyMatch(Round::is)
        && (kind == Kind.ANSWER || kind == Kind.GREETING);
  }

  private String word(
      Inbound inbound, List<Question> open, Function<Question, Optional<String>> named) {
    Dong dong = directory.dong(inbound.dong());
    String language = inbound.understanding().language();
    return switch (inbound.meaning()) {
      case MESSAGE ->
          asked(inbound)
              ? replies.thanks(dong, language)
              : replies.acknowledge(inbound.understanding(), dong, inbound.received());
      case ASK_BACK -> replies.askBack(open, named, dong, language);
      case ANSWER -> replies.noted(inbound.answered().orElseThrow(), dong, language);
      default -> replies.plain(inbound.meaning(), dong, language);
    };
  }
}
