package kr.salpim.local.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.DeskCommand;
import kr.salpim.domain.load.Chunk;
import kr.salpim.domain.load.Chunks;
import kr.salpim.domain.load.Format;
import kr.salpim.domain.load.Loader;

/**
 * Loads a file through the desk's commands, as a client of AWS does: begin, chunk after chunk,
 * finish. Stopped at any moment and started again it goes on where it was.
 */
public final class FileLoad {

  private static final String JOB = "job";

  /**
   * A file and who loads it.
   *
   * @param fields of {@code load-begin}, without the header
   */
  public record Call(
      String by, String from, String purpose, Format format, Map<String, String> fields) {

    String sha256() {
      return fields.getOrDefault("sha256", "");
    }
  }

  private final Function<DeskCommand, DeskAnswer> desk;
  private final ObjectMapper json;

  public FileLoad(Function<DeskCommand, DeskAnswer> desk, ObjectMapper json) {
    this.desk = desk;
    this.json = json;
  }

  /**
   * Loads it.
   *
   * @param progress hears each answer, the last one too
   */
  public void run(Call call, InputStream file, Consumer<DeskAnswer> progress) {
    try {
      loaded(call, new DigestInputStream(file, sha256()), progress);
    } catch (UncheckedIOException broken) {
      progress.accept(
          DeskAnswer.refused(
              broken.getCause() instanceof CharacterCodingException
                  ? "the file is not UTF-8: save it as CSV UTF-8"
                  : "the file broke off; load it again, and it goes on where it was"));
    }
  }

  private void loaded(Call call, DigestInputStream file, Consumer<DeskAnswer> progress) {
    Chunks chunks = new Chunks(call.format(), new Lines(file, Loader.MAX_RECORD));
    Map<String, Object> fields = new HashMap<>(call.fields());
    fields.put("format", call.format().name());
    if (call.format() == Format.CSV) {
      fields.put("header", chunks.header());
    }
    DeskAnswer answer = run(call, "load-begin", fields);
    progress.accept(answer);
    while (answer.result().equals("RUNNING") && chunks.hasNext()) {
      Chunk chunk = chunks.next();
      long last = chunk.firstLine() + chunk.lines().size() - 1;
      if (last > number(answer, "lastLine")) {
        answer = run(call, "load-chunk", chunk(answer, chunk));
        progress.accept(answer);
      }
    }
    if (answer.result().equals("RUNNING")) {
      progress.accept(
          digest(file).equals(call.sha256())
              ? run(call, "load-finish", Map.of(JOB, text(answer, JOB)))
              : DeskAnswer.refused("sha256 is not the file's; its rows are taken all the same"));
    }
  }

  private static Map<String, Object> chunk(DeskAnswer before, Chunk chunk) {
    List<String> lines = chunk.lines();
    return Map.of(JOB, text(before, JOB), "firstLine", chunk.firstLine(), "lines", lines);
  }

  private DeskAnswer run(Call call, String command, Map<String, Object> body) {
    return desk.apply(
        new DeskCommand(command, call.by(), call.from(), call.purpose(), json.valueToTree(body)));
  }

  private static String text(DeskAnswer answer, String field) {
    return ((Map<?, ?>) answer.body().orElseThrow()).get(field).toString();
  }

  private static long number(DeskAnswer answer, String field) {
    return Long.parseLong(text(answer, field));
  }

  private static String digest(DigestInputStream file) {
    return HexFormat.of().formatHex(file.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
