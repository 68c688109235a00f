/** Audits of children's files: the round, the sample, two opinions and the score that counts. */
package org.footprint.audit;
