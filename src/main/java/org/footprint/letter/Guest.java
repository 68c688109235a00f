package org.footprint.letter;

/** Somebody who took part; the words say who that is to the child ("your social worker"). */
public record Guest(String name, String words) {

  public Guest {
    name = Plain.part(name);
    words = Plain.part(words);
  }

  /** The name with who it is, as much of the two as is known; otherwise null. */
  String introduced() {
    if (name == null || words == null) {
      return name == null ? words : name;
    }
    return name + " (" + words + ")";
  }
}
