package course.tests.door;

import java.nio.file.Path;
import java.util.Map;

/** Lets a clone use what this machine downloaded before, unless the full tests are asked for. */
final class Caches {

    private Caches() {}

    static Map<String, String> environment() {
        if (Boolean.getBoolean("course.full")) {
            return Map.of();
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Map.of(
                "MAVEN_USER_HOME", home.resolve(".m2").toString(),
                "MAVEN_ARGS", "-Dmaven.repo.local=" + home.resolve(".m2/repository"),
                "PIP_CACHE_DIR", home.resolve(".cache/pip").toString());
    }
}
