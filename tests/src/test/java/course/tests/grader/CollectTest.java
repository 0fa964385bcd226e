package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import course.grader.collect.Collected;
import course.grader.collect.Collecting;
import course.grader.collect.Collecting.Order;
import course.grader.collect.Collecting.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real repositories and the real git. */
@DisplayName("Collecting a repository")
class CollectTest {

    private static final String FILE = "work/exercises/01-answer.ipynb";
    private static final Instant DUE = Instant.parse("2026-11-01T20:00:00Z");
    private static final String NEXT_DAY = "2026-11-02T08:00:00Z";

    @TempDir Path folder;

    private Path clones;
    private GitRepository ann;

    @BeforeEach
    void repositories() throws Exception {
        clones = folder.resolve("clones");
        ann = GitRepository.in(folder.resolve("ann"));
    }

    private Outcome collect(String address, Instant due, String now) throws Exception {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var collecting = new Collecting(clones, 2, Duration.ofMinutes(1), clock);
        var order = new Order("Ann", List.of(), address, due);
        return collecting.collect(List.of(order), each -> {}).getFirst();
    }

    private Outcome.Written written(Instant due, String now) throws Exception {
        Outcome outcome = collect(ann.address(), due, now);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return (Outcome.Written) outcome;
    }

    private String text() throws IOException {
        return Files.readString(clones.resolve("Ann").resolve(FILE));
    }

    @Test
    @DisplayName("takes the last commit in time, and knows of each file when it came")
    void inTime() throws Exception {
        ann.write("README.md", "the course's").write("work/exercises/02-again.ipynb", "early");
        String first = ann.write(FILE, "one").commit("2026-11-01T10:00:00Z");
        String last = ann.write(FILE, "two").commit("2026-11-01T19:59:00Z");
        ann.write(FILE, "late").commit("2026-11-01T20:30:00Z");
        Outcome.Written written = written(DUE, NEXT_DAY);
        assertThat(written.commit()).isEqualTo(last);
        assertThat(text()).isEqualTo("two");
        assertThat(written.files()).as("only the answers").isEqualTo(2);
        Collected known = Collected.of(clones.resolve("Ann")).orElseThrow();
        assertThat(known.files().get(FILE))
                .isEqualTo(new Collected.File(Instant.parse("2026-11-01T19:59:00Z"), last));
        assertThat(known.files().get("work/exercises/02-again.ipynb").commit()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(clones.resolve("Ann").resolve(FILE)).toInstant())
                .isEqualTo("2026-11-01T19:59:00Z");
    }

    @Test
    @DisplayName("comes to the same when it is done again, and to more when more was pushed")
    void again() throws Exception {
        ann.write(FILE, "one").commit("2026-11-01T10:00:00Z");
        assertThat(written(null, NEXT_DAY).changed()).isTrue();
        Files.writeString(clones.resolve("Ann").resolve(FILE), "changed by hand");
        assertThat(written(null, NEXT_DAY).changed()).isFalse();
        assertThat(text()).isEqualTo("one");
        ann.write(FILE, "two").commit("2026-11-02T09:00:00Z");
        assertThat(written(null, "2026-11-02T10:00:00Z").changed()).isTrue();
        assertThat(text()).isEqualTo("two");
        written(Instant.parse("2026-11-01T12:00:00Z"), "2026-11-02T11:00:00Z");
        assertThat(text()).isEqualTo("one");
        assertThat(collect(ann.address(), DUE.minusSeconds(86400), NEXT_DAY))
                .isInstanceOf(Outcome.NothingInTime.class);
        assertThat(clones.resolve("Ann")).doesNotExist();
    }

    @Test
    @DisplayName("does not believe a date that what was there before denies")
    void forgedDates() throws Exception {
        ann.write(FILE, "in time").commit("2026-11-01T19:00:00Z");
        written(DUE, "2026-11-01T20:05:00Z");
        ann.write(FILE, "forged").commit("2026-11-01T19:30:00Z");
        written(DUE, NEXT_DAY);
        assertThat(text()).isEqualTo("in time");
        Outcome.Written all = written(null, NEXT_DAY);
        assertThat(all.handedIn()).isEqualTo("2026-11-01T20:05:00Z");
        assertThat(all.notes()).hasSize(1).first().asString().contains("its date is wrong");
    }

    @Test
    @DisplayName("does not believe a commit that is older than the one it builds on, or to come")
    void impossibleDates() throws Exception {
        ann.write(FILE, "late").commit("2026-11-01T21:00:00Z");
        ann.write(FILE, "forged").commit("2026-11-01T19:00:00Z");
        assertThat(collect(ann.address(), DUE, NEXT_DAY)).isInstanceOf(Outcome.NothingInTime.class);
        ann.write(FILE, "to come").commit("2099-01-01T00:00:00Z");
        assertThat(written(null, "2026-11-03T08:00:00Z").handedIn())
                .isEqualTo("2026-11-03T08:00:00Z");
    }

    @Test
    @DisplayName("keeps what a branch pushed anew by force has left out")
    void forcePush() throws Exception {
        String first = ann.write(FILE, "in time").commit("2026-11-01T19:00:00Z");
        written(DUE, "2026-11-01T20:05:00Z");
        ann.git("checkout", "--quiet", "--orphan", "other");
        ann.write(FILE, "made later").commit("2026-11-01T18:00:00Z");
        ann.git("branch", "--force", "main");
        ann.git("reflog", "expire", "--expire=now", "--all");
        assertThat(written(null, NEXT_DAY).handedIn()).isEqualTo("2026-11-01T20:05:00Z");
        var kept = new GitRepository(clones.resolve(".collected/Ann.git"));
        assertThat(kept.git("cat-file", "-t", first).strip()).isEqualTo("commit");
    }

