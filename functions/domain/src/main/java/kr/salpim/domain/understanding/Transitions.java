package kr.salpim.domain.understanding;

import java.util.Arrays;

/** From a state and a symbol to a state: an open hash table without boxes. */
final class Transitions {
  private static final int FREE = -1;

  private final int symbols;
  private int mask;
  private int[] keys;
  private int[] targets;
  private int size;

  Transitions(int symbols) {
    this.symbols = symbols;
    allocate(1024);
  }

  private void allocate(int capacity) {
    mask = capacity - 1;
    keys = new int[capacity];
    targets = new int[capacity];
    Arrays.fill(keys, FREE);
  }

  interface Visitor {
    void visit(int state, int symbol, int target);
  }

  /** The target, or -1. */
  int get(int state, int symbol) {
    int slot = slot(state * symbols + symbol);
    return keys[slot] == FREE ? -1 : targets[slot];
  }

  void put(int state, int symbol, int target) {
    if (++size * 2 > keys.length) {
      grow();
    }
    place(state * symbols + symbol, target);
  }

  private void place(int key, int target) {
    int slot = slot(key);
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldTargets = targets;
    allocate(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        place(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private int slot(int key) {
    int hash = key * 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        visitor.visit(keys[slot] / symbols, keys[slot] % symbols, targets[slot]);
      }
    }
  }
}
