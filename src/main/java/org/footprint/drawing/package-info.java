/**
 * Pictures of a few shapes that can be told apart without colours: for a page, a PDF, a document.
 */
package org.footprint.drawing;