    @Test
    @DisplayName("takes of two branches that were merged too late the one that was later in time")
    void merged() throws Exception {
        ann.write(FILE, "start").commit("2026-11-01T10:00:00Z");
        ann.git("checkout", "--quiet", "-b", "side");
        ann.write(FILE, "side").commit("2026-11-01T19:30:00Z");
        ann.git("checkout", "--quiet", "main");
        ann.write("work/exercises/02-again.ipynb", "mine").commit("2026-11-01T19:00:00Z");
        ann.git("merge", "--quiet", "--no-ff", "--no-commit", "side");
        ann.commit("2026-11-01T21:00:00Z");
        written(DUE, NEXT_DAY);
        assertThat(text()).isEqualTo("side");
    }

    @Test
    @DisplayName("writes nothing but plain files, runs nothing, and says what it left out")
    void hostile() throws Exception {
        Path witness = folder.resolve("witness");
        ann.write(FILE, "right").write("big.bin", "x".repeat(21 << 20));
        ann.write(".gitattributes", "* filter=evil ident\n");
        ann.write(".gitmodules", "[submodule \"s\"]\n path = s\n url = ext::touch " + witness);
        Files.createSymbolicLink(ann.folder().resolve("link"), Path.of("big.bin"));
        ann.git("add", "--all");
        String id = ann.commit("2026-11-01T10:00:00Z");
        ann.git("config", "filter.evil.smudge", "touch " + witness);
        ann.git("config", "core.fsmonitor", "touch " + witness);
        Path hook = Files.createDirectories(ann.folder().resolve(".git/hooks"));
        Files.writeString(hook.resolve("post-checkout"), "#!/bin/sh\ntouch " + witness);
        hook.resolve("post-checkout").toFile().setExecutable(true);
        String blob = ann.git("rev-parse", "HEAD:" + FILE).strip();
        String below = ann.tree("100644 blob " + blob + "\tconfig");
        String tree =
                ann.tree(
                        "040000 tree " + below + "\t.git",
                        "040000 tree " + below + "\t..",
                        "120000 blob " + blob + "\tlink",
                        "100644 blob " + blob + "\tplain",
                        "160000 commit " + id + "\tsub");
        ann.git("update-ref", "HEAD", ann.git("commit-tree", "-m", "x", "-p", id, tree).strip());
        Outcome.Written written = written(null, "2099-01-01T00:00:00Z");
        assertThat(clones.resolve("Ann/plain")).hasContent("right");
        assertThat(written.files()).isEqualTo(1);
        assertThat(written.notes())
                .anyMatch(note -> note.startsWith(".git/config: "))
                .anyMatch(note -> note.startsWith("../config: "))
                .anyMatch(note -> note.startsWith("sub: another repository"))
                .anyMatch(note -> note.startsWith("link: a symbolic link"));
        ann.git("update-ref", "HEAD", id);
        written = written(null, "2099-01-01T00:00:00Z");
        assertThat(text()).isEqualTo("right");
        assertThat(witness).doesNotExist();
    }

    @Test
    @DisplayName("asks nobody for a password, and starts no program that an address names")
    void addresses() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
                    exchange.sendResponseHeaders(401, -1);
                    exchange.close();
                });
        server.start();
        Path witness = folder.resolve("witness");
        try {
            for (String address :
                    List.of(
                            "http://localhost:" + server.getAddress().getPort() + "/a.git",
                            "ext::touch " + witness,
                            "--upload-pack=touch " + witness,
                            folder.resolve("nowhere").toUri().toString())) {
                Outcome outcome = collect(address, null, NEXT_DAY);
                assertThat(outcome).as(address).isInstanceOf(Outcome.Failed.class);
                assertThat(((Outcome.Failed) outcome).reason()).doesNotContain("\n").isNotBlank();
            }
        } finally {
            server.stop(0);
        }
        assertThat(witness).doesNotExist();
    }

    @Test
    @DisplayName("goes on after a cut: over locks, halves and a repository that was never whole")
    void afterACut() throws Exception {
        ann.write(FILE, "one").commit("2026-11-01T10:00:00Z");
        Path place = clones.resolve(".collected");
        Files.createDirectories(place.resolve("Ann.git/objects"));
        Files.createDirectories(place.resolve("Ann.part/work"));
        Files.writeString(place.resolve("Ann.json.part"), "{");
        written(null, NEXT_DAY);
        for (String lock : List.of("HEAD.lock", "config.lock", "refs/heads/collected.lock")) {
            Files.createFile(place.resolve("Ann.git").resolve(lock));
        }
        ann.write(FILE, "two").commit("2026-11-01T11:00:00Z");
        written(null, NEXT_DAY);
        assertThat(text()).isEqualTo("two");
    }

    @Test
    @DisplayName(
            "keeps what there was when the server cannot be reached, and a folder of another's")
    void unreachable() throws Exception {
        Path own = Files.createDirectories(clones.resolve("Ann"));
        Files.writeString(own.resolve("notes.txt"), "the teacher's");
        assertThat(collect(ann.address(), null, NEXT_DAY)).isInstanceOf(Outcome.Failed.class);
        assertThat(own.resolve("notes.txt")).hasContent("the teacher's");
        Files.delete(own.resolve("notes.txt"));
        Files.delete(own);
        ann.write(FILE, "one").commit("2026-11-01T10:00:00Z");
        written(null, NEXT_DAY);
        Files.move(ann.folder(), folder.resolve("away"));
        assertThat(collect(ann.address(), null, NEXT_DAY)).isInstanceOf(Outcome.Failed.class);
        assertThat(text()).isEqualTo("one");
    }
}
