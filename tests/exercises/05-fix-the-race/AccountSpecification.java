import static course.judge.spec.Meaning.returns;

import course.judge.spec.Specification;
import java.util.List;

/** What an account does; what the model knows of it is its balance. */
final class AccountSpecification extends Specification<Account, Integer> {

    @Override
    protected void define() {
        object("new Account()", Account::new, 0);
        for (int each : List.of(5, 0, -3, 1_000)) {
            callOf("add", "add(" + each + ")", account -> account.add(each))
                    .means(balance -> returns(balance + each));
        }
        call("add(2) by an interrupted thread", AccountSpecification::addInterrupted)
                .means(balance -> returns(balance + 2));
        ask("balance()", Account::balance).means(balance -> returns(balance, balance));
    }

    /** What becomes of the interrupt is left open. */
    private static void addInterrupted(Account account) {
        Thread.currentThread().interrupt();
        try {
            account.add(2);
        } finally {
            Thread.interrupted();
        }
    }

    /** What an account does depends on no amount, so all clients may begin with a new one. */
    @Override
    protected Object shape(Integer balance) {
        return "an account";
    }

    /** All clients of two threads with up to three calls, and of three threads with one each. */
    @Override
    protected int most() {
        return 46;
    }
}
