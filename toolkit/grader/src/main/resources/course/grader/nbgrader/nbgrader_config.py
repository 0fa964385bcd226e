# nbgrader's configuration, written by ./course release --nbgrader and yours from then on.
c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "threads-and-processes"

# What stands in the answer cell below the starter, where the solution was.
c.ClearSolutions.code_stub = {"java": "// Change the code above; the judge reads this whole cell."}

# For nbgrader zip_collect: files called STUDENT_05-fix-the-race.ipynb.
c.FileNameCollectorPlugin.named_regexp = r".*?(?P<student_id>[^/\\]+)_(?P<file_id>\d\d-[a-z0-9-]+)"
