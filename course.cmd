@echo off
rem Finds a JDK 25, builds the toolkit when it was never built, and hands over to Java. The script "course" does the same elsewhere.
setlocal enabledelayedexpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JDK="

call :try "%JAVA_HOME%"
for /d %%D in ("%ROOT%\.course\jdk\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Java\jdk-25*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Microsoft\jdk-25*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Zulu\zulu-25*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\.jbang\cache\jdks\*") do call :try "%%~D"
if not defined JDK (
  echo course: JDK 25 is needed ^(exactly 25: preview features^), and none was found. 1>&2
  echo   Install one ^(https://adoptium.net^) or set JAVA_HOME to one, and run this again. 1>&2
  exit /b 3
)
set "JAVA_HOME=%JDK%"
set "PATH=%JDK%\bin;%PATH%"

set "TARGET=%ROOT%\toolkit\cli\target"
if not exist "%TARGET%\built" (
  if not exist "%ROOT%\toolkit\cli\src" (
    echo course: this copy of the course is not whole: toolkit\cli\target\built is missing. 1>&2
    echo   Unpack your teacher's bundle anew; your work is in work and stays. 1>&2
    exit /b 3
  )
  echo Building the toolkit ^(the first time this downloads libraries and takes a minute^) ... 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -B -ntp -DskipTests -Dspotless.check.skip=true -pl toolkit/cli -am package 1>&2
  if errorlevel 1 (
    popd
    echo course: the toolkit did not build; see above. 1>&2
    exit /b 3
  )
  popd
  type nul > "%TARGET%\built"
)

if /i "%~1"=="jbang" (
  where /q jbang && (
    call jbang %2 %3 %4 %5 %6 %7 %8 %9
    exit /b !errorlevel!
  )
)
"%JDK%\bin\java" @"%TARGET%\classes\course\cli\jvm.options" "-Dcourse.home=%ROOT%" -cp "%TARGET%\lib\*" course.cli.Course %*
exit /b %errorlevel%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=\"25[.\"]" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b 0
