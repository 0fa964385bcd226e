package course.tests.grader;

import course.tests.grader.HandInTable.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The shapes in which a class comes from platforms and people. */
enum HandInShape {
    FOLDERS("in a folder for each student"),
    ZIPS("in a zip for each student"),
    ZIPS_IN_ZIPS("in a zip in a zip for each student"),
    MAC_ZIPS("in zips that a Mac made"),
    WINDOWS_ZIPS("in zips with backslashes"),
    CLASS_ZIP("in one zip with a folder for each student"),
    NBGRADER("as nbgrader collects it"),
    MOODLE_FOLDERS("in the folders of Moodle"),
    MOODLE_FLAT("as Moodle has it without folders"),
    MOODLE_ZIP("in Moodle's own zip"),
    MOODLE_TWO("in Moodle's folders for two assignments side by side"),
    CANVAS("in the files of Canvas"),
    BLACKBOARD("in the files of Blackboard"),
    DRIVE("in Drive's folder"),
    DRIVE_ZIP("in Drive's zip"),
    CLONES("in clones of repositories");

    private final String words;

    HandInShape(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }

    /** What the gradebook calls the student. */
    String student(Row row) {
        return this == CLONES ? "os-hw-" + row.student() : row.student();
    }

    /** Writes the class; the files in it by place, with the row each comes from. */
    Map<String, Row> write(Path target, List<Row> rows, String comment) throws IOException {
        Map<String, Row> places = new LinkedHashMap<>();
        Map<String, byte[]> zip = new LinkedHashMap<>();
        String zipName = zipName();
        for (Row row : rows) {
            int number = rows.indexOf(row);
            String path = path(row, number);
            byte[] bytes = row.bytes(comment + number);
            if (!zipName.isEmpty()) {
                zip.put(path, bytes);
                places.put(zipName + "!/" + path, row);
            } else if (perStudent()) {
                put(target, row.student() + ".zip", studentsZip(path, bytes));
                String shown = this == ZIPS_IN_ZIPS ? "inner.zip!/" + path : path;
                places.put(row.student() + ".zip!/" + shown.replace('\\', '/'), row);
            } else {
                put(target, path, bytes);
                places.put(path, row);
                addBesides(target, row, path);
            }
        }
        if (!zipName.isEmpty()) {
            put(target, zipName, zip(zip));
        }
        return places;
    }

    private boolean perStudent() {
        return this == ZIPS || this == ZIPS_IN_ZIPS || this == MAC_ZIPS || this == WINDOWS_ZIPS;
    }

    private String zipName() {
        return switch (this) {
            case CLASS_ZIP -> "class.zip";
            case MOODLE_ZIP -> "OS-First one-4711.zip";
            case DRIVE_ZIP -> "drive-download-20261101T101500Z-001.zip";
            default -> "";
        };
    }

    private String path(Row row, int number) {
        String name = row.student();
        int id = 70_000 + number;
        String moodle = name + "_" + id + "_assignsubmission_file_";
        return switch (this) {
            case FOLDERS, CLASS_ZIP -> name + "/" + row.file();
            case ZIPS, ZIPS_IN_ZIPS -> row.file();
            case MAC_ZIPS -> "my work/" + row.file();
            case WINDOWS_ZIPS -> "my work\\" + row.file();
            case NBGRADER -> name + "/" + nbgradersFolder(row) + "/" + row.file();
            case MOODLE_FOLDERS, MOODLE_ZIP -> moodle + "/" + row.file();
            case MOODLE_FLAT -> moodle + row.file();
            case MOODLE_TWO ->
                    (number % 2 == 0 ? "OS-First one-4711/" : "OS-Last one-4712/")
                            + moodle
                            + "/"
                            + row.file();
            case CANVAS ->
                    name
                            + (number % 2 == 0 ? "_" : "_LATE_")
                            + id
                            + "_"
                            + (90_000 + number)
                            + "_"
                            + row.file();
            case BLACKBOARD -> "Homework205_" + name + "_attempt_2026-11-01-10-00-00_" + row.file();
            case DRIVE, DRIVE_ZIP -> "Hand-ins/" + name + " - " + row.file();
            case CLONES -> "os-hw-" + name + "/work/exercises/" + row.file();
        };
    }

    /** The exercise's, except where the name itself is what matters. */
    private static String nbgradersFolder(Row row) {
        return row.isAttempt() && row.lookAt().isEmpty() ? row.exercise() : "more";
    }

    /** What lies beside an answer and is none: a time, the starters in a clone, what git keeps. */
    private void addBesides(Path target, Row row, String path) throws IOException {
        if (this == NBGRADER && !nbgradersFolder(row).equals("more")) {
            String folder = path.substring(0, path.lastIndexOf('/'));
            put(target, folder + "/timestamp.txt", utf8("2026-11-01 10:00:00 UTC"));
        } else if (this == CLONES) {
            String clone = path.substring(0, path.indexOf('/'));
            put(target, clone + "/.git/HEAD", utf8("ref: refs/heads/main\n"));
            put(target, clone + "/toolkit/read.me", utf8("the toolkit"));
            put(
                    target,
                    clone + "/work/.originals/05-count-up.ipynb",
                    utf8(HandInTable.notebook(HandInTable.RIGHT)));
        }
    }

    private byte[] studentsZip(String path, byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(path, bytes);
        if (this == MAC_ZIPS) {
            files.put("__MACOSX/my work/._a.ipynb", utf8("\0\5\26\7"));
            files.put("my work/.DS_Store", utf8("\0"));
            files.put("my work/.ipynb_checkpoints/a-checkpoint.ipynb", utf8("{}"));
        }
        byte[] zip = zip(files);
        return this == ZIPS_IN_ZIPS ? zip(Map.of("inner.zip", zip)) : zip;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Path target, String name, byte[] bytes) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
