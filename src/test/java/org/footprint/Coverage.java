package org.footprint;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Which nodes and flows of each model the tests have gone through, and which there are. */
@Component
public class Coverage extends AbstractCamundaConfiguration {

  private final Set<Place> known = ConcurrentHashMap.newKeySet();
  private final Set<Place> visited = ConcurrentHashMap.newKeySet();

  private record Place(String model, String id) {}

  /** From here on only what is visited anew counts. */
  public void forget() {
    visited.clear();
  }

  /** The nodes and flows of a model that nothing went through. */
  public Set<String> missing(String model) {
    return known.stream()
        .filter(place -> place.model().equals(model) && !visited.contains(place))
        .map(Place::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many nodes and flows a model has. */
  public long size(String model) {
    return known.stream().filter(place -> place.model().equals(model)).count();
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.getCustomPostBPMNParseListeners().add(new Steps());
  }

  private final class Steps extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity model) {
      watchNodes(model, model.getKey());
    }

    private void watchNodes(ScopeImpl scope, String model) {
      for (var node : scope.getActivities()) {
        watch(node, model);
        watchNodes(node, model);
      }
    }

    private void watch(ActivityImpl node, String model) {
      var place = new Place(model, node.getId());
      known.add(place);
      node.addListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) at -> visited.add(place));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      var place =
          new Place(
              ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey(), flow.getId());
      known.add(place);
      flow.addListener(
          ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) at -> visited.add(place));
    }
  }
}
