package kr.salpim.domain.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of a file, each with the number of its first line. A CSV record goes on over line
 * breaks while a quote is open, but not for ever: a quote that nobody closed spoils its own line,
 * not the rest of the file.
 */
final class Records implements Iterator<Records.Text> {

  /** A note or an address has fewer lines. */
  static final int MAX_LINES = 20;

  private static final String BOM = "\uFEFF";

  /**
   * A record as it stands in the file.
   *
   * @param line number of its first line
   * @param lines how many lines it takes
   */
  record Text(long line, int lines, String text) {}

  private final Format format;
  private final Iterator<String> source;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long next;

  Records(Format format, Iterator<String> source, long firstLine) {
    this.format = format;
    this.source = source;
    this.next = firstLine;
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || source.hasNext();
  }

  @Override
  public Text next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long line = next;
    String first = line();
    StringBuilder text = new StringBuilder(first);
    Deque<String> more = new ArrayDeque<>();
    while (format == Format.CSV
        && Csv.open(text.toString())
        && more.size() < MAX_LINES
        && text.length() <= Loader.MAX_RECORD
        && hasNext()) {
      more.addLast(line());
      text.append('\n').append(more.getLast());
    }
    if (!more.isEmpty() && Csv.open(text.toString())) {
      while (!more.isEmpty()) {
        ahead.addFirst(more.removeLast());
        next--;
      }
      return new Text(line, 1, first);
    }
    return new Text(line, 1 + more.size(), text.toString());
  }

  private String line() {
    String line = ahead.isEmpty() ? source.next() : ahead.removeFirst();
    String text = next == 1 && line.startsWith(BOM) ? line.substring(1) : line;
    next++;
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
