package kr.salpim.adapters.channel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An id for events that have none: what was said, by whom, within ten seconds. A redelivery gets
 * the same id, while the same word said again later is a new message. A repetition within the
 * window is answered alike; one that straddles its edge is taken twice, which a person notices,
 * whereas a lost message nobody would.
 */
public final class ContentWindow {

  /** Longer than Kakao's and TalkTalk's time limits (5 s), shorter than a second thought. */
  public static final Duration WINDOW = Duration.ofSeconds(10);

  private ContentWindow() {}

  public static String id(List<String> parts, Instant receivedAt) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String part : parts) {
      byte[] bytes = Signatures.utf8(part);
      // The length stands before each part, so that no two lists have the same bytes.
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      all.writeBytes(bytes);
    }
    long bucket = Math.floorDiv(receivedAt.getEpochSecond(), WINDOW.toSeconds());
    all.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(bucket).array());
    return "window-" + Signatures.hex(Signatures.digest("SHA-256", all.toByteArray()));
  }
}
