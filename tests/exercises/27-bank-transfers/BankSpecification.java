import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.returns;

import course.judge.spec.Specification;
import java.util.ArrayList;
import java.util.List;

/** What the bank does; the model is the list of the balances. */
final class BankSpecification extends Specification<Bank, List<Integer>> {

    @Override
    protected void define() {
        object(
                "new Bank(new Account(2), new Account(1))",
                () -> new Bank(new Account(2), new Account(1)),
                List.of(2, 1));
        transfer(0, 1, 2);
        transfer(1, 0, 1);
        ask("total()", Bank::total)
                .means(balances ->
                        returns(balances.stream().mapToInt(each -> each).sum(), balances));
        balance(1);
        call("deposit(1, 5)", bank -> bank.deposit(1, 5))
                .means(balances -> returns(moved(balances, 1, 5)));
        transfer(0, 1, 3);
        transfer(1, 1, 1);
        noSuchAccount();
        balance(0);
    }

    private void transfer(int from, int to, int amount) {
        ask(
                        "transfer(" + from + ", " + to + ", " + amount + ")",
                        bank -> bank.transfer(from, to, amount))
                .means(balances ->
                        balances.get(from) < amount
                                ? returns(false, balances)
                                : returns(
                                        true, moved(moved(balances, from, -amount), to, amount)));
    }

    private void balance(int of) {
        ask("balance(" + of + ")", bank -> bank.balance(of))
                .means(balances -> returns(balances.get(of), balances));
    }

    /** Which kind of IndexOutOfBoundsException it is, is left open. */
    private void noSuchAccount() {
        call(
                        "transfer(0, 2, 1)",
                        bank -> {
                            try {
                                bank.transfer(0, 2, 1);
                            } catch (IndexOutOfBoundsException e) {
                                throw new IndexOutOfBoundsException();
                            }
                        })
                .means(balances -> fails(IndexOutOfBoundsException.class, balances));
    }

    private static List<Integer> moved(List<Integer> balances, int account, int amount) {
        List<Integer> changed = new ArrayList<>(balances);
        changed.set(account, balances.get(account) + amount);
        return List.copyOf(changed);
    }

    /** One state is as good to begin with as another. */
    @Override
    protected Object shape(List<Integer> balances) {
        return balances.size();
    }
}
