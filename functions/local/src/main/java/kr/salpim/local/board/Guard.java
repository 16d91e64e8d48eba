package kr.salpim.local.board;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets in only this machine's own pages and programs. A page of another site cannot write to the
 * board, because its origin is not ours and a form cannot send JSON; nor can it read, because a
 * name that was rebound to this machine is not among the names of this machine.
 */
final class Guard implements Handler<RoutingContext> {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> types;

  /** For what takes JSON. */
  Guard() {
    this(Set.of("application/json"));
  }

  /**
   * @param types media types that a form of another page cannot send
   */
  Guard(Set<String> types) {
    this.types = types;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    context.response().putHeader("cache-control", "no-store");
    context.response().putHeader("x-content-type-options", "nosniff");
    if (!ownName(request.authority())) {
      Problems.send(context, Problems.FORBIDDEN, "The board answers to localhost only.");
    } else if (!ownOrigin(request.getHeader("origin"), request.authority())) {
      Problems.send(context, Problems.FORBIDDEN, "Pages of other origins are not answered.");
    } else if (request.method().equals(HttpMethod.POST) && !types.contains(type(request))) {
      Problems.send(
          context, Problems.UNSUPPORTED, "Send " + String.join(" or ", new TreeSet<>(types)) + ".");
    } else {
      context.next();
    }
  }

  /** For calls that only our own process makes. */
  static boolean fromThisMachine(RoutingContext context) {
    String address = context.request().remoteAddress().hostAddress();
    // An address in numbers: nothing is looked up.
    return address != null && loopback(address);
  }

  /** Ends a call that comes from elsewhere. */
  static void thisMachineAlone(RoutingContext context) {
    if (fromThisMachine(context)) {
      context.next();
    } else {
      Problems.send(context, Problems.FORBIDDEN, "Only this machine commands.");
    }
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  /** Its media type without parameters; empty where it says none. */
  static String type(HttpServerRequest request) {
    String type = request.getHeader("content-type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The host as HTTP/1.1 or HTTP/2 names it; a call that names none is not for us. */
  private static boolean ownName(HostAndPort authority) {
    return authority != null && NAMES.contains(authority.host().toLowerCase(Locale.ROOT));
  }

  /** Programs send no origin; a page of ours sends the host that it was loaded from. */
  private static boolean ownOrigin(String origin, HostAndPort authority) {
    return origin == null || origin.equals("http://" + authority);
  }
}
