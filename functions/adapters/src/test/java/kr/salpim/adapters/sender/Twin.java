package kr.salpim.adapters.sender;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A provider's twin: answers everything as told and remembers what it was asked. */
public final class Twin implements AutoCloseable {

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));

  public Twin() {
    server.start();
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.port());
  }

  public void answers(int status, byte[] body) {
    answers(status, body, Map.of());
  }

  public void answers(int status, byte[] body, Map<String, String> headers) {
    ResponseDefinitionBuilder response = aResponse().withStatus(status).withBody(body);
    headers.forEach(response::withHeader);
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  /** All requests since {@link #answers} was last called, the oldest first. */
  public List<LoggedRequest> requests() {
    return server.getAllServeEvents().stream()
        .map(event -> event.getRequest())
        .sorted((a, b) -> a.getLoggedDate().compareTo(b.getLoggedDate()))
        .toList();
  }

  /** The only request since {@link #answers} was last called. */
  public LoggedRequest request() {
    List<LoggedRequest> requests = requests();
    if (requests.size() != 1) {
      throw new AssertionError(requests.size() + " requests");
    }
    return requests.get(0);
  }

  @Override
  public void close() {
    server.stop();
  }
}
