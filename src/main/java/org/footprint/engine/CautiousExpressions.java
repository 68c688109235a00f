package org.footprint.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Evaluates freely only what belongs to a model. A text that reaches the engine from outside (in a
 * task query or a stored filter) is evaluated without a variable scope: there only the harmless
 * expressions pass that our own filters use (CVE-2026-109432).
 */
class CautiousExpressions extends SpringExpressionManager {

  private static final Pattern HARMLESS =
      Pattern.compile(
          "\\$\\{ ?(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|workingDays\\.inFive\\(\\)"
              + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months)\\(\\d{1,4}\\)"
              + "|\\.withTimeAtStartOfDay\\(\\))*) ?}");

  CautiousExpressions(ApplicationContext beans) {
    super(beans);
  }

  @Override
  public Expression createExpression(String text) {
    ensureInitialized();
    return new ScopedExpression(text);
  }

  private class ScopedExpression extends JuelExpression {

    private static final long serialVersionUID = 1L;

    ScopedExpression(String text) {
      super(createValueExpression(text), CautiousExpressions.this, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
      refuseStrangers(scope);
      try {
        return super.getValue(scope, context);
      } catch (ProcessEngineException e) {
        throw e.getCause() instanceof ConcurrencyFailureException cause
            ? new OptimisticLockingException(cause.getMessage())
            : e;
      }
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
      refuseStrangers(scope);
      super.setValue(value, scope, context);
    }

    private void refuseStrangers(VariableScope scope) {
      if (scope == null && !isLiteralText() && !HARMLESS.matcher(getExpressionText()).matches()) {
        throw new BadUserRequestException("This expression is not allowed in a query or filter.");
      }
    }
  }
}
