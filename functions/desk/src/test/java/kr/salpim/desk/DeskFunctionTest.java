package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk as Lambda runs it; natively too ({@code DeskFunctionIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class DeskFunctionTest {

  @Test
  void anUnknownCommandIsToldWhichThereAre() {
    JsonPath answer = DeskCall.operator("parked-lst", Map.of());

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error"))
        .startsWith("command must be one of ")
        .contains("delivery-hold, delivery-restored, delivery-resume", "parked-list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'by':'kim.ops','body':{'dong':'1153059500'}} | from must be a text of 1 to 200 characters in one line",
        "{'from':'x','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'a b','from':'x','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'+821000000301','from':'x','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'kim.ops','from':'x'} | dong must be a code of ten digits",
        "{'by':'kim.ops','from':'x','body':{'dong':'구로4동'}} | dong must be a code of ten digits",
        "{'by':'kim.ops','from':'x','body':['1153059500']} | body must be a JSON object",
        "{'by':'kim.ops','from':'x','body':{'dong':'1153059500','limt':3}} | body takes no other fields than dong"
      })
  void whatCannotBeReadIsSaidInOneLine(String call, String line) {
    String json = call.replace('\'', '"').replaceFirst("\\{", "{\"command\":\"parked-list\",");

    JsonPath answer = DeskCall.call(json);

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).isEqualTo(line);
  }

  @Test
  void anEmptyCallIsRefusedToo() {
    assertThat(DeskCall.call("{}").getString("result")).isEqualTo("REFUSED");
  }
}
