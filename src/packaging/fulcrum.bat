@echo off
rem Opens Fulcrum's window without arguments or with documents; runs its command line otherwise.
setlocal
set "home=%~dp0.."
rem Either ends, or waits for its user, before the thorough compiler pays off. The window begins with a small heap that may grow.
set "machine=-XX:TieredStopAtLevel=1"
set "used=window"
if not "%~1"=="" if "%~x1"=="" set "used=commands"
if "%used%"=="window" set "machine=%machine% -XX:InitialRAMPercentage=0.4 -Xmn24m -XX:ReservedCodeCacheSize=240m"
if not defined FULCRUM_OPTIONS set FULCRUM_OPTIONS="-XX:AOTCache=%home%\app\%used%.aot"
"%home%\runtime\bin\java" %FULCRUM_OPTIONS% ^
    -XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC %machine% "-Dfulcrum.manual=%home%\manual.html" --enable-native-access=javafx.graphics ^
    -classpath "@classPath@" @mainClass@ %*
