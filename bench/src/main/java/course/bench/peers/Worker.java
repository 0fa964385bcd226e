package course.bench.peers;

import java.util.Arrays;

/**
 * Judges programs by one tool, in a JVM of its own, and prints an answer for each. After a program
 * that hangs it ends, since threads of that program may still burn the processor; whoever started
 * it starts another for the rest.
 */
final class Worker {

    static final String HANGS = "does not end";

    private Worker() {}

    /** The tool, {@code quick} or {@code full}, and the names of the programs. */
    public static void main(String[] args) {
        Tool tool = Tool.named(args[0]);
        boolean quick = args[1].equals("quick");
        // Loads the tool's classes, so that the first program does not pay for all.
        tool.judge(Program.named("AtomicUpdate"), true);
        for (String name : Arrays.asList(args).subList(2, args.length)) {
            Answer answer = tool.judge(Program.named(name), quick);
            System.out.println(answer.line(name));
            if (answer.note().equals(HANGS)) {
                break;
            }
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
