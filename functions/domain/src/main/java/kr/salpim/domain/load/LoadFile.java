package kr.salpim.domain.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.SignalSource;

/**
 * A file to be loaded.
 *
 * @param id of the job: the same for the same file, see {@link #id}
 * @param institution whose references the rows have; they are unique within it
 * @param source what the signals of the file count as
 * @param dong of rows that name none; the code of a gu where every row must
 * @param header of a CSV file, as it is written; empty for NDJSON
 * @param by who loads it
 */
public record LoadFile(
    String id,
    LoadKind kind,
    Format format,
    String institution,
    SignalSource source,
    String dong,
    List<String> header,
    String by) {

  public LoadFile {
    header = header.stream().map(name -> name.replace('\t', ' ')).toList();
  }

  /** Whether rows may have this column, by our name of it: those of NDJSON may have any. */
  public boolean mayHave(String column) {
    return format == Format.NDJSON || Columns.names(header).contains(column);
  }

  /** Lines that the header takes; a name in quotes may have line breaks. */
  long headerLines() {
    return format == Format.NDJSON
        ? 0
        : 1 + header.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  /**
   * The id of the job that loads a file. The same file as something else is another job.
   *
   * @param name with the area that loads it
   * @param contentHash a hash of the whole file, such as SHA-256 in hexadecimal
   */
  public static String id(
      KeyedHash hash,
      String name,
      String contentHash,
      LoadKind kind,
      String institution,
      SignalSource source) {
    // With its length before each part no part can pass for the end of another.
    return hash.of(
        Stream.of(contentHash, kind.name(), source.name(), institution, name)
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining("|", "load|", "")));
  }

  /** A row's reference with the institution's name: unique among all institutions. */
  String reference(String written) {
    return "load|" + institution + "|" + written;
  }

  /** What brought a row: this job and the row's line. */
  String origin(long line) {
    return id + " " + line;
  }
}
