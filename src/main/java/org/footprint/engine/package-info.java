/**
 * Everything about how Camunda is set up: deployment, form desk, guards, grants, webapps. No other
 * package but the {@code process} ones knows that there is an engine.
 */
package org.footprint.engine;
