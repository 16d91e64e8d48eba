package kr.salpim.adapters.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * CloudWatch's embedded metric format: one line of JSON a value, from which CloudWatch makes the
 * metric when it takes the log. It must be the whole line, so it is printed beside the logger.
 *
 * <pre>
 * {@code {"_aws":{"Timestamp":1795305600000,"CloudWatchMetrics":[{"Namespace":"Salpim",
 * "Dimensions":[["Table"]],"Metrics":[{"Name":"CircuitOpen","Unit":"Count"}]}]},
 * "Table":"salpim","CircuitOpen":0}}
 * </pre>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format specification</a>
 */
public final class EmbeddedMetrics implements Metrics {

  /** With no account's or dong's name: each value of a dimension is a metric that is paid for. */
  static final String NAMESPACE = "Salpim";

  /** The only dimension: a restored table is another. */
  static final String DIMENSION = "Table";

  /** The format takes no longer value of a dimension. DynamoDB's names have 255 at most. */
  static final int MAX_DIMENSION = 1024;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final String table;
  private final Clock real;
  private final PrintStream out;

  /**
   * @param real true time: CloudWatch refuses what lies more than two hours ahead
   * @param out becomes the function's log, line by line
   */
  public EmbeddedMetrics(String table, Clock real, PrintStream out) {
    if (table.isBlank() || table.length() > MAX_DIMENSION) {
      throw new IllegalArgumentException("the table's name is no value of a dimension");
    }
    this.table = table;
    this.real = real;
    this.out = out;
  }

  @Override
  public void tell(Metric metric, long value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", real.millis());
      directives(json, metric);
      json.writeEndObject();
      json.writeStringField(DIMENSION, table);
      json.writeNumberField(metric.title(), value);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    // In one piece, so that no other thread's line gets between it and its end.
    out.print(text.append('\n'));
    out.flush();
  }

  private static void directives(JsonGenerator json, Metric metric) throws IOException {
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    json.writeString(DIMENSION);
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    json.writeStartObject();
    json.writeStringField("Name", metric.title());
    json.writeStringField("Unit", metric.unit());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
