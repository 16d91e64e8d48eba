package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.understanding.Understanding;

/**
 * A message that came in, as it is stored: item {@code C#<token>} / {@code
 * IN#<channel>#<account>#<h>}.
 *
 * @param id the {@code h} of the provider's id
 * @param from whose concern it is: the writer, or the person for whom staff entered it
 * @param text cleaned, with resident numbers masked
 * @param media addresses of pictures and files, one a line; empty where there are none
 * @param fingerprint hash of the body, to notice the same id with another body
 * @param answers which questions were answered and how, where {@code meaning} is {@code ANSWER};
 *     and what a volunteer says of an emergency answers the question about that neighbour as well
 * @param phone the phone named in a link request
 * @param reply what was answered in the HTTP response, on channels that are answered there
 * @param ends keys of the searches for its writer, and of the check-ins, that it ended
 */
public record Inbound(
    Key key,
    String id,
    Address from,
    Secret text,
    Secret media,
    Instant received,
    Instant sent,
    Source source,
    String dong,
    Meaning meaning,
    Understanding understanding,
    String fingerprint,
    List<Answered> answers,
    Optional<Secret> phone,
    Optional<Secret> reply,
    List<Key> ends) {

  public static final String SORT_PREFIX = "IN#";

  /**
   * The answer to a question.
   *
   * @param question its number, which another question may have by the time the answer is reacted
   *     to
   * @param kind what was asked
   * @param choice from 1
   * @param subject key of what the question was about
   */
  public record Answered(int question, QuestionKind kind, int choice, Key subject) {}

  public Inbound {
    answers = List.copyOf(answers);
    ends = List.copyOf(ends);
  }

  /** The answer, where the message answers a question; the first where it answers a list. */
  public Optional<Answered> answered() {
    return answers.stream().findFirst();
  }

  /** Whether a message that came in stands under the key. */
  public static boolean is(Key key) {
    return key.partition().startsWith(Contact.PARTITION_PREFIX)
        && key.sort().startsWith(SORT_PREFIX);
  }

  /** The dong to which the message came that is stored so. */
  public static Optional<String> dong(Item item) {
    return item.text(InboundItem.DONG);
  }

  public static Key key(String token, String channel, String account, String id) {
    return new Key(Contact.partition(token), SORT_PREFIX + channel + "#" + account + "#" + id);
  }

  /** The message with the answer that it was given in the HTTP response. */
  Inbound replied(Secret answer) {
    return with(Optional.of(answer), ends);
  }

  /** The message as one that ended these. */
  Inbound ending(List<Key> subjects) {
    return with(reply, subjects);
  }

  private Inbound with(Optional<Secret> answer, List<Key> ended) {
    return new Inbound(
        key,
        id,
        from,
        text,
        media,
        received,
        sent,
        source,
        dong,
        meaning,
        understanding,
        fingerprint,
        answers,
        phone,
        answer,
        ended);
  }

  /** The contact's token. */
  public String token() {
    return key.partition().substring(2);
  }

  /** What every effect of this message derives its id from. */
  public String cause() {
    return key.partition() + "|" + key.sort();
  }
}
