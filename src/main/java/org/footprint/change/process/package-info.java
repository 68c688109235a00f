/** Between what is told of a child and the processes that it reaches. */
package org.footprint.change.process;
