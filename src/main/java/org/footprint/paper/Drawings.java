package org.footprint.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import org.footprint.drawing.Drawing;
import org.w3c.dom.Element;

/** Draws a paper's pictures as lines and letters' outlines, which stay sharp at any size. */
final class Drawings implements FSObjectDrawerFactory {

  private final Paper paper;

  Drawings(Paper paper) {
    this.paper = paper;
  }

  @Override
  public boolean isReplacedObject(Element object) {
    return paper.drawing(object.getAttribute("data")).isPresent();
  }

  @Override
  public FSObjectDrawer createDrawer(Element object) {
    return paper.drawing(object.getAttribute("data")).map(Drawings::drawer).orElse(null);
  }

  private static FSObjectDrawer drawer(Drawing drawing) {
    return (object, x, y, width, height, device, page, dotsPerPixel) -> {
      var wide = (float) width / dotsPerPixel;
      device.drawWithGraphics(
          (float) x,
          (float) y,
          wide,
          (float) height / dotsPerPixel,
          paper -> {
            paper.scale(wide / drawing.width(), wide / drawing.width());
            drawing.drawOn(paper);
          });
      return null;
    };
  }
}
