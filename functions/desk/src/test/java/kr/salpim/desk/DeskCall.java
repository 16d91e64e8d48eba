package kr.salpim.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import kr.salpim.adapters.testing.MockLambda;

/** Calls the desk as Lambda does. */
final class DeskCall {

  static final String OPERATOR = "kim.ops";
  static final String FROM = "arn:aws:sts::000000000000:assumed-role/desk/kim";
  private static final ObjectMapper JSON = new ObjectMapper();

  private DeskCall() {}

  static JsonPath operator(String command, Map<String, ?> body) {
    return by(OPERATOR, command, body);
  }

  /**
   * @param by a staff member's number or an operator's name
   */
  static JsonPath by(String by, String command, Map<String, ?> body) {
    return call(
        Map.of("command", command, "by", by, "from", FROM, "purpose", "visit", "body", body));
  }

  static JsonPath call(Map<String, ?> event) {
    try {
      return call(JSON.writeValueAsString(event));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static JsonPath call(String event) {
    return MockLambda.invoke(event).post("/").then().statusCode(200).extract().jsonPath();
  }
}
