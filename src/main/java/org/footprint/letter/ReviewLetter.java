package org.footprint.letter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Drafts the letter to the child after a review, in words for the child's age. */
@Component
public class ReviewLetter {

  private static final int READS_ALONE = 8;
  private static final int TEENAGER = 13;

  /** Paragraphs parted by an empty line; decisions are lines that begin with a bullet. */
  public String draft(LetterFacts facts) {
    var voice = voice(facts.age());
    return Stream.of(
            facts.firstNames() == null ? "Hello," : "Hello " + facts.firstNames() + ",",
            voice.opening(facts),
            Plain.together(
                facts.participation() == null ? null : voice.presence(facts),
                facts.ledBy() == null ? null : voice.leading(facts.ledBy())),
            people(voice, facts),
            facts.wishes() == null ? null : voice.wishes(facts),
            lastTime(voice, facts),
            decisions(voice, facts),
            voice.disagreeing(facts),
            facts.nextReviewBy() == null ? null : voice.next(facts),
            voice.reaching(facts),
            voice.farewell(facts.iroName()))
        .filter(paragraph -> paragraph != null && !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static Voice voice(int age) {
    if (age < READS_ALONE) {
      return new SmallChild();
    }
    return age < TEENAGER ? new Schoolchild() : new Teenager();
  }

  private static String people(Voice voice, LetterFacts facts) {
    var names = facts.guests().stream().map(Guest::introduced).filter(Objects::nonNull).toList();
    return names.isEmpty() ? null : voice.people(facts, Plain.listed(names));
  }

  private static String lastTime(Voice voice, LetterFacts facts) {
    return bulleted(
        voice.lastTime(),
        facts.lastDecisions().stream()
            .filter(decision -> decision.words() != null)
            .map(
                decision ->
                    Plain.together(
                        Plain.sentence(decision.words()),
                        decision.outcome() == null ? null : voice.outcome(decision.outcome())))
            .toList());
  }

  private static String decisions(Voice voice, LetterFacts facts) {
    if (facts.decisions().isEmpty()) {
      return voice.nothingDecided(
          facts.noDecisionBecause() == null ? null : Plain.sentence(facts.noDecisionBecause()));
    }
    return bulleted(
        voice.newDecisions(),
        facts.decisions().stream()
            .filter(decision -> decision.words() != null)
            .map(
                decision ->
                    Plain.together(
                        Plain.sentence(decision.words()),
                        voice.promise(who(decision.responsible(), facts), decision.by())))
            .toList());
  }

  private static String who(String responsible, LetterFacts facts) {
    if (responsible == null) {
      return null;
    }
    if (responsible.equalsIgnoreCase(facts.firstNames())) {
      return "You";
    }
    return responsible.equalsIgnoreCase(facts.iroName()) ? "I" : Plain.begun(responsible);
  }

  private static String bulleted(String before, List<String> lines) {
    return lines.isEmpty() ? null : before + "\n• " + String.join("\n• ", lines);
  }
}
