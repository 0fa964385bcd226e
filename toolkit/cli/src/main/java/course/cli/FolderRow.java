package course.cli;

/** A row of the table about a folder of programs: how many there are, and what became of them. */
final class FolderRow {

    private final String name;
    private int programs;
    private int proved;
    private int failed;
    private int bounded;
    private long millis;

    FolderRow(String name) {
        this.name = name;
    }

    void count(String verdict, long took) {
        programs++;
        millis += took;
        switch (verdict) {
            case "PROVED" -> proved++;
            case "FAILED" -> failed++;
            case "BOUNDED" -> bounded++;
            default -> {}
        }
    }

    void add(FolderRow other) {
        programs += other.programs;
        proved += other.proved;
        failed += other.failed;
        bounded += other.bounded;
        millis += other.millis;
    }

    static String head() {
        return "| folder | files | decided | PROVED | FAILED | BOUNDED | not run | seconds |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
    }

    @Override
    public String toString() {
        return "| %s | %d | %d | %d | %d | %d | %d | %.1f |"
                .formatted(
                        name,
                        programs,
                        proved + failed,
                        proved,
                        failed,
                        bounded,
                        programs - proved - failed - bounded,
                        millis / 1000.0);
    }
}
