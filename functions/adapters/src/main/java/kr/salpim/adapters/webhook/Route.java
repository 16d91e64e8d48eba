package kr.salpim.adapters.webhook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Trust;

/**
 * Whom a path calls: {@code /webhooks/{channel}/{account}}, and for channels that have their secret
 * in the path {@code /webhooks/{channel}/{account}/{secret}}.
 */
record Route(Channel channel, String account, Optional<String> secret) {

  /** An account's name: a phone number, a bot's id or a word; no escapes, so one spelling each. */
  private static final Pattern PATH =
      Pattern.compile("/webhooks/([a-z]{1,16})/([A-Za-z0-9._+-]{1,64})(?:/([^/]{1,256}))?");

  static Optional<Route> of(String rawPath, Channels channels) {
    Matcher path = PATH.matcher(rawPath);
    if (!path.matches()) {
      return Optional.empty();
    }
    Optional<String> secret = Optional.ofNullable(path.group(3));
    return channels
        .find(path.group(1))
        .filter(channel -> secret.isEmpty() || channel.trust() == Trust.PATH_SECRET)
        .map(channel -> new Route(channel, path.group(2), secret));
  }
}
