package kr.salpim.adapters.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/**
 * Calls a function through Quarkus's mock of Lambda, in the JVM and natively. In the JVM Quarkus
 * tells RestAssured the mock's port; for a native binary it does not, but names it to test
 * resources.
 */
public class MockLambda
    implements QuarkusTestResourceLifecycleManager, DevServicesContext.ContextAware {

  private static final String API = "quarkus-internal.aws-lambda.test-api";

  /** {@code host:port/_lambda_}; empty in the JVM. */
  private static volatile String api = "";

  @Override
  public void setIntegrationTestContext(DevServicesContext context) {
    api = context.devServicesProperties().getOrDefault(API, "");
  }

  @Override
  public Map<String, String> start() {
    return Map.of();
  }

  @Override
  public void stop() {
    // The mock ends with the test.
  }

  /** A request whose {@code POST /} invokes the function. */
  public static RequestSpecification invoke(String event) {
    if (!api.isEmpty()) {
      String[] address = api.replaceFirst("^http://", "").replaceFirst("/.*$", "").split(":");
      RestAssured.baseURI = "http://" + address[0];
      RestAssured.basePath = "";
      RestAssured.port = Integer.parseInt(address[1]);
    }
    return given().contentType("application/json").accept("application/json").body(event);
  }
}
