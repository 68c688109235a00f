package org.footprint.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.footprint.engine.form.Choice;
import org.footprint.form.Refused;
import org.springframework.stereotype.Component;

/** What people read and type in a form, as the engine carries it. */
@Component
class FormFields {

  private final ObjectMapper json;

  FormFields(ObjectMapper json) {
    this.json = json;
  }

  Object asVariable(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    try {
      return SpinValues.jsonValue(json.writeValueAsString(value)).create();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> plain(Map<String, Object> fields) {
    var plain = new HashMap<String, Object>();
    fields.keySet().forEach(field -> plain.put(field, plain(fields, field)));
    return plain;
  }

  private Object plain(Map<String, Object> fields, String field) {
    if (fields instanceof VariableMap typed
        && typed.getValueTyped(field) instanceof SerializableValue serialized) {
      try {
        return json.readValue(serialized.getValueSerialized(), Object.class);
      } catch (JsonProcessingException e) {
        throw new Refused(field, "This answer could not be read. Please give it again.");
      }
    }
    return fields.get(field);
  }

  /** A form with the choices of its lists written into it. */
  InputStream offering(Map<String, List<Choice>> choices, InputStream deployed) {
    try (var schema = deployed) {
      var form = json.readTree(schema);
      form.findParents("valuesKey").forEach(field -> offer((ObjectNode) field, choices));
      return new ByteArrayInputStream(json.writeValueAsBytes(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void offer(ObjectNode field, Map<String, List<Choice>> choices) {
    var offered = choices.get(field.get("valuesKey").asText());
    if (offered != null) {
      field.remove("valuesKey");
      field.set("values", json.<JsonNode>valueToTree(offered));
    }
  }
}
