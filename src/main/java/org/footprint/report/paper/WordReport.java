package org.footprint.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.footprint.drawing.Drawing;
import org.footprint.paper.Typed;
import org.footprint.report.paper.Manuscript.Contents;
import org.footprint.report.paper.Manuscript.Figures;
import org.footprint.report.paper.Manuscript.Heading;
import org.footprint.report.paper.Manuscript.Listed;
import org.footprint.report.paper.Manuscript.Piece;
import org.footprint.report.paper.Manuscript.Said;
import org.footprint.report.paper.Manuscript.Warned;
import org.footprint.report.paper.Manuscript.Written;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Sets the report as a document that its writer can go on editing. */
final class WordReport {

  private static final int LONG_SIDE = 16838;
  private static final int SHORT_SIDE = 11906;
  private static final int MARGIN = 1021;
  private static final int SHARP = 2;
  private static final int PICTURE = 470;
  private static final char NO_BREAK = '\u00a0';
  private static final double NARROW = 0.7;
  private static final double LABEL = 0.32;
  private static final double LABEL_OF_WIDE = 0.18;
  private static final double TOTAL_OF_WIDE = 0.08;
  private static final double LABEL_OF_NARROW = 0.6;

  private final Manuscript manuscript;
  private final XWPFDocument document;
  private final Map<String, Integer> places = new HashMap<>();
  private BigInteger bullets;

  private WordReport(Manuscript manuscript, XWPFDocument document) {
    this.manuscript = manuscript;
    this.document = document;
  }

  static byte[] write(Manuscript manuscript) {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      new WordReport(manuscript, document).write();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write() throws IOException, XmlException, InvalidFormatException {
    styles();
    properties();
    bullets = bullets();
    headerAndFooter();
    manuscript.listed().forEach(heading -> places.put(heading.id(), places.size() + 1));
    paragraph("Title", manuscript.title());
    for (var piece : manuscript.pieces()) {
      set(piece);
    }
  }

  private void set(Piece piece) throws IOException, InvalidFormatException {
    if (piece instanceof Heading heading) {
      heading(heading);
    } else if (piece instanceof Said said) {
      paragraph("Normal", said.words());
    } else if (piece instanceof Warned warned) {
      paragraph("Warning", warned.words());
    } else if (piece instanceof Written written) {
      Typed.pieces(written.text()).forEach(this::typed);
    } else if (piece instanceof Listed listed) {
      listed.items().forEach(this::item);
    } else if (piece instanceof Contents) {
      contents();
    } else if (piece instanceof Figures figures) {
      figures(figures);
    }
  }

  private XWPFParagraph paragraph(String style, String words) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    if (!words.isEmpty()) {
      paragraph.createRun().setText(Typed.printable(words));
    }
    return paragraph;
  }

  private void typed(Typed piece) {
    if (piece.listed()) {
      piece.lines().forEach(this::item);
    } else {
      var paragraph = paragraph("Normal", piece.lines().get(0));
      paragraph.setKeepNext(piece.introduces());
      for (var line : piece.lines().subList(1, piece.lines().size())) {
        var run = paragraph.createRun();
        run.addBreak();
        run.setText(Typed.printable(line));
      }
    }
  }

  private void item(String words) {
    var item = paragraph("Normal", words);
    item.setNumID(bullets);
    item.setNumILvl(BigInteger.ZERO);
  }

