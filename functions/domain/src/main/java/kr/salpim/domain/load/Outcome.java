package kr.salpim.domain.load;

/** What came of the row that begins with a line. */
record Outcome(long line, RowResult result) {}
