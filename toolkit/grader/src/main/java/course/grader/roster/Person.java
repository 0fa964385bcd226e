package course.grader.roster;

import course.grader.policy.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a roster. What is not said is an empty text.
 *
 * @param student as gradebook and reports call this person, like nobody else in the roster: the
 *     name; where two bear it, with the id behind it; where there is no name, the id
 * @param id by which the platform knows them
 * @param aliases other names, of folders or files perhaps
 * @param repository where it is cloned from
 * @param line of the file, from 1
 */
public record Person(
        String student,
        String id,
        String name,
        List<String> aliases,
        String email,
        String team,
        Optional<Extension> extension,
        String repository,
        int line) {

    public Person {
        aliases = List.copyOf(aliases);
    }

    /** The name of the folder that {@code git clone} makes of the repository, or nothing. */
    public String repositoryName() {
        String path = repository.strip().replaceFirst("[/\\\\]+$", "").replaceFirst("\\.git$", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }

    /**
     * @param kind what it is to the person
     */
    record Called(Kind kind, String name) {
        enum Kind {
            ID,
            NAME,
            ALIAS,
            EMAIL,
            REPOSITORY,
            /**
             * The last part of the repository's address; people with accounts of their own share
             * it.
             */
            FOLDER
        }

        String key() {
            return PersonName.key(name);
        }
    }

    /** All by which this person may be named, what says most first; without empty ones. */
    List<Called> calledBy() {
        List<Called> all = new ArrayList<>();
        all.add(new Called(Called.Kind.ID, id));
        all.add(new Called(Called.Kind.NAME, student));
        all.add(new Called(Called.Kind.NAME, name));
        // "Lee, Ann", as tables that are sorted have it.
        int comma = name.indexOf(',');
        if (comma > 0 && comma == name.lastIndexOf(',')) {
            String turned = name.substring(comma + 1).strip() + " " + name.substring(0, comma);
            all.add(new Called(Called.Kind.NAME, turned));
        }
        aliases.forEach(each -> all.add(new Called(Called.Kind.ALIAS, each)));
        all.add(new Called(Called.Kind.EMAIL, email));
        all.add(new Called(Called.Kind.REPOSITORY, repository));
        all.add(new Called(Called.Kind.FOLDER, repositoryName()));
        all.removeIf(each -> each.name().isBlank());
        return all;
    }
}
