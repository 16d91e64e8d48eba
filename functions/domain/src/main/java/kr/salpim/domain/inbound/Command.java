package kr.salpim.domain.inbound;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.PhoneNumbers;

/** The few messages that are commands: a word at the very beginning, then a phone number. */
public sealed interface Command {

  /**
   * {@code 접수 <번호> <내용>}: staff enter a call, a visit to the counter, a missed call or a 120
   * request; a word before the number says which ({@code 접수 방문 010-…}), a call where none does.
   *
   * @param phone in E.164; empty where no number could be read
   */
  record DeskEntry(Optional<String> phone, Source source, String text) implements Command {}

  /**
   * {@code 연결 <번호>}: this messenger is to be linked to the phone of the same person.
   *
   * @param phone in E.164; empty where no number could be read
   */
  record Link(Optional<String> phone) implements Command {}

  /** {@code 폭염 안부}, {@code 한파 안부}: everybody who is tied to a volunteer is asked after today. */
  record Weather(boolean cold) implements Command {}

  Map<String, Source> SOURCES =
      Map.of(
          "전화", Source.CALL,
          "방문", Source.COUNTER,
          "부재중", Source.MISSED_CALL,
          "120", Source.HOTLINE_120);

  Pattern DESK = Pattern.compile("\\s*접수\\s+(?:(전화|방문|부재중|120)\\s+)?(.+)", Pattern.DOTALL);
  Pattern WEATHER = Pattern.compile("\\s*(폭염|한파)\\s*안부(?:확인)?\\s*");
  Pattern LINK = Pattern.compile("\\s*연결\\s+([+＋0-9０-９(][^\\p{IsHangul}]{5,24})\\s*");
  Pattern CODE = Pattern.compile("\\s*(?:인증번호)?\\s*([0-9０-９]{6})\\s*");

  /** A number may be written in up to this many pieces: {@code 010 1234 5678}. */
  int MAX_PIECES = 4;

  /** A desk entry, where the text is one. Whether the writer may make it is the caller's matter. */
  static Optional<DeskEntry> deskEntry(String text, PhoneNumbers phones) {
    Matcher matcher = DESK.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Source source = Optional.ofNullable(matcher.group(1)).map(SOURCES::get).orElse(Source.CALL);
    String rest = matcher.group(2);
    int end = 0;
    for (int piece = 0; piece < MAX_PIECES && end < rest.length(); piece++) {
      end = endOfWord(rest, end);
      Optional<String> phone = phones.e164(rest.substring(0, end));
      if (phone.isPresent()) {
        return Optional.of(new DeskEntry(phone, source, rest.substring(end).strip()));
      }
    }
    return Optional.of(new DeskEntry(Optional.empty(), source, rest.strip()));
  }

  /**
   * The weather, where the text is such a command. Whether the writer may give it is the caller's
   * matter.
   */
  static Optional<Weather> weather(String text) {
    Matcher matcher = WEATHER.matcher(text);
    return matcher.matches()
        ? Optional.of(new Weather(matcher.group(1).equals("한파")))
        : Optional.empty();
  }

  /** A wish to link, where the text is one. */
  static Optional<Link> link(String text, PhoneNumbers phones) {
    Matcher matcher = LINK.matcher(text);
    return matcher.matches()
        ? Optional.of(new Link(phones.e164(matcher.group(1))))
        : Optional.empty();
  }

  /** The six digits of a one-time code, where the whole message is one. */
  static Optional<String> code(String text) {
    Matcher matcher = CODE.matcher(text);
    return matcher.matches()
        ? Optional.of(Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC))
        : Optional.empty();
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
