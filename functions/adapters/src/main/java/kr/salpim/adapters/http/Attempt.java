package kr.salpim.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Exchange.Lost;
import kr.salpim.adapters.http.Exchange.NotSent;

/**
 * One request under way on its own thread. Whether it may still leave is decided in one atomic
 * step, so that a request that was given up before it left never leaves.
 */
final class Attempt implements Runnable {

  private enum Phase {
    CONNECTING,
    SENDING,
    ABANDONED
  }

  private final Request request;
  private final Limits limits;
  private final GuardedSockets sockets;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
  private final AtomicReference<HttpURLConnection> opened = new AtomicReference<>();
  private final CompletableFuture<Exchange> result = new CompletableFuture<>();

  Attempt(Request request, Limits limits, GuardedSockets sockets) {
    this.request = request;
    this.limits = limits;
    this.sockets = sockets;
  }

  /** The result; empty where there is none in time. */
  Optional<Exchange> await(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      return Optional.of(result.get(timeout, unit));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (ExecutionException never) {
      throw new IllegalStateException("an attempt only completes with a result", never);
    }
  }

  /** Gives the request up. What has not left by now never leaves. */
  Exchange abandon(String reason) {
    Phase before = phase.getAndSet(Phase.ABANDONED);
    if (!sockets.close() && opened.get() != null) {
      // A plain connection: the JDK may make us wait for the reading thread.
      Thread closer = new Thread(opened.get()::disconnect, "http-close");
      closer.setDaemon(true);
      closer.start();
    }
    return before == Phase.CONNECTING ? new NotSent(reason) : new Lost(reason);
  }

  @Override
  public void run() {
    result.complete(exchange());
  }

  private Exchange exchange() {
    HttpURLConnection connection;
    try {
      connection = open();
      opened.set(connection);
      connection.connect();
    } catch (IOException | RuntimeException failed) {
      sockets.close(); // A handshake that only timed out left it open.
      return new NotSent(reason(failed));
    }
    try {
      if (!phase.compareAndSet(Phase.CONNECTING, Phase.SENDING)) {
        return new NotSent("time-out");
      }
      if (request.hasBody()) {
        try (OutputStream out = connection.getOutputStream()) {
          out.write(request.body());
        }
      }
      return answer(connection);
    } catch (IOException | RuntimeException failed) {
      return new Lost(failed instanceof SocketTimeoutException ? "time-out" : "broken off");
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open() throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) request.uri().toURL().openConnection(Proxy.NO_PROXY);
    if (connection instanceof HttpsURLConnection https) {
      https.setSSLSocketFactory(sockets);
    }
    connection.setRequestMethod(request.method());
    connection.setConnectTimeout((int) limits.connect().toMillis());
    connection.setReadTimeout((int) limits.total().toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("User-Agent", "salpim");
    connection.setRequestProperty("Accept", "application/json");
    request.headers().forEach(connection::setRequestProperty);
    if (request.hasBody()) {
      connection.setDoOutput(true);
      // Streamed, or the JDK would silently repeat a POST that was not answered.
      connection.setFixedLengthStreamingMode(request.body().length);
    }
    return connection;
  }

  private static Exchange answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status < 100) {
      return new Lost("no HTTP");
    }
    InputStream in =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getInputStream()
            : connection.getErrorStream();
    byte[] body = in == null ? new byte[0] : in.readNBytes(Http.MAX_BODY + 1);
    boolean cut = body.length > Http.MAX_BODY;
    if (in != null && !cut && body.length < connection.getContentLengthLong()) {
      return new Lost("half an answer");
    }
    byte[] kept = cut ? Arrays.copyOf(body, Http.MAX_BODY) : body;
    return new Answered(status, headers(connection), kept, cut);
  }

  private static Map<String, String> headers(HttpURLConnection connection) {
    Map<String, String> headers = new HashMap<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if (name != null) { // The status line has no name.
                headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
              }
            });
    return headers;
  }

  /** In words of ours: the JDK's messages hold addresses and header values. */
  private static String reason(Exception failed) {
    if (failed instanceof GuardedSockets.RefusedPeer) {
      return PeerGuard.REFUSED;
    }
    if (failed instanceof UnknownHostException) {
      return "name not found";
    }
    if (failed instanceof SocketTimeoutException) {
      return "connect time-out";
    }
    if (failed instanceof ConnectException) {
      return "connection refused";
    }
    if (failed instanceof SSLException) {
      return "TLS failed";
    }
    return failed instanceof IOException ? "no connection" : "no request";
  }
}
