import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Specification;

/** What a lock does that its owner may take again. An interrupt changes nothing in it. */
final class OwnLockSpecification extends Specification<OwnLock, OwnLockSpecification.Hold> {

    /** How often which thread has taken it; nobody has if that is never. */
    record Hold(int owner, int times) {

        boolean isFreeFor(int thread) {
            return times == 0 || owner == thread;
        }

        Hold takenBy(int thread) {
            return new Hold(thread, times + 1);
        }

        Hold givenBack() {
            return new Hold(times == 1 ? 0 : owner, times - 1);
        }
    }

    @Override
    protected int most() {
        return 200;
    }

    @Override
    protected void define() {
        object("new OwnLock()", OwnLock::new, new Hold(0, 0));
        call("lock()", OwnLock::lock)
                .meansFor((hold, me) ->
                        hold.isFreeFor(me) ? returns(hold.takenBy(me)) : waits());
        call("unlock()", OwnLock::unlock)
                .meansFor((hold, me) ->
                        hold.times() > 0 && hold.owner() == me
                                ? returns(hold.givenBack())
                                : fails(IllegalMonitorStateException.class, hold));
        ask("tryLock()", OwnLock::tryLock)
                .meansFor((hold, me) ->
                        hold.isFreeFor(me)
                                ? returns(true, hold.takenBy(me))
                                : returns(false, hold));
    }
}
