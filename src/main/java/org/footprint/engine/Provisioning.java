package org.footprint.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts, grants and lists are as the organisation and this release want them, at every start.
 */
@Component
class Provisioning implements SmartInitializingSingleton {

  private final Accounts accounts;
  private final Grants grants;
  private final Lists lists;
  private final TransactionTemplate together;

  Provisioning(
      Accounts accounts, Grants grants, Lists lists, PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.grants = grants;
    this.lists = lists;
    this.together = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    together.executeWithoutResult(
        status -> {
          accounts.provision();
          grants.provision();
          lists.provision();
        });
  }
}
