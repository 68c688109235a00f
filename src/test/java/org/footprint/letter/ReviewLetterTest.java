package org.footprint.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewLetterTest {

  private static final LocalDate HELD = LocalDate.of(2026, 3, 3);
  private static final Pattern JARGON =
      Pattern.compile(
          "\\b(review of|arrangements?|LAC|placements?|placed|contact|care plan|statutory"
              + "|participat\\w*|chair\\w*|views|outcomes?|professionals?|attend\\w*|permanence"
              + "|siblings?|consult\\w*|adjourn\\w*|PN\\d|CAFCASS|pathway|safeguard\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void aChildUnderEightHearsShortSentencesAndNoDates() {
    var letter = draft(facts().age(6));

    assertThat(letter)
        .startsWith("Hello Maya,\n\nI am Ivy Irving. I make sure that grown-ups listen to you.")
        .contains("There was a meeting about you. It was at Grove School.")
        .contains("You were there. You told us what you think. Thank you.")
        .contains("Kim Lee (your foster carer) and Sam Okafor (your social worker).")
        .contains("I wrote down what you want. It says: To see Kai every week.")
        .contains("• New school shoes. This is done.")
        .contains("• Swimming lessons. This has not been done yet. I will keep asking.")
        .contains("• A trip to the dentist. Kim Lee will do this.\n")
        .contains("A grown-up can ring me for you on 020 7946 0101.")
        .endsWith("From Ivy Irving")
        .doesNotContain("2026", "advocate", "Reviewing", "ivy@");
  }

  @Test
  void aChildOfEightReadsWhoDoesWhatByWhenAndWhomToAsk() {
    var letter = draft(facts().age(8));

    assertThat(letter)
        .contains("There was a meeting on Tuesday 3 March 2026 at Grove School.")
        .contains("You told us yourself what you think.")
        .contains("This is what I wrote down about what you want: To see Kai every week.")
        .contains("• A trip to the dentist. Kim Lee will do this by Tuesday 31 March 2026.")
        .contains("You may not agree with everything here.")
        .contains("You can also have an advocate, somebody who is only on your side.")
        .contains("again by Thursday 3 September 2026 at the latest.")
        .contains("you can ring or text me on 020 7946 0101 or write to ivy@example.org.")
        .endsWith("Ivy Irving\nYour Independent Reviewing Officer (IRO)")
        .doesNotContain("grown-up");
  }

  @Test
  void aTeenagerReadsTheirRights() {
    var letter = draft(facts().age(13));

    assertThat(letter)
        .contains("Your review meeting was on Tuesday 3 March 2026 at Grove School.")
        .contains("You were there and spoke for yourself.")
        .contains("• A trip to the dentist. Kim Lee will do this by Tuesday 31 March 2026.")
        .contains("You have a right to disagree with any of this and to say so")
        .contains("You can have an advocate, somebody who is only on your side")
        .contains("Your next review is due by Thursday 3 September 2026")
        .contains("you can ask me for an earlier one")
        .contains("Ring or text me on 020 7946 0101, or write to ivy@example.org,")
        .doesNotContain("grown-up");
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 12})
  void theLastYearOfABandStillBelongsToIt(int age) {
    assertThat(draft(facts().age(age)))
        .doesNotContain(draft(facts().age(age + 1)).split("\n\n")[1]);
    assertThat(draft(facts().age(age))).isEqualTo(draft(facts().age(age - 1)));
  }

  @Test
  void aBabyIsGivenALetterToKeep() {
    var letter = draft(facts().age(1).participation(Participation.PN0).chairing(Chairing.IRO));

    assertThat(letter)
        .contains("This letter is for you to keep.")
        .contains("When you are bigger, you can read it yourself.")
        .contains("On Tuesday 3 March 2026 there was a meeting about you.")
        .doesNotContain("You were", "you were");
    assertThat(draft(facts().age(3))).contains("This letter is for you to keep.");
    assertThat(draft(facts().age(4))).doesNotContain("This letter is for you to keep.");
  }

  @ParameterizedTest
  @EnumSource(names = {"PN5", "PN6", "PN7"})
  void whoStayedAwayIsToldThatItIsOk(Participation participation) {
    for (var age = 4; age < 18; age++) {
      assertThat(draft(facts().age(age).participation(participation)))
          .contains("You were not at the meeting, and that is OK.")
          .doesNotContain("You were there");
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"PN5", "PN6", "PN7"})
  void whoCameIsNotToldThatTheyWereAway(Participation participation) {
    for (var age = 0; age < 18; age++) {
      assertThat(draft(facts().age(age).participation(participation)))
          .doesNotContain("not at the meeting");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9, 15})
  void whatWasSentBeforehandIsAcknowledged(int age) {
    assertThat(draft(facts().age(age).participation(Participation.PN6)))
        .containsPattern("You told us before(hand)? what you think\\. Thank you");
    assertThat(draft(facts().age(age).participation(Participation.PN7)))
        .doesNotContain("You told us", "Your advocate");
  }

  @ParameterizedTest
  @EnumSource(names = {"PN2", "PN5"})
  void anAdvocateWhoSpokeIsNamedAsWhatTheyAreAndNotOfferedAgain(Participation participation) {
    for (var age : List.of(5, 9, 15)) {
      assertThat(draft(facts().age(age).participation(participation).advocateOffered(true)))
          .containsPattern("(?i)your advocate (spoke|told)")
          .contains("only on your side")
          .doesNotContain("You were offered", "have an advocate");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 15})
  void anOfferOfAnAdvocateStillStands(int age) {
    assertThat(draft(facts().age(age).advocateOffered(true)))
        .contains("You were offered an advocate, somebody who is only on your side")
        .contains("still say yes");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9, 15})
  void leadingTheMeetingIsPraisedPlainly(int age) {
    assertThat(draft(facts().age(age).chairing(Chairing.CHILD))).contains("You led the meeting");
    assertThat(draft(facts().age(age).chairing(Chairing.CO_CHAIRED)))
        .contains("You helped to lead the meeting");
    assertThat(draft(facts().age(age).chairing(Chairing.IRO)))
        .doesNotContain("You led", "You helped to lead");
  }

  @Test
  void whoWasAwayIsNotPraisedForLeading() {
    everyLetter(
        (facts, letter) -> {
          if (facts.childWasAway() || facts.format() == Format.OTHER_MEANS) {
            assertThat(letter).doesNotContain("You led", "You helped to lead");
          }
        });
  }

  @Test
  void aReviewWithoutAMeetingSpeaksOfNone() {
    everyLetter(
        (facts, letter) -> {
          if (facts.format() == Format.OTHER_MEANS) {
            assertThat(letter)
                .doesNotContain("You were there", "at the meeting", "meeting was", "Grove School")
                .doesNotContain("there was a meeting", "There was a meeting");
          }
        });
    assertThat(draft(facts().age(9).format(Format.OTHER_MEANS)))
        .contains("This time there was no meeting.");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9, 15})
  void theReasonForDecidingNothingIsGiven(int age) {
    var letter = draft(facts().age(age).decisions().noDecisionBecause("the judge decides in May"));

    assertThat(letter)
        .containsPattern("(?i)(nothing new was decided|did not decide anything new)")
        .contains(": The judge decides in May.");
    assertThat(draft(facts().age(age).decisions()))
        .containsPattern("(?i)(nothing new was decided|did not decide anything new)")
        .doesNotContain("reason", "This is why");
    assertThat(draft(facts().age(age).noDecisionBecause("the judge decides in May")))
        .doesNotContain("judge");
  }

  @ParameterizedTest
  @EnumSource
  void whatBecameOfADecisionIsSaidWithoutBlame(Outcome outcome) {
    for (var age : List.of(5, 9, 15)) {
      var letter = draft(facts().age(age).lastDecisions(new LastDecision("Swimming", outcome)));
      var line = letter.lines().filter(one -> one.startsWith("• Swimming. ")).findFirst();

      assertThat(line).isPresent();
      assertThat(line.orElseThrow().contains("I will keep asking"))
          .isEqualTo(outcome == Outcome.NOT_DONE || outcome == Outcome.PARTLY_DONE);
      assertThat(line.orElseThrow().contains("This has not been done yet."))
          .isEqualTo(outcome == Outcome.NOT_DONE);
      assertThat(line.orElseThrow()).doesNotContain("Kim", "Sam");
    }
  }

  @Test
  void whatTheChildOrTheIroWillDoIsSaidToTheirFace() {
    var letter =
        draft(
            facts()
                .age(9)
                .decisions(
                    new NewDecision("Choose a club", "Maya", null),
                    new NewDecision("• ask the school", "Ivy Irving", null),
                    new NewDecision("A new bed", null, HELD)));

    assertThat(letter)
        .contains("• Choose a club. You will do this.\n")
        .contains("• Ask the school. I will do this.\n")
        .contains("• A new bed. This is to be done by Tuesday 3 March 2026.\n");
  }

  @Test
  void whatWasTypedUntidilyIsSetTidily() {
    var letter =
        draft(
            facts()
                .age(15)
                .place("at home.")
                .wishes("  to stay \n\n here  ")
                .guests(new Guest("Kim  Lee", " "), new Guest(null, "your teacher."))
                .decisions(
                    new NewDecision(" - ", "Sam", HELD), new NewDecision("- A bed.", "", null)));

    assertThat(letter)
        .contains("on Tuesday 3 March 2026 at home. We")
        .contains("To stay here. If some")
        .contains("took part: Kim Lee and your teacher.")
        .endsWith("(IRO)")
        .contains("of this review:\n• A bed.\n\n");
    assertThat(draft(facts().age(15).place("home"))).contains("2026 at home. We");
  }

  @Test
  void whatWasNotRecordedIsNotMentioned() {
    everyNearlyEmptyLetter(
        letter -> {
          wellSet(letter);
          assertThat(letter).doesNotContain("took part", "wrote down", "last time, and", "(0");
          assertThat(letter).containsPattern("(?i)help(s)? you (to )?(reach|talk to) me");
        });
  }

  @Test
  void noLetterEverHoldsJargonGapsOrCheer() {
    everyLetter(
        (facts, letter) -> {
          wellSet(letter);
          assertThat(JARGON.matcher(letter).results().map(found -> found.group())).isEmpty();
          assertThat(letter).doesNotContain("!", "should have", "failed", "unfortunately", "sorry");
          assertThat(letter).contains("020 7946 0101");
          if (facts.age() >= 8) {
            assertThat(letter).containsPattern("disagree|not agree").contains("only on your side");
          }
        });
  }

  @Test
  void aSmallChildsLetterIsShort() {
    everyLetter(
        (facts, letter) -> {
          if (facts.age() < 8) {
            assertThat(withoutBullets(letter).split("\\s+")).hasSizeLessThanOrEqualTo(150);
          }
        });
  }

  @Test
  void theSentencesGrowWithTheBand() {
    for (var participation : Participation.values()) {
      for (var chairing : Chairing.values()) {
        for (var format : Format.values()) {
          var facts = facts().participation(participation).chairing(chairing).format(format);
          var small = wordsPerSentence(draft(facts.age(6)));
          var middle = wordsPerSentence(draft(facts.age(10)));
          var teenager = wordsPerSentence(draft(facts.age(15)));

          assertThat(small).isLessThan(8);
          assertThat(middle).isGreaterThan(small + 1).isLessThan(12);
          assertThat(teenager).isGreaterThan(middle + 1).isLessThan(18);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theIroCanBeReachedByWhatIsKnown(int age, String phone, String email, String words) {
    assertThat(draft(facts().age(age).iroPhone(phone).iroEmail(email))).contains(words);
  }

  static Stream<Object[]> ways() {
    return Stream.of(
        new Object[] {5, null, "i@x.org", "can write to me for you at i@x.org."},
        new Object[] {9, null, "i@x.org", "to me, you can write to i@x.org."},
        new Object[] {9, "0201", null, "to me, you can ring or text me on 0201."},
        new Object[] {15, null, "i@x.org", "Write to i@x.org whenever"},
        new Object[] {15, "0201", null, "Ring or text me on 0201 whenever"});
  }

  private static void wellSet(String letter) {
    assertThat(letter)
        .doesNotContain("null", "  ", " .", " ,", "..", "\n\n\n")
        .doesNotContainPattern("(?m)^•\\s*$|^ | $")
        .doesNotContainPattern("(?m)^• *[.,]");
    assertThat(Arrays.asList(letter.split("\n\n"))).allMatch(paragraph -> !paragraph.isBlank());
  }

  private static String withoutBullets(String letter) {
    return String.join("\n", letter.lines().filter(line -> !line.startsWith("•")).toList());
  }

  private static double wordsPerSentence(String letter) {
    var body = withoutBullets(letter.substring(letter.indexOf("\n\n"), letter.lastIndexOf("\n\n")));
    return Arrays.stream(body.split("[.?:](\\s+|$)|\n+"))
        .filter(sentence -> !sentence.isBlank())
        .mapToInt(sentence -> sentence.strip().split("\\s+").length)
        .average()
        .orElseThrow();
  }

  private interface Reader {
    void read(LetterFacts facts, String letter);
  }

  private static void everyLetter(Reader reader) {
    for (var participation : Participation.values()) {
      for (var chairing : Chairing.values()) {
        for (var format : Format.values()) {
          for (var age = 0; age < 18; age++) {
            var facts =
                facts().participation(participation).chairing(chairing).format(format).age(age);
            reader.read(facts.build(), draft(facts));
            var offered = facts.advocateOffered(true).decisions();
            reader.read(offered.build(), draft(offered));
            facts.advocateOffered(false).decisions(facts().decisions);
          }
        }
      }
    }
  }

  private static void everyNearlyEmptyLetter(Consumer<String> reader) {
    for (var participation : Participation.values()) {
      for (var format : Format.values()) {
        for (var age = 0; age < 18; age++) {
          reader.accept(
              new ReviewLetter()
                  .draft(
                      new LetterFacts(
                          null,
                          age,
                          null,
                          null,
                          " ",
                          HELD,
                          null,
                          format,
                          List.of(),
                          participation,
                          Chairing.IRO,
                          "",
                          List.of(),
                          List.of(new NewDecision(null, null, null)),
                          null,
                          false,
                          null)));
        }
      }
    }
  }

  private static String draft(Facts facts) {
    return new ReviewLetter().draft(facts.build());
  }

  private static Facts facts() {
    return new Facts();
  }

  /** The record of a review, one detail of it changed by a test. */
  private static final class Facts {
    private int age = 10;
    private String phone = "020 7946 0101";
    private String email = "ivy@example.org";
    private String place = "Grove School";
    private Format format = Format.IN_PERSON;
    private List<Guest> guests =
        List.of(
            new Guest("Kim Lee", "your foster carer"),
            new Guest("Sam Okafor", "your social worker"));
    private Participation participation = Participation.PN1;
    private Chairing chairing = Chairing.IRO;
    private String wishes = "To see Kai every week";
    private List<LastDecision> lastDecisions =
        List.of(
            new LastDecision("New school shoes", Outcome.DONE),
            new LastDecision("Swimming lessons", Outcome.NOT_DONE));
    private List<NewDecision> decisions =
        List.of(
            new NewDecision("A trip to the dentist", "Kim Lee", LocalDate.of(2026, 3, 31)),
            new NewDecision("Find a swimming club near school", "Sam Okafor", null));
    private String noDecisionBecause;
    private boolean advocateOffered;

    Facts age(int value) {
      age = value;
      return this;
    }

    Facts iroPhone(String value) {
      phone = value;
      return this;
    }

    Facts iroEmail(String value) {
      email = value;
      return this;
    }

    Facts place(String value) {
      place = value;
      return this;
    }

    Facts format(Format value) {
      format = value;
      return this;
    }

    Facts guests(Guest... values) {
      guests = List.of(values);
      return this;
    }

    Facts participation(Participation value) {
      participation = value;
      return this;
    }

    Facts chairing(Chairing value) {
      chairing = value;
      return this;
    }

    Facts wishes(String value) {
      wishes = value;
      return this;
    }

    Facts lastDecisions(LastDecision... values) {
      lastDecisions = List.of(values);
      return this;
    }

    Facts decisions(NewDecision... values) {
      return decisions(List.of(values));
    }

    Facts decisions(List<NewDecision> values) {
      decisions = values;
      return this;
    }

    Facts noDecisionBecause(String value) {
      noDecisionBecause = value;
      return this;
    }

    Facts advocateOffered(boolean value) {
      advocateOffered = value;
      return this;
    }

    LetterFacts build() {
      return new LetterFacts(
          "Maya",
          age,
          "Ivy Irving",
          phone,
          email,
          HELD,
          place,
          format,
          guests,
          participation,
          chairing,
          wishes,
          lastDecisions,
          decisions,
          noDecisionBecause,
          advocateOffered,
          LocalDate.of(2026, 9, 3));
    }
  }
}
