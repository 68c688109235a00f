/**
 * What the law and this council require, read from the decision tables in {@code bpmn/policy};
 * {@link org.footprint.policy.Policy} answers every question about it.
 */
package org.footprint.policy;
