package kr.salpim.local.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.DeskFunction;
import kr.salpim.domain.load.Format;
import kr.salpim.local.load.FileLoad;
import kr.salpim.local.load.RequestBody;

/**
 * {@code POST /desk/load?kind=…&name=…&institution=…&sha256=…&by=…} with a file as its body: the
 * file goes to the desk chunk by chunk, and each answer is a line of the response.
 */
final class LoadRoute {

  static final String PATH = "/desk/load";

  private static final Map<String, Format> TYPES =
      Map.of("text/csv", Format.CSV, "application/x-ndjson", Format.NDJSON);

  private static final List<String> FIELDS =
      List.of("kind", "name", "institution", "sha256", "source", "dong");

  private final FileLoad load;
  private final ObjectMapper json;

  LoadRoute(DeskFunction desk, ObjectMapper json) {
    this.load = new FileLoad(desk::onCommand, json);
    this.json = json;
  }

  /** Before any handler that would take the body into memory. */
  void install(Router router) {
    router.post(PATH).handler(new Guard(TYPES.keySet()));
    router.post(PATH).handler(Guard::thisMachineAlone);
    router.post(PATH).handler(this::receive);
  }

  private void receive(RoutingContext context) {
    RequestBody file = new RequestBody(context.request(), context.vertx().getOrCreateContext());
    FileLoad.Call call = call(context.request());
    HttpServerResponse response = context.response();
    response.setChunked(true).putHeader("content-type", "application/x-ndjson");
    context
        .vertx()
        .executeBlocking(
            () -> {
              load.run(call, file, answer -> response.write(line(answer)));
              return true;
            },
            false)
        .onComplete(done -> response.end());
  }

  private static FileLoad.Call call(HttpServerRequest request) {
    Map<String, String> fields = new HashMap<>();
    for (String field : FIELDS) {
      String value = request.getParam(field);
      if (value != null) {
        boolean word = field.equals("kind") || field.equals("source");
        fields.put(field, word ? value.toUpperCase(Locale.ROOT) : value);
      }
    }
    return new FileLoad.Call(
        request.getParam("by", ""),
        request.remoteAddress().hostAddress(),
        request.getParam("purpose", ""),
        TYPES.get(Guard.type(request)),
        fields);
  }

  private String line(DeskAnswer answer) {
    try {
      return json.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own records can be written", impossible);
    }
  }
}
