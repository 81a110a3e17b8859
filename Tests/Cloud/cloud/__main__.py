"""Starts the cloud: `python -m cloud --port 0 [--tick 0.2] [--parent PID] [--verbose]`."""

import argparse
import signal
import sys
import threading

from cloud.gateway import Gateway
from cloud.parent import exit_with_parent
from cloud.server import Server
from cloud.world import World


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m cloud", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--tick", type=float, default=0.2, help="seconds between two steps; 0 stops time")
    parser.add_argument("--parent", type=int, help="exit when this process has ended; by default the parent")
    parser.add_argument("--verbose", action="store_true", help="log each request to standard error")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    gateway = Gateway(World(tick_seconds=given.tick))
    server = Server(given.port, gateway, verbose=given.verbose)
    exit_with_parent(given.parent)
    threading.Thread(target=gateway.warm_up, daemon=True).start()
    print(f"cloud: listening on http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
