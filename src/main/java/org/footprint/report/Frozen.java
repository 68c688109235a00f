package org.footprint.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** How reports are kept: by themselves, so that no setting of the application changes them. */
final class Frozen {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Frozen() {}

  static String of(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The report cannot be kept", e);
    }
  }

  static <T> T read(String kept, Class<T> type) {
    try {
      return JSON.readValue(kept, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A report that was made cannot be read any more", e);
    }
  }
}
