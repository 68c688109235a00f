package org.footprint.child;

/** A code set of the statutory return. */
public enum CodeList {
  SEX("sex"),
  ETHNICITY("ethnicity"),
  NEED("need"),
  LEGAL_STATUS("legal-status"),
  PLACEMENT("placement"),
  END_OF_CARE("end-of-care");

  private final String id;

  CodeList(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
