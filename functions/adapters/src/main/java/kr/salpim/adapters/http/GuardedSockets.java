package kr.salpim.adapters.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;

/**
 * Lays TLS over one connection, after the guard has seen its peer and before the first byte. Keeps
 * the connection, so that it can be closed while another thread reads from it.
 *
 * <p>{@link #createSocket()} stays the JDK's own refusal: for it the JDK connects first and asks
 * for TLS over the connection then.
 */
final class GuardedSockets extends SSLSocketFactory {

  private final SSLSocketFactory tls;
  private final PeerGuard guard;
  private final AtomicReference<Socket> connection = new AtomicReference<>();

  GuardedSockets(SSLSocketFactory tls, PeerGuard guard) {
    this.tls = tls;
    this.guard = guard;
  }

  /** Closes the connection; false where there is none yet. */
  boolean close() {
    Socket open = connection.get();
    if (open == null) {
      return false;
    }
    try {
      open.close();
    } catch (IOException gone) {
      // It is closed all the same.
    }
    return true;
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean close)
      throws IOException {
    if (!guard.allows(connected.getInetAddress())) {
      connected.close();
      throw new RefusedPeer();
    }
    connection.set(connected);
    return tls.createSocket(connected, host, port, close);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  /** The JDK's last resort after a refusal, a new connection: the name may resolve differently. */
  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new RefusedPeer();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw new RefusedPeer();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new RefusedPeer();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw new RefusedPeer();
  }

  /** The guard said no. */
  static final class RefusedPeer extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
