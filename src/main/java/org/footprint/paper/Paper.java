package org.footprint.paper;

import java.text.Normalizer;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page as a tree whose leaves are what people typed: nothing typed is ever read as markup. */
class Paper {

  /** What stands in a cell, and in smaller letters below it a note, which may be null. */
  record Cell(String words, String note) {}

  private final Document document;
  private final Element body;

  Paper(String title, String author, String style) {
    document = blank();
    var html = element("html", document);
    html.setAttribute("lang", "en-GB");
    var head = element("head", html);
    write(title, element("title", head));
    meta("description", title, head);
    meta("subject", title, head);
    if (author != null) {
      meta("author", author, head);
    }
    element("style", head).appendChild(document.createTextNode(style));
    body = element("body", html);
  }

  Document document() {
    return document;
  }

  void heading(String words) {
    write(words, element("h1", body));
  }

  void line(String kind, String words) {
    var line = element(kind.equals("reference") ? "div" : "p", body);
    line.setAttribute("class", kind);
    write(words, line);
  }

  void paragraph(List<String> lines) {
    paragraph("said", lines);
  }

  /** A paragraph that a list follows: the two stay on one page. */
  void introduction(List<String> lines) {
    paragraph("introduction", lines);
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

  void list(List<String> items) {
    var list = element("ul", body);
    items.forEach(item -> write(item, element("li", list)));
  }

  void table(List<String> headings, List<List<Cell>> rows) {
    var table = element("table", body);
    var top = element("tr", element("thead", table));
    for (var heading : headings) {
      var cell = element("th", top);
      cell.setAttribute("scope", "col");
      write(heading, cell);
    }
    var lines = element("tbody", table);
    for (var row : rows) {
      var line = element("tr", lines);
      for (var cell : row) {
        var place = element("td", line);
        write(cell.words(), element("div", place));
        if (cell.note() != null) {
          var note = element("div", place);
          note.setAttribute("class", "note");
          write(cell.note(), note);
        }
      }
    }
  }

  private void meta(String name, String content, Element head) {
    var meta = element("meta", head);
    meta.setAttribute("name", name);
    meta.setAttribute("content", printable(content));
  }

  private Element element(String name, org.w3c.dom.Node parent) {
    var element = document.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private void write(String words, Element place) {
    var printable = printable(words);
    if (!printable.isEmpty()) {
      place.appendChild(document.createTextNode(printable));
    }
  }

  /** Accents joined to their letters, as fonts have them; nothing that no paper can show. */
  private static String printable(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\ufffe\\uffff]", "");
  }

  private static Document blank() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
