package org.footprint.change.process;

import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/change/tell-about-change.bpmn} and the code around it. */
public final class TellAboutChange {

  public static final String KEY = "tell-about-change";

  public static final ProcessVariable<UUID> CHANGE = ChildInCare.CHANGE;

  private TellAboutChange() {}
}
