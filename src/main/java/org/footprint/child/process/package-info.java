/** Between the {@code child-in-care} model and the period of care it stands for. */
package org.footprint.child.process;
