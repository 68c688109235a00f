package org.footprint.child;

import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the names of children out of what everybody reads. */
@Component
public class NamesKeptOut {

  private final NamesInWords names;
  private final Restrictions restrictions;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final TransactionTemplate inAnyCase;

  NamesKeptOut(
      NamesInWords names,
      Restrictions restrictions,
      CarePeriods periods,
      Chronology chronology,
      PlatformTransactionManager transactions) {
    this.names = names;
    this.restrictions = restrictions;
    this.periods = periods;
    this.chronology = chronology;
    this.inAnyCase = new TransactionTemplate(transactions);
    this.inAnyCase.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Whether these words name a child. Whoever is told so of one who is kept from them could find
   * out that way who is known here, so the child's record says that they did it.
   *
   * @param where they stand, as the end of a sentence
   */
  public boolean nameAChild(String words, String who, String where) {
    var named = names.childrenNamed(words);
    if (!named.isEmpty()) {
      var kept = restrictions.keptFrom(who);
      named.stream()
          .filter(kept::contains)
          .flatMap(reference -> periods.last(reference).stream())
          .forEach(period -> inAnyCase.executeWithoutResult(status -> say(period, who, where)));
    }
    return !named.isEmpty();
  }

  private void say(CarePeriod period, String who, String where) {
    var said = "The child's name or reference was written, and not taken, in " + where + ".";
    chronology.addOnce(period.child().id(), who, Act.NAME_REFUSED, period.about(), said, said);
  }
}
