"""What ends the program from outside."""

import os
import signal
import sys

import pytest
from programs import hears_hang_ups

from ganstudio.signals import leaving_by

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", pytest.param("SIGHUP", marks=hears_hang_ups)])
def test_each_is_heard_while_the_body_runs_and_never_afterwards(name):
    number, heard = getattr(signal, name), []
    before = signal.getsignal(number)
    with leaving_by(lambda: heard.append(name)):
        os.kill(os.getpid(), number)
        os.kill(os.getpid(), number)
    assert heard == [name, name]
    assert signal.getsignal(number) is before


def test_what_is_to_be_ignored_stays_ignored():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with leaving_by(lambda: pytest.fail("ignored")):
            os.kill(os.getpid(), signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
