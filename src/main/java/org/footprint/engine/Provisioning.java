package org.footprint.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient database;
  private final TransactionTemplate together;

  Provisioning(
      Accounts accounts,
      Grants grants,
      Lists lists,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.grants = grants;
    this.lists = lists;
    this.database = database;
    this.together = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    together.executeWithoutResult(
        status -> {
          // Another instance that starts at this moment waits, and then finds all in order.
          database.sql("lock table footprint.post_holder in share row exclusive mode").update();
          accounts.provision();
          grants.provision();
          lists.provision();
        });
  }
}
