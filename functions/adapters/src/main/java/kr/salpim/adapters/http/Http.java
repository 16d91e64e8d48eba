package kr.salpim.adapters.http;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import kr.salpim.adapters.http.Exchange.NotSent;

/**
 * Sends a request once and tells truly what came of it: never a silent repetition, a redirect, a
 * proxy or a kept connection. Neither throws nor logs.
 */
public final class Http {

  /** Providers answer in a few hundred bytes; a longer answer is an error page. */
  public static final int MAX_BODY = 64 * 1024;

  private final Limits limits;
  private final PeerGuard guard;
  private final SSLSocketFactory tls;

  public Http(Limits limits) {
    this(limits, PeerGuard.NONE);
  }

  /** With a guard only {@code https} is sent: a plain connection shows its peer too late. */
  public Http(Limits limits, PeerGuard guard) {
    this(limits, guard, HttpsURLConnection.getDefaultSSLSocketFactory());
  }

  /** For tests, which trust a twin's certificate. */
  public Http(Limits limits, PeerGuard guard, SSLSocketFactory tls) {
    this.limits = limits;
    this.guard = guard;
    this.tls = tls;
  }

  /**
   * Sends the request. Ends within the total limit whatever the other side does: the work is done
   * on a thread of its own, which is left behind, because neither a name look-up nor a trickling
   * answer heeds a time-out.
   */
  public Exchange exchange(Request request) {
    if (guard != PeerGuard.NONE && !"https".equalsIgnoreCase(request.uri().getScheme())) {
      return new NotSent("not https");
    }
    Attempt attempt = new Attempt(request, limits, new GuardedSockets(tls, guard));
    Thread worker = new Thread(attempt, "http");
    worker.setDaemon(true);
    worker.start();
    try {
      return attempt
          .await(limits.total().toMillis(), TimeUnit.MILLISECONDS)
          .orElseGet(() -> attempt.abandon("time-out"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return attempt.abandon("interrupted");
    }
  }
}