  private void heading(Heading heading) {
    var paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + (heading.level() - 1));
    var number = places.get(heading.id());
    if (number == null) {
      paragraph.createRun().setText(heading.words());
      return;
    }
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(number));
    start.setName(place(number));
    paragraph.createRun().setText(heading.words());
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
  }

  private static String place(int number) {
    return "_Toc%08d".formatted(number);
  }

  /** Filled already, so that it can be read where fields are not brought up to date. */
  private void contents() {
    paragraph("TOCHeading", "Contents");
    CTP line = null;
    for (var heading : manuscript.listed()) {
      var first = line == null;
      line = paragraph("TOC" + (heading.level() - 1), "").getCTP();
      if (first) {
        field(line, STFldCharType.BEGIN);
        line.addNewR().addNewInstrText().setStringValue("TOC \\o \"1-2\" \\h \\z \\u");
        field(line, STFldCharType.SEPARATE);
      }
      var link = line.addNewHyperlink();
      link.setAnchor(place(places.get(heading.id())));
      link.addNewR().addNewT().setStringValue(heading.words());
      link.addNewR().addNewTab();
      page(link, place(places.get(heading.id())));
    }
    if (line != null) {
      field(line, STFldCharType.END);
    }
    document.enforceUpdateFields();
  }

  private static void field(CTP line, STFldCharType.Enum what) {
    line.addNewR().addNewFldChar().setFldCharType(what);
  }

  private static void page(CTHyperlink link, String place) {
    var page = link.addNewFldSimple();
    page.setInstr("PAGEREF " + place + " \\h");
    page.addNewR().addNewT().setStringValue("…");
  }

  private void figures(Figures figures) throws IOException, InvalidFormatException {
    caption("Table", figures.number(), figures.counted());
    table(figures);
    figures.notes().forEach(note -> paragraph("Note", note));
    var picture = figures.table().picture();
    if (picture.isPresent()) {
      picture(picture.get());
      paragraph("Note", figures.captionOfPicture());
    }
  }

  private void caption(String kind, int number, String words) {
    var caption = document.createParagraph();
    caption.setStyle("Caption");
    caption.createRun().setText(kind + " ");
    field(caption.getCTP().addNewFldSimple(), "SEQ " + kind + " \\* ARABIC", "" + number);
    caption.createRun().setText(". " + words);
  }

  private static void field(CTSimpleField field, String instruction, String words) {
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue(words);
  }

  private void table(Figures of) {
    var figures = of.table();
    var lines = figures.lines();
    var heads = figures.heads();
    var table = document.createTable(lines.size() + 1, heads.size() + 1);
    table.setStyleID("Figures");
    var properties = table.getCTTbl().getTblPr();
    properties.unsetTblBorders();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    properties.addNewTblCaption().setVal(figures.title());
    properties.addNewTblDescription().setVal(figures.of().counted());
    var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
    look.setFirstRow(true);
    look.setFirstColumn(true);
    look.setLastRow(lines.get(lines.size() - 1).total());
    var widths = widths(of);
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (var width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    var top = table.getRow(0);
    top.setRepeatHeader(true);
    var style = of.isWide() ? "CellOfWide" : "Cell";
    cell(top, 0, figures.rowsAre(), style, widths).setBold(true);
    for (var head = 0; head < heads.size(); head++) {
      cell(top, head + 1, heads.get(head).words(), style, widths).setBold(true);
    }
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      var row = table.getRow(at + 1);
      cell(row, 0, line.label(), style, widths).setBold(line.total());
      for (var column = 0; column < line.cells().size(); column++) {
        var words = together(line.cells().get(column).words());
        cell(row, column + 1, words, style, widths).setBold(line.total());
      }
    }
  }

  private static XWPFRun cell(
      XWPFTableRow row, int column, String words, String style, List<Integer> widths) {
    row.setCantSplitRow(true);
    XWPFTableCell cell = row.getCell(column);
    cell.setWidth(String.valueOf(widths.get(column)));
    var paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(style);
    paragraph.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
    var run = paragraph.createRun();
    run.setText(Typed.printable(words));
    return run;
  }

  /** The two numbers of a rate stay on one line. */
  private static String together(String words) {
    var from = words.indexOf('(');
    return from < 0
        ? words
        : words.substring(0, from) + words.substring(from).replace(' ', NO_BREAK);
  }

  private static List<Integer> widths(Figures of) {
    var numbers = of.table().heads().size();
    var all = (SHORT_SIDE - 2 * MARGIN) * (of.isNarrow() ? NARROW : 1);
    var first = all * (of.isWide() ? LABEL_OF_WIDE : of.isNarrow() ? LABEL_OF_NARROW : LABEL);
    var widths = new ArrayList<Integer>();
    widths.add((int) first);
    var last = of.isWide() ? all * TOTAL_OF_WIDE : (all - first) / numbers;
    for (var column = 1; column < numbers; column++) {
      widths.add((int) ((all - first - last) / (numbers - 1)));
    }
    widths.add((int) last);
    return widths;
  }

  private void picture(Drawing drawing) throws IOException, InvalidFormatException {
    var run = paragraph("Picture", "").createRun();
    var picture =
        run.addPicture(
            new ByteArrayInputStream(drawing.png(SHARP)),
            PictureType.PNG,
            drawing.id() + ".png",
            Units.toEMU(PICTURE),
            Units.toEMU((double) PICTURE * drawing.height() / drawing.width()));
    var words = Typed.printable(drawing.title() + ". " + drawing.words());
    picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
    var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    shown.setDescr(words);
    shown.setTitle(drawing.title());
  }

  private void headerAndFooter() {
    var policy = document.createHeaderFooterPolicy();
    var header = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    header.setStyle("Header");
    header.createRun().setText(manuscript.running());
    var footer = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    footer.createRun().setText("Page ");
    field(footer.getCTP().addNewFldSimple(), "PAGE", "1");
    footer.createRun().setText(" of ");
    field(footer.getCTP().addNewFldSimple(), "NUMPAGES", "1");
    var section = document.getDocument().getBody().getSectPr();
    var page = section.addNewPgSz();
    page.setW(BigInteger.valueOf(SHORT_SIDE));
    page.setH(BigInteger.valueOf(LONG_SIDE));
    var margin = section.addNewPgMar();
    for (var side :
        List.<Consumer<Object>>of(
            margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)) {
      side.accept(BigInteger.valueOf(MARGIN));
    }
    margin.setHeader(BigInteger.valueOf(MARGIN / 2));
    margin.setFooter(BigInteger.valueOf(MARGIN / 2));
  }

  private void styles() throws IOException, XmlException {
    try (var file = WordReport.class.getResourceAsStream("/paper/report-styles.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(file).getStyles());
    }
  }

  private void properties() {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(manuscript.title());
    properties.setCreator(manuscript.author() == null ? "Footprint" : manuscript.author());
    properties.getUnderlyingProperties().setLanguageProperty("en-GB");
  }

  private BigInteger bullets() {
    var form = CTAbstractNum.Factory.newInstance();
    form.setAbstractNumId(BigInteger.ONE);
    var level = form.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(400));
    indent.setHanging(BigInteger.valueOf(300));
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
  }
}
