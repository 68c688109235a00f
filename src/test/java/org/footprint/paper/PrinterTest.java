package org.footprint.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PrinterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final String LETTER =
      """
      Hello Maya,

      There was a meeting about you.
      It was at Grove School.

      This is what we decided:
      • A trip to the dentist. Kim Lee will do this.
      • Swimming.

      Ivy Irving""";

  private final Printer printer = new Printer();

  @Test
  void aLetterSaysWhoItIsForWhoItIsFromAndWhatWasWritten() throws IOException {
    try (var pdf = read(printer.letter("Maya", DAY, "Ivy Irving", LETTER))) {
      assertThat(lines(pdf))
          .containsExactly(
              "A letter for Maya",
              "From Ivy Irving, Tuesday 3 March 2026",
              "Hello Maya,",
              "There was a meeting about you.",
              "It was at Grove School.",
              "This is what we decided:",
              "A trip to the dentist. Kim Lee will do this.",
              "Swimming.",
              "Ivy Irving");
      assertThat(pdf.getNumberOfPages()).isOne();
    }
  }

  @Test
  void aLetterTypedInABrowserPrintsTheSame() throws IOException {
    try (var pdf = read(printer.letter("Maya", DAY, "Ivy Irving", LETTER.replace("\n", "\r\n")));
        var same = read(printer.letter("Maya", DAY, "Ivy Irving", LETTER))) {
      assertThat(lines(pdf)).isEqualTo(lines(same));
    }
  }

  @Test
  void aPaperCanBeReadAloud() throws IOException {
    for (var bytes :
        List.of(printer.letter("Maya", DAY, "Ivy Irving", LETTER), printer.decisions(sheet(3)))) {
      try (var pdf = read(bytes)) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getLanguage()).isEqualTo("en-GB");
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(new String(catalog.getMetadata().toByteArray(), "UTF-8")).contains("pdfuaid");
      }
    }
  }

  @Test
  void theTitleSaysWhatThePaperIs() throws IOException {
    try (var letter = read(printer.letter("Maya", DAY, "Ivy Irving", LETTER));
        var decisions = read(printer.decisions(sheet(3)))) {
      assertThat(letter.getDocumentInformation().getTitle()).isEqualTo("A letter for Maya");
      assertThat(letter.getDocumentInformation().getAuthor()).isEqualTo("Ivy Irving");
      assertThat(decisions.getDocumentInformation().getTitle())
          .isEqualTo("Decisions of the review on 3 March 2026");
    }
  }

  @Test
  void everyFontIsEmbeddedAndCutToWhatIsUsed() throws IOException {
    try (var pdf = read(printer.letter("Олена", DAY, "Ivy Irving", LETTER + "\n\nΕλένη"))) {
      var names = new HashSet<String>();
      for (var font : fonts(pdf)) {
        assertThat(font.isEmbedded()).isTrue();
        names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
      assertThat(names).containsExactlyInAnyOrder("Andika", "Andika-Bold", "DejaVuSans");
    }
    assertThat(printer.letter("Maya", DAY, "Ivy Irving", LETTER)).hasSizeLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zażółć gęślą jaźń Łukasz Świątek",
        "Ștefan Țurcanu Mădălina Brâncuși Înger",
        "Nguyễn Thị Hồng Phượng Đặng Vũ Ưởng",
        "Gülşen Çağrı İpek Işık Öztürk",
        "Cabdiraxmaan Xuseen Caasha Maxamed",
        "José Núñez Zoë Åse Ærø Štěpán Ďurďa Őrs",
        "Siân Llŷr Ŵyn Ńiamh Seán",
        "Олена Щербина Ёлкин Їжак Ґалаґан",
        "Ελένη Παπαδοπούλου Άρης Ϊων",
        "Officer Whitfield affable flower fjord",
        "Adébáyò Ṣọlá Ẹniọlá"
      })
  void namesPrintWithEveryLetterTheyHave(String name) throws IOException {
    for (var typed : List.of(name, Normalizer.normalize(name, Normalizer.Form.NFD))) {
      try (var pdf = read(printer.letter(typed, DAY, typed, "Hello " + typed + ","))) {
        assertThat(Normalizer.normalize(flowing(pdf), Normalizer.Form.NFC))
            .contains("A letter for " + name)
            .contains("From " + name)
            .contains("Hello " + name + ",")
            .doesNotContain("#");
      }
    }
  }

  @Test
  void arabicAndHebrewNamesPrintAndDoNotDisturbTheSentence() throws IOException {
    for (var name : List.of("محمد", "علاء", "پژمان", "שרה")) {
      try (var pdf = read(printer.letter("Maya", DAY, "Ivy", "Hello " + name + ", how are you?"))) {
        assertThat(words(pdf)).contains("Hello " + name + ", how are you?").doesNotContain("#");
      }
    }
  }

  @Test
  void arabicLettersAreJoined() {
    var shaping = new RightToLeft();

    assertThat(shaping.shapeText("محمد")).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
    assertThat(shaping.shapeText("علاء")).isEqualTo("\ufecb\ufefc\ufe80");
    assertThat(shaping.shapeText("دار لا")).isEqualTo("\ufea9\ufe8d\ufead \ufefb");
    assertThat(shaping.shapeText("مُح")).isEqualTo("\ufee3\u064f\ufea2");
    assertThat(shaping.shapeText("Maya (שרה) 12")).isEqualTo("Maya (שרה) 12");
    assertThat(shaping.deshapeText("\ufefb")).isEqualTo("لا");
    assertThat(shaping.reorderRTLTextToLTR("א(ב")).isEqualTo("ב)א");
  }

  @Test
  void whatLooksLikeMarkupPrintsAsTyped() throws IOException {
    var typed = "<script>alert(\"1\")</script> <b>Tom & Jo</b> &amp; &#65; ]]> <!-- {{x}} ${y}";
    try (var letter = read(printer.letter(typed, DAY, typed, typed + "\n• " + typed));
        var decisions = read(printer.decisions(sheetOf(typed)))) {
      assertThat(flowing(letter).split(java.util.regex.Pattern.quote(typed), -1)).hasSize(5);
      assertThat(flowing(decisions)).contains("Child: " + typed).contains("Reason: " + typed);
      assertThat(letter.getDocumentInformation().getTitle()).isEqualTo("A letter for " + typed);
    }
  }

  @Test
  void nothingIsEverLoadedFromElsewhere() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var call = CompletableFuture.supplyAsync(() -> accepted(server));
      var address = "http://127.0.0.1:" + server.getLocalPort() + "/a.png";
      var typed =
          "<img src=\""
              + address
              + "\"/> <link rel=\"stylesheet\" href=\""
              + address
              + "\"/>"
              + " <style>@import url("
              + address
              + ");</style> url("
              + address
              + ") "
              + address;

      try (var letter = read(printer.letter(typed, DAY, typed, typed + "\n• " + typed));
          var decisions = read(printer.decisions(sheetOf(typed)))) {
        assertThat(flowing(letter)).contains("<img src=\"" + address + "\"/>");
        assertThat(flowing(decisions)).contains("<img src=\"" + address + "\"/>");
      }
      assertThatThrownBy(() -> call.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void evenAPaperThatAskedForAPictureWouldNotLoadIt() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var call = CompletableFuture.supplyAsync(() -> accepted(server));
      var address = "http://127.0.0.1:" + server.getLocalPort() + "/a";
      var paper = new Paper("Title", null, "body { background: url(" + address + ".png) }");
      paper.heading("Heading");
      var image = paper.document().createElement("img");
      image.setAttribute("src", address + ".jpg");
      image.setAttribute("alt", "");
      paper.document().getElementsByTagName("body").item(0).appendChild(image);

      new Press().print(paper);

      assertThatThrownBy(() -> call.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void aLetterOfOnePageHasNoPageNumberAndALongOneHas() throws IOException {
    var paragraph = "You told us what you think about school, and we wrote it down for you. ";
    var text = String.join("\n\n", java.util.Collections.nCopies(30, paragraph.repeat(2).strip()));
    try (var pdf = read(printer.letter("Maya", DAY, "Ivy Irving", text));
        var one = read(printer.letter("Maya", DAY, "Ivy Irving", LETTER))) {
      var pages = pdf.getNumberOfPages();
      assertThat(pages).isBetween(2, 5);
      assertThat(page(pdf, 1)).doesNotContain("Page ");
      assertThat(page(pdf, 2)).contains("Page 2 of " + pages);
      assertThat(words(one)).doesNotContain("Page ");
    }
  }

  @Test
  void aWordTooLongForALineStaysOnThePaper() throws IOException {
    try (var pdf = read(printer.letter("Maya", DAY, "Ivy", "x".repeat(400)))) {
      assertThat(words(pdf).replaceAll("[^x]", "")).hasSize(400);
      assertThat(lines(pdf)).hasSizeGreaterThan(6);
    }
  }

  @Test
  void signsThatNoPaperCanShowDoNoHarm() throws IOException {
    try (var pdf =
        read(printer.letter("Ma\u0000ya\u0007", DAY, "\ud800Ivy", "a\u000bb\uffff 😀 c"))) {
      assertThat(words(pdf)).contains("A letter for Maya", "From Ivy", " c");
    }
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws IOException {
    try (var letter = read(printer.letter(null, null, null, null));
        var dated = read(printer.letter(" ", DAY, "", "Hello,"))) {
      assertThat(lines(letter)).containsExactly("A letter for you");
      assertThat(lines(dated))
          .containsExactly("A letter for you", "Tuesday 3 March 2026", "Hello,");
    }
    var line = new DecisionSheet.Line(1, "A bed", null, null, null);
    try (var pdf =
        read(
            printer.decisions(
                new DecisionSheet(null, null, null, null, null, List.of(line), null)))) {
      assertThat(flowing(pdf))
          .contains("1 A bed Not recorded Not recorded")
          .contains("Child: Not recorded")
          .doesNotContain("null");
    }
  }

  @Test
  void theDecisionsSayWhatWhoAndByWhen() throws IOException {
    try (var pdf = read(printer.decisions(sheet(2)))) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(flowing(pdf))
          .contains("Decisions of the review Child: Maya Lind Reference: LAC-1042")
          .contains("Review held on: 3 March 2026 Independent Reviewing Officer: Ivy Irving")
          .contains("Agreed by Tess Whitfield on 6 March 2026")
          .contains("No. Decision Who By when")
          .contains("1 Decision 1 of the review and what it is for Sam Okafor 1 April 2026")
          .contains("Amended after objection")
          .contains("Page 1 of 1")
          .doesNotContain("No new decisions");
    }
  }

  @Test
  void aLongTableRepeatsItsHeadingAndTheReferenceOnEveryPage() throws IOException {
    try (var pdf = read(printer.decisions(sheet(60)))) {
      var pages = pdf.getNumberOfPages();
      assertThat(pages).isBetween(2, 8);
      for (var page = 1; page <= pages; page++) {
        assertThat(page(pdf, page))
            .contains("No. Decision Who By when")
            .contains("LAC-1042")
            .contains("Page " + page + " of " + pages);
      }
      for (var number = 1; number <= 60; number++) {
        assertThat(flowing(pdf)).contains("Decision " + number + " of the review");
      }
    }
  }

  @Test
  void aReviewWithoutDecisionsSaysWhy() throws IOException {
    try (var pdf = read(printer.decisions(sheetOf("The judge decides in May.")))) {
      assertThat(flowing(pdf))
          .contains("No new decisions were made at this review. Reason: The judge decides in May.")
          .doesNotContain("By when");
    }
  }

  @Test
  void noWordThatIsPrintedGetsIntoALog() throws IOException {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var level = root.getLevel();
    var heard = new ListAppender<ILoggingEvent>();
    var old = LogManager.getLogManager().getLogger("");
    var oldLevel = old.getLevel();
    var oldHeard = new Listener();
    heard.start();
    var others = new ArrayList<Appender<ILoggingEvent>>();
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    root.addAppender(heard);
    root.setLevel(Level.TRACE);
    old.addHandler(oldHeard);
    for (var name : XRLog.listRegisteredLoggers()) {
      XRLog.setLevel(name, java.util.logging.Level.ALL);
      java.util.logging.Logger.getLogger(name).addHandler(oldHeard);
    }
    old.setLevel(java.util.logging.Level.ALL);
    try {
      LoggerFactory.getLogger("org.apache.pdfbox.listening").trace("listening");
      java.util.logging.Logger.getLogger("com.openhtmltopdf.listening").finest("listening too");
      var typed = "Zanzibar <img src=\"http://zanzibar/\"> 漢字 አበበ \u0000 " + "zanzibar".repeat(90);
      printer.letter(typed, DAY, typed, typed + "\n• " + typed);
      printer.decisions(sheetOf(typed));
    } finally {
      root.detachAppender(heard);
      synchronized (heard) {
        heard.stop();
      }
      others.forEach(root::addAppender);
      root.setLevel(level);
      old.removeHandler(oldHeard);
      for (var name : XRLog.listRegisteredLoggers()) {
        java.util.logging.Logger.getLogger(name).removeHandler(oldHeard);
      }
      old.setLevel(oldLevel);
    }

    var said =
        Stream.concat(
                heard.list.stream().map(ILoggingEvent::getFormattedMessage), oldHeard.said.stream())
            .toList();
    assertThat(said).contains("listening", "listening too");
    assertThat(oldHeard.said).noneMatch(line -> line.contains("fast-mode"));
    assertThat(said).noneMatch(line -> line.toLowerCase(java.util.Locale.UK).contains("zanzibar"));
    assertThat(said).noneMatch(line -> line.contains("漢") || line.contains("አ"));
    assertThat(said).noneMatch(line -> line.contains("originalGlyphs"));
  }

  @Test
  void aFailureDoesNotQuoteTheLetter() {
    var paper =
        new Paper("Title", null, "body { }") {
          @Override
          org.w3c.dom.Document document() {
            throw new IllegalArgumentException("Maya");
          }
        };

    assertThatThrownBy(() -> new Press().print(paper))
        .hasMessage("The PDF could not be made: IllegalArgumentException")
        .hasNoCause();
  }

  private static DecisionSheet sheet(int count) {
    return new DecisionSheet(
        "Maya Lind",
        "LAC-1042",
        DAY,
        "Ivy Irving",
        "Agreed by Tess Whitfield on 6 March 2026",
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number ->
                    new DecisionSheet.Line(
                        number,
                        "Decision "
                            + number
                            + " of the review"
                            + " and what it is for".repeat(number % 4),
                        number % 7 == 0 ? null : "Sam Okafor",
                        number % 5 == 0 ? null : LocalDate.of(2026, 4, 1),
                        number % 6 == 2 ? "Amended after objection" : null))
            .toList(),
        null);
  }

  private static DecisionSheet sheetOf(String words) {
    return new DecisionSheet(words, words, DAY, words, words, List.of(), words);
  }

  private static boolean accepted(ServerSocket server) {
    try (var call = server.accept()) {
      return call.isConnected();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static PDDocument read(byte[] pdf) throws IOException {
    var show = System.getProperty("footprint.papers");
    if (show != null) {
      Files.write(Files.createTempFile(Path.of(show), "paper", ".pdf"), pdf);
    }
    return Loader.loadPDF(pdf);
  }

  private static String words(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  private static List<String> lines(PDDocument pdf) throws IOException {
    return words(pdf).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String flowing(PDDocument pdf) throws IOException {
    return String.join(" ", words(pdf).split("\\s+"));
  }

  private static Set<PDFont> fonts(PDDocument pdf) throws IOException {
    var fonts = new HashSet<PDFont>();
    for (var page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  private static final class Listener extends Handler {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord one) {
      said.add(one.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
