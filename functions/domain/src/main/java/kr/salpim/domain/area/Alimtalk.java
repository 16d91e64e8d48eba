package kr.salpim.domain.area;

import java.util.List;

/**
 * An approved 알림톡 template that stands for one of our texts.
 *
 * @param text key of our text
 * @param template the provider's id of the template
 * @param variables names of the template's variables, in the order of our text's {@code {0}}, …
 */
public record Alimtalk(String text, String template, List<String> variables) {

  public Alimtalk {
    variables = List.copyOf(variables);
  }

  /**
   * Reads {@code <text>=<template>:<variable>,<variable>…}.
   *
   * @throws IllegalArgumentException that names the row
   */
  public static Alimtalk parse(String row) {
    String[] halves = row.split("[=:]", 3);
    if (halves.length != 3 || halves[0].isBlank() || halves[1].isBlank()) {
      throw new IllegalArgumentException("\"" + row + "\" is no text=template:variables");
    }
    List<String> variables = halves[2].isEmpty() ? List.of() : List.of(halves[2].split(","));
    return new Alimtalk(halves[0], halves[1], variables);
  }

  @Override
  public String toString() {
    return text + "=" + template + ":" + String.join(",", variables);
  }
}
