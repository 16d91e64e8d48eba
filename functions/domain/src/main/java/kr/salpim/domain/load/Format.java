package kr.salpim.domain.load;

/** How a file's rows are written; always UTF-8. */
public enum Format {
  /** By RFC 4180, with a header. */
  CSV,
  /** A flat JSON object a line. */
  NDJSON
}
