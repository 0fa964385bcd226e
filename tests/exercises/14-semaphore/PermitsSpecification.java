import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Specification;

/** What a semaphore does; the state is the number of permits that nobody has. */
final class PermitsSpecification extends Specification<Permits, Integer> {

    @Override
    protected void define() {
        for (int free = 0; free <= 2; free++) {
            int permits = free;
            object("new Permits(" + permits + ")", () -> new Permits(permits), permits);
        }
        call("acquire()", Permits::acquire)
                .interruptible()
                .means(free -> free == 0 ? waits() : returns(free - 1));
        call("release(1)", permits -> permits.release(1)).means(free -> returns(free + 1));
        call("acquire(2)", permits -> permits.acquire(2))
                .interruptible()
                .means(free -> free < 2 ? waits() : returns(free - 2));
        call("release(2)", permits -> permits.release(2)).means(free -> returns(free + 2));
        ask("tryAcquire()", Permits::tryAcquire)
                .means(free -> free == 0 ? returns(false, 0) : returns(true, free - 1));
    }

    @Override
    protected int most() {
        return 200;
    }

    /** More than three are as good as three. */
    @Override
    protected Object shape(Integer free) {
        return Math.min(free, 3);
    }
}
