package course.bench.peers;

/** A tool that judges a program in the JVM that asks it. */
interface Tool {

    /**
     * @param quick as little as shows that it runs
     */
    Answer judge(Program program, boolean quick);

    static Tool named(String name) {
        return switch (name) {
            case "explorer" -> new ExplorerTool();
            case "lincheck" -> new LincheckTool();
            case "stress" -> new StressTool();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
