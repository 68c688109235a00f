package org.footprint.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Openings;
import org.footprint.review.Minutes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a review to save and print, for those who work with the child. */
@RestController
@RequestMapping("/papers/reviews/{review}")
class PapersPage {

  private final Minutes minutes;

  private final NeedToKnow needToKnow;
  private final Openings openings;

  PapersPage(Minutes minutes, NeedToKnow needToKnow, Openings openings) {
    this.minutes = minutes;
    this.needToKnow = needToKnow;
    this.openings = openings;
  }

  @GetMapping("/letter.pdf")
  ResponseEntity<byte[]> letter(@PathVariable UUID review, Principal who) {
    return paper(review, who, "letter.pdf", minutes::letterToPrint);
  }

  @GetMapping("/decisions.pdf")
  ResponseEntity<byte[]> decisions(@PathVariable UUID review, Principal who) {
    return paper(review, who, "decisions.pdf", minutes::decisionsToPrint);
  }

  private ResponseEntity<byte[]> paper(
      UUID review, Principal who, String name, Function<UUID, Optional<byte[]>> print) {
    var period = minutes.readableBy(who.getName(), review);
    if (period.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    openings.add(
        period.get().child().reference(),
        who.getName(),
        "The paper " + name,
        needToKnow.why(period.get(), who.getName()));
    return pdf(name, print.apply(review));
  }

  /** To save, not to open in the page: what was typed into a form there would be lost. */
  private static ResponseEntity<byte[]> pdf(String name, Optional<byte[]> content) {
    return content
        .map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                    .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
