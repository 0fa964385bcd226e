///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION On one carrier: which waits let another virtual thread run, and which do not
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//MAIN WhoGivesWay
// source: 001-35

import picocli.CommandLine.Command;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/*
 * gevent switches by itself at I/O and comes back when it is done; so does the JDK, with virtual threads. One
 * virtual thread waits half a second in seven ways, another one would only like to run; there is one carrier. Watch the last three:
 * a file read (of a named pipe, so that it lasts), class initialisation and native code keep the carrier.
 *
 * A real run:
 *
 *     [one carrier] Thread.sleep           another virtual thread ran meanwhile
 *     [one carrier] a socket's read        another virtual thread ran meanwhile
 *     [one carrier] a ReentrantLock        another virtual thread ran meanwhile
 *     [one carrier] synchronized           another virtual thread ran meanwhile
 *     [one carrier] a file's read (FIFO)   another virtual thread had to wait until it was over
 *     [one carrier] class initialisation   another virtual thread had to wait until it was over
 *     [one carrier] native code (usleep)   another virtual thread had to wait until it was over
 */
@Command(
        name = "who-gives-way",
        description = "Seven ways to wait on one carrier: can another virtual thread run?")
class WhoGivesWay implements Callable<Integer> {

    public static void main(String... args) {
        Script.run(new WhoGivesWay(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("named pipe with a path");
        try (var scratch = Scratch.open()) {
            Path fifo = scratch.file("fifo");
            if (new ProcessBuilder("mkfifo", fifo.toString()).inheritIO().start().waitFor() != 0) {
                throw Script.failed("mkfifo did not make " + fifo);
            }
            try (var child =
                    Child.of("one carrier", Jvm.class, fifo.toString())
                            .options(
                                    "-Djdk.virtualThreadScheduler.parallelism=1",
                                    "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                                    "--enable-native-access=ALL-UNNAMED")
                            .start()) {
                child.awaitSuccess();
            }
        }
        return Script.DONE;
    }

    /**
     * Something a virtual thread does that lasts until {@code release} (or, where nobody can
     * release it, for 0.5 s).
     */
    private interface Waiting {
        void begin(CountDownLatch begun) throws Throwable;
    }

    static class Jvm {
        private static final long MILLIS = 500;

        @SuppressWarnings("restricted")
        private static final MethodHandle USLEEP =
                Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker().defaultLookup().find("usleep").orElseThrow(),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

        private static class SlowToInitialise {
            static {
                try {
                    Thread.sleep(MILLIS);
                } catch (InterruptedException e) {
                    throw new ExceptionInInitializerError(e);
                }
            }

            static void use() {}
        }

        public static void main(String... args) throws Exception {
            Lifeline.endWithParent();
            var lock = new ReentrantLock();
            var monitor = new Object();
            show(
                    "Thread.sleep",
                    begun -> {
                        begun.countDown();
                        Thread.sleep(MILLIS);
                    },
                    () -> {});
            try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var ours = new Socket(server.getInetAddress(), server.getLocalPort());
                    var theirs = server.accept()) {
                show(
                        "a socket's read",
                        begun -> {
                            begun.countDown();
                            theirs.getInputStream().read();
                        },
                        () -> ours.getOutputStream().write(1));
            }
            lock.lock();
            show(
                    "a ReentrantLock",
                    begun -> {
                        begun.countDown();
                        lock.lock();
                        lock.unlock();
                    },
                    lock::unlock);
            synchronizedBlock(monitor);
            show(
                    "a file's read (FIFO)",
                    begun -> {
                        begun.countDown();
                        try (var in = Files.newInputStream(Path.of(args[0]))) {
                            in.read();
                        }
                    },
                    () -> Files.write(Path.of(args[0]), new byte[] {1}));
            show(
                    "class initialisation",
                    begun -> {
                        begun.countDown();
                        SlowToInitialise.use();
                    },
                    () -> {});
            show(
                    "native code (usleep)",
                    begun -> {
                        begun.countDown();
                        int ignored = (int) USLEEP.invokeExact((int) MILLIS * 1000);
                    },
                    () -> {});
        }

        private static void synchronizedBlock(Object monitor) throws Exception {
            var released = new CountDownLatch(1);
            var held = new CountDownLatch(1);
            Thread holder =
                    Thread.ofPlatform()
                            .start(() -> {
                                synchronized (monitor) {
                                    held.countDown();
                                    awaitQuietly(released);
                                }
                            });
            held.await();
            show(
                    "synchronized",
                    begun -> {
                        begun.countDown();
                        synchronized (monitor) {
                            return;
                        }
                    },
                    released::countDown);
            holder.join();
        }

        private interface Release {
            void run() throws IOException;
        }

        /**
         * The waiting thread first; when it has begun, the other, which had its turn if it ran
         * before the wait was over.
         */
        private static void show(String what, Waiting waiting, Release release) throws Exception {
            var begun = new CountDownLatch(1);
            var ran = new CountDownLatch(1);
            var over = new AtomicLong();
            var itsTurn = new AtomicLong();
            Thread waiter =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    waiting.begin(begun);
                                } catch (Throwable e) {
                                    throw new IllegalStateException(e);
                                }
                                over.set(System.nanoTime());
                            });
            begun.await();
            Thread other =
                    Thread.ofVirtual()
                            .start(() -> {
                                itsTurn.set(System.nanoTime());
                                ran.countDown();
                            });
            ran.await(MILLIS, TimeUnit.MILLISECONDS);
            release.run();
            waiter.join();
            other.join();
            boolean meanwhile = itsTurn.get() < over.get();
            System.out.printf(
                    "%-22s another virtual thread %s%n",
                    what, meanwhile ? "ran meanwhile" : "had to wait until it was over");
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
