/** Between the review models and the reviews they stand for. */
package org.footprint.review.process;
