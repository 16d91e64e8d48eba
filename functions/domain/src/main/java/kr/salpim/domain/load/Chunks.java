package kr.salpim.domain.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts a file into chunks, never within a record. It holds one chunk at a time, however long the
 * file is.
 */
public final class Chunks implements Iterator<Chunk> {

  private final Records records;
  private Optional<Records.Text> ahead = Optional.empty();

  /**
   * @param lines all lines of the file, without their ends
   */
  public Chunks(Format format, Iterator<String> lines) {
    this.records = new Records(format, lines, 1);
  }

  /** The header of a CSV file, to be read before the first chunk; empty where it cannot be read. */
  public List<String> header() {
    return hasNext() ? Csv.fields(take().text()).orElse(List.of()) : List.of();
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent() || records.hasNext();
  }

  @Override
  public Chunk next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Records.Text first = take();
    List<String> lines = new ArrayList<>(lines(first));
    while (hasNext()) {
      Records.Text record = take();
      if (lines.size() + record.lines() > Loader.MAX_CHUNK) {
        ahead = Optional.of(record);
        break;
      }
      lines.addAll(lines(record));
    }
    return new Chunk(first.line(), lines);
  }

  private Records.Text take() {
    Records.Text record = ahead.orElseGet(records::next);
    ahead = Optional.empty();
    return record;
  }

  private static List<String> lines(Records.Text record) {
    return Arrays.asList(record.text().split("\n", -1));
  }
}
