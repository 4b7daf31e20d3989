package lat.cabildo.benchmarks.modulith;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** For a store without transactions: tells listeners where one would commit, and binds nothing together. */
final class CommitMark extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1;

    @Override
    protected Object doGetTransaction() {
        return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Every write stands by itself.
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // What was written is there already.
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // What was written stays.
    }
}
