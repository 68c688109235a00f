/** What a person typed, read with care, and what to tell them when it cannot be right. */
package org.footprint.form;
