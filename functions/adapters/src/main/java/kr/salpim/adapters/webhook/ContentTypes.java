package kr.salpim.adapters.webhook;

import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.WebhookRequest;

/** Whether a body is of a kind that the channel posts. */
final class ContentTypes {

  /** Everything we read is UTF-8; a body that says otherwise is not read as if it were. */
  private static final Pattern OTHER_CHARSET =
      Pattern.compile(
          ".*;\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(?:;|$)).*", Pattern.CASE_INSENSITIVE);

  private ContentTypes() {}

  static boolean allowed(WebhookRequest request, Channel channel) {
    String header = request.header("content-type").orElse("");
    return channel.contentTypes().contains(request.mediaType())
        && !OTHER_CHARSET.matcher(header).matches();
  }
}
