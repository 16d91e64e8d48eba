package kr.salpim.adapters.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** An address where nobody listens. */
public final class ClosedPort {

  private ClosedPort() {}

  public static URI uri() {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://localhost:" + taken.getLocalPort());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
