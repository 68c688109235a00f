/** Between two reviews: whether what was decided is being done. */
package org.footprint.midway;
