package kr.salpim.adapters.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.desk.Desk;
import kr.salpim.adapters.channel.kakao.Kakao;
import kr.salpim.adapters.channel.line.Line;
import kr.salpim.adapters.channel.nhn.Nhn;
import kr.salpim.adapters.channel.sms.Sms;
import kr.salpim.adapters.channel.solapi.Solapi;
import kr.salpim.adapters.channel.sos.SosWatch;
import kr.salpim.adapters.channel.talktalk.Networks;
import kr.salpim.adapters.channel.talktalk.TalkTalk;
import kr.salpim.adapters.channel.telegram.Telegram;
import kr.salpim.adapters.channel.twilio.Twilio;
import kr.salpim.adapters.channel.whatsapp.WhatsApp;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.contact.PhoneNumbers;

/** All channels by their names. */
public final class Channels {

  /** The names of {@link #all}, for whoever sets an account up and needs no parsers. */
  public static final Set<String> NAMES =
      Set.of(
          Sms.NAME,
          Desk.NAME,
          Twilio.NAME,
          Solapi.NAME,
          Nhn.NAME,
          Kakao.NAME,
          TalkTalk.NAME,
          Line.NAME,
          Telegram.NAME,
          WhatsApp.NAME,
          SosWatch.NAME);

  private final Map<String, Channel> byName = new LinkedHashMap<>();

  public Channels(List<Channel> channels) {
    channels.forEach(channel -> byName.put(channel.name(), channel));
  }

  /**
   * Those that Salpim knows.
   *
   * @param kakaoBots the bot's id of a Kakao account, where it is to be checked
   * @param talkTalkNetworks from where Naver calls, where that is to be checked
   */
  public static Channels all(
      PhoneNumbers numbers,
      Accounts accounts,
      Map<String, String> kakaoBots,
      Networks talkTalkNetworks) {
    return new Channels(
        List.of(
            new Sms(numbers),
            new Desk(numbers),
            new Twilio(numbers),
            new Solapi(numbers),
            new Nhn(numbers),
            new Kakao(kakaoBots),
            new TalkTalk(talkTalkNetworks),
            new Line(),
            new Telegram(),
            new WhatsApp(accounts),
            new SosWatch()));
  }

  /** Names of those whose users are answered in the HTTP response. */
  public static Set<String> answeredInResponse() {
    return Set.of(Kakao.NAME, TalkTalk.NAME);
  }

  public Optional<Channel> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<Channel> list() {
    return List.copyOf(byName.values());
  }
}
