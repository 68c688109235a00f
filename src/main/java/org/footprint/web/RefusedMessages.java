package org.footprint.web;

import org.footprint.form.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a message that was refused with every mistake in it. */
@RestControllerAdvice
class RefusedMessages {

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    problem.setTitle("Not accepted, nothing was stored");
    problem.setProperty("mistakes", refused.mistakes());
    return problem;
  }
}
