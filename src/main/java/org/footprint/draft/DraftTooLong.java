package org.footprint.draft;

/** More was typed into one form than is kept; what was saved before stays. */
public class DraftTooLong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DraftTooLong() {
    super(
        "Not saved: this is more than one form can keep. What you typed is still on this page; make"
            + " it shorter, or put a long paper on the child's file and say here where it is.");
  }
}
