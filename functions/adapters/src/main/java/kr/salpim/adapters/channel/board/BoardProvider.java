package kr.salpim.adapters.channel.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.delivery.Provider;
import kr.salpim.domain.delivery.ProviderAnswer;
import kr.salpim.domain.outbox.Outgoing;

/**
 * Sends to the phone board, which shows what each phone receives. For one machine; it stands in for
 * every carrier and messenger there, and takes our id as an idempotency key as the best of them do.
 */
public final class BoardProvider implements Provider {

  /** The board is on this machine: what takes longer is not coming. */
  private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(2).toMillis();

  private static final int READ_MILLIS = (int) Duration.ofSeconds(5).toMillis();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI board;

  /**
   * @param board where messages are posted, such as {@code
   *     http://localhost:8080/board/api/deliveries}
   */
  public BoardProvider(URI board) {
    this.board = board;
  }

  @Override
  public ProviderAnswer send(Outgoing message) {
    HttpURLConnection connection;
    try {
      connection = open(message);
    } catch (IOException unreachable) {
      return new ProviderAnswer.Retryable("unreachable");
    }
    try {
      write(connection, message);
      return answer(connection);
    } catch (ConnectException refused) {
      return new ProviderAnswer.Retryable("refused");
    } catch (IOException lost) {
      return new ProviderAnswer.Unknown("lost");
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open(Outgoing message) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) board.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Idempotency-Key", message.id());
    return connection;
  }

  private static void write(HttpURLConnection connection, Outgoing message) throws IOException {
    Address to = message.to();
    byte[] body =
        JSON.writeValueAsBytes(
            Map.of(
                "id", message.id(),
                "channel", to.channel(),
                "account", to.account(),
                "user", to.user(),
                "phone", to.phone(),
                "text", message.text().reveal()));
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private static ProviderAnswer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status >= 200 && status < 300) {
      try (InputStream in = connection.getInputStream()) {
        JsonNode reference = JSON.readTree(in).path("reference");
        return reference.isTextual()
            ? new ProviderAnswer.Accepted(reference.textValue())
            : new ProviderAnswer.Unknown("no reference");
      }
    }
    String reason = "status " + status;
    return status == 429 || status >= 500
        ? new ProviderAnswer.Retryable(reason)
        : new ProviderAnswer.Permanent(reason);
  }
}
