"""Fetches a Temurin JDK with install-jdk: fetch_jdk.py FEATURE FOLDER.

COURSE_JDK_SERVER names another server that speaks Adoptium's API (a mirror, or a stand-in in tests).
"""

import os
import sys
import tempfile
import threading
import time

import jdk
from jdk.client import AdoptiumClient
from jdk.client.client import vendor_client


class Server:
    value = os.environ.get("COURSE_JDK_SERVER", "https://api.adoptium.net").rstrip("/")


@vendor_client(["course"])
class CourseClient(AdoptiumClient):
    def __init__(self):
        super().__init__(Server)


def show_progress():
    while True:
        time.sleep(3)
        size = sum(f.stat().st_size for f in os.scandir(tempfile.gettempdir()) if f.is_file())
        print(f"  {size / 1e6:.0f} MB", flush=True)


if __name__ == "__main__":
    threading.Thread(target=show_progress, daemon=True).start()
    print(f"  from {Server.value}", flush=True)
    print(f"  unpacked into {jdk.install(sys.argv[1], path=sys.argv[2], vendor='course')}", flush=True)
