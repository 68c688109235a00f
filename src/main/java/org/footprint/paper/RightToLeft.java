package org.footprint.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names in Arabic or Hebrew letters: their direction, and Arabic letters joined to each other. */
final class RightToLeft implements BidiReorderer {

  private static final Pattern LETTER_WITH_MARKS = Pattern.compile("\\P{M}\\p{M}*|\\p{M}+");
  private static final Pattern FORM_OF_LETTER =
      Pattern.compile(
          "ARABIC (?:LETTER|LIGATURE LAM WITH ALEF(?! MAKSURA)) ?.* (ISOLATED|FINAL|INITIAL|MEDIAL) FORM");
  private static final String BRACKETS = "()[]{}<>«»";
  private static final String MIRRORED = ")(][}{><»«";
  private static final char LAM = '\u0644';
  private static final char LENGTHENING = '\u0640';

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  /** Unicode knows every form by its name: letter, or lam with alef, to form to character. */
  private static final Map<String, Map<Form, Character>> FORMS = forms();

  private static Map<String, Map<Form, Character>> forms() {
    var forms = new HashMap<String, Map<Form, Character>>();
    for (var one = '\ufb50'; one <= '\ufefc'; one++) {
      var name = Character.isDefined(one) ? Character.getName(one) : "";
      var form = FORM_OF_LETTER.matcher(name);
      var letters = letters(String.valueOf(one));
      if (form.matches() && (letters.length() == 1 || letters.charAt(0) == LAM)) {
        forms
            .computeIfAbsent(letters, any -> new HashMap<>())
            .putIfAbsent(Form.valueOf(form.group(1)), one);
      }
    }
    return forms;
  }

  private static String letters(String forms) {
    return Normalizer.normalize(forms, Normalizer.Form.NFKC);
  }

  @Override
  public String shapeText(String text) {
    var shaped = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var letter = letterAt(text, i);
      var form =
          FORMS
              .getOrDefault(letter, Map.of())
              .get(form(joinsForward(before(text, i)), letter, after(text, i, letter)));
      if (form == null) {
        shaped.append(text.charAt(i));
      } else {
        shaped.append(form.charValue());
        i += letter.length() - 1;
      }
    }
    return shaped.toString();
  }

  private static String letterAt(String text, int at) {
    var two = at + 1 < text.length() ? text.substring(at, at + 2) : "";
    return FORMS.containsKey(two) ? two : text.substring(at, at + 1);
  }

  private static Form form(boolean joinedBefore, String letter, char after) {
    var joinedAfter = joinsForward(letter.charAt(letter.length() - 1)) && joinsBackward(after);
    if (joinedBefore && joinsBackward(letter.charAt(0))) {
      return joinedAfter ? Form.MEDIAL : Form.FINAL;
    }
    return joinedAfter ? Form.INITIAL : Form.ISOLATED;
  }

  private static boolean joinsForward(char letter) {
    return letter == LENGTHENING || has(letter, Form.INITIAL);
  }

  private static boolean joinsBackward(char letter) {
    return letter == LENGTHENING || has(letter, Form.FINAL);
  }

  private static boolean has(char letter, Form form) {
    return FORMS.getOrDefault(String.valueOf(letter), Map.of()).containsKey(form);
  }

  private static char before(String text, int at) {
    var i = at - 1;
    while (i >= 0 && isMark(text.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  private static char after(String text, int at, String letter) {
    var i = at + letter.length();
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : ' ';
  }

  private static boolean isMark(char one) {
    return Character.getType(one) == Character.NON_SPACING_MARK;
  }

  @Override
  public String deshapeText(String text) {
    return letters(text);
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    var reversed = new StringBuilder(text.length());
    LETTER_WITH_MARKS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(letter -> reversed.insert(0, mirrored(letter)));
    return reversed.toString();
  }

  private static String mirrored(String letter) {
    var bracket = letter.length() == 1 ? BRACKETS.indexOf(letter) : -1;
    return bracket < 0 ? letter : MIRRORED.substring(bracket, bracket + 1);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  /** Cuts a paragraph where its direction changes. */
  static final class Splitter implements BidiSplitter {

    private Bidi bidi;

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
      bidi =
          new Bidi(
              paragraph,
              defaultDirection == RTL
                  ? Bidi.DIRECTION_RIGHT_TO_LEFT
                  : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
      return bidi.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      var start = bidi.getRunStart(index);
      return new BidiTextRun(
          start, bidi.getRunLimit(index) - start, bidi.getRunLevel(index) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return LTR;
    }
  }
}
