"""The function's process: started as Lambda does, watched through /proc, and always ended."""

import contextlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from coldstart.failure import BenchmarkFailure

# The shell joins the group of processes first and stops itself. So neither making the process nor joining is measured, and
# the moment of exec is known: it is when the shell gets the signal to go on.
_GATE = '[ -z "$1" ] || echo $$ > "$1" || exit 1; shift; kill -STOP $$; exec "$@"'
_TICKS_PER_MS = os.sysconf("SC_CLK_TCK") / 1000


@dataclass(frozen=True)
class Readings:
    """What the kernel counts of a process so far."""

    cpu_ms: float
    peak_mb: float


class FunctionProcess:
    """One start, which waits just before exec.

    :param environment: all of it; nothing is inherited
    :param log: file that takes standard output and error
    :param group: file to write the process's number to before exec, or None
    """

    def __init__(self, command, environment, folder, log, group=None):
        with open(log, "wb") as output:
            self._process = subprocess.Popen(
                ["/bin/sh", "-c", _GATE, "sh", str(group or ""), *command],
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # A group of its own, so that what the process starts ends with it.
                start_new_session=True,
            )
        self.pid = self._process.pid
        try:
            self._wait_at_the_gate()
        except BaseException:
            self.kill()
            raise

    def go(self):
        """Lets the process pass to exec."""
        self.exec_at, self.exec_monotonic = time.time(), time.monotonic()
        os.kill(self.pid, signal.SIGCONT)

    def _wait_at_the_gate(self):
        state = os.waitid(os.P_PID, self.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        if state.si_code != os.CLD_STOPPED:
            raise BenchmarkFailure("the function's process cannot join its group of processes")

    def ended(self):
        return self._process.poll() is not None

    def readings(self):
        return Readings(self._cpu_ms(), self._peak_mb())

    def _cpu_ms(self):
        # The second field is the command's name, which may hold anything but is the last in brackets.
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS_PER_MS

    def _peak_mb(self):
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        raise BenchmarkFailure("the kernel does not report the peak memory of a process")

    def maps(self, file):
        """Whether the process has mapped a file into its memory."""
        return str(file) in Path(f"/proc/{self.pid}/maps").read_text()

    def end(self, patience):
        """Asks the process to end, and waits until it did."""
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self.kill()

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
