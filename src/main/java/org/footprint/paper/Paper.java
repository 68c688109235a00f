package org.footprint.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.footprint.drawing.Drawing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page as a tree whose leaves are what people typed: nothing typed is ever read as markup. */
public class Paper {

  /** What stands in a cell, and in smaller letters below it a note, which may be null. */
  public record Cell(String words, String note) {}

  /** A row that begins with what it is about. */
  public record Row(String label, List<Cell> cells, boolean total) {}

  private final Document document;
  private final Element head;
  private final Element body;
  private final Map<String, Drawing> drawings;

  public Paper(String title, String author, String style) {
    document = blank();
    var html = element("html", document);
    html.setAttribute("lang", "en-GB");
    head = element("head", html);
    write(title, element("title", head));
    meta("description", title);
    meta("subject", title);
    if (author != null) {
      meta("author", author);
    }
    element("style", head).appendChild(document.createTextNode(style));
    body = element("body", html);
    drawings = new HashMap<>();
  }

  private Paper(Paper whole, Element place) {
    document = whole.document;
    head = whole.head;
    drawings = whole.drawings;
    body = place;
  }

  Document document() {
    return document;
  }

  Optional<Drawing> drawing(String id) {
    return Optional.ofNullable(drawings.get(id));
  }

  /** A piece of this paper, for what has its own look or stays together. */
  public Paper part(String kind) {
    var part = element("div", body);
    part.setAttribute("class", kind);
    return new Paper(this, part);
  }

  public void heading(String words) {
    write(words, element("h1", body));
  }

  /** A heading that can be found from the contents and from a reader's list of bookmarks. */
  public void heading(int level, String id, String words) {
    var heading = element("h" + level, body);
    heading.setAttribute("id", id);
    write(words, heading);
    var bookmark = element("bookmark", level == 2 ? bookmarks() : lastBookmark());
    bookmark.setAttribute("name", Typed.printable(words));
    bookmark.setAttribute("href", "#" + id);
  }

  private Node bookmarks() {
    var there = head.getElementsByTagName("bookmarks");
    return there.getLength() == 0 ? element("bookmarks", head) : there.item(0);
  }

  private Node lastBookmark() {
    return bookmarks().getLastChild();
  }

  /** A line of the contents, which leads to a heading and says its page. */
  public void entry(String kind, String id, String words) {
    var line = element("p", body);
    line.setAttribute("class", kind);
    var link = element("a", line);
    link.setAttribute("href", "#" + id);
    link.setAttribute("title", Typed.printable(words));
    write(words, link);
  }

  public void line(String kind, String words) {
    var line = element(kind.equals("reference") ? "div" : "p", body);
    line.setAttribute("class", kind);
    write(words, line);
  }

  /** Paragraphs and lists, as they were typed; what introduces a list stays on its page. */
  public void typed(String text) {
    Typed.pieces(text).forEach(this::typed);
  }

  public void typed(Typed piece) {
    if (piece.listed()) {
      list(piece.lines());
    } else {
      paragraph(piece.introduces() ? "introduction" : "said", piece.lines());
    }
  }

  private void paragraph(String kind, List<String> lines) {
    var paragraph = element("p", body);
    paragraph.setAttribute("class", kind);
    for (var i = 0; i < lines.size(); i++) {
      if (i > 0) {
        element("br", paragraph);
      }
      write(lines.get(i), paragraph);
    }
  }

  public void list(List<String> items) {
    var list = element("ul", body);
    items.forEach(item -> write(item, element("li", list)));
  }

  /** A picture of this width in millimetres, and as high as that makes it. */
  public void drawing(Drawing drawing, int width) {
    drawings.put(drawing.id(), drawing);
    var object = element("object", element("div", body));
    object.setAttribute("type", "drawing");
    object.setAttribute("data", drawing.id());
    object.setAttribute("alt", Typed.printable(drawing.title() + ". " + drawing.words()));
    object.setAttribute(
        "style",
        String.format(
            Locale.ROOT,
            "width: %dmm; height: %.2fmm",
            width,
            (double) width * drawing.height() / drawing.width()));
  }

  void table(List<String> headings, List<List<Cell>> rows) {
    var lines = table("", headings);
    for (var row : rows) {
      var line = element("tr", lines);
      row.forEach(cell -> write(cell, element("td", line)));
    }
  }

  /** A table of figures, whose rows have heads too. */
  public void figures(String kind, List<String> headings, List<Row> rows) {
    var lines = table(kind, headings);
    for (var row : rows) {
      var line = element("tr", lines);
      line.setAttribute("class", row.total() ? "total" : "");
      var head = element("th", line);
      head.setAttribute("scope", "row");
      write(row.label(), head);
      row.cells().forEach(cell -> write(cell, element("td", line)));
    }
  }

  private Element table(String kind, List<String> headings) {
    var table = element("table", body);
    table.setAttribute("class", kind);
    var top = element("tr", element("thead", table));
    for (var heading : headings) {
      var cell = element("th", top);
      cell.setAttribute("scope", "col");
      write(heading, cell);
    }
    return element("tbody", table);
  }

  private void write(Cell cell, Element place) {
    write(cell.words(), element("div", place));
    if (cell.note() != null) {
      var note = element("div", place);
      note.setAttribute("class", "note");
      write(cell.note(), note);
    }
  }

  private void meta(String name, String content) {
    var meta = element("meta", head);
    meta.setAttribute("name", name);
    meta.setAttribute("content", Typed.printable(content));
  }

  private Element element(String name, Node parent) {
    var element = document.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private void write(String words, Element place) {
    var printable = Typed.printable(words);
    if (!printable.isEmpty()) {
      place.appendChild(document.createTextNode(printable));
    }
  }

  private static Document blank() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
