package org.footprint.engine.form;

import java.time.Instant;
import org.camunda.bpm.engine.variable.VariableMap;

/** The task that a form stands for, as far as the one who fills or reads the form needs it. */
public record OpenTask(String id, String businessKey, Instant due, VariableMap routing) {}
