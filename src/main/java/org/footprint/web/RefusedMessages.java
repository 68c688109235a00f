package org.footprint.web;

import org.footprint.child.NotInCare;
import org.footprint.form.Refused;
import org.footprint.form.ToldAlready;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a message that was refused with every mistake in it. */
@RestControllerAdvice
class RefusedMessages {

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    return problem(HttpStatus.BAD_REQUEST, refused);
  }

  @ExceptionHandler
  ProblemDetail notInCare(NotInCare refused) {
    return problem(HttpStatus.NOT_FOUND, refused);
  }

  @ExceptionHandler
  ProblemDetail toldAlready(ToldAlready refused) {
    return problem(HttpStatus.CONFLICT, refused);
  }

  /** Two messages about one child at the same moment: one is accepted, the other may come again. */
  @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class})
  ProblemDetail atTheSameMoment() {
    return problem(
        HttpStatus.CONFLICT,
        new Refused(
            "reference",
            "Something else was told of this child at the same moment. Send this again: what is"
                + " known already is never stored twice."));
  }

  private static ProblemDetail problem(HttpStatus status, Refused refused) {
    var problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
    problem.setTitle("Not accepted, nothing was stored");
    problem.setProperty("mistakes", refused.mistakes());
    return problem;
  }
}
