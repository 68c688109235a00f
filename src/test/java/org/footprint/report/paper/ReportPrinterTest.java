package org.footprint.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.footprint.FootprintTest;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.drawing.Drawing;
import org.footprint.paper.PdfUa;
import org.footprint.paper.Printer;
import org.footprint.report.AnnualReport;
import org.footprint.report.AnnualReports;
import org.footprint.report.FiveYears;
import org.footprint.report.Given;
import org.footprint.report.MadeReport;
import org.footprint.report.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The report on paper says what the report says, and can be read aloud. */
@FootprintTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPrinterTest {

  private static final double MARGIN = 50;

  @Autowired AnnualReports reports;
  @Autowired ReportPrinter printer;
  @Autowired Printer letters;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient database;

  private AnnualReport report;
  private MadeReport made;

  /** Counted once; what it was counted from is gone after the first test. */
  @BeforeEach
  void fiveYears() {
    if (report == null) {
      FiveYears.in(new Given(database));
      report = reports.of(FiveYears.LAST);
      made = Sample.made(report);
    }
  }

  @Test
  void eachTableStandsInThePdfCellForCell() throws IOException {
    try (var pdf = pdf(Edition.live(report, false))) {
      var text = flowing(text(pdf));
      assertThat(report.tables())
          .allSatisfy(
              table -> {
                assertThat(text).contains(table.title());
                assertThat(table.lines())
                    .allSatisfy(line -> assertThat(text).contains(words(line)));
              });
    }
  }

  @Test
  void nothingIsCutOffNoNumberRunsIntoAnotherAndNoneIsBroken() throws IOException {
    var wide = new AnnualReport(report.year(), report.on(), false, enlarged(), List.of());
    try (var pdf = pdf(Edition.live(wide, false))) {
      var signs = new Signs();
      signs.getText(pdf);
      assertThat(signs.all).hasSizeGreaterThan(5_000);
      assertThat(signs.all)
          .allSatisfy(
              sign -> {
                assertThat(sign.getXDirAdj()).isGreaterThan((float) MARGIN);
                assertThat(sign.getXDirAdj() + sign.getWidthDirAdj())
                    .isLessThan((float) (sign.getPageWidth() - MARGIN));
                assertThat(sign.getFontSizeInPt()).isGreaterThan(7.9f);
              });
      assertThat(signs.onTopOfEachOther()).isEmpty();
      var text = flowing(text(pdf));
      assertThat(wide.tables().flatMap(table -> table.lines().stream()))
          .allSatisfy(line -> assertThat(text).contains(words(line)));
    }
  }

  @Test
  void everyPageSaysWhichYearAndWhichPageItIs() throws IOException {
    try (var pdf = pdf(Edition.of(made, true))) {
      var pages = pdf.getNumberOfPages();
      for (var page = 1; page <= pages; page++) {
        assertThat(page(pdf, page))
            .contains("Annual report 2003-04, version 2")
            .contains("Page " + page + " of " + pages);
      }
    }
  }

  @Test
  void theContentsLeadToEachHeadingAndKnowItsPage() throws IOException {
    var manuscript = Manuscript.of(Edition.of(made, false), calendar);
    try (var pdf = pdf(Edition.of(made, false))) {
      var links = new ArrayList<PDAnnotationLink>();
      for (PDPage page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          links.add((PDAnnotationLink) annotation);
        }
      }
      assertThat(links.stream().map(PDAnnotationLink::getContents).distinct().toList())
          .containsExactlyElementsOf(
              manuscript.listed().stream().map(Manuscript.Heading::words).distinct().toList());
      var text = flowing(text(pdf));
      for (var heading : manuscript.listed()) {
        var entry = heading.words() + ", page ";
        var at = text.indexOf(entry) + entry.length();
        var number = Integer.parseInt(text.substring(at, text.indexOf(' ', at)));
        assertThat(flowing(page(pdf, number))).as(heading.words()).contains(heading.words());
      }
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
          .extracting(one -> one.getTitle())
          .containsSubsequence("Contents", "The service", "Figures: Reviews");
    }
  }

  @Test
  void whatSomebodyWroteStandsThereAsItWasWritten() throws IOException {
    try (var pdf = pdf(Edition.of(made, false))) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Independent Reviewing Officer service: Annual report 2003-04");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Mona Marsh");
      var text = flowing(text(pdf));
      assertThat(text)
          .contains("Version 2, made on 3 June 2004 by Mona Marsh.")
          .contains("recorded under the wrong day. (Sent back by Holly Bennett: Dates)")
          .contains("Presented to the corporate parenting board on 10 July 2004.")
          .contains("Published on 1 August 2004.")
          .contains("eight Independent Reviewing Officers & one manager.")
          .contains("moved to <one> office met every team twice")
          .contains("Achieved in part: We came close to it.")
          .contains("Visit before every review Half of all young people chair with us");
      assertThat(
              List.of(
                  "The service has eight", "Most children came to their review. Many", "Drift of"))
          .isSortedAccordingTo(Comparator.comparing(text::indexOf));
    }
  }

  @Test
  void whySomebodySentItBackIsForThoseInside() throws IOException {
    try (var pdf = pdf(Edition.of(made, true))) {
      assertThat(flowing(text(pdf)))
          .contains(
              "Why there is a new version: Two reviews had been recorded under the wrong day.")
          .doesNotContain("Sent back by");
    }
  }

  @Test
  void smallNumbersAreHiddenInThePublishedOneAndItSaysSo() throws IOException {
    try (var all = pdf(Edition.live(report, false));
        var published = pdf(Edition.live(report, true))) {
      assertThat(flowing(text(all)))
          .contains("This is not the version to be published.")
          .doesNotContain("hidden");
      var text = flowing(text(published));
      assertThat(text).contains("Counts from one to four are hidden");
      assertThat(report.withoutSmallNumbers().tables())
          .filteredOn(Table::hidesSomething)
          .isNotEmpty()
          .allSatisfy(
              table ->
                  assertThat(table.lines())
                      .allSatisfy(line -> assertThat(text).contains(words(line))));
    }
  }

  @Test
  void aYearThatIsNotOverAndAYearWithoutAnythingSaySo() throws IOException {
    var day = LocalDate.of(2004, 2, 14);
    var part = new AnnualReport(report.year(), day, false, report.sections(), report.catalogue());
    var none = new AnnualReport(report.year(), report.on(), true, List.of(), report.catalogue());
    try (var soFar = pdf(Edition.live(part, false));
        var empty = pdf(Edition.live(none, false));
        var whole = pdf(Edition.live(report, false))) {
      assertThat(flowing(text(soFar)))
          .contains("The year is not over.", "1 April 2003 to 14 February 2004.");
      assertThat(flowing(text(empty))).contains("Nothing is recorded for this year");
      assertThat(flowing(text(whole)))
          .doesNotContain("The year is not over", "Nothing is recorded for this year");
    }
  }

  @Test
  void allPapersKeepTheRulesOfPdfUa() throws Exception {
    assertThat(PdfUa.faults(printer.pdf(Edition.of(made, true)))).isEmpty();
    assertThat(PdfUa.faults(printer.pdf(Edition.live(report, false)))).isEmpty();
    assertThat(PdfUa.faults(printer.pdf(ChildrensReport.of(made)))).isEmpty();
    assertThat(PdfUa.faults(letters.letter("Maya", LocalDate.of(2026, 3, 3), "Ivy", "Hello,\n• A")))
        .isEmpty();
  }

  @Test
  void aPaperThatCannotBeReadAloudWouldBeFoundOut() throws Exception {
    try (var plain = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      plain.addPage(new PDPage());
      plain.save(bytes);
      assertThat(PdfUa.faults(bytes.toByteArray())).hasSizeGreaterThan(3);
    }
  }

  @Test
  void everyPictureSaysWhatItShowsAndEveryRowAndColumnIsHeaded() throws IOException {
    var pictures = pictures();
    assertThat(pictures).hasSizeGreaterThan(8);
    try (var pdf = pdf(Edition.live(report, false))) {
      var all = new ArrayList<PDStructureElement>();
      gather(pdf.getDocumentCatalog().getStructureTreeRoot(), all);
      assertThat(all)
          .filteredOn(one -> "Figure".equals(one.getStructureType()))
          .extracting(PDStructureElement::getAlternateDescription)
          .containsExactlyElementsOf(pictures.stream().map(ReportPrinterTest::aloud).toList());
      assertThat(all)
          .filteredOn(one -> "TH".equals(one.getStructureType()))
          .hasSize(
              report.tables().mapToInt(one -> 1 + one.heads().size() + one.lines().size()).sum());
    }
  }

  @Test
  void eachTableStandsInTheDocumentCellForCell() throws IOException {
    for (var published : new boolean[] {false, true}) {
      try (var document = document(Edition.live(report, published))) {
        var tables = (published ? report.withoutSmallNumbers() : report).tables().toList();
        assertThat(document.getTables()).hasSameSizeAs(tables);
        for (var at = 0; at < tables.size(); at++) {
          assertThat(cells(document.getTables().get(at))).isEqualTo(cells(tables.get(at)));
        }
      }
    }
  }

  @Test
  void itsTablesAreRealOnes() throws IOException {
    try (var document = document(Edition.live(report, false))) {
      assertThat(document.getTables())
          .allSatisfy(
              table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getCTTbl().getTblPr().getTblLook().xgetFirstRow().getStringValue())
                    .isIn("true", "1");
                assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
                assertThat(alignment(table.getRow(1).getCell(0)))
                    .isEqualTo(ParagraphAlignment.LEFT);
                assertThat(alignment(table.getRow(1).getCell(1)))
                    .isEqualTo(ParagraphAlignment.RIGHT);
              });
    }
  }

  @Test
  void itsHeadingsAreHeadingsAndItsContentsNameThem() throws IOException {
    var edition = Edition.of(made, false);
    var headings =
        Manuscript.of(edition, calendar).pieces().stream()
            .filter(Manuscript.Heading.class::isInstance)
            .map(Manuscript.Heading.class::cast)
            .toList();
    try (var document = document(edition)) {
      assertThat(document.getParagraphs())
          .filteredOn(one -> one.getStyle() != null && one.getStyle().startsWith("Heading"))
          .extracting(one -> one.getStyle() + " " + one.getText())
          .containsExactlyElementsOf(
              headings.stream()
                  .map(one -> "Heading" + (one.level() - 1) + " " + one.words())
                  .toList());
      assertThat(document.getParagraphs())
          .filteredOn(one -> one.getStyle() != null && one.getStyle().startsWith("TOC"))
          .extracting(ReportPrinterTest::beforeTab)
          .containsExactlyElementsOf(
              Stream.concat(
                      Stream.of("Contents"),
                      headings.stream()
                          .filter(Manuscript.Heading::listed)
                          .map(Manuscript.Heading::words))
                  .toList());
    }
  }

  @Test
  void whoeverEditsItFindsParagraphsPicturesAndItsNameInPlace() throws Exception {
    try (var document = document(Edition.of(made, false))) {
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Independent Reviewing Officer service: Annual report 2003-04");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("Mona Marsh");
      assertThat(document.getStyle().toString()).contains("en-GB");
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains(
              "The service has eight Independent Reviewing Officers & one manager.",
              "moved to <one> office",
              "Most children came to their review.\nMany helped to plan it.",
              "Table 1. " + report.tables().findFirst().orElseThrow().of().counted());
      assertThat(document.getParagraphs())
          .filteredOn(one -> one.getText().equals("moved to <one> office"))
          .allSatisfy(one -> assertThat(one.getNumFmt()).isEqualTo("bullet"));
      assertThat(document.getParagraphs())
          .filteredOn(one -> "Picture".equals(one.getStyle()))
          .extracting(
              one ->
                  one.getRuns()
                      .get(0)
                      .getCTR()
                      .getDrawingArray(0)
                      .getInlineArray(0)
                      .getDocPr()
                      .getDescr())
          .containsExactlyInAnyOrderElementsOf(
              pictures().stream().map(ReportPrinterTest::aloud).toList());
      assertThat(document.getAllPictures())
          .hasSameSizeAs(pictures())
          .allSatisfy(picture -> assertThat(picture.getData()).hasSizeGreaterThan(2_000));
      assertThat(document.getFooterList().get(0).getText()).startsWith("Page ");
      assertThat(document.getFooterList().get(0)._getHdrFtr().toString())
          .contains("PAGE", "NUMPAGES");
      assertThat(document.getHeaderList().get(0).getText().strip())
          .isEqualTo("Annual report 2003-04, version 2");
    }
  }

  @Test
  void theChildrensReportIsShortAndNamesNobody() throws IOException {
    try (var pdf = read("children.pdf", printer.pdf(ChildrensReport.of(made)))) {
      assertThat(pdf.getNumberOfPages()).isBetween(2, 6);
      var text = flowing(text(pdf));
      assertThat(text)
          .contains("Our year 2003-04: the report for children and young people")
          .contains("You told us that meetings are too long.")
          .contains("ask you first who should come")
          .contains("Hold nine of ten reviews in time We did some of this. We came close to it.")
          .contains("What we will do next year Visit before every review")
          .contains("You can ask for an advocate.")
          .doesNotContain("Canary", "Sparrowhawk", "Ivy", "Mona", "hidden");
    }
  }

  private List<Drawing> pictures() {
    return report.tables().flatMap(table -> table.picture().stream()).toList();
  }

  private static String aloud(Drawing picture) {
    return picture.title() + ". " + picture.words();
  }

  /** As if every child were a thousand. */
  private List<AnnualReport.Section> enlarged() {
    return report.sections().stream()
        .map(
            section ->
                new AnnualReport.Section(
                    section.id(),
                    section.title(),
                    section.tables().stream().map(Sample::timesAThousand).toList()))
        .toList();
  }

  private static List<List<String>> cells(XWPFTable table) {
    return table.getRows().stream()
        .map(
            row ->
                row.getTableCells().stream()
                    .map(cell -> cell.getText().replace('\u00a0', ' '))
                    .toList())
        .toList();
  }

  private static List<List<String>> cells(Table table) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Stream.concat(Stream.of(table.rowsAre()), table.heads().stream().map(Table.Head::words))
            .toList());
    table
        .lines()
        .forEach(
            line ->
                rows.add(
                    Stream.concat(
                            Stream.of(line.label()), line.cells().stream().map(Table.Cell::words))
                        .toList()));
    return rows;
  }

  private static ParagraphAlignment alignment(XWPFTableCell cell) {
    return cell.getParagraphs().get(0).getAlignment();
  }

  private static String beforeTab(XWPFParagraph paragraph) {
    return paragraph.getText().split("\t")[0];
  }

  private static String words(Table.Line line) {
    return line.label()
        + line.cells().stream().map(cell -> " " + cell.words()).reduce("", String::concat);
  }

  private static void gather(PDStructureNode node, List<PDStructureElement> all) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        gather(element, all);
      } else {
        assertThat(kid).isNotInstanceOf(COSBase.class);
      }
    }
  }

  private PDDocument pdf(Edition edition) throws IOException {
    return read(edition.fileName() + ".pdf", printer.pdf(edition));
  }

  private static PDDocument read(String name, byte[] pdf) throws IOException {
    return Loader.loadPDF(kept(name, pdf));
  }

  private XWPFDocument document(Edition edition) throws IOException {
    return new XWPFDocument(
        new ByteArrayInputStream(kept(edition.fileName() + ".docx", printer.docx(edition))));
  }

  private static byte[] kept(String name, byte[] paper) throws IOException {
    var show = System.getProperty("footprint.papers");
    if (show != null) {
      Files.write(Path.of(show).resolve(name), paper);
    }
    return paper;
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  private static String flowing(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  /** Where each letter stands. */
  private static final class Signs extends PDFTextStripper {

    private final List<TextPosition> all = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition sign) {
      if (!sign.getUnicode().isBlank()) {
        all.add(sign);
        pages.add(getCurrentPageNo());
      }
      super.processTextPosition(sign);
    }

    private List<String> onTopOfEachOther() {
      var found = new ArrayList<String>();
      for (var one = 0; one < all.size(); one++) {
        for (var other = one + 1; other < Math.min(all.size(), one + 200); other++) {
          if (pages.get(one).equals(pages.get(other)) && overlap(all.get(one), all.get(other))) {
            found.add(
                "page "
                    + pages.get(one)
                    + ": "
                    + all.get(one).getUnicode()
                    + all.get(other).getUnicode());
          }
        }
      }
      return found;
    }

    private static boolean overlap(TextPosition one, TextPosition other) {
      return Math.abs(one.getYDirAdj() - other.getYDirAdj()) < 4
          && one.getXDirAdj() + one.getWidthDirAdj() > other.getXDirAdj() + 1
          && other.getXDirAdj() + other.getWidthDirAdj() > one.getXDirAdj() + 1;
    }
  }
}
