package kr.salpim.adapters.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Test;

class StreamImagesTest {

  @Test
  void anImageBecomesItsItem() {
    byte[] sealed = {1, 2, 3};
    Map<String, AttributeValue> image = image();
    image.put("text", new AttributeValue().withS("살핌"));
    image.put("number", new AttributeValue().withN("-7"));
    image.put("sealed", new AttributeValue().withB(ByteBuffer.wrap(sealed)));
    Item item = StreamImages.item(image);
    assertThat(item)
        .isEqualTo(
            new Item(
                new Key("C#1", "WHO"),
                Map.of(
                    "text", new Value.Text("살핌"),
                    "number", new Value.Num(-7),
                    "sealed", new Value.Sealed(sealed))));
    assertThat(StreamImages.item(image)).as("read twice").isEqualTo(item);
  }

  @Test
  void aForeignImageIsRefusedWithoutItsData() {
    Map<String, AttributeValue> image = image();
    image.put("list", new AttributeValue().withL(new AttributeValue().withS("canary")));
    refused(image);
    image.put("list", new AttributeValue().withN("1.5"));
    refused(image);
    image.remove("list");
    image.remove("sk");
    refused(image);
  }

  private static void refused(Map<String, AttributeValue> image) {
    assertThatThrownBy(() -> StreamImages.item(image))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("canary")
        .hasMessageNotContaining("1.5");
  }

  private static Map<String, AttributeValue> image() {
    Map<String, AttributeValue> image = new LinkedHashMap<>();
    image.put("pk", new AttributeValue().withS("C#1"));
    image.put("sk", new AttributeValue().withS("WHO"));
    return image;
  }
}
