/** Feedback as the engine carries it. */
package org.footprint.feedback.process;
