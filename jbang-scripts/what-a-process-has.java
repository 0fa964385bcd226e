///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What the operating system gives a JVM: memory, threads, open files
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//MAIN WhatAProcessHas
// source: 001-03, 001-31

import com.sun.management.UnixOperatingSystemMXBean;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/*
 * A process is what resources are given to; its threads share them: the company and its staff. Watch the two numbers of
 * threads: Java's own list has a handful, main among them; the operating system counts those of the garbage collector
 * and the compilers as well.
 *
 * A real run:
 *
 *     process number        29689
 *     address space         9095 MB
 *     memory really used    55 MB
 *     heap now              402 MB, at most 6320 MB
 *     cores                 2
 *     open descriptors      6 of 20000
 *     CPU used              270 ms
 *     threads, says Java    6: Common-Cleaner, Finalizer, Notification Thread, Reference Handler, Signal Dispatcher, main
 *     threads, says the OS  18
 */
@Command(
        name = "what-a-process-has",
        description = "Prints what this JVM has from the operating system.")
class WhatAProcessHas implements Callable<Integer> {

    public static void main(String... args) {
        Script.run(new WhatAProcessHas(), args);
    }

    @Override
    public Integer call() throws Exception {
        Runtime runtime = Runtime.getRuntime();
        say("process number", Long.toString(ProcessHandle.current().pid()));
        say("address space", kilobytes("VmSize"));
        say("memory really used", kilobytes("VmRSS"));
        say(
                "heap now",
                megabytes(runtime.totalMemory()) + ", at most " + megabytes(runtime.maxMemory()));
        say("cores", Integer.toString(runtime.availableProcessors()));
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean system) {
            say(
                    "open descriptors",
                    system.getOpenFileDescriptorCount()
                            + " of "
                            + system.getMaxFileDescriptorCount());
        } else {
            say("open descriptors", "(not told on this system)");
        }
        say(
                "CPU used",
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(cpu -> cpu.toMillis() + " ms")
                        .orElse("(not told on this system)"));
        List<String> names =
                Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList();
        say("threads, says Java", names.size() + ": " + String.join(", ", names));
        say("threads, says the OS", fromProc("Threads"));
        return Script.DONE;
    }

    private static void say(String what, String value) {
        System.out.printf("%-21s %s%n", what, value);
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }

    private static String kilobytes(String name) throws IOException {
        String value = fromProc(name);
        return value.endsWith(" kB")
                ? megabytes(Long.parseLong(value.replace(" kB", "")) * 1024)
                : value;
    }

    /** A value of /proc/self/status, which only Linux has. */
    private static String fromProc(String name) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "(only Linux tells, in /proc)";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("?");
        }
    }
}
