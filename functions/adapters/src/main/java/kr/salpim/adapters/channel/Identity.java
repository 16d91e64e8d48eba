package kr.salpim.adapters.channel;

/** By what a redelivery of the same event is recognised. */
public enum Identity {
  /** The provider gives each event an id and keeps it over retries. */
  EVENT_ID,
  /** The message's id and its state: each state of a message is an event of its own. */
  MESSAGE_AND_STATUS,
  /** The id of the request, in a header; {@link ContentWindow} where it is missing. */
  REQUEST_ID_OR_WINDOW,
  /** The provider gives no id at all: {@link ContentWindow}. */
  CONTENT_WINDOW
}
