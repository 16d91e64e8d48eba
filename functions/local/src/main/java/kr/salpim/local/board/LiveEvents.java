package kr.salpim.local.board;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells open pages that something changed, as server-sent events. It says what changed, never the
 * content: the page asks for that.
 */
final class LiveEvents {

  /** Each open tab holds one; more than this is a mistake. */
  private static final int MAX_PAGES = 64;

  /** Shows a proxy or a sleeping laptop that the connection is there. */
  private static final long BEAT_MILLIS = 15_000;

  private final Set<HttpServerResponse> pages = ConcurrentHashMap.newKeySet();

  LiveEvents(Vertx vertx) {
    vertx.setPeriodic(BEAT_MILLIS, beat -> write(": beat\n\n"));
  }

  void open(RoutingContext context) {
    if (pages.size() >= MAX_PAGES) {
      Problems.send(context, Problems.UNAVAILABLE, "Too many pages are open.");
      return;
    }
    HttpServerResponse page = context.response();
    page.setChunked(true).putHeader("content-type", "text/event-stream");
    page.closeHandler(gone -> pages.remove(page));
    page.exceptionHandler(gone -> pages.remove(page));
    pages.add(page);
    page.write("retry: 1000\n\n");
  }

  void messages(PhoneId phone) {
    tell(new JsonObject().put("type", "messages").put("phone", phone.value()));
  }

  void clock() {
    tell(new JsonObject().put("type", "clock"));
  }

  void parked() {
    tell(new JsonObject().put("type", "parked"));
  }

  void stream() {
    tell(new JsonObject().put("type", "stream"));
  }

  private void tell(JsonObject what) {
    write("data: " + what.encode() + "\n\n");
  }

  private void write(String text) {
    for (HttpServerResponse page : pages) {
      page.write(text).onFailure(gone -> pages.remove(page));
    }
  }
}
