"""The HTTP side: HTTP/1.1 with keep-alive on loopback, a thread for each connection."""

import os
import socket
import struct
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cloud.answers import Answer, ConnectionReset
from cloud.gateway import Gateway
from cloud.request import Request

ABORT_ON_CLOSE = struct.pack("ii", 1, 0)
"""SO_LINGER on, for zero seconds: closing sends RST instead of FIN."""


class Server(ThreadingHTTPServer):
    """Listens on 127.0.0.1 only and hands every request to the gateway."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, port: int, gateway: Gateway, verbose: bool) -> None:
        self.gateway = gateway
        self.verbose = verbose
        super().__init__(("127.0.0.1", port), Handler)

    def server_bind(self) -> None:
        """Without the name look-up of the base class, which may ask a DNS server."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = self.socket.getsockname()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is nothing to report."""
        if self.verbose:
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Reads one request after the other from a connection and writes the answers."""

    protocol_version = "HTTP/1.1"
    server_version = "cloud"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: Server

    def do_GET(self) -> None:
        if "Transfer-Encoding" in self.headers:
            self.close_connection = True
            self.send_error(411)
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request(self.command, self.path, dict(self.headers.items()), body)
        try:
            self._write(self.server.gateway.handle(request))
        except ConnectionReset:
            self._reset()

    do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = do_GET

    def _write(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORT_ON_CLOSE)
        os.close(self.connection.detach())

    def log_message(self, format: str, *arguments: object) -> None:
        if self.server.verbose:
            super().log_message(format, *arguments)
