package org.footprint.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Turns a paper into a PDF, with its own fonts, without the network and without a word in logs. */
public final class Press {

  static {
    // What the renderer logs may quote what it renders.
    XRLog.setLoggingEnabled(false);
  }

  private final byte[] regular = resource("/fonts/Andika-Regular.ttf");
  private final byte[] bold = resource("/fonts/Andika-Bold.ttf");
  private final byte[] otherScripts = resource("/fonts/DejaVuSans.ttf");

  /** The look of a kind of paper. */
  public String style(String name) {
    return new String(resource("/paper/" + name + ".css"), StandardCharsets.UTF_8);
  }

  public byte[] print(Paper paper) {
    try (var document = new PDDocument();
        var plain = font(regular);
        var strong = font(bold);
        var other = font(otherScripts)) {
      var pdf = new ByteArrayOutputStream();
      new PdfRendererBuilder()
          .withW3cDocument(paper.document(), null)
          .useUriResolver((base, uri) -> null)
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .usePDDocument(document)
          .useFont(supplier(document, plain), "Andika", 400, FontStyle.NORMAL, true)
          .useFont(supplier(document, strong), "Andika", 700, FontStyle.NORMAL, true)
          .useFont(supplier(document, other), "DejaVu Sans", 400, FontStyle.NORMAL, true)
          .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
          .useUnicodeBidiReorderer(new RightToLeft())
          .useObjectDrawerFactory(new Drawings(paper))
          .usePdfUaAccessibility(true)
          .withProducer("Footprint")
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException | RuntimeException e) {
      throw withoutWords(e);
    }
  }

  /** Without ligatures: the joined "ffi" of "Officer" would have no letters to be read aloud. */
  private static TrueTypeFont font(byte[] file) throws IOException {
    var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    font.setEnableGsub(false);
    return font;
  }

  private static PDFontSupplier supplier(PDDocument document, TrueTypeFont font)
      throws IOException {
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  /** The message of whatever went wrong may quote the letter; where it went wrong does not. */
  private static IllegalStateException withoutWords(Exception e) {
    var failure =
        new IllegalStateException("The PDF could not be made: " + e.getClass().getSimpleName());
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }

  private static byte[] resource(String path) {
    try (var file = Press.class.getResourceAsStream(path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
