package kr.salpim.local.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.local.start.StartFailed;

/**
 * What the board has delivered, one JSON object a line, kept with the data. A message is shown
 * once, however often it is handed over.
 */
final class DeliveredLog {

  private final Path file;
  private final ObjectMapper json;
  private final Map<String, Delivered> messages = new LinkedHashMap<>();

  DeliveredLog(Path file, ObjectMapper json) {
    this.file = file;
    this.json = json;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(this::remember);
        endLastLine();
      }
    } catch (IOException unreadable) {
      throw new StartFailed("the data folder is broken: " + file + " cannot be read");
    }
  }

  /** Whether the message is new; a message that was handed over before changes nothing. */
  synchronized boolean add(Delivered message) {
    if (messages.containsKey(message.id())) {
      return false;
    }
    append(line(message));
    messages.put(message.id(), message);
    return true;
  }

  synchronized List<Delivered> to(PhoneId phone) {
    return messages.values().stream().filter(m -> PhoneId.of(m).equals(phone)).toList();
  }

  synchronized Set<PhoneId> phones() {
    return messages.values().stream().map(PhoneId::of).collect(Collectors.toSet());
  }

  /** A line that was cut off when the machine went down is left out: it was never answered for. */
  private void remember(String line) {
    try {
      Delivered message = json.readValue(line, Delivered.class);
      messages.putIfAbsent(message.id(), message);
    } catch (JsonProcessingException cut) {
      // Nothing can be read from it.
    }
  }

  private void endLastLine() throws IOException {
    String all = Files.readString(file, StandardCharsets.UTF_8);
    if (!all.isEmpty() && !all.endsWith("\n")) {
      append("\n");
    }
  }

  private String line(Delivered message) {
    try {
      return json.writeValueAsString(message) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of strings can be written", impossible);
    }
  }

  private void append(String text) {
    try {
      Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException("cannot write " + file, full);
    }
  }
}
