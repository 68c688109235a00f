package org.footprint.letter;

import java.time.LocalDate;

/** How one speaks to children of an age; each answer is a paragraph or a line, or null. */
interface Voice {

  String opening(LetterFacts facts);

  /** That the child took part, in whichever way: never a reproach. */
  String presence(LetterFacts facts);

  String leading(Chairing ledBy);

  String people(LetterFacts facts, String names);

  String wishes(LetterFacts facts);

  String lastTime();

  String outcome(Outcome outcome);

  String newDecisions();

  /** Who will do it and by when, after the words of the decision. */
  String promise(String who, LocalDate by);

  String nothingDecided(String because);

  String disagreeing(LetterFacts facts);

  String next(LetterFacts facts);

  String reaching(LetterFacts facts);

  String farewell(String iroName);
}
