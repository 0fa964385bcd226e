package course.judge.sandbox;

import java.io.File;

/** Runs once inside a new kind of confinement and says whether a JVM can work in there. */
final class Probe {

    static final String WORKS = "a JVM works in here";

    private Probe() {}

    /**
     * @param args folders that must be readable
     */
    public static void main(String[] args) {
        for (String folder : args) {
            if (new File(folder).list() == null) {
                System.out.println("cannot read " + folder);
                return;
            }
        }
        System.out.println(WORKS);
    }
}
