package org.footprint.form;

/**
 * One thing that is wrong with what was typed: where, and a sentence that says what to do. It never
 * repeats what was typed, because sentences end up in logs.
 */
public record Mistake(String field, String sentence) {}
