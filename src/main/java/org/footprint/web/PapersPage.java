package org.footprint.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
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

  PapersPage(Minutes minutes) {
    this.minutes = minutes;
  }

  @GetMapping("/letter.pdf")
  ResponseEntity<byte[]> letter(@PathVariable UUID review, Principal who) {
    return minutes.mayRead(review, who.getName())
        ? pdf("letter.pdf", minutes.letterToPrint(review))
        : ResponseEntity.notFound().build();
  }

  @GetMapping("/decisions.pdf")
  ResponseEntity<byte[]> decisions(@PathVariable UUID review, Principal who) {
    return minutes.mayRead(review, who.getName())
        ? pdf("decisions.pdf", minutes.decisionsToPrint(review))
        : ResponseEntity.notFound().build();
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
