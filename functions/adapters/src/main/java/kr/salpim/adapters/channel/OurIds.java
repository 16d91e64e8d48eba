package kr.salpim.adapters.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids of our outgoing messages as providers echo them. Others may send over the same account and
 * have data of theirs echoed: what has not our form is not ours.
 */
public final class OurIds {

  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private OurIds() {}

  public static Optional<String> echoed(Optional<String> echoed) {
    return echoed.filter(id -> OURS.matcher(id).matches());
  }
}
