///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A pipe's two buffers: what is not flushed does not arrive, and a full pipe makes the writer wait
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN PipeBuffer
// source: 003-02

import picocli.CommandLine.Command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/*
 * 1. outputWriter() is buffered, in this JVM: a line reaches the child when it is flushed, not when it is written.
 * 2. The pipe is buffered too, in the kernel: a child that does not read lets us write so many bytes (64 KiB on Linux), then
 *    the write waits. A parent that waits for such a child (waitFor) while the child waits for the parent to read its
 *    output is a deadlock between two processes; jstack of either shows a plain read or write.
 *
 * A real run:
 *
 *     written, not flushed: the child has heard null
 *     flushed: the child has heard hello
 *     a child that does not read: 65536 bytes went in, then the write waits, RUNNABLE
 *     the child is killed: the write ends with 'Broken pipe'
 */
@Command(name = "pipe-buffer", description = "Flushing, and the size of a pipe.")
class PipeBuffer implements Callable<Integer> {

    public static void main(String... args) {
        Script.run(new PipeBuffer(), args);
    }

    @Override
    public Integer call() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (var echo = Child.of("echo", Echo.class).onLine(heard::add).start();
                BufferedWriter out = echo.process().outputWriter()) {
            if (heard.poll(1, TimeUnit.MINUTES) == null) { // "ready"
                throw Script.failed("the child did not start");
            }
            out.write("hello\n");
            System.out.println(
                    "written, not flushed: the child has heard "
                            + heard.poll(300, TimeUnit.MILLISECONDS));
            out.flush();
            System.out.println("flushed: the child has heard " + heard.poll(1, TimeUnit.MINUTES));
        }

        try (var deaf = Child.start("deaf", Deaf.class)) {
            var written = new AtomicLong();
            Thread writer =
                    Thread.ofPlatform()
                            .daemon()
                            .name("writer")
                            .start(() -> write(deaf.process().getOutputStream(), written));
            long before = -1;
            while (before != written.get() || before == 0) {
                before = written.get();
                Thread.sleep(500);
            }
            System.out.println(
                    "a child that does not read: "
                            + written.get()
                            + " bytes went in, then the write waits, "
                            + writer.getState());
            deaf.kill();
            writer.join(Duration.ofMinutes(1));
            return Script.DONE;
        }
    }

    private static void write(OutputStream pipe, AtomicLong written) {
        byte[] block = new byte[1024];
        try {
            while (true) {
                pipe.write(block);
                pipe.flush();
                written.addAndGet(block.length);
            }
        } catch (IOException e) {
            System.out.println("the child is killed: the write ends with '" + e.getMessage() + "'");
        }
    }

    static class Echo {
        public static void main(String... args) throws IOException {
            System.out.println("ready");
            System.in.transferTo(System.out);
        }
    }

    static class Deaf {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithScript(); // it must not read its input
            Thread.currentThread().join();
        }
    }
}
