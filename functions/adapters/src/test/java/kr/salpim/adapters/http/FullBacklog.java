package kr.salpim.adapters.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A server that takes no more connections: the next one hangs. */
public final class FullBacklog implements AutoCloseable {

  private static final int MAX_FILLERS = 5;

  private final ServerSocket server;
  private final List<Socket> fillers = new ArrayList<>();

  public FullBacklog() {
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    while (fillers.size() < MAX_FILLERS && fill()) {
      // Each takes a place in the queue.
    }
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  @Override
  public void close() {
    try {
      for (Socket filler : fillers) {
        filler.close();
      }
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean fill() {
    Socket filler = new Socket();
    fillers.add(filler);
    try {
      filler.connect(server.getLocalSocketAddress(), 100);
      return true;
    } catch (IOException full) {
      return false;
    }
  }
}
