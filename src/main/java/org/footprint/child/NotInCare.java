package org.footprint.child;

import java.util.Optional;
import org.footprint.form.Refused;

/** Something is told of a child who is not in care here. */
public class NotInCare extends Refused {

  private static final long serialVersionUID = 1L;

  private NotInCare(String sentence) {
    super("reference", sentence);
  }

  static NotInCare because(Optional<Child> known) {
    return new NotInCare(
        known.isEmpty()
            ? "Child's reference: no child with this reference is known here."
            : "Child's reference: this child is not in care any more.");
  }
}
