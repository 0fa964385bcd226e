package course.notebook;

import course.notebook.lint.CodeRules;
import course.notebook.lint.FormRules;
import course.notebook.lint.LinkRules;
import course.notebook.lint.OutputRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds in a notebook, without running it, what docs/notebooks.md forbids. For use by one thread.
 */
public final class Lint implements AutoCloseable {

    private final Set<String> sourceIds;
    private final CodeRules code = new CodeRules();

    /**
     * @param sourceIds the ids that a section may carry
     */
    public Lint(Set<String> sourceIds) {
        this.sourceIds = Set.copyOf(sourceIds);
    }

    /** All findings, in the order of the cells for each rule; empty when all is well. */
    public List<Finding> check(Notebook notebook) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new FormRules(sourceIds).check(notebook));
        findings.addAll(code.check(notebook));
        findings.addAll(LinkRules.check(notebook));
        findings.addAll(OutputRules.check(notebook));
        return findings;
    }

    @Override
    public void close() {
        code.close();
    }
}
