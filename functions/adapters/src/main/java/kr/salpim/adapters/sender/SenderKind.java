package kr.salpim.adapters.sender;

import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.provider.Sender;

/**
 * A provider that messages can be handed to.
 *
 * @param provider its name: lower-case letters, the same as its channel's
 * @param needed fields without which an account cannot send
 * @param optional fields that it may have besides
 * @param sender makes an account's sender; throws {@link IllegalArgumentException} with one line
 *     that names the field, never its value ({@link Credentials#wrong})
 */
public record SenderKind(
    String provider,
    Set<String> needed,
    Set<String> optional,
    Function<Credentials, Sender> sender) {

  public SenderKind {
    needed = Set.copyOf(needed);
    optional = Set.copyOf(optional);
  }
}
