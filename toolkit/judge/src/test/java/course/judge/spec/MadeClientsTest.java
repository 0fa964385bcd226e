package course.judge.spec;

import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.ScheduleError;
import course.explorer.Step;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clients made from a specification")
class MadeClientsTest {

    /** A gate that one passes once for each time it was opened. */
    abstract static class Gate {
        int open;

        abstract void open() throws Exception;

        abstract void pass() throws Exception;

        synchronized boolean isOpen() {
            return open > 0;
        }
    }

    /** The state is how many may pass. */
    abstract static class GateSpecification extends Specification<Gate, Integer> {
        abstract Gate make();

        @Override
        protected void define() {
            object("new Gate()", this::make, 0);
            call("open()", Gate::open).means(open -> returns(open + 1));
            call("pass()", Gate::pass)
                    .interruptible()
                    .means(open -> open == 0 ? waits() : returns(open - 1));
            ask("isOpen()", Gate::isOpen).means(open -> returns(open > 0, open));
        }

        @Override
        protected int most() {
            return 120;
        }
    }

    static final class Right extends GateSpecification {
        @Override
        Gate make() {
            return new Gate() {
                @Override
                synchronized void open() {
                    open++;
                    notify();
                }

                @Override
                synchronized void pass() throws InterruptedException {
                    try {
                        while (open == 0) {
                            wait();
                        }
                    } catch (InterruptedException e) {
                        notify();
                        throw e;
                    }
                    open--;
                }
            };
        }
    }

    static final class LooksOnce extends GateSpecification {
        @Override
        Gate make() {
            return new Gate() {
                @Override
                synchronized void open() {
                    open++;
                    notify();
                }

                @Override
                synchronized void pass() throws InterruptedException {
                    if (open == 0) {
                        wait();
                    }
                    open--;
                }
            };
        }
    }

    static final class TellsNobody extends GateSpecification {
        @Override
        Gate make() {
            return new Gate() {
                @Override
                synchronized void open() {
                    open++;
                }

                @Override
                synchronized void pass() throws InterruptedException {
                    while (open == 0) {
                        wait();
                    }
                    open--;
                }
            };
        }
    }

    static final class SwallowsTheInterrupt extends GateSpecification {
        @Override
        Gate make() {
            return new Gate() {
                @Override
                synchronized void open() {
                    open++;
                    notifyAll();
                }

                @Override
                synchronized void pass() {
                    while (open == 0) {
                        try {
                            wait();
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                    open--;
                }
            };
        }
    }

    static final class KeepsTheLock extends GateSpecification {
        @Override
        Gate make() {
            return new Gate() {
                private final ReentrantLock lock = new ReentrantLock();
                private final java.util.concurrent.locks.Condition changed = lock.newCondition();

                @Override
                void open() {
                    lock.lock();
                    open++;
                    changed.signalAll();
                    lock.unlock();
                }

                @Override
                boolean isOpen() {
                    lock.lock();
                    boolean is = open > 0;
                    lock.unlock();
                    return is;
                }

                @Override
                void pass() throws InterruptedException {
                    lock.lock();
                    while (open == 0) {
                        changed.await();
                    }
                    open--;
                    lock.unlock();
                }
            };
        }
    }

    static final class OneForAll extends GateSpecification {
        private static int all;

        @Override
        Gate make() {
            return new Gate() {
                @Override
                boolean isOpen() {
                    synchronized (OneForAll.class) {
                        return all > 0;
                    }
                }

                @Override
                void open() {
                    synchronized (OneForAll.class) {
                        all++;
                        OneForAll.class.notifyAll();
                    }
                }

                @Override
                void pass() throws InterruptedException {
                    synchronized (OneForAll.class) {
                        while (all == 0) {
                            OneForAll.class.wait();
                        }
                        all--;
                    }
                }
            };
        }
    }

    /** Comes back before it has opened: only the order in real time is wrong. */
    static final class OpensLater extends GateSpecification {
        @Override
        Gate make() {
            return new Gate() {
                @Override
                void open() {
                    Thread later = new Thread(this::openNow);
                    later.setDaemon(true);
                    later.start();
                }

                private synchronized void openNow() {
                    open++;
                    notifyAll();
                }

                @Override
                synchronized void pass() throws InterruptedException {
                    while (open == 0) {
                        wait();
                    }
                    open--;
                }
            };
        }
    }

    @Test
    @DisplayName("pass for an object that does what is said")
    void right() {
        assertThatCode(() -> MadeClients.allExplained(new Right())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("find a waiter that does not look again, with two calls")
    void looksOnce() {
        Exploration found = failure(new LooksOnce());
        assertThat(found.kind()).isEqualTo(Kind.ASSERTION);
        assertThat(found.reason())
                .startsWith("new Gate() · thread 1: open() · thread 2: pass()\n")
                .contains("no order of the calls explains");
    }

    @Test
    @DisplayName("find that nobody is told, and name the call that waits")
    void tellsNobody() {
        Exploration found = failure(new TellsNobody());
        assertThat(found.kind()).isIn(Kind.DEADLOCK, Kind.LOST_WAKEUP);
        assertThat(found.reason())
                .startsWith("new Gate() · thread 1: open() · thread 2: pass()\n")
                .contains("pass() of thread 2 waits for ever");
    }

    @Test
    @DisplayName("find an interrupt that comes to nothing")
    void swallowsTheInterrupt() {
        Exploration found = failure(new SwallowsTheInterrupt());
        assertThat(found.kind()).isEqualTo(Kind.ASSERTION);
        assertThat(found.reason()).contains("interrupts thread 1").contains("pass()");
    }

    @Test
    @DisplayName("find a lock that an interrupted thread keeps")
    void keepsTheLock() {
        assertThat(failure(new KeepsTheLock()).kind()).isEqualTo(Kind.LOCK_LEAK);
    }

    @Test
    @DisplayName("find what two objects share")
    void oneForAll() {
        assertThat(failure(new OneForAll()).reason()).startsWith("new Gate() and new Gate()");
    }

    @Test
    @DisplayName("find a call that comes back before it has done its work")
    void opensLater() {
        assertThat(failure(new OpensLater()).kind()).isEqualTo(Kind.ASSERTION);
    }

    @Test
    @DisplayName("show the calls and how they ended as rows of the schedule that failed")
    void rows() {
        assertThat(failure(new LooksOnce()).trace())
                .extracting(Step::action)
                .contains("calls pass()", "it has returned");
    }

    private static Exploration failure(GateSpecification specification) {
        var failed =
                catchThrowableOfType(
                        ScheduleError.class, () -> MadeClients.allExplained(specification));
        assertThat(failed).as("what is wrong must be found").isNotNull();
        return failed.exploration();
    }
}
