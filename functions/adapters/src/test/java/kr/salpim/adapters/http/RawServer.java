package kr.salpim.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of bare bytes, for what no proper server does. */
public final class RawServer implements AutoCloseable {

  /** What it does with a connection. */
  @FunctionalInterface
  public interface Behaviour {
    void act(Connection connection) throws IOException, InterruptedException;
  }

  private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final ServerSocket server;
  private final String scheme;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger bytes = new AtomicInteger();

  public RawServer(Behaviour behaviour) {
    this(open(), "http", behaviour);
  }

  public RawServer(ServerSocket server, String scheme, Behaviour behaviour) {
    this.server = server;
    this.scheme = scheme;
    start(
        () -> {
          while (true) {
            Socket socket = server.accept();
            connections.incrementAndGet();
            start(
                () -> {
                  try (socket) {
                    behaviour.act(new Connection(socket));
                  }
                });
          }
        });
  }

  /** Takes the request, never answers. */
  public static Behaviour silent() {
    return connection -> {
      connection.request();
      connection.hold();
    };
  }

  /** Takes the request and closes without a word. */
  public static Behaviour lost() {
    return Connection::request;
  }

  /** Takes the request and resets the connection. */
  public static Behaviour reset() {
    return connection -> {
      connection.request();
      connection.socket.setSoLinger(true, 0);
    };
  }

  /** Takes the request, writes and closes. */
  public static Behaviour answer(String raw) {
    return connection -> {
      connection.request();
      connection.write(raw);
    };
  }

  /** Takes the request, writes {@code head} and then one byte each 50 ms, for ever. */
  public static Behaviour trickle(String head) {
    return connection -> {
      connection.request();
      connection.write(head);
      while (true) {
        connection.write("1");
        Thread.sleep(50);
      }
    };
  }

  public URI uri() {
    return URI.create(scheme + "://localhost:" + server.getLocalPort());
  }

  public int connections() {
    return connections.get();
  }

  /** Bytes of requests that came. */
  public int received() {
    return bytes.get();
  }

  @Override
  public void close() {
    end.countDown();
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException over) {
                // The client has gone, or the test is over.
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** One client. */
  public final class Connection {

    private final Socket socket;

    private Connection(Socket socket) {
      this.socket = socket;
    }

    /** Reads a request to the end of its body. */
    public String request() throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder text = new StringBuilder();
      while (text.indexOf("\r\n\r\n") < 0) {
        text.append(next(in));
      }
      Matcher length = CONTENT_LENGTH.matcher(text);
      int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
      for (int i = 0; i < body; i++) {
        text.append(next(in));
      }
      return text.toString();
    }

    private char next(InputStream in) throws IOException {
      int read = in.read();
      if (read < 0) {
        throw new IOException("closed");
      }
      bytes.incrementAndGet();
      return (char) read;
    }

    public void write(String raw) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(raw.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    /** Keeps the connection open until the test is over. */
    public void hold() throws InterruptedException {
      end.await();
    }
  }
}
