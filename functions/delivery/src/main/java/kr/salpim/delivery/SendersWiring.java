package kr.salpim.delivery;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.board.BoardSender;
import kr.salpim.adapters.channel.line.LineSender;
import kr.salpim.adapters.channel.nhn.NhnSender;
import kr.salpim.adapters.channel.partner.PartnerSender;
import kr.salpim.adapters.channel.solapi.SolapiSender;
import kr.salpim.adapters.channel.talktalk.TalkTalkSender;
import kr.salpim.adapters.channel.telegram.TelegramSender;
import kr.salpim.adapters.channel.twilio.TwilioSender;
import kr.salpim.adapters.channel.whatsapp.WhatsAppSender;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.secret.SecretTexts;
import kr.salpim.adapters.sender.CredentialsFile;
import kr.salpim.adapters.sender.SenderKind;
import kr.salpim.domain.provider.Senders;

/** Who hands messages to providers: the phone board for all, or the accounts in a file. */
@Dependent
class SendersWiring {

  /** Signatures are made by the real clock, wherever the board's clock stands. */
  private static final Clock REAL = Clock.systemUTC();

  /** The board knows no passwords, and texts and numbers go to it in clear. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Produces
  @Singleton
  Senders senders(DeliverySettings settings, SecretTexts texts) {
    Http http = new Http(Limits.STANDARD);
    if (settings.boardUrl().isPresent() && settings.credentialsFile().isPresent()) {
      throw new ConfigurationException(
          "salpim.delivery.board-url and salpim.delivery.credentials-file exclude each other");
    }
    return settings
        .boardUrl()
        .map(board -> BoardSender.everyLine(checked(board), http, REAL))
        .orElseGet(() -> accounts(settings, texts, http));
  }

  private static Senders accounts(DeliverySettings settings, SecretTexts texts, Http http) {
    try {
      return CredentialsFile.read(
          settings
              .credentialsFile()
              .filter(file -> !file.isBlank())
              .map(texts::at)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "salpim.delivery.credentials-file is missing: our accounts with"
                              + " providers")),
          kinds(http, settings.publicUrl().map(SendersWiring::publicUrl)));
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException(wrong.getMessage());
    }
  }

  private static List<SenderKind> kinds(Http http, Optional<String> publicUrl) {
    return List.of(
        SolapiSender.kind(http, REAL, new RandomIds()),
        NhnSender.kind(http, REAL),
        TwilioSender.kind(http, REAL, publicUrl),
        TalkTalkSender.kind(http, REAL),
        LineSender.kind(http, REAL),
        TelegramSender.kind(http, REAL),
        WhatsAppSender.kind(http, REAL),
        PartnerSender.kind(REAL));
  }

  private static String publicUrl(String url) {
    if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")) {
      throw new ConfigurationException(
          "salpim.delivery.public-url must be http(s)://host[:port] without a slash at its end");
    }
    return url;
  }

  private static URI checked(URI board) {
    if (board.getHost() == null
        || !LOOPBACK.contains(board.getHost())
        || !Set.of("http", "https").contains(board.getScheme())) {
      throw new ConfigurationException(
          "salpim.delivery.board-url is no http or https address of this machine");
    }
    return board;
  }
}
