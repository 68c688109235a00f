/**
 * What a capability offers the form desk: one class per form, thin, in its {@code process} package.
 */
package org.footprint.engine.form;
