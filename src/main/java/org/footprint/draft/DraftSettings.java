package org.footprint.draft;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of one form is kept before it is sent, and how long after the last word.
 *
 * @param longest of all that one person has typed into one form
 * @param keptDays after which a draft that nobody went on with is forgotten
 */
@ConfigurationProperties("footprint.drafts")
record DraftSettings(@DefaultValue("200KB") DataSize longest, @DefaultValue("90") int keptDays) {}
