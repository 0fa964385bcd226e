package course.grader.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a commit's files into a folder: plain files only, as they were committed, without what
 * would not stay in the folder or would fill the disk.
 */
final class Export {

    /** Where the answers are in a repository that was made of the students' bundle. */
    private static final String WORK = "work/exercises/";

    private static final long LARGEST = 20 << 20;
    private static final long MOST_BYTES = 200 << 20;
    private static final int MOST_FILES = 2_000;

    /** In bytes; no usual file system takes more. */
    private static final int LONGEST_NAME = 255;

    private final Git git;
    private final Path folder;
    private final List<String> written = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private long bytes;

    Export(Git git, Path folder) {
        this.git = git;
        this.folder = folder;
    }

    private record Entry(String mode, String id, long size, String path) {}

    /** Of a repository made of the bundle only the answers; of another one everything. */
    void write(String commit) throws IOException, InterruptedException {
        List<Entry> all = entries(commit);
        boolean bundle = all.stream().anyMatch(each -> each.path().startsWith(WORK));
        List<Entry> wanted =
                all.stream()
                        .filter(each -> !bundle || each.path().startsWith(WORK))
                        .filter(this::mayBeWritten)
                        .toList();
        Process process = git.start("cat-file", "--batch");
        try (OutputStream ask = process.getOutputStream();
                var answers = new BufferedInputStream(process.getInputStream())) {
            for (Entry each : wanted) {
                ask.write((each.id() + "\n").getBytes(StandardCharsets.US_ASCII));
                ask.flush();
                readHead(answers, each);
                copy(answers, each);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** Paths below the folder, with slashes, in order. */
    List<String> written() {
        return written;
    }

    /** What is in the commit and not in the folder, in sentences. */
    List<String> leftOut() {
        return leftOut;
    }

    private List<Entry> entries(String commit) throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        for (String line : git.run("ls-tree", "-r", "-z", "--long", commit).split("\0")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String[] head = line.substring(0, tab).split(" +");
                long size = head[3].equals("-") ? 0 : Long.parseLong(head[3]);
                entries.add(new Entry(head[0], head[2], size, line.substring(tab + 1)));
            }
        }
        return entries;
    }

    private boolean mayBeWritten(Entry entry) {
        String reason = "";
        if (entry.mode().equals("120000")) {
            reason = "a symbolic link";
        } else if (!entry.mode().startsWith("100")) {
            reason = "another repository (a submodule)";
        } else if (!staysInside(entry.path())) {
            reason = "a name that leads elsewhere";
        } else if (entry.size() > LARGEST) {
            reason = "more than " + (LARGEST >> 20) + " MB";
        } else if (bytes + entry.size() > MOST_BYTES || written.size() >= MOST_FILES) {
            reason = "too much for one hand-in";
        }
        if (!reason.isEmpty()) {
            leftOut.add(entry.path() + ": " + reason);
            return false;
        }
        bytes += entry.size();
        written.add(entry.path());
        return true;
    }

    private boolean staysInside(String path) {
        for (String name : path.split("/", -1)) {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[. ]+$", "");
            if (plain.isEmpty()
                    || plain.equals(".git")
                    || plain.equals("git~1")
                    || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                    || name.matches(".*[\\p{Cntrl}\\\\:\uFFFD].*")) {
                return false;
            }
        }
        try {
            return folder.resolve(path).normalize().startsWith(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void readHead(InputStream answers, Entry entry) throws IOException {
        var head = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new Git.Failed("an object of " + entry.path() + " cannot be read");
            }
            head.append((char) next);
        }
        if (!head.toString().equals(entry.id() + " blob " + entry.size())) {
            throw new Git.Failed("an object of " + entry.path() + " is missing");
        }
    }

    private void copy(InputStream answers, Entry entry) throws IOException {
        byte[] content = answers.readNBytes((int) entry.size());
        if (content.length != entry.size() || answers.read() != '\n') {
            throw new Git.Failed("an object of " + entry.path() + " cannot be read");
        }
        Path file = folder.resolve(entry.path());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException twoNamesThatAreOneHere) {
            written.remove(entry.path());
            leftOut.add(entry.path() + ": this disk takes its name for that of another file");
        }
    }
}
