package kr.salpim.adapters.channel;

import java.util.Locale;
import java.util.Map;

/** Words for what is no text, so that a person sees that something came. */
public final class Labels {

  public static final String UNKNOWN = "[알 수 없는 형식]";

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("image", "[사진]"),
          Map.entry("photo", "[사진]"),
          Map.entry("video", "[동영상]"),
          Map.entry("video_note", "[동영상]"),
          Map.entry("animation", "[동영상]"),
          Map.entry("audio", "[음성]"),
          Map.entry("voice", "[음성]"),
          Map.entry("file", "[파일]"),
          Map.entry("document", "[파일]"),
          Map.entry("sticker", "[스티커]"),
          Map.entry("location", "[위치]"),
          Map.entry("venue", "[위치]"),
          Map.entry("contact", "[연락처]"),
          Map.entry("contacts", "[연락처]"),
          Map.entry("reaction", "[공감]"),
          Map.entry("composite", "[카드]"));

  private Labels() {}

  /** The label of a provider's kind of message. */
  public static String of(String kind) {
    return LABELS.getOrDefault(kind.toLowerCase(Locale.ROOT), UNKNOWN);
  }

  /** The label, and what was written with it. */
  public static String of(String kind, String words) {
    return words.isBlank() ? of(kind) : of(kind) + " " + words;
  }

  /**
   * A place: its name and address where given, and the coordinates, for somebody may need help
   * there.
   */
  public static String place(String words, String latitude, String longitude) {
    return of("location", (words + " (" + latitude + ", " + longitude + ")").strip());
  }
}
