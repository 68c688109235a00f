package org.footprint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** People read a page when something is not there for them, and other systems a message. */
@ControllerAdvice
@Order(-1)
class PageErrors {

  @ExceptionHandler
  Object refused(ResponseStatusException refused, HttpServletRequest request) {
    return isAskedByAPerson(request)
        ? new ModelAndView(
            "error",
            Map.of("status", refused.getStatusCode().value(), Navigation.PLACES, places(request)),
            refused.getStatusCode())
        : ResponseEntity.status(refused.getStatusCode()).body(refused.getBody());
  }

  @ExceptionHandler
  Object nothingThere(NoResourceFoundException refused, HttpServletRequest request) {
    return refused(new ResponseStatusException(refused.getStatusCode(), null, refused), request);
  }

  /** Such as a number in an address where there is none. */
  @ExceptionHandler
  Object isNone(MethodArgumentTypeMismatchException asked, HttpServletRequest request) {
    return refused(
        new ResponseStatusException(
            isAskedByAPerson(request) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, asked),
        request);
  }

  private static List<Navigation.Place> places(HttpServletRequest request) {
    return Navigation.of((Authentication) request.getUserPrincipal());
  }

  private static boolean isAskedByAPerson(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
