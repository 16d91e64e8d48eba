package kr.salpim.domain.load;

import java.util.List;

/**
 * Lines of a file that are loaded in one call.
 *
 * @param firstLine number of the first of them in the file, from 1
 */
public record Chunk(long firstLine, List<String> lines) {

  public Chunk {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "Chunk[" + firstLine + ", " + lines.size() + " lines]";
  }
}
