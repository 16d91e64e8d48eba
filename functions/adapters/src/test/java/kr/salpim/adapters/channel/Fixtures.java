package kr.salpim.adapters.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.adapters.channel.talktalk.Networks;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.webhook.Channels;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.testkit.channel.Signing;

/** The providers' sample payloads and the channels that read them. */
public final class Fixtures {

  public static final Instant NOW = Instant.parse("2026-11-22T00:00:10Z");
  public static final String URL = "http://localhost:8080";
  public static final String ID = "sms-0001";

  private static final Path FOLDER = Path.of("src/test/resources/channel");

  private Fixtures() {}

  public static final Accounts ACCOUNTS =
      (channel, account) ->
          Optional.of(new ChannelAccount(channel, account, "1153010800"))
              .filter(known -> account.equals("demo") || account.equals("second"));

  public static Channels channels() {
    return Channels.all(new LibPhoneNumbers(), ACCOUNTS, Map.of(), Networks.of(List.of()));
  }

  public static Channel channel(String name) {
    return channels().find(name).orElseThrow();
  }

  public static byte[] body(String channel, String file) {
    try (InputStream in = Files.newInputStream(FOLDER.resolve(channel).resolve(file))) {
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static List<String> files(String channel) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(channel))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.equals("expected.txt"))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** All channels with each of their fixtures. */
  public static Stream<String[]> all() {
    return channels().list().stream()
        .flatMap(
            channel ->
                files(channel.name()).stream().map(file -> new String[] {channel.name(), file}));
  }

  /** A call with the demo secret's signature. */
  public static WebhookRequest signed(String channel, byte[] body) {
    String path = Signing.demoPath(channel);
    Map<String, String> headers = Signing.demo(channel, URL + path, body, ID, NOW.getEpochSecond());
    return request(channel, headers, body);
  }

  public static WebhookRequest request(String channel, Map<String, String> sent, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new WebhookRequest(
        "POST",
        "demo",
        channel.equals("talktalk") ? Optional.of(Signing.DEMO) : Optional.empty(),
        headers,
        body,
        URL,
        Signing.demoPath(channel),
        "",
        "127.0.0.1",
        NOW);
  }

  public static List<String> secrets(String channel) {
    return List.of(Signing.STANDARD.contains(channel) ? Signing.DEMO_STANDARD : Signing.DEMO);
  }
}
